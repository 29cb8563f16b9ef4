package import Chronology
import GRDB

/// Stores events in a new archive as they come, in whatever order, and puts them in order at the end.
///
/// What it holds in memory does not grow with them.
package struct ArchiveWriter {
  private let queue: DatabaseQueue
  private let path: String
  private var sources: [Source] = []
  private var filling: Filling?
  private var count = 0
  private var last: ChronologicalKey?
  private var isInOrder = true
  private var hasUndated = false
  private var longestTitle = 0
  private var quotationCount = 0

  /// - Parameter path: an empty file.
  /// - Throws: an ``ArchiveError``.
  package init(at path: String) throws {
    self.path = path
    do {
      queue = try EmptyArchive(at: path).queue
      try queue.write { db in try db.execute(sql: ArchiveWriter.arrivals) }
    } catch let error as DatabaseError {
      throw ArchiveError(writing: error, at: path)
    }
  }

  /// The places in time of the events, by the order in which they came.
  private static let arrivals = """
    CREATE TEMP TABLE arrival (
      id INTEGER PRIMARY KEY, start INTEGER, end INTEGER, precision INTEGER, clock INTEGER)
    """

  /// Begins another source, whose text and events follow.
  package mutating func begin(_ source: Source) throws {
    sources.append(source)
    filling = nil
    let id = sources.count - 1
    try fill { try $0.fill(source, id) }
  }

  /// The next part of its text, from a code point on.
  package mutating func add(text: String, at start: Int) throws {
    let id = sources.count - 1
    try fill { try $0.fill(text: text, at: start, of: id) }
  }

  /// A passage of its text that no event cites.
  package mutating func setAside(_ passage: Range<Int>, why: String) throws {
    let id = sources.count - 1
    try fill { try $0.fill(LocatedAside(range: passage, why: why), of: id) }
  }

  /// Its hash, now that all of it has been read.
  package func end(sha256: String) throws {
    do {
      try queue.write { db in
        try db.execute(
          sql: "UPDATE source SET sha256 = ? WHERE id = ?", arguments: [sha256, sources.count - 1])
      }
    } catch let error as DatabaseError {
      throw ArchiveError(writing: error, at: path)
    }
  }

  /// Events that it tells, each with one account.
  package mutating func add(_ events: [Event]) throws {
    let first = count + 1
    for event in events { note(event) }
    try fill { filling in
      for (event, id) in zip(events, first...) {
        try filling.fill(event, id)
        try filling.fillPresence(of: event, id)
        try filling.fillDetails(of: event, id, account: id)
        try filling.fillArrival(of: event, id)
      }
    }
  }

  private mutating func note(_ event: Event) {
    let key = event.key
    if let key, let last, key < last { isInOrder = false }
    if key != nil, hasUndated { isInOrder = false }
    (last, hasUndated) = (key ?? last, hasUndated || key == nil)
    longestTitle = max(longestTitle, event.title.unicodeScalars.count)
    quotationCount += event.accounts.reduce(0) { $0 + $1.quotations.count }
    count += 1
  }

  private mutating func fill(_ work: (inout Filling) throws -> Void) throws {
    var filling = filling
    do {
      try queue.write { db in
        var rows = filling ?? Filling(db, sources: sources, names: NameTable([]))
        defer { filling = rows }
        try work(&rows)
      }
    } catch let error as DatabaseError {
      throw ArchiveError(writing: error, at: path)
    }
    self.filling = filling
  }

  /// Puts the events in order, makes them searchable and closes the file, which is an archive then.
  ///
  /// - Throws: an ``ArchiveError``.
  package mutating func finish(title: String) throws {
    do {
      let (isInOrder, row) = (isInOrder, [count, quotationCount, longestTitle])
      filling = nil
      try queue.write { db in
        if !isInOrder { try db.putEventsInOrder() }
        try db.makeKeysUnique()
        try Schema.createIndexes(in: db)
        try Schema.createCrowds(in: db)
        try Schema.createWordTables(in: db)
        try db.execute(
          sql: "INSERT INTO timeline VALUES (?, ?, ?, ?, 0)",
          arguments: [title, row[0], row[1], row[2]])
        var words = try EventWords(db, Vocabulary([]))
        try words.fill()
        try Schema.countWords(in: db)
      }
      try queue.writeWithoutTransaction(Schema.finish)
      try queue.close()
    } catch let error as DatabaseError {
      throw ArchiveError(writing: error, at: path)
    }
  }
}

extension Database {
  /// Has the number of each event be its place in time; SQLite sorts on disk what is too much for memory.
  fileprivate func putEventsInOrder() throws {
    try execute(
      sql: """
        CREATE TEMP TABLE place (old INTEGER PRIMARY KEY, new INTEGER NOT NULL);
        INSERT INTO place SELECT id, row_number() OVER (
          ORDER BY start IS NULL, start, end, precision, clock, id) FROM arrival;
        """)
    for (table, column) in [("event", "id"), ("presence", "event"), ("account", "event")] {
      try putInOrder(table, by: column)
    }
    for table in ["person", "field"] {
      try execute(sql: "UPDATE \(table) SET event = (SELECT new FROM place WHERE old = event)")
    }
    try execute(sql: "DROP TABLE place")
  }

  private func putInOrder(_ table: String, by number: String) throws {
    let columns = try columns(in: table).map(\.name)
    let ordered = columns.map { $0 == number ? "place.new" : "unordered.\($0)" }
    let create = try String.fetchOne(
      self, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])
    try execute(
      sql: """
        ALTER TABLE \(table) RENAME TO unordered; \(create ?? "");
        INSERT INTO \(table) (\(columns.joined(separator: ", ")))
          SELECT \(ordered.joined(separator: ", ")) FROM place
          JOIN unordered ON unordered.\(number) = place.old ORDER BY place.new;
        DROP TABLE unordered
        """)
  }

  /// Gives all but the first event of an id another one.
  fileprivate func makeKeysUnique() throws {
    try execute(
      sql: """
        CREATE INDEX key_of_event ON event (key);
        UPDATE event SET key = key || '-' || id WHERE id IN (
          SELECT later.id FROM event AS later WHERE EXISTS (
            SELECT 1 FROM event WHERE event.key = later.key AND event.id < later.id));
        DROP INDEX key_of_event
        """)
  }
}
