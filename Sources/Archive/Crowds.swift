import Chronology

/// Crowds that grow with each event that is added.
struct Crowds {
  /// The first minute of each bucket, ascending.
  private let starts: [Int]
  private(set) var all: [Crowd] = []
  private var places: [Alike: Int] = [:]

  /// What events of one crowd have in common.
  private struct Alike: Hashable {
    let hull: ClosedRange<Int>
    let core: ClosedRange<Int>?
    let isCertain: Bool
  }

  init(from starts: [Int]) { self.starts = starts }

  /// Adds so many events that took place at once.
  mutating func add(_ presence: Presence, _ count: Int) {
    let hull = buckets(presence.first, presence.last)
    let isOne = hull.count == 1
    let core = isOne ? hull : presence.core.map { buckets($0.lowerBound, $0.upperBound) }
    let place = place(of: Alike(hull: hull, core: core, isCertain: presence.isCertain))
    let (length, many) = (Double(presence.last) + 1 - Double(presence.first), Double(count))
    all[place].count += count
    guard !isOne else { return all[place].head += many }
    all[place].head += many * (Double(starts[hull.lowerBound]) - Double(presence.first)) / length
    all[place].rate += many / length
  }

  private mutating func place(of alike: Alike) -> Int {
    if let place = places[alike] { return place }
    all.append(Crowd(hull: alike.hull, core: alike.core, isCertain: alike.isCertain))
    places[alike] = all.count - 1
    return all.count - 1
  }

  private func buckets(_ first: Int, _ last: Int) -> ClosedRange<Int> {
    let bucket = bucket(of: first)
    return bucket...max(bucket, self.bucket(of: last))
  }

  /// How many buckets start at a minute or before it.
  private func bucket(of minute: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= minute { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
