import Archive
import Chronology

/// Rows of the timeline that the reader has selected, from one event to another.
///
/// Rows stand in the order of time and are no span of dates: more events of their days may stand
/// before and behind them, and are told.
struct RowSelection: Hashable, Sendable {
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
  /// How many events surely fall on its days without being among it, and on which of them.
  var others = 0
  var daysOfOthers: ClosedRange<Day>?

  var ids: ClosedRange<Int> { min(anchor, end)...max(anchor, end) }

  /// The minutes of its days, as the strip of time marks them.
  var minutes: ClosedRange<Int> {
    guard let days else { return .max ... .max }
    let first = Presence.start(ofDay: days.lowerBound.number)
    let last = hasUndated ? .max : Presence.start(ofDay: days.upperBound.number) + 1439
    return first...max(first, last)
  }

  /// What an export says of it: "selected by hand, dated 3 to 9 January 2021, without 1 more event
  /// of 9 January 2021".
  ///
  /// The dates are those of its events, some of which may be wide.
  var scope: String {
    let more = others.counted("more event")
    let of = daysOfOthers.flatMap { RowSelection.isLong($0) ? "those dates" : $0.words }
    let without = of.map { ", without \(more) of \($0)" }
    let dates = days?.words.map { ", dated \($0)" } ?? ""
    return "selected by hand\(dates)\(hasUndated ? " and undated" : "")\(without ?? "")"
  }

  /// "10 events selected, 3 to 9 January 2021; 1 more of 9 Jan not among them".
  var words: String {
    let more = briefOfOthers.map { "; \(others) more of \($0) not among them" }
    return "\(count.counted("event")) selected, \(dated(days?.words))" + (more ?? "")
  }

  /// Ways to say it, the longest first; what it lacks is in all of them.
  var forms: [String] {
    let of = briefOfOthers
    return [
      words,
      "\(count.grouped) selected, \(dated(days?.brief(year: true)))"
        + (of.map { ", without \(others) more of \($0)" } ?? ""),
      "\(count.grouped) selected" + (of.map { ", not all of \($0)" } ?? ""),
    ]
  }

  private func dated(_ dates: String?) -> String {
    [dates, hasUndated || dates == nil ? "undated" : nil].compactMap { $0 }
      .joined(separator: " and ")
  }

  private static func isLong(_ days: ClosedRange<Day>) -> Bool {
    days.upperBound.number - days.lowerBound.number >= 31
  }

  /// "9 Jan"; the year stands before it, where there is but one.
  private var briefOfOthers: String? {
    guard let days, let daysOfOthers else { return nil }
    // Besides other dates, those of half a century would read as a mistake.
    if RowSelection.isLong(daysOfOthers) { return "those dates" }
    return daysOfOthers.brief(year: days.lowerBound.year != days.upperBound.year)
  }
}
