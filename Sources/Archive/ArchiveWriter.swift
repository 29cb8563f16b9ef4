package import Chronology
import GRDB

/// Stores events in a new archive as they come, in whatever order, and puts them in order at the end.
///
/// What it holds in memory does not grow with them.
package struct ArchiveWriter {
  let queue: DatabaseQueue
  private let path: String
  /// The words of texts that were read last.
  var passages = PassageReader()
  /// As they are called where they come from.
  private(set) var sources: [Source] = []
  private var keys: Set<Source.ID> = []
  /// Which source has a file with this hash.
  private var hashes: [String: Source.ID] = [:]
  /// As the last source is called here.
  private var key = ""
  /// Whether that has what its texts are deflated with.
  private var hasDictionary = false
  var names: [Name] = []
  private var fields: [EventField] = []
  private var filling: Filling?
  private(set) var count = 0
  private var last: ChronologicalKey?
  private var isInOrder = true
  private var hasUndated = false
  var longestTitle = 0
  /// The events that are not called as their rows say.
  package private(set) var renamings = Renamings()
  var quotationCount = 0

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

  /// The places in time of the events that are not of a plain day, by the order in which they came.
  private static let arrivals = """
    CREATE TEMP TABLE arrival (
      id INTEGER PRIMARY KEY, start INTEGER, end INTEGER, precision INTEGER, clock INTEGER)
    """

  /// Begins another source, whose text and events follow.
  ///
  /// Where another one is called the same it gets a number.
  package mutating func begin(_ source: Source) throws {
    sources.append(source)
    (filling, hasDictionary) = (nil, false)
    let id = sources.count - 1
    var stored = source
    var number = 2
    while !keys.insert(stored.id).inserted {
      stored.id = "\(source.id)-\(number)"
      number += 1
    }
    key = stored.id
    if !stored.sha256.isEmpty { hashes[stored.sha256] = key }
    try fill { filling in
      try filling.fill(stored, id)
      try filling.fillKept(of: stored, id)
    }
  }

  /// Nobody means to have the same events twice.
  ///
  /// - Parameter path: of the file that has these hashes.
  func refuseRepeats(of hashes: [String], in path: String) throws {
    if let source = hashes.compactMap({ self.hashes[$0] }).first {
      throw ArchiveError.repeated(path, source: source)
    }
  }

  /// What else is kept of the whole.
  ///
  /// Where another one is called the same it gets a number; what was kept already is not kept twice.
  package mutating func keep(_ field: EventField) {
    guard !fields.contains(field) else { return }
    let taken = Set(fields.map(\.name))
    let names = [field.name] + (2...fields.count + 2).map { "\(field.name)-\($0)" }
    fields.append(EventField(names.first { !taken.contains($0) } ?? field.name, field.value))
  }

  /// A passage of its text that no event cites.
  package mutating func setAside(_ passage: Range<Int>, why: String) throws {
    let id = sources.count - 1
    try fill { try $0.fill(LocatedAside(range: passage, why: why), of: id) }
  }

  /// Its hash, now that all of it has been read.
  ///
  /// - Parameter path: from where.
  package mutating func end(sha256: String, of path: String) throws {
    try refuseRepeats(of: [sha256], in: path)
    hashes[sha256] = key
    do {
      try queue.write { db in
        try db.execute(
          sql: "UPDATE source SET sha256 = ? WHERE id = ?", arguments: [sha256, sources.count - 1])
      }
    } catch let error as DatabaseError {
      throw ArchiveError(writing: error, at: path)
    }
  }

  /// The next part of its text, and events that it tells, each with one account.
  package mutating func add(_ part: ArchivePart) throws {
    let (source, first) = (sources.count - 1, count + 1)
    for place in part.entries.indices { note(part.entries[place]) }
    let dictionary = hasDictionary ? nil : part.dictionary
    if dictionary != nil { hasDictionary = true }
    try fill { filling in
      if let dictionary { try filling.fill(dictionary, of: source) }
      for (text, start) in part.texts { try filling.fill(text, at: start, of: source) }
      for place in part.entries.indices { try filling.fill(part.entries[place], at: first + place) }
    }
  }

  private mutating func note(_ entry: Entry) {
    note(entry.key)
    longestTitle = max(longestTitle, entry.titleLength)
    quotationCount += entry.event.accounts.reduce(0) { $0 + $1.quotations.count }
  }

  /// Another event has come, with this place in time.
  mutating func note(_ key: ChronologicalKey?) {
    if let key, let last, key < last { isInOrder = false }
    if key != nil, hasUndated { isInOrder = false }
    (last, hasUndated) = (key ?? last, hasUndated || key == nil)
    count += 1
  }

  mutating func fill(_ work: (inout Filling) throws -> Void) throws {
    var filling = filling
    do {
      try queue.write { db in
        var rows = filling ?? Filling(db, sources: sources, names: NameTable(names))
        defer { filling = rows }
        try work(&rows)
      }
    } catch let error as DatabaseError {
      throw ArchiveError(writing: error, at: path)
    }
    self.filling = filling
  }

  /// The same with the names that there are by now.
  mutating func fillAnew(_ work: (inout Filling) throws -> Void) throws {
    filling = nil
    try fill(work)
  }

  /// Reads what has been stored.
  func reading(_ work: (Database) throws -> Void) throws {
    do {
      try queue.unsafeReentrantRead(work)
    } catch let error as DatabaseError {
      throw ArchiveError(writing: error, at: path)
    }
  }

  /// What SQLite says, of the archive that is read or of this one.
  func telling(_ error: DatabaseError, ofReading other: String) -> ArchiveError {
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CANTOPEN: ArchiveError(error, at: other)
    case _ where error.isOfChecksum: ArchiveError(error, at: other)
    default: ArchiveError(writing: error, at: path)
    }
  }

  /// Puts the events in order, makes them searchable and closes the file, which is an archive then.
  ///
  /// - Parameter tell: is told now and then how many events are searchable.
  /// - Throws: an ``ArchiveError``.
  package mutating func finish(title: String, telling tell: (Int) -> Void = { _ in }) throws {
    try fill { [fields] in try $0.fill(fields) }
    filling = nil
    do {
      try queue.write { db in
        if !isInOrder { try db.putEventsInOrder() }
        try Schema.createWordTables(in: db)
        try db.execute(
          sql: """
            INSERT INTO timeline
            SELECT ?, ?, ?, ?, EXISTS (SELECT 1 FROM event WHERE contradictions > 0)
            """, arguments: [title, count, quotationCount, longestTitle])
      }
      let archive = try Archive(stored: queue)
      try queue.writeWithoutTransaction { db in
        let drafts = try archive.draftsOfWords(db, telling: tell)
        try db.inTransaction {
          try complete(db)
          for draft in drafts { try draft.move(into: db) }
          try archive.indexPassages(db)
          return .commit
        }
        try Schema.finish(db)
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw ArchiveError(writing: error, at: path)
    }
  }

  /// What is asked of events that are in order, but for their words.
  private mutating func complete(_ db: Database) throws {
    try Schema.createIndexes(in: db)
    renamings = try db.makeKeysUnique(isInOrder: isInOrder)
    try Schema.createDays(in: db)
    try Schema.createCrowds(in: db)
    try Schema.countKinds(in: db)
  }
}

extension Filling {
  /// All of an event, the next one.
  fileprivate mutating func fill(_ entry: Entry, at id: Int) throws {
    try fill(entry, id)
    try fillPresence(of: entry, id)
    try fillDetails(of: entry, id)
    if entry.day == nil, let key = entry.key { try fillArrival(key, id) }
  }
}
