import Archive
import Chronology

/// Where a span stands on the columns of the strip, from end to end.
struct SpanMark: Hashable, Sendable {
  let columns: Range<Int>
  /// Whether it starts and ends there; else it goes on beyond what is drawn.
  let hasStart: Bool
  let hasEnd: Bool

  /// - Returns: nil where all of it lies before or after what is drawn.
  init?(_ minutes: ClosedRange<Int>, on scale: TimeScale) {
    let first = scale.bucket(of: minutes.lowerBound)
    guard let last = scale.bucket(of: minutes.upperBound), let end = scale.buckets.indices.last,
      (first ?? 0) < end
    else { return nil }
    (hasStart, hasEnd) = (first != nil, last < end)
    let start = first.map { scale.buckets[$0].columns.lowerBound } ?? 0
    let stop = hasEnd ? scale.buckets[last].columns.upperBound : scale.width
    columns = start..<max(stop, start + 1)
  }

  /// The columns of its ends, where it has them.
  var caps: Set<Int> {
    Set(
      [hasStart ? columns.lowerBound : nil, hasEnd ? columns.upperBound - 1 : nil].compactMap { $0 }
    )
  }

  /// A line with ends, so that all of it reads as one.
  func glyph(at column: Int) -> String {
    let isStart = hasStart && column == columns.lowerBound
    let isEnd = hasEnd && column == columns.upperBound - 1
    return isStart ? isEnd ? "┃" : "┣" : isEnd ? "┫" : "━"
  }
}

extension Selection {
  /// The same, whatever the dates.
  var ofAllTime: Selection {
    var selection = self
    (selection.from, selection.to, selection.isSure) = (nil, nil, false)
    return selection
  }

  /// The minutes of its first to its last day; nil where it asks for no days.
  var minutes: ClosedRange<Int>? {
    guard from != nil || to != nil else { return nil }
    let first = from.map { Presence.start(ofDay: $0.number) } ?? -Presence.limit
    let last = to.map { Presence.start(ofDay: $0.number) + 1439 } ?? Presence.limit
    return first...max(first, last)
  }
}
