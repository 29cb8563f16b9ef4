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
    try value(
      """
      SELECT \(Archive.year) AS year \(falling(on: days, in: selection))
      ORDER BY abs(year - \(days.lowerBound.year)), year DESC LIMIT 1
      """)
  }

  /// All the years in which an event of a selection surely falls on the same days of the year, in order.
  func years(with days: ClosedRange<Day>, in selection: Selection) throws -> [Int] {
    let query: SQL =
      try
      "SELECT DISTINCT \(Archive.year) AS year \(falling(on: days, in: selection)) ORDER BY year"
    return try read { db in try rows(query, in: db).map { $0[0] } }
  }

  private func falling(on days: ClosedRange<Day>, in selection: Selection) throws -> SQL {
    let (first, last) = (days.lowerBound, days.upperBound)
    return try """
    FROM event
    WHERE lower BETWEEN \(Archive.firstYear) AND upper AND upper - lower <= \(last.number - first.number)
      AND \(Archive.part("%m-%d", of: "lower")) >= \(first.monthAndDay)
      AND \(Archive.part("%m-%d", of: "upper")) <= \(last.monthAndDay)
      AND \(condition(selection))
    """
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
}
