package import Chronology
import GRDB

// Days of the year, whatever the year.
extension Archive {
  /// The year nearest to that of some days in which an event of a selection surely falls on the same
  /// days of the year; the later of two that are as near.
  ///
  /// - Parameter days: days of one year.
  /// - Returns: nil where no year from 0 to 9999 has such an event.
  package func year(near days: ClosedRange<Day>, in selection: Selection) throws -> Int? {
    let year = days.lowerBound.year
    return try years(with: days)
      .sorted { (abs($0 - year), -$0) < (abs($1 - year), -$1) }
      .first { try has(selection, on: days, of: $0) }
  }

  /// All the years in which an event of a selection surely falls on the same days of the year, in order.
  func years(with days: ClosedRange<Day>, in selection: Selection) throws -> [Int] {
    try years(with: days).filter { try has(selection, on: days, of: $0) }
  }

  /// The same of all events: of those of a plain day their day is looked at once.
  private func years(with days: ClosedRange<Day>) throws -> [Int] {
    let (first, last) = (days.lowerBound, days.upperBound)
    return try read { db in
      try rows(
        """
        SELECT DISTINCT \(Archive.year) AS year FROM (
          SELECT at / \(Presence.day) AS lower, at / \(Presence.day) AS upper FROM day WHERE at < \(Int.max)
          UNION ALL SELECT lower, upper FROM presence JOIN event ON event.id = presence.event)
        WHERE lower BETWEEN \(Archive.firstYear) AND upper AND upper - lower <= \(last.number - first.number)
          AND \(Archive.part("%m-%d", of: "lower")) >= \(first.monthAndDay)
          AND \(Archive.part("%m-%d", of: "upper")) <= \(last.monthAndDay)
        ORDER BY year
        """, in: db
      ).map { $0[0] }
    }
  }

  /// Whether an event of a selection surely falls on the same days of a year in which some event does.
  private func has(
    _ selection: Selection, on days: ClosedRange<Day>, of year: Int
  ) throws -> Bool {
    if selection.isEverything { return true }
    let (first, last) = (days.lowerBound.inYear(year), days.upperBound.inYear(year))
    var wanted = selection
    wanted.from = [selection.from, first].compactMap { $0 }.max()
    wanted.to = [selection.to, last].compactMap { $0 }.min()
    wanted.isSure = true
    return try next(from: 0, in: wanted) != nil
  }

  private static var year: SQL { "\(part("%Y", of: "lower")) + 0" }

  /// Part of a day's date as SQLite writes it: nothing before the year 0 and after 9999.
  private static func part(_ format: String, of day: SQL) -> SQL {
    "strftime(\(format), \(day) + 2440587.5)"
  }

  /// The first day of the year 0.
  private static let firstYear = -719_528
}

extension Day {
  fileprivate var monthAndDay: String { String(description.suffix(5)) }

  /// The same day of another year, of which February may end a day earlier.
  fileprivate func inYear(_ year: Int) -> Day? {
    Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
  }
}
