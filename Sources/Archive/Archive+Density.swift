import Chronology
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
  /// How the dated events of a selection lie among buckets of time.
  ///
  /// - Parameter starts: the first minute of each bucket, ascending; a bucket ends where the next one
  ///   starts, the last one never. Buckets are counted from 1, and 0 is all the time before them.
  package func density(of selection: Selection, from starts: [Int]) throws -> [Crowd] {
    try plainDensity(of: selection, from: starts) + otherDensity(of: selection, from: starts)
  }

  /// The same of those that are not of one plain day, counted in one pass by SQLite.
  private func otherDensity(of selection: Selection, from starts: [Int]) throws -> [Crowd] {
    guard hasPresences else { return [] }
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
    guard starts.allSatisfy({ $0 % Presence.day == 0 }) else {
      return Set(try density(of: selection, from: starts).map(\.hull.lowerBound))
    }
    return try plainBuckets(of: selection, from: starts)
      .union(otherDensity(of: selection, from: starts).map(\.hull.lowerBound))
  }

  private func bucket(of column: String) -> SQL {
    "(SELECT max(other.number) FROM bucket AS other WHERE other.start <= \(sql: column))"
  }

  /// Where it is read when events that are not of a plain day took place, with `n`, how many did so at once.
  ///
  /// - Parameter byDays: whether the time of day does not matter; then those of the same days are one row
  ///   in an archive that has them so, and there is no need to look at each event.
  func presences(of selection: Selection, byDays: Bool) -> SQL {
    hasCrowds && byDays && selection.isEverything
      ? "crowd" : "(SELECT *, 1 AS n FROM presence) AS presence"
  }

  /// The condition on table `presence`.
  func events(of selection: Selection) throws -> SQL {
    if selection.isEverything { return "1" }
    return try "presence.event IN (\(matching(selection).ids()))"
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
    (isCertain, count, head, rate) = (row[4], row[5], row[6], row[7])
  }
}
