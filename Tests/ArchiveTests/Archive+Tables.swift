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

  private static func rows(_ table: String, _ db: Database) throws -> [String] {
    let columns = table == "portion" ? "source, start, inflated(text)" : "*"
    return try Row.fetchAll(db, sql: "SELECT \(columns) FROM \(table)").map { "\($0)" }.sorted()
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
