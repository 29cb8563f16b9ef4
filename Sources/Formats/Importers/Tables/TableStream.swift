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

  /// - Throws: a ``FileError`` when it cannot be read or is no text in UTF-8, ``Findings`` when it is
  ///   no table.
  init(_ handle: FileHandle, file: String) throws {
    self.handle = handle
    reader = TableReader([], file: file, isWhole: false)
    let first = try piece()
    try StrangeTable.refuse(beginning: first, at: file)
    before = first.count - first.withoutMark.count
    reader = TableReader(Array(first.withoutMark), file: file, isWhole: first.isEmpty)
    if reader.grammar == .lines { try learnNames() }
  }

  var grammar: TableReader.Grammar { reader.grammar }
  /// The names that lines of JSON have used up to here.
  var names: [String] { reader.keys.names }

  /// What a pipe gives at once may be less than a line.
  private mutating func learnNames() throws {
    func isEnough(_ bytes: [UInt8]) -> Bool {
      bytes.count >= TableStream.piece
        && (bytes.contains(0x0A) || bytes.count > TableReader.longestLine)
    }
    while !isWhole, !isEnough(reader.bytes) { try readOn() }
    try reader.learnNames()
  }

  /// How many bytes have been read.
  var position: Int { before + reader.position }

  /// The next record, and its bytes with the line break behind it; nil at the end.
  ///
  /// - Throws: a `Finding` where the text is no table.
  mutating func next() throws -> (row: TableRow, bytes: ArraySlice<UInt8>)? {
    while true {
      let start = reader.position
      if let row = try reader.next() { return (row, row.buffer[start..<reader.position]) }
      guard !isWhole else { return nil }
      try readOn()
    }
  }

  private mutating func readOn() throws {
    let new = try piece()
    before += reader.position
    reader = TableReader(Array(reader.rest) + new, isWhole: isWhole, goingOnFrom: reader)
  }

  private mutating func piece() throws -> Data {
    let new = try handle.read(upToCount: TableStream.piece) ?? Data()
    isWhole = new.isEmpty
    hash.update(data: new)
    return new
  }

  /// SHA-256 of all that has been read, in lower-case hexadecimal.
  var sha256: String { hash.finalize().hexadecimal }
}

extension Data {
  /// Without the byte order mark that some programs put first.
  fileprivate var withoutMark: Data { starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self }
}
