import Chronology

/// Reads the records of a file one after the other, each with its place: rows of cells (RFC 4180), and those of
/// each other ``ImportFormat``.
///
/// Written for this program, since SwiftCSV tells no places, drops white space, takes a quotation mark
/// that is never closed for the end of the text, and keeps no record as it stands in the file, which
/// is what an event quotes. Rows end with LF, CRLF or CR; a quotation mark within a cell that does not
/// begin with one is a letter like any other.
struct TableReader {
  let bytes: [UInt8]
  let file: String
  let format: ImportFormat
  /// Whether nothing stands behind the bytes that it has; else a record that may go on is not read.
  let isWhole: Bool
  /// Where the next record begins.
  var index = 0
  var line = 1
  /// The list of a JSON document that the user wants; nil for the likeliest.
  var list: String?
  /// What has been learned up to here.
  var learned = Learned()
  /// How many cells the last record had.
  private var width = 0

  /// Spreadsheets have no more columns, nor longer cells than a thirtieth of this.
  static let most = 16_384
  private static let longest = 1_000_000
  static let longestLine = 16 << 20
  /// In so many lines names are looked for before the first event is made.
  static let sample = 1000

  /// - Parameter format: nil for the one that the file is seen to have.
  init(_ text: String, file: String, format: ImportFormat? = nil) {
    self.init(Array(text.utf8), file: file, format: format)
  }

  init(_ bytes: [UInt8], file: String, format: ImportFormat? = nil, isWhole: Bool = true) {
    self.bytes = bytes
    self.file = file
    self.isWhole = isWhole
    self.format = format?.completed(for: bytes) ?? ImportFormat(of: bytes, file: file)
  }

  /// Goes on with more bytes: those that are left, and others behind them.
  init(_ bytes: [UInt8], isWhole: Bool, goingOnFrom other: TableReader) {
    self.bytes = bytes
    self.isWhole = isWhole
    (file, format, line, width) = (other.file, other.format, other.line, other.width)
    (learned, list) = (other.learned, other.list)
  }

  /// Goes past what says nothing but which sign parts cells, as Excel writes it: `sep=;`.
  ///
  /// - Throws: a `Finding` where the user names a list of a JSON document, and this is none.
  mutating func passSign() throws(Finding) {
    guard list == nil || format == .json else {
      throw Finding(
        .error, "--list is for JSON documents, and this is read as \(format.words)",
        at: Origin(file: file, line: 1, column: 1))
    }
    guard index == 0, format.hasHeader, let end = bytes.endOfSign else { return }
    (index, line) = (end, 2)
  }

  /// How many bytes have been read.
  var position: Int { index }
  var rest: ArraySlice<UInt8> { bytes[index...] }

  /// The next record; nil at the end of what there is.
  ///
  /// - Throws: a `Finding` where the text is no table.
  mutating func next() throws(Finding) -> TableRow? {
    switch format {
    case .cells(let delimiter): try nextRow(delimiter)
    case .lines: try nextLine()
    case .json: try nextObject()
    case .calendar: try nextComponent()
    case .markwhen: try nextEntry()
    }
  }

  /// Goes past what is left.
  mutating func passRest() { index = bytes.count }

  private mutating func nextRow(_ delimiter: UInt8) throws(Finding) -> TableRow? {
    guard index < bytes.count else { return nil }
    let (start, first) = (index, line)
    guard let cells = try cells(delimiter) else {
      (index, line) = (start, first)
      return nil
    }
    let end = index
    endLine()
    guard isWhole || index < bytes.count else {
      (index, line) = (start, first)
      return nil
    }
    width = cells.count
    return TableRow(buffer: bytes, cells: cells, bytes: start..<end, line: first)
  }

  /// The cells of a record; nil where one of them may go on behind what there is.
  private mutating func cells(_ delimiter: UInt8) throws(Finding) -> [TableRow.Cell]? {
    var cells: [TableRow.Cell] = []
    cells.reserveCapacity(width)
    let start = (index, line)
    while true {
      guard cells.count < TableReader.most else {
        throw tooMany(cells.last?.bytes.lowerBound ?? index, in: start)
      }
      guard let cell = try cell(from: start, to: delimiter) else { return nil }
      cells.append(cell)
      guard index < bytes.count, bytes[index] == delimiter else { return cells }
      index += 1
    }
  }

  private mutating func endLine() {
    guard index < bytes.count else { return }
    index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    line += 1
  }

  private mutating func cell(
    from record: Start, to delimiter: UInt8
  ) throws(Finding) -> TableRow.Cell? {
    let start = index
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == 0x22 else {
      try takeRest(of: start, in: record, to: delimiter)
      return TableRow.Cell(bytes: start..<index, content: start..<index)
    }
    return try quoted(from: start, in: record, to: delimiter)
  }

  /// Up to the end of the cell, quotation marks or not.
  private mutating func takeRest(
    of start: Int, in record: Start, to delimiter: UInt8
  ) throws(Finding) {
    var end = index
    while end < bytes.count, !bytes[end].endsCell(delimiter) { end += 1 }
    guard end - index <= TableReader.longest else { throw tooLong(start, in: record) }
    index = end
  }

  /// A cell between quotation marks; nil where they are not closed yet.
  private mutating func quoted(
    from start: Int, in record: Start, to delimiter: UInt8
  ) throws(Finding) -> TableRow.Cell? {
    let open = index + 1
    guard let close = closing(from: open) else {
      guard bytes.count - open <= TableReader.longest else { throw tooLong(start, in: record) }
      if isWhole { throw unclosed(start, in: record) }
      return nil
    }
    guard close - open <= TableReader.longest else { throw tooLong(start, in: record) }
    index = close + 1
    try takeRest(of: start, in: record, to: delimiter)
    let isOdd = bytes[close + 1..<index].contains { $0 != 0x20 }
    return TableRow.Cell(
      bytes: start..<index, content: open..<close,
      form: isOdd ? .odd : bytes[open..<close].contains(0x22) ? .quoted : .plain)
  }

  /// Where the mark stands that closes a cell; counts the lines on the way.
  private mutating func closing(from open: Int) -> Int? {
    var index = open
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { return index }
        index += 1
      } else if byte == 0x0A || byte == 0x0D && !isLineFeed(index + 1) {
        line += 1
      }
      index += 1
    }
    return nil
  }

  private func isLineFeed(_ index: Int) -> Bool { index < bytes.count && bytes[index] == 0x0A }
}

// What is wrong.
extension TableReader {
  /// Where a record begins: its first byte and its line.
  private typealias Start = (index: Int, line: Int)

  private func error(
    _ message: String, _ hint: String, _ byte: Int, in record: Start
  ) -> Finding {
    let place = bytes[record.index..<byte].place(
      from: TableRow.Place(line: record.line, column: 1))
    return Finding(
      .error, message, hint: hint,
      at: Origin(file: file, line: place.line, column: place.column))
  }

  private func unclosed(_ byte: Int, in record: Start) -> Finding {
    error(
      "the quotation mark of this cell is never closed",
      "close it where the cell ends; a quotation mark inside is doubled", byte, in: record)
  }

  private func tooLong(_ byte: Int, in record: Start) -> Finding {
    error(
      "this cell is longer than \(TableReader.longest) bytes",
      "is a quotation mark missing, or is this no table?", byte, in: record)
  }

  private func tooMany(_ byte: Int, in record: Start) -> Finding {
    error(
      "this row has more than \(TableReader.most) cells", "is this a table?", byte, in: record)
  }
}

// What parts the cells.
extension UInt8 {
  fileprivate func endsCell(_ delimiter: UInt8) -> Bool {
    self == delimiter || self == 0x0A || self == 0x0D
  }
}
