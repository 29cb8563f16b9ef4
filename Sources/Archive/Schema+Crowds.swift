import Chronology
import GRDB

// How many events took place at once, level by level: a strip of years does not look at days.
extension Schema {
  /// Counts the events of `presence` whose days are the same, then those that lie in one month and in one
  /// year, each level from the one below it.
  ///
  /// What began and ended within a day, a month or a year is all of it; what did not stays as it is.
  static func createCrowds(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE crowd (
          level INTEGER NOT NULL, at INTEGER, first INTEGER NOT NULL, last INTEGER NOT NULL,
          core_first INTEGER, core_last INTEGER, certain INTEGER NOT NULL, grain INTEGER NOT NULL,
          n INTEGER NOT NULL);
        INSERT INTO crowd
          SELECT \(CrowdLevel.days.rawValue), \(start(of: "at")), \(start(of: "first")), \(end(of: "last")),
            iif(\(start(of: "first")) < \(start(of: "last")), \(start(of: "core_first")), NULL),
            iif(\(start(of: "first")) < \(start(of: "last")), \(end(of: "core_last")), NULL),
            certain, grain, count(*)
          FROM presence GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
        \(joining(.days, into: .months, of: "month"));
        \(joining(.months, into: .years, of: "year"));
        CREATE INDEX crowd_first ON crowd (level, first);
        CREATE INDEX crowd_at ON crowd (level, at, last)
        """)
  }

  /// Those of a level that begin and end in the same month or year become one.
  private static func joining(
    _ level: CrowdLevel, into coarser: CrowdLevel, of span: String
  ) -> String {
    let start = "strftime('%s', first * 60, 'unixepoch', 'start of \(span)') / 60"
    let end = "strftime('%s', first * 60, 'unixepoch', 'start of \(span)', '+1 \(span)') / 60 - 1"
    // SQLite knows no day before the year 0 and after 9999: nothing is joined there.
    return """
      INSERT INTO crowd
        SELECT \(coarser.rawValue), iif(last <= end AND at BETWEEN start AND end, start, at),
          iif(last <= end, start, first), iif(last <= end, end, last),
          iif(last <= end, NULL, core_first), iif(last <= end, NULL, core_last),
          certain, min(grain), sum(n)
        FROM (SELECT *, \(start) AS start, \(end) AS end FROM crowd WHERE level = \(level.rawValue))
        GROUP BY 1, 2, 3, 4, 5, 6, 7
      """
  }

  /// The first minute of the day of one; an open bound stays.
  private static func start(of minute: String) -> String {
    """
    CASE WHEN abs(\(minute) / 2) > \(Presence.limit) THEN \(minute)
    ELSE \(minute) - (\(minute) % \(Presence.day) + \(Presence.day)) % \(Presence.day) END
    """
  }

  /// The last minute of the day.
  private static func end(of minute: String) -> String {
    """
    CASE WHEN abs(\(minute) / 2) > \(Presence.limit) THEN \(minute)
    ELSE \(start(of: minute)) + \(Presence.day - 1) END
    """
  }
}
