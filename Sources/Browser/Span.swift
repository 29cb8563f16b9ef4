/// A stretch of the timeline that the reader has selected, from one event to another.
struct Span: Hashable, Sendable {
  /// The event where it was begun.
  let anchor: Int
  /// The event where it ends.
  var end: Int
  /// Whether moving still changes it.
  var isGrowing = true
  /// Its dates: "3 to 9 January 2021"; nil when none of its events is dated.
  var dates: String?
  var count = 0

  var ids: ClosedRange<Int> { min(anchor, end)...max(anchor, end) }

  /// What an export says of it; the dates are those of its events, some of which may be wide.
  var scope: String {
    "a stretch of the timeline" + (dates.map { ", dated \($0)" } ?? "")
  }

  /// "span 3 to 9 January 2021, 31 events".
  var words: String {
    Span.words(dates ?? "undated", count: count)
  }

  static func words(_ dates: String, count: Int) -> String {
    "span \(dates), \(count == 1 ? "1 event" : "\(count) events")"
  }
}
