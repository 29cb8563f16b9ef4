import Chronology
import Foundation

/// Reads the records of a file of any length; only some of it is in memory at once.
struct TableStream {
  private var text: TextStream
  private var reader: TableReader
  private var isWhole = false
  /// What stands before the first record, and is of none.
  private var head: [UInt8] = []
  /// How many bytes lie before those that the reader has.
  private var before = 0

  /// - Throws: a ``FileError`` when it cannot be read or is no text, ``Findings`` when it is no table.
  init(_ handle: FileHandle, file: String, _ options: ImportOptions) throws {
    text = try TextStream(handle, path: file)
    reader = TableReader([], file: file, isWhole: false)
    let first = try piece()
    try StrangeTable.refuse(beginning: first, at: file)
    before = first.count - first.withoutMark.count
    reader = TableReader(
      Array(first.withoutMark), file: file, format: options.format, isWhole: first.isEmpty)
    reader.list = options.list
    try reader.passSign()
    head = Array(reader.bytes[..<reader.position])
    if !reader.format.hasHeader { try learnNames() }
  }

  var format: ImportFormat { reader.format }
  /// What has been learned of the file up to here.
  var learned: Learned { reader.learned }

  /// What a pipe gives at once may be less than a record.
  private mutating func learnNames() throws {
    // Each try reads all that is there: it is made anew when that is twice as much.
    var tried = 0
    while !isWhole {
      if reader.bytes.count >= max(2 * tried, TextStream.piece) {
        if isEnough() { break }
        tried = reader.bytes.count
      }
      try readOn()
    }
    try reader.learnNames()
  }

  /// Whether a record is there, or more than one may take.
  private func isEnough() -> Bool {
    var ahead = reader
    return reader.bytes.count > 2 * TableReader.longestLine || (try? ahead.learnNames()) != nil
  }

  /// How many bytes have been read.
  var position: Int { before + reader.position }

  /// Some of the file: words that are of no record, and the record behind them, if there is one.
  struct Stretch {
    var words: [UInt8] = []
    var row: TableRow?
    /// Those of the record, with the line break behind it.
    var bytes: ArraySlice<UInt8> = []
  }

  /// The next stretch; nil at the end.
  ///
  /// - Throws: a `Finding` where the text is not what it should be.
  mutating func next() throws -> Stretch? {
    var stretch = Stretch(words: head)
    head = []
    while true {
      let start = reader.position
      if let row = try reader.next() {
        if start < row.bytes.lowerBound {
          stretch.words += row.buffer[start..<row.bytes.lowerBound]
        }
        stretch.row = row
        stretch.bytes = row.buffer[row.bytes.lowerBound..<reader.position]
        return stretch
      }
      stretch.words += reader.bytes[start..<(isWhole ? reader.bytes.count : reader.position)]
      if isWhole { reader.passRest() }
      guard !isWhole, stretch.words.count < TextStream.piece else {
        return isWhole && stretch.words.isEmpty ? nil : stretch
      }
      try readOn()
    }
  }

  private mutating func readOn() throws {
    let new = try piece()
    before += reader.position
    reader = TableReader(Array(reader.rest) + new, isWhole: isWhole, goingOnFrom: reader)
  }

  private mutating func piece() throws -> Data {
    let new = try text.next()
    isWhole = new.isEmpty
    return new
  }

  /// SHA-256 of all that has been read, in UTF-8.
  var sha256: String { text.sha256 }
  /// In which encoding the file is.
  var survey: TextSurvey { text.survey }
}

extension Data {
  /// Without the byte order mark that some programs put first.
  fileprivate var withoutMark: Data { starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self }
}
