import Chronology
import GRDB

extension Archive {
  /// How the dated events of a selection lie among buckets of time.
  ///
  /// - Parameter starts: the first minute of each bucket, ascending; a bucket ends where the next one
  ///   starts, the last one never. Buckets are counted from 1, and 0 is all the time before them.
  package func density(of selection: Selection, from starts: [Int]) throws -> [Crowd] {
    try plainDensity(of: selection, from: starts) + otherDensity(of: selection, from: starts)
  }

  /// The same of those that are not of one plain day, counted in one pass.
  private func otherDensity(of selection: Selection, from starts: [Int]) throws -> [Crowd] {
    guard hasPresences else { return [] }
    let table = presences(of: selection, by: CrowdLevel(startingAt: starts))
    let presences: SQL = try """
    SELECT first, last, core_first, core_last, certain, n FROM \(table)
    WHERE \(events(of: selection))
    """
    var crowds = Crowds(from: starts)
    // How finely it is told does not matter among buckets.
    try forEach(presences) { crowds.add(Presence($0, grain: 0), $0.count(5)) }
    return crowds.all
  }

  /// The buckets of ``density(of:from:)`` in which events of a selection begin.
  package func buckets(of selection: Selection, from starts: [Int]) throws -> Set<Int> {
    guard starts.allSatisfy({ $0 % Presence.day == 0 }) else {
      return Set(try density(of: selection, from: starts).map(\.hull.lowerBound))
    }
    return try plainBuckets(of: selection, from: starts)
      .union(otherDensity(of: selection, from: starts).map(\.hull.lowerBound))
  }

  /// Where it is read when events that are not of a plain day took place, with `n`, how many did so at once.
  ///
  /// - Parameter level: how finely it has to be told, nil for each event by itself; all events of an
  ///   archive that has crowds need not be looked at one by one.
  func presences(of selection: Selection, by level: CrowdLevel?) -> SQL {
    guard hasCrowds, selection.isEverything, let level else {
      return "(SELECT *, 1 AS n FROM presence) AS presence"
    }
    return "(SELECT * FROM crowd WHERE level = \(sql: "\(level.rawValue)")) AS crowd"
  }

  /// The condition on table `presence`.
  func events(of selection: Selection) throws -> SQL {
    if selection.isEverything { return "1" }
    return try "presence.event IN (\(matching(selection).ids()))"
  }

  /// Looks at the rows of a query one by one, none of which is kept.
  func forEach(
    _ query: SQL, while isWanted: () -> Bool = { true }, _ body: (StoredRow) -> Void
  ) throws {
    try read { db in
      let (sql, arguments) = try query.build(db)
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
      while isWanted(), let row = try rows.next() { body(StoredRow(row)) }
    }
  }
}

extension Presence {
  init(_ row: StoredRow, grain: Int) {
    let (first, last): (Int?, Int?) = (row[2], row[3])
    self.init(
      first: Presence.end(row[0]), last: Presence.end(row[1]),
      core: first.flatMap { first in
        last.map { Presence.end(first)...max(Presence.end(first), Presence.end($0)) }
      },
      isCertain: row[4], grain: min(max(grain, 0), Presence.limit))
  }

  /// One end of a stored presence, which may be open.
  private static func end(_ minute: Int) -> Int {
    minute == .min || minute == .max ? minute : within(minute)
  }

  /// A stored minute, with which one can reckon: a damaged archive may have any number there.
  static func within(_ minute: Int) -> Int { min(max(minute, -limit), limit) }
}
