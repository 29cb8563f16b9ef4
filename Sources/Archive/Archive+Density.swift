import GRDB

/// Events that lie alike among some buckets of time.
package struct Crowd: Hashable, Sendable {
  /// The buckets in which they may be.
  package let hull: ClosedRange<Int>
  /// The buckets in which they surely are; those with one bucket are surely there.
  package let core: ClosedRange<Int>?
  /// Whether their dates are told without doubt.
  package let isCertain: Bool
  package let count: Int
}

extension Archive {
  /// How the dated events of a selection lie among buckets of time, counted in one pass by SQLite.
  ///
  /// - Parameter starts: the first minute of each bucket, ascending; a bucket ends where the next one
  ///   starts, the last one never. Buckets are counted from 1, and 0 is all the time before them.
  package func density(of selection: Selection, from starts: [Int]) throws -> [Crowd] {
    let bounds = zip(0..., zip([.min] + starts, starts.map { $0 - 1 } + [.max]))
    let buckets: [SQL] = bounds.map { "(\($0), \($1.0), \($1.1))" }
    let which = events(of: selection)
    let crowds = try read { db in
      try rows(
        """
        WITH bucket (number, start, end) AS (VALUES \(buckets.joined(separator: ", ")))
        SELECT number, number, number, number, certain, count(*)
        FROM bucket CROSS JOIN presence ON first BETWEEN start AND end
        WHERE last <= end AND \(which) GROUP BY number, certain
        UNION ALL
        SELECT number, \(bucket(of: "last")), \(bucket(of: "core_first")),
          \(bucket(of: "core_last")), certain, count(*)
        FROM bucket CROSS JOIN presence ON first BETWEEN start AND end
        WHERE last > end AND \(which) GROUP BY 1, 2, 3, 4, 5
        """, uncached: db)
    }
    return crowds.map(Crowd.init)
  }

  private func bucket(of column: String) -> SQL {
    "(SELECT max(other.number) FROM bucket AS other WHERE other.start <= \(sql: column))"
  }

  /// The stretches of time in which events of a selection stand, each further than `apart` minutes
  /// from the next, in order; at most `limit`, those nearest to where the search starts.
  ///
  /// An event stands at its start, and reaches to its end if that is less than half of `apart` away.
  package func runs(
    of selection: Selection, in minutes: ClosedRange<Int>, apart: Int, limit: Int,
    backwards: Bool = false
  ) throws -> [ClosedRange<Int>] {
    let events: SQL = """
      SELECT at, CASE WHEN last BETWEEN at AND at + \(apart / 2) THEN last ELSE at END AS reach
      FROM presence WHERE at BETWEEN \(minutes.lowerBound) AND \(minutes.upperBound)
      AND \(events(of: selection))
      """
    return try read { db in
      let bounds = try rows("SELECT min(at), max(reach) FROM (\(events))", in: db).first
      guard let bounds, let first: Int = bounds[0], let last: Int = bounds[1] else { return [] }
      let gaps = try rows(
        backwards
          ? """
          SELECT reach, after FROM (
            SELECT reach, lag(at) OVER (ORDER BY at DESC) AS after FROM (\(events)))
          WHERE after - reach > \(apart) LIMIT \(limit)
          """
          : """
          SELECT before, at FROM (SELECT at, lag(reach) OVER (ORDER BY at) AS before FROM (\(events)))
          WHERE at - before > \(apart) LIMIT \(limit)
          """, in: db
      ).map { ($0[0], $0[1]) as (Int, Int) }
      let ordered = backwards ? gaps.reversed() : gaps
      let runs = zip([first] + ordered.map(\.1), ordered.map(\.0) + [last])
        .map { $0...max($0, $1) }
      guard gaps.count == limit else { return runs }
      return backwards ? Array(runs.dropFirst()) : Array(runs.dropLast())
    }
  }

  /// How many minutes the most precise date of a selection can mean, less one; nil without a date.
  package func finestPresence(in selection: Selection) throws -> Int? {
    try value(
      """
      SELECT min(last - first) FROM presence
      WHERE first > \(Int.min) AND last < \(Int.max) AND \(events(of: selection))
      """)
  }

  /// The minute at which an event stands; nil for an undated one.
  package func place(ofEvent id: Int) throws -> Int? {
    try value("SELECT at FROM presence WHERE event = \(id)")
  }

  /// The event of a selection that stands nearest to a minute, the first of those that stand there.
  package func event(nearest minute: Int, in selection: Selection) throws -> Int? {
    let which = events(of: selection)
    let places = try [false, true].compactMap {
      try place(beyond: minute, forward: $0, in: selection)
    }
    guard let place = places.min(by: { abs($0 - minute) < abs($1 - minute) })
    else { return nil }
    return try value("SELECT min(event) FROM presence WHERE at = \(place) AND \(which)")
  }

  /// The minute at which the nearest event of a selection stands that is not before another minute,
  /// or the nearest that is.
  package func place(beyond minute: Int, forward: Bool, in selection: Selection) throws -> Int? {
    let which = events(of: selection)
    return try value(
      forward
        ? "SELECT min(at) FROM presence WHERE at >= \(minute) AND \(which)"
        : "SELECT max(at) FROM presence WHERE at < \(minute) AND \(which)")
  }

  /// The last event of a selection that stands before a minute.
  package func lastEvent(before minute: Int, in selection: Selection) throws -> Int? {
    try value(
      "SELECT max(event) FROM presence WHERE at < \(minute) AND \(events(of: selection))")
  }

  /// The condition on table `presence`.
  private func events(of selection: Selection) -> SQL {
    if selection.isEverything { return "1" }
    return "presence.event IN (SELECT id FROM event WHERE \(condition(selection)))"
  }

  /// Rows of a query that hardly comes twice.
  private func rows(_ query: SQL, uncached db: Database) throws -> [Row] {
    let (sql, arguments) = try query.build(db)
    return try Row.fetchAll(db.makeStatement(sql: sql), arguments: arguments)
  }
}

extension Crowd {
  fileprivate init(_ row: Row) {
    hull = row[0]...row[1]
    let (first, last): (Int?, Int?) = (row[2], row[3])
    core = first.flatMap { first in last.map { first...max(first, $0) } }
    (isCertain, count) = (row[4], row[5])
  }
}
