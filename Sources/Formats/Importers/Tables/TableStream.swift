import Chronology
import Crypto
import Foundation

/// Reads the records of a table of any length from a file; only some of it is in memory at once.
struct TableStream {
  private let handle: FileHandle
  private var reader: TableReader
  private var hash = SHA256()
  private var isWhole = false
  /// How many bytes lie before those that the reader has.
  private var before = 0

  /// So much is read at once.
  private static let piece = 1 << 20

  /// - Throws: a ``FileError`` when it cannot be read.
  init(_ handle: FileHandle, file: String) throws {
    self.handle = handle
    reader = TableReader([], file: file)
    try readMore()
    reader = TableReader(reader.rest.withoutMark, file: file)
  }

  /// How many bytes have been read.
  var position: Int { before + reader.position }

  /// The next record, and its bytes with the line break behind it; nil at the end.
  ///
  /// - Throws: a `Finding` where the text is no table.
  mutating func next() throws -> (row: TableRow, bytes: ArraySlice<UInt8>)? {
    while true {
      var trial = reader
      let isLast = isWhole
      do {
        let row = try trial.next()
        // What goes up to the end of what is here may go on behind it.
        if isLast || !trial.isAtEnd {
          let bytes = reader.rest.prefix(trial.position - reader.position)
          reader = trial
          return row.map { ($0, bytes) }
        }
      } catch {
        if isLast { throw error }
      }
      try readMore()
    }
  }

  private mutating func readMore() throws {
    let new = try handle.read(upToCount: TableStream.piece) ?? Data()
    isWhole = new.isEmpty
    hash.update(data: new)
    before += reader.position
    reader = TableReader(Array(reader.rest) + Array(new), goingOnFrom: reader)
  }

  /// SHA-256 of all that has been read, in lower-case hexadecimal.
  var sha256: String { hash.finalize().hexadecimal }
}

extension ArraySlice<UInt8> {
  /// Without the byte order mark that some programs put first.
  fileprivate var withoutMark: [UInt8] {
    Array(starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self)
  }
}
