package import Chronology
import GRDB

/// Events that lie alike among some buckets of time.
package struct Crowd: Hashable, Sendable {
  /// The buckets in which they may be.
  package let hull: ClosedRange<Int>
  /// The buckets in which they surely are; those with one bucket are surely there.
  package let core: ClosedRange<Int>?
  /// Whether they are surely in the buckets in which they may be.
  package let isCertain: Bool
  package let count: Int
  /// How many of them fall to the first bucket, and to a minute of those between it and the last.
  ///
  /// Each is spread evenly over the minutes that it may have; what is left falls to the last bucket.
  package let head: Double
  package let rate: Double

  /// Whether they surely are in a bucket, or surely go on through it.
  package func isSure(in bucket: Int) -> Bool {
    hull.count == 1 ? isCertain && hull.contains(bucket) : core?.contains(bucket) == true
  }

  /// How many of them fall to one of their buckets.
  ///
  /// - Parameter starts: the first minutes by which the buckets were asked for.
  package func weight(in bucket: Int, _ starts: [Int]) -> Double {
    if bucket == hull.lowerBound { return head }
    if bucket < hull.upperBound { return rate * Double(starts[bucket] - starts[bucket - 1]) }
    let inner = starts[hull.upperBound - 1] - starts[hull.lowerBound]
    return max(Double(count) - head - rate * Double(inner), 0)
  }
}

extension Archive {
  /// How the dated events of a selection lie among buckets of time, counted in one pass by SQLite.
  ///
  /// - Parameter starts: the first minute of each bucket, ascending; a bucket ends where the next one
  ///   starts, the last one never. Buckets are counted from 1, and 0 is all the time before them.
  package func density(of selection: Selection, from starts: [Int]) throws -> [Crowd] {
    let bounds = zip(0..., zip([.min] + starts, starts.map { $0 - 1 } + [.max]))
    let buckets: [SQL] = bounds.map { "(\($0), \($1.0), \($1.1))" }
    let isByDays = starts.allSatisfy { $0 % Presence.day == 0 }
    let table = presences(of: selection, byDays: isByDays)
    let which = try events(of: selection)
    let crowds = try read { db in
      try rows(
        """
        WITH bucket (number, start, end) AS (VALUES \(buckets.joined(separator: ", ")))
        SELECT number, number, number, number, certain, sum(n), 1.0 * sum(n), 0.0
        FROM bucket CROSS JOIN \(table) ON first BETWEEN start AND end
        WHERE last <= end AND \(which) GROUP BY number, certain
        UNION ALL
        SELECT number, \(bucket(of: "last")), \(bucket(of: "core_first")),
          \(bucket(of: "core_last")), certain, sum(n),
          sum(n * (end + 1.0 - first) / (last + 1.0 - first)), sum(n / (last + 1.0 - first))
        FROM bucket CROSS JOIN \(table) ON first BETWEEN start AND end
        WHERE last > end AND \(which) GROUP BY 1, 2, 3, 4, 5
        """, uncached: db)
    }
    return crowds.map(Crowd.init)
  }

  /// The buckets of ``density(of:from:)`` in which events of a selection begin.
  package func buckets(of selection: Selection, from starts: [Int]) throws -> Set<Int> {
    let isByDays = starts.allSatisfy { $0 % Presence.day == 0 }
    guard hasCrowds, isByDays else {
      return Set(try density(of: selection, from: starts).map(\.hull.lowerBound))
    }
    // Events stand in the order of their days: a bucket is a stretch of them.
    let end = try value("SELECT max(event) + 1 FROM presence") ?? 1
    let first = try starts.map { start in
      try value("SELECT event FROM presence WHERE at >= \(start) ORDER BY at, event LIMIT 1") ?? end
    }
    let stretches = zip([1] + first, first + [end]).map { $0..<max($0, $1) }
    return Set(
      try stretches.indices.filter {
        try !stretches[$0].isEmpty && holds(selection, stretches[$0])
      })
  }

  private func bucket(of column: String) -> SQL {
    "(SELECT max(other.number) FROM bucket AS other WHERE other.start <= \(sql: column))"
  }

  /// The stretches of time in which events of a selection stand, each further than `apart` minutes
  /// from the next, in order; at most `limit`, those nearest to where the search starts.
  ///
  /// An event stands at its start, and reaches to its end if that is less than twice `apart` away.
  package func runs(
    of selection: Selection, in minutes: ClosedRange<Int>, apart: Int, limit: Int,
    backwards: Bool = false
  ) throws -> [ClosedRange<Int>] {
    let far = min(apart, Int.max / 4) * 2
    let events: SQL = try """
      SELECT at, CASE WHEN last BETWEEN at AND at + \(far) THEN last ELSE at END AS reach
      FROM \(presences(of: selection, byDays: apart >= Presence.day))
      WHERE at BETWEEN \(minutes.lowerBound) AND \(minutes.upperBound)
      AND \(events(of: selection))
      """
    return try read { db in
      let bounds = try rows("SELECT min(at), max(reach) FROM (\(events))", in: db).first
      guard let bounds, let first: Int = bounds[0], let last: Int = bounds[1] else { return [] }
      let gaps = try rows(
        """
        SELECT before, at FROM (SELECT at, max(reach) OVER (
          ORDER BY at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM (\(events)))
        WHERE at - before > \(apart) ORDER BY at \(sql: backwards ? "DESC" : "ASC") LIMIT \(limit)
        """, in: db
      ).map { ($0[0], $0[1]) as (Int, Int) }
      let ordered = backwards ? gaps.reversed() : gaps
      let runs = zip([first] + ordered.map(\.1), ordered.map(\.0) + [last])
        .map { $0...max($0, $1) }
      guard gaps.count == limit else { return runs }
      return backwards ? Array(runs.dropFirst()) : Array(runs.dropLast())
    }
  }

  /// How many minutes the most precise date of a selection has, less one, be it the end of a longer
  /// time; nil without a date.
  package func finestPresence(in selection: Selection) throws -> Int? {
    let table = presences(of: selection, byDays: true)
    return try value("SELECT min(grain) FROM \(table) WHERE \(events(of: selection))")
  }

  /// The last minute that an event of a selection may have, as far as dates tell an end.
  package func end(of selection: Selection) throws -> Int? {
    try value(
      "SELECT max(last) FROM presence WHERE last < \(Int.max) AND \(events(of: selection))")
  }

  /// When an event took place; nil for an undated one.
  package func presence(ofEvent id: Int) throws -> Presence? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT first, last, core_first, core_last, certain, grain FROM presence WHERE event = ?
          """, arguments: [id])
    }.map(Presence.init)
  }

  /// The event of a selection that stands nearest to a minute, the first of those that stand there.
  package func event(nearest minute: Int, in selection: Selection) throws -> Int? {
    let which = try events(of: selection)
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
    let which = try events(of: selection)
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

  /// Where it is read when events took place, with `n`, how many did so at once.
  ///
  /// - Parameter byDays: whether the time of day does not matter; then those of the same days are one row
  ///   in an archive that has them so, and there is no need to look at each event.
  private func presences(of selection: Selection, byDays: Bool) -> SQL {
    hasCrowds && byDays && selection.isEverything
      ? "crowd" : "(SELECT *, 1 AS n FROM presence) AS presence"
  }

  /// The condition on table `presence`.
  private func events(of selection: Selection) throws -> SQL {
    if selection.isEverything { return "1" }
    return try "presence.event IN (SELECT id FROM event WHERE \(condition(selection)))"
  }

  /// Rows of a query that hardly comes twice.
  private func rows(_ query: SQL, uncached db: Database) throws -> [Row] {
    let (sql, arguments) = try query.build(db)
    return try Row.fetchAll(db.makeStatement(sql: sql), arguments: arguments)
  }
}

extension Presence {
  fileprivate init(_ row: Row) {
    let (first, last): (Int?, Int?) = (row[2], row[3])
    self.init(
      first: row[0], last: row[1], core: first.flatMap { first in last.map { first...$0 } },
      isCertain: row[4], grain: row[5])
  }
}

extension Crowd {
  fileprivate init(_ row: Row) {
    hull = row[0]...row[1]
    let (first, last): (Int?, Int?) = (row[2], row[3])
    core = first.flatMap { first in last.map { first...max(first, $0) } }
    (isCertain, count, head, rate) = (row[4], row[5], row[6], row[7])
  }
}
