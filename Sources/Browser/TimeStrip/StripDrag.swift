import Chronology

/// The time over which the mouse is dragged: from the cell where the button was pressed to the one
/// where it is, both included.
struct StripDrag: Hashable, Sendable {
  let start: Range<Int>
  var end: Range<Int>

  /// Whether it has left the cell where it began; a click has not.
  var isSpan: Bool { start != end }

  /// From the first to the last minute of its days: a span has whole ones, also of hours.
  var minutes: ClosedRange<Int> {
    let first = min(start.lowerBound, end.lowerBound).floored(by: TimeUnit.days.minutes)
    let last = (max(start.upperBound, end.upperBound) - 1).floored(by: TimeUnit.days.minutes)
    return Presence.start(ofDay: first)...Presence.start(ofDay: last) + TimeUnit.days.minutes - 1
  }

  /// Whether it began or ended within a day.
  var isWithinDays: Bool {
    minutes.lowerBound < min(start.lowerBound, end.lowerBound)
      || minutes.upperBound > max(start.upperBound, end.upperBound) - 1
  }

  /// Its dates as one types them: `2021-01-06/2021-01-10`; whole years, and whole months, as such.
  var dates: String {
    let (from, to) = (
      Day(number: minutes.lowerBound.floored(by: 24 * 60)),
      Day(number: minutes.upperBound.floored(by: 24 * 60))
    )
    let next = Day(number: to.number + 1)
    let kept = from.day > 1 || next.day > 1 ? 0 : from.month > 1 || next.month > 1 ? 1 : 2
    let (first, last) = (from.description(without: kept), to.description(without: kept))
    return first == last ? first : "\(first)/\(last)"
  }
}

extension Day {
  /// The date less some of its parts, from the day on; years of more than four digits have none.
  fileprivate func description(without parts: Int) -> String {
    if year.magnitude > 9999 { return "Y\(year)" }
    let all = description.split(separator: "-", omittingEmptySubsequences: false)
    return all.dropLast(parts).joined(separator: "-")
  }
}
