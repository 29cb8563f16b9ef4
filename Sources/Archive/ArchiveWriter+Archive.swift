import Chronology
import GRDB

// Taking over another archive.
extension ArchiveWriter {
  /// Adds all that there is in an archive, of whatever format, behind what there is already.
  ///
  /// - Returns: its title, and how many events it has.
  /// - Throws: an ``ArchiveError``.
  package mutating func add(archiveAt path: String) throws -> (title: String, events: Int) {
    let old = try ArchiveFile.open(path, oldest: 1)
    do {
      let version = ArchiveFile.version(of: path) ?? 0
      let stored = try old.unsafeRead(StoredArchive.init)
      try old.close()
      try refuseRepeats(of: stored.sources.map(\.sha256), in: path)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "ATTACH ? AS old", arguments: [path])
        // It is only read, and others may read it meanwhile.
        try db.execute(sql: "PRAGMA old.locking_mode = NORMAL")
      }
      try take(stored, version)
      try queue.writeWithoutTransaction { db in try db.execute(sql: "DETACH old") }
      return (stored.title, stored.events)
    } catch let error as DatabaseError {
      throw telling(error, ofReading: path)
    }
  }

  private mutating func take(_ stored: StoredArchive, _ version: Int) throws {
    let wordings = try queue.unsafeRead { db in
      try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM wording") ?? 0
    }
    let copies = Copies(
      events: count, sources: sources.count, names: names.count, wordings: wordings,
      hasAcceptances: stored.hasAcceptances)
    let first = count
    for source in stored.sources { try begin(source) }
    names += stored.names
    for field in stored.fields { keep(field) }
    try fill { filling in
      for (name, id) in zip(stored.names, copies.names...) { try filling.fill(name, id) }
    }
    try queue.write { db in
      try db.execute(sql: Copies.wholeRows(version))
      for (table, rows) in copies.rows(version) {
        try db.execute(sql: "INSERT INTO \(table) \(rows)")
      }
      try db.execute(sql: "DROP TABLE whole")
    }
    try noteArrivals(behind: first)
    longestTitle = max(longestTitle, stored.longestTitle)
    quotationCount += stored.quotations
  }

  /// Where in time those events stand that came behind a number.
  private mutating func noteArrivals(behind first: Int) throws {
    var known: (date: String, key: ChronologicalKey?)?
    try queue.write { db in
      let events = try Row.fetchCursor(
        db, sql: "SELECT id, date FROM event WHERE id > ? ORDER BY id", arguments: [first])
      var filling = Filling(db, sources: [], names: NameTable([]))
      while let event = try events.next() {
        let date: String? = event[1]
        // One date follows its like.
        if let date, known?.date != date { known = (date, (try? EDTF(parsing: date))?.key) }
        let key = date == nil ? nil : known?.key
        note(key)
        if let key { try filling.fillArrival(key, event[0]) }
      }
    }
  }
}
