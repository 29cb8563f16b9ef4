package import Chronology
import GRDB

/// An event as a list shows it.
package struct EventRow: Hashable, Sendable, Identifiable {
  /// Its place in chronological order, from 1.
  package let id: Int
  package let key: Event.ID
  package let date: EDTF?
  package let time: String?
  package let kind: Kind
  package let title: String
  package let contradictions: Int
  /// How many of its tellers repeat no other.
  package let witnesses: Int
  /// For each source, in the order of the archive, whether it tells the event.
  package let tells: [Bool]
}

extension Archive {
  package func count(_ selection: Selection) throws -> Int {
    if selection.isEverything { return count }
    let count = try keptCount(of: selection) ?? value(matching(selection).count()) ?? 0
    // From the end one reads back.
    landmarks.note([Landmarks.Landmark(place: count, id: .max)], of: selection)
    return count
  }

  /// How many events of a selection have no date.
  package func undatedCount(in selection: Selection) throws -> Int {
    var undated = selection
    undated.isUndated = true
    return try count(undated)
  }

  package func isUndated(_ id: Int) throws -> Bool {
    try value("SELECT lower IS NULL FROM event WHERE id = \(id)") ?? false
  }

  /// The rows at some places of a selection, in chronological order.
  package func rows(_ places: Range<Int>, of selection: Selection) throws -> [EventRow] {
    // Of all events the places are the ids, less one: nobody needs to count up to there.
    let window: SQL =
      selection.isEverything
      ? "id BETWEEN \(places.lowerBound + 1) AND \(places.upperBound)"
      : "id IN \(try ids(at: places, of: selection))"
    return try read { db in
      try rows("SELECT \(EventRow.columns) FROM entry WHERE \(window) ORDER BY id", in: db)
        .map { EventRow($0, of: self) }
    }
  }

  /// Which of some events belong to a selection.
  package func ids(among ids: [Int], in selection: Selection) throws -> Set<Int> {
    guard let first = ids.min(), let last = ids.max() else { return [] }
    let matching = try matching(selection)
    // Those of a screen lie near to each other; where they do not, each is looked up.
    let bounds: [SQL] =
      last - first < Archive.near
      ? ["\(matching.id) BETWEEN \(first) AND \(last)"] : ids.map { "\(matching.id) = \($0)" }
    let found = try read { db in
      try bounds.flatMap { try rows(matching.ids($0), in: db).map { $0[0] as Int } }
    }
    return Set(found).intersection(ids)
  }

  /// So many are read at once.
  private static let near = 10_000

  /// The first event of a selection after a place in chronological order.
  package func next(from id: Int, in selection: Selection) throws -> Int? {
    let matching = try matching(selection)
    return try value(matching.ids("\(matching.id) > \(id)", limit: 1))
  }

  /// The last event of a selection before a place in chronological order.
  package func previous(from id: Int, in selection: Selection) throws -> Int? {
    let matching = try matching(selection)
    return try value(matching.ids("\(matching.id) < \(id)", limit: 1, backwards: true))
  }

  /// The days from the first to the last that the dates of a selection name; nil when none has a day.
  package func days(of selection: Selection) throws -> ClosedRange<Day>? {
    let bounds = try read { db in
      try rows(
        """
        SELECT min(day), max(day) FROM (
          SELECT lower AS day FROM event WHERE lower > \(Int.min) AND \(condition(selection))
          UNION ALL
          SELECT upper FROM event WHERE upper < \(Int.max) AND \(condition(selection)))
        """, in: db
      ).first
    }
    guard let first: Int = bounds?[0], let last: Int = bounds?[1] else { return nil }
    return Day(number: first)...max(Day(number: first), Day(number: last))
  }

  /// The kinds that occur, each with how many events have it.
  package func kinds() throws -> [(kind: Kind, count: Int)] {
    try read { db in
      let kinds: SQL = isSearchable ? "kind" : "(\(sql: Archive.countOfKinds))"
      return try rows("SELECT name, events FROM \(kinds) ORDER BY events DESC, name", in: db)
        .map { (Kind(rawValue: $0[0]), $0[1]) }
    }
  }

  private static let countOfKinds =
    "SELECT kind AS name, count(*) AS events FROM event GROUP BY kind"

  func value<Value: DatabaseValueConvertible>(_ query: SQL) throws -> Value? {
    // As a row: a cursor over values is a type of its own for each of theirs, which is laid out anew
    // whenever the program starts.
    try read { db in try rows(query, in: db).first?.value(0) }
  }
}

extension EventRow {
  /// What ``init(_:of:)`` reads of table `entry`, in its order.
  ///
  /// Not of `event`: to put together what that gives takes SQLite longer, and GRDB, which asks for leave to
  /// read each column, twice as long.
  static let columns: SQL = """
    entry.id, entry.key, entry.source, entry.date, entry.lower, entry.time, \(Archive.kind),
    entry.title, entry.contradictions, entry.witnesses,
    iif(entry.source IS NULL,
      (SELECT group_concat(account.source) FROM account WHERE account.event = entry.id), NULL)
    """

  static let columnCount = 11

  init(_ row: StoredRow, of archive: Archive) {
    let source: Int? = row[2]
    (id, time, title) = (row[0], row[5], row[7])
    key = (row[1] as Int?).map { archive.key($0, of: source) } ?? row[1]
    date = EDTF(stored: row[3], day: row[4])
    kind = Kind(rawValue: row[6])
    (contradictions, witnesses) = (row[8], row[9])
    let tellers = (row[10] as String).split(separator: ",").compactMap { Int($0) }
    tells = archive.sources.indices.map { $0 == source || tellers.contains($0) }
  }
}

extension Archive {
  /// The kind of an entry.
  static let kind: SQL = "(SELECT name FROM kind WHERE kind.id = entry.kind)"
}
