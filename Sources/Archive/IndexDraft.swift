import GRDB
import Synchronization

/// The index of phrases while it is made: on another core, in a database of its own, as SQLite has one
/// connection write to a database.
struct IndexDraft {
  private let queue: DatabaseQueue
  private let failure = FirstError()
  /// What waits for the other core; it gets many at once.
  private var batch: [(id: Int, words: String)] = []

  private static let size = 1000

  init() throws {
    var configuration = Configuration()
    // All is one transaction: with each, what FTS5 keeps in memory would be written.
    configuration.allowsUnsafeTransactions = true
    // One without a name is SQLite's own, and gone with the connection.
    queue = try DatabaseQueue(path: "", configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA cache_size = -16384; BEGIN
          """)
      try Schema.createPhraseTable(in: db)
    }
  }

  /// The next event, with the words that are to be found as phrases.
  mutating func add(_ id: Int, _ words: String) throws {
    batch.append((id, words))
    if batch.count == IndexDraft.size { try handOver() }
  }

  private mutating func handOver() throws {
    let (rows, failure) = (batch, failure)
    batch = []
    // Until the batch before is stored, so that no more than two are in memory.
    try queue.writeWithoutTransaction { _ in try failure.check() }
    queue.asyncWriteWithoutTransaction { db in
      failure.note {
        let insertion = try Insertion(db, into: "event_phrases (rowid, words)", columns: 2)
        for row in rows { try insertion.insert([row.id, row.words]) }
      }
    }
  }

  /// Puts the index, merged into one, where it belongs: into a table that has nothing in it.
  mutating func move(into archive: Database) throws {
    try handOver()
    try queue.writeWithoutTransaction { db in
      try failure.check()
      try db.execute(sql: "INSERT INTO event_phrases (event_phrases) VALUES ('optimize'); COMMIT")
      for part in ["event_phrases_data", "event_phrases_idx"] {
        try archive.execute(sql: "DELETE FROM \(part)")
        try IndexDraft.copy(part, from: db, into: archive)
      }
    }
  }

  /// The tables of an index hold its blocks and where in these its words are.
  private static func copy(_ table: String, from draft: Database, into archive: Database) throws {
    let rows = try Row.fetchCursor(draft, sql: "SELECT * FROM \(table)")
    let insertion = try Insertion(
      archive, into: table, columns: draft.columns(in: table).count)
    while let row = try rows.next() { try insertion.insert(Array(row.databaseValues)) }
  }
}

/// What went wrong first on another core.
private final class FirstError: Sendable {
  private let error = Mutex<(any Error)?>(nil)

  func note(_ work: () throws -> Void) {
    do {
      try work()
    } catch {
      self.error.withLock { $0 = $0 ?? error }
    }
  }

  func check() throws {
    if let error = error.withLock({ $0 }) { throw error }
  }
}
