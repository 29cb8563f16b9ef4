import GRDB
import Testing

@testable import Archive

extension Archive {
  /// What there is in it, by its tables; what only FTS5 can read as that reads it.
  func tables() throws -> [String: [String]] {
    try queue.unsafeRead { db in
      let names = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND NOT name GLOB 'sqlite_*'
          AND NOT name GLOB '*_words*' AND NOT name GLOB '*_phrases*'
          """)
      try db.execute(
        sql: "CREATE VIRTUAL TABLE temp.phrases USING fts5vocab(main, event_phrases, instance)")
      return try (names + ["phrases"]).reduce(into: [:]) { $0[$1] = try Archive.rows($1, db) }
    }
  }

  /// Events with their kinds in words, whose numbers are those of the order in which they came.
  private static let queries = [
    "portion": """
    SELECT source, start,
      inflated(text, (SELECT text FROM dictionary WHERE source = portion.source)) FROM portion
    """, "entry": "SELECT * FROM event", "kind": "SELECT name, events FROM kind",
  ]

  private static func rows(_ table: String, _ db: Database) throws -> [String] {
    let kinds = try Row.fetchAll(db, sql: "SELECT id, name FROM kind")
    let signs = kinds.map { (sign: Token.kind($0[0]), name: "of kind \($0[1] as String)") }
    let rows = try Row.fetchAll(db, sql: queries[table] ?? "SELECT * FROM \(table)")
    return rows.map { row in
      signs.reduce("\(row)") { $0.replacing($1.sign, with: $1.name) }
    }.sorted()
  }
}

/// That the tables of an archive hold the same as those of another one.
func expect(
  _ found: [String: [String]], holds expected: [String: [String]],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.keys.sorted() == expected.keys.sorted(), sourceLocation: sourceLocation)
  for (table, rows) in expected {
    let others = found[table] ?? []
    #expect(others.count == rows.count, "\(table)", sourceLocation: sourceLocation)
    #expect(zip(others, rows).first { $0 != $1 } == nil, "\(table)", sourceLocation: sourceLocation)
  }
}
