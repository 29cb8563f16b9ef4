import Chronology

/// Events that lie alike among some buckets of time.
package struct Crowd: Hashable, Sendable {
  /// The buckets in which they may be.
  package let hull: ClosedRange<Int>
  /// The buckets in which they surely are; those with one bucket are surely there.
  package let core: ClosedRange<Int>?
  /// Whether they are surely in the buckets in which they may be.
  package let isCertain: Bool
  package internal(set) var count = 0
  /// How many of them fall to the first bucket, and to a minute of those between it and the last.
  ///
  /// Each is spread evenly over the minutes that it may have; what is left falls to the last bucket.
  package internal(set) var head = 0.0
  package internal(set) var rate = 0.0

  /// Whether they surely are in a bucket, or surely go on through it.
  package func isSure(in bucket: Int) -> Bool {
    hull.count == 1 ? isCertain && hull.contains(bucket) : core?.contains(bucket) == true
  }

  /// How many of them fall to one of their buckets.
  ///
  /// - Parameter starts: the first minutes by which the buckets were asked for.
  package func weight(in bucket: Int, _ starts: [Int]) -> Double {
    if bucket == hull.lowerBound { return head }
    if bucket < hull.upperBound { return rate * Double(starts[bucket] - starts[bucket - 1]) }
    let inner = starts[hull.upperBound - 1] - starts[hull.lowerBound]
    return max(Double(count) - head - rate * Double(inner), 0)
  }
}

// Events of a plain day, which are spread over its minutes.
extension Crowd {
  /// Those of days that lie in one bucket.
  init(_ count: Int, in bucket: Int) {
    self.init(hull: bucket...bucket, core: bucket...bucket, isCertain: true)
    (self.count, head) = (count, Double(count))
  }

  /// Those of one day, told by its first minute, that several buckets share.
  init(_ count: Int, onDay first: Int, among starts: [Int]) {
    let low = starts.count { $0 <= first }
    self.init(
      hull: low...starts.count { $0 < first + Presence.day }, core: nil, isCertain: true)
    (self.count, rate) = (count, Double(count) / Double(Presence.day))
    head = rate * Double(starts[low] - first)
  }
}
