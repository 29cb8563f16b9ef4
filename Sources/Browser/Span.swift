import Archive
import Chronology

/// A stretch of the timeline that the reader has selected, from one event to another.
struct Span: Hashable, Sendable {
  /// The event where it was begun.
  let anchor: Int
  /// The event where it ends.
  var end: Int
  /// Whether moving still changes it.
  var isGrowing = true
  /// The days from the first to the last that its dates name; nil when none of them names one.
  var days: ClosedRange<Day>?
  /// Whether it reaches to the undated events, which stand after all others.
  var hasUndated = false
  var count = 0

  var ids: ClosedRange<Int> { min(anchor, end)...max(anchor, end) }

  /// Its dates in words: "3 to 9 January 2021"; nil when none of its events is dated.
  var dates: String? { days?.words }

  /// The minutes of its days, as the strip of time marks them.
  var minutes: ClosedRange<Int> {
    guard let days else { return .max ... .max }
    let first = Presence.start(ofDay: days.lowerBound.number)
    let last = hasUndated ? .max : Presence.start(ofDay: days.upperBound.number) + 1439
    return first...max(first, last)
  }

  /// What an export says of it; the dates are those of its events, some of which may be wide.
  var scope: String {
    "a stretch of the timeline" + (dates.map { ", dated \($0)" } ?? "")
  }

  /// "span 3 to 9 January 2021, 31 events".
  var words: String {
    let all = [dates, hasUndated || dates == nil ? "undated" : nil].compactMap { $0 }
    return Span.words(all.joined(separator: " and "), count: count)
  }

  static func words(_ dates: String, count: Int) -> String {
    "span \(dates), \(count == 1 ? "1 event" : "\(count) events")"
  }
}
