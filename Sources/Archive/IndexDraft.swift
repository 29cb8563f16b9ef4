import GRDB
import Synchronization

/// An index of words while it is made: beside others, in a database of its own, as SQLite has one
/// connection write to a database.
struct IndexDraft {
  private let index: WordIndex
  private let queue: DatabaseQueue
  private let failure = FirstError()
  /// What waits for its thread, which gets many at once.
  private var batch: [(id: Int, words: String)] = []

  private static let size = 1000

  init(of index: WordIndex) throws {
    self.index = index
    var configuration = Configuration()
    // All is one transaction: with each, what FTS5 keeps in memory would be written.
    configuration.allowsUnsafeTransactions = true
    // One without a name is SQLite's own, and gone with the connection.
    queue = try DatabaseQueue(path: "", configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA cache_size = -4096; BEGIN
          """)
      try index.create(in: db)
      try index.mergeAtTheEnd(in: db)
      // FTS5 keeps in memory what an index is made of, and will know nothing of one that was moved.
      if index == .words { try Schema.createCounts(in: db) }
    }
  }

  /// The next event, with its words.
  mutating func add(_ id: Int, _ words: String) throws {
    batch.append((id, words))
    if batch.count == IndexDraft.size { try handOver() }
  }

  private mutating func handOver() throws {
    let (rows, index, failure) = (batch, index, failure)
    batch = []
    // Until the batch before is stored, so that no more than two are in memory.
    try queue.writeWithoutTransaction { _ in try failure.check() }
    queue.asyncWriteWithoutTransaction { db in
      failure.note {
        let insertion = try index.insertion(db)
        for row in rows { try insertion.insert([.number(row.id), .text(row.words)]) }
      }
    }
  }

  /// No more events come: what there is becomes one part, and its words are counted.
  mutating func end() throws {
    try handOver()
    let (index, failure) = (index, failure)
    queue.asyncWriteWithoutTransaction { db in
      failure.note {
        try index.merge(in: db)
        if index == .words {
          try Schema.countWords(in: db)
          try Schema.countBeginnings(in: db)
        }
        try db.execute(sql: "COMMIT")
      }
    }
  }

  /// Puts the index where it belongs: into a table that has nothing in it.
  func move(into archive: Database) throws {
    try queue.writeWithoutTransaction { db in
      try failure.check()
      let parts = ["\(index.rawValue)_data", "\(index.rawValue)_idx"]
      for part in parts + (index == .words ? ["event_terms", "event_beginnings"] : []) {
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
    while let row = try rows.next() { try insertion.insert(row.databaseValues.map { .value($0) }) }
  }
}

/// What went wrong first on another thread.
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
