import Chronology
import GRDB

/// What of an archive is in memory while it is open: all but the events and the texts.
struct StoredArchive {
  let title: String
  let fields: [EventField]
  let events: Int
  let quotations: Int
  let longestTitle: Int
  let contradicts: Bool
  let sources: [Source]
  let names: [Name]
  let hasPresences: Bool
  /// Whether acceptances of events have a table.
  let hasAcceptances: Bool

  init(_ db: Database) throws {
    guard
      let row = try db.rows(
        "SELECT title, events, quotations, longest_title, contradicts FROM timeline"
      ).first
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "it holds no timeline")
    }
    // What is damaged may count far more than there are, each of which would be asked for. None takes less than a
    // byte.
    let last = try db.rows("SELECT max(id) FROM event").first?.count(0) ?? 0
    guard last <= (try StoredArchive.length(db)) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "it cannot hold as many events as it counts")
    }
    (title, events, quotations) = (row[0], min(row.count(1), last), row.count(2))
    (longestTitle, contradicts) = (row.count(3), row[4])
    fields = try StoredArchive.fields(db)
    sources = try StoredArchive.sources(db)
    names = try StoredArchive.names(db)
    hasPresences = try !db.rows("SELECT 1 FROM presence LIMIT 1").isEmpty
    hasAcceptances = try db.tableExists("acceptance")
  }

  /// Without their texts.
  private static func sources(_ db: Database) throws -> [Source] {
    let origins = try texts(
      "SELECT source, origin FROM derivation ORDER BY rowid", as: String.self, db)
    let (accepted, asides) = try (acceptances(of: "source", db), asides(db))
    let checked = try checkedHashes(db)
    return try db.rows(
      """
      SELECT key, file, title, author, publisher, published, printed, url, note, sha256, id
      FROM source ORDER BY id
      """
    ).map { row in
      let id: Int = row[10]
      return Source(
        id: row[0], file: row[1], title: row[2], author: row[3], publisher: row[4],
        published: EDTF(stored: row[5]), printed: row[6],
        derivesFrom: origins[row[0]] ?? [], url: row[7], note: row[8], aside: asides[id] ?? [],
        accepted: accepted[id] ?? [], sha256: hash(row[9]), checked: checked[id])
    }
  }

  /// Of the database, in bytes.
  private static func length(_ db: Database) throws -> Int {
    try ["page_count", "page_size"].reduce(1) { length, name in
      length * (try db.rows("PRAGMA \(name)").first?.count(0) ?? 0)
    }
  }

  /// A hash goes into exports as it is: what is none is not taken for one.
  private static func hash(_ text: String) -> String {
    text.utf8.count == 64 && text.allSatisfy { $0.isASCII && $0.isHexDigit } ? text : ""
  }

  private static func names(_ db: Database) throws -> [Name] {
    let also = try texts("SELECT name, text FROM spelling ORDER BY rowid", as: Int.self, db)
    let not = try texts("SELECT name, text FROM other_name ORDER BY rowid", as: Int.self, db)
    let accepted = try acceptances(of: "name", db)
    return try db.rows("SELECT id, name, kind FROM name ORDER BY id").map { row in
      let id: Int = row[0]
      return Name(
        name: row[1], kind: Name.Kind(rawValue: row[2]) ?? .group, also: also[id] ?? [],
        not: not[id] ?? [], accepted: accepted[id] ?? [])
    }
  }

  /// Texts by what they belong to.
  private static func texts<Key: DatabaseValueConvertible & Hashable>(
    _ sql: String, as key: Key.Type, _ db: Database
  ) throws -> [Key: [String]] {
    try db.rows(sql).reduce(into: [:]) { texts, row in
      if let key: Key = row.value(0) { texts[key, default: []].append(row[1]) }
    }
  }
}
