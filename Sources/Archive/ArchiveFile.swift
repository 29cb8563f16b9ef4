package import Chronology
import Foundation
import GRDB

/// An archive as a file: a database of SQLite whose header says whose it is, and of which format.
package enum ArchiveFile {
  /// How the names of such files end.
  private static let ending = ".annals"

  /// Whether the name of a file is one of an archive, in small letters or not.
  package static func isCalledSo(_ path: String) -> Bool {
    path.lowercased().hasSuffix(ending)
  }

  /// "annl", where SQLite keeps whose a database is (Database File Format, 1.3.20).
  static let applicationID = 0x616E_6E6C

  /// Whether a file begins as an archive does, whatever it is called and of whatever format it is.
  package static func isArchive(_ path: String) -> Bool { version(of: path) != nil }

  /// The format of an archive, 0 for one that was never finished; nil where a file begins as no archive does.
  ///
  /// It is read where it always stands, since all else may be otherwise in another format.
  static func version(of path: String) -> Int? {
    // Whoever opens a pipe that nobody writes to waits for ever.
    guard isPlain(path), let handle = FileHandle(forReadingAtPath: path),
      let head = try? handle.read(upToCount: 72), head.count == 72,
      head.starts(with: Data("SQLite format 3\0".utf8)), number(head[68..<72]) == applicationID
    else { return nil }
    return number(head[60..<64])
  }

  private static func number(_ bytes: Data) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  private static func isPlain(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a file is an archive, or is called so, however damaged it is.
  package static func holdsOne(_ path: String) -> Bool { isCalledSo(path) || isArchive(path) }

  /// Opens one to read; nothing in it is copied, scanned or made anew.
  ///
  /// - Parameter oldest: the first format that is of use.
  static func open(_ path: String, oldest: Int = Schema.version) throws -> DatabaseQueue {
    guard FileManager.default.fileExists(atPath: path) else { throw ArchiveError.missing(path) }
    guard let version = version(of: path) else { throw ArchiveError.foreign(path) }
    try check(version, path, oldest: oldest)
    PageChecksums.begin()
    do {
      let queue = try DatabaseQueue(path: path, configuration: reading)
      try keepOutStrangers(queue, path, version: version)
      return queue
    } catch let error as DatabaseError {
      throw ArchiveError(error, at: path)
    }
  }

  private static var reading: Configuration {
    var configuration = Configuration()
    configuration.label = "archive"
    configuration.readonly = true
    configuration.prepareDatabase(LettersFunction.add)
    configuration.prepareDatabase(DeflatedText.add)
    return configuration
  }

  private static func check(_ version: Int, _ path: String, oldest: Int) throws {
    guard version <= Schema.version else {
      throw ArchiveError.newer(path, version: version, known: Schema.version)
    }
    guard version > 0 else { throw ArchiveError.damaged(path, reason: "it was never finished") }
    guard version >= oldest else {
      throw ArchiveError.older(path, version: version, known: Schema.version)
    }
  }
}

extension ArchiveError {
  /// What SQLite says of an archive that was opened; nil for what others say.
  package init?(of error: any Error) {
    guard let error = error as? DatabaseError else { return nil }
    self.init(error, at: "the archive")
  }

  init(writing error: DatabaseError, at path: String) {
    self = .unwritable(path, reason: error.message ?? "\(error.resultCode)")
  }

  init(_ error: DatabaseError, at path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path, reason: reason)
    case _ where error.isOfChecksum:
      self = .damaged(path, reason: "a part of it is not what annals wrote")
    default: self = .unreadable(path, reason: reason)
    }
  }
}

extension EmptyArchive {
  /// Opens a store in a new file, which is to be filled in one go and then put in its place: what is
  /// only half there is nobody's archive.
  init(at path: String) throws {
    try self.init(EmptyArchive.connection(to: path))
  }

  /// One that writes, as fast as what is thrown away where it fails may be written.
  static func connection(to path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "archive"
    // Another import may be taking the same archive over.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase(DeflatedText.add)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA page_size = \(PageChecksums.pageSize); PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16384
          """)
      PageChecksums.keepRoom(in: db)
    }
    PageChecksums.begin()
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}

extension Archive {
  /// Opens an archive that is a file.
  ///
  /// - Throws: an ``ArchiveError``.
  package init(opening path: String) throws {
    let queue = try ArchiveFile.open(path)
    do {
      try self.init(stored: queue)
    } catch let error as DatabaseError {
      throw ArchiveError(error, at: path)
    }
  }

  /// Stores a timeline in a file, which must be empty.
  ///
  /// - Throws: an ``ArchiveError``.
  package static func write(_ timeline: Timeline, to path: String) throws {
    do {
      try filled(timeline, at: path).close()
    } catch let error as DatabaseError {
      throw ArchiveError(writing: error, at: path)
    }
  }

  /// The bytes of the file that an archive of a timeline is, put together in memory.
  ///
  /// - Parameter recipe: how the timeline came to be selected, for ``recipe(of:)``.
  package static func bytes(of timeline: Timeline, recipe: String?) throws -> [UInt8] {
    var bytes = try filled(timeline, at: ":memory:", recipe: recipe).unsafeRead {
      try $0.serialized()
    }
    PageChecksums.seal(&bytes)
    return bytes
  }

  private static func filled(
    _ timeline: Timeline, at path: String, recipe: String? = nil
  ) throws -> DatabaseQueue {
    var archive = try Archive(
      firstScreenOf: timeline, names: NameTable(timeline.names), rows: 0,
      in: EmptyArchive(at: path))
    try archive.storeRest()
    try archive.indexWords()
    try archive.queue.writeWithoutTransaction { db in
      try Schema.createCrowds(in: db)
      for index in [WordIndex.words, .phrases] { try index.merge(in: db) }
      try Schema.countBeginnings(in: db)
      if let recipe { try Schema.add(recipe: recipe, in: db) }
      try Schema.finish(db)
    }
    return archive.queue
  }

  /// How what is in an archive was selected; nil where it is not told.
  ///
  /// - Throws: an ``ArchiveError``.
  package static func recipe(of path: String) throws -> String? {
    try ArchiveFile.open(path).read { db in
      guard try db.tableExists("recipe") else { return nil }
      return try db.rows("SELECT line FROM recipe").first?[0]
    }
  }
}
