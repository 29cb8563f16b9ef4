import Chronology
import GRDB

// Among which numbers the events of a span of time are, which are numbered by when they begin.
extension Archive {
  /// The numbers among which all events are that may have taken place in a span, or that surely did; nil
  /// where there is none.
  func ids(from: Day?, to: Day?, isSure: Bool) throws -> ClosedRange<Int>? {
    let end = to.map(\.number) ?? .max - 1
    let start = from.map(\.number) ?? .min
    guard start <= end else { return nil }
    if isSure, hasPresences {
      let ids = try firstID(fromDay: start)..<firstID(fromDay: end + 1)
      return ids.isEmpty ? nil : ids.lowerBound...ids.upperBound - 1
    }
    var ids = try [plainIDs(start..<end + 1)]
    if hasPresences, let others = try presences(from: start, to: end) { ids.append(others) }
    let some = ids.filter { !$0.isEmpty }
    guard let first = some.map(\.lowerBound).min(), let last = some.map(\.upperBound).max()
    else { return nil }
    return first...last - 1
  }

  private func presences(from: Int, to: Int) throws -> Range<Int>? {
    let (first, last) = (Presence.start(ofDay: from), Presence.start(ofDay: to) + Presence.day - 1)
    return try read { db in
      try rows(
        """
        SELECT min(event), max(event) + 1 FROM presence WHERE last >= \(first) AND first <= \(last)
        """, in: db
      ).first.flatMap { row in (row[0] as Int?).map { _ in row.places(0) } }
    }
  }

  /// The first event that begins on a day or later, or has no date; one more than there are where none does.
  ///
  /// Where the beginning of a date is open, its end stands in for it, as in a ``ChronologicalKey``.
  private func firstID(fromDay day: Int) throws -> Int {
    try read { db in
      var ids = 1..<count + 1
      while !ids.isEmpty {
        let middle = ids.lowerBound + ids.count / 2
        let start = try db.rows(Archive.start, [middle]).first?[0] as Int? ?? .max
        ids = start < day ? middle + 1..<ids.upperBound : ids.lowerBound..<middle
      }
      return ids.lowerBound
    }
  }

  private static let start =
    "SELECT coalesce(nullif(lower, \(Int.min)), upper) FROM event WHERE id = ?"
}
