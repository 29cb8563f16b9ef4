import Chronology

/// The time over which the mouse is dragged: from the cell where the button was pressed to the one
/// where it is, both included.
struct StripDrag: Hashable, Sendable {
  let start: Range<Int>
  var end: Range<Int>

  /// Whether it has left the cell where it began; a click has not.
  var isSpan: Bool { start != end }

  var minutes: ClosedRange<Int> {
    min(start.lowerBound, end.lowerBound)...max(start.upperBound, end.upperBound) - 1
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
