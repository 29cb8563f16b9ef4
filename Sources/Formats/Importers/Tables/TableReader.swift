import Chronology

/// Reads the records of a table one after the other (RFC 4180), each with its place.
///
/// Written for this program, since SwiftCSV tells no places, drops white space, takes a quotation mark
/// that is never closed for the end of the text, and keeps no record as it stands in the file, which
/// is what an event quotes. Lines end with LF, CRLF or CR; a quotation mark within a cell that does not
/// begin with one is a letter like any other.
struct TableReader {
  private let bytes: [UInt8]
  private let file: String
  let delimiter: UInt8
  private var index = 0
  /// How far lines and columns were counted.
  private var counted = 0
  private var place = TableRow.Place(line: 1, column: 1)

  /// Spreadsheets have no more columns, nor longer cells than a thirtieth of this.
  private static let most = 16_384
  private static let longest = 1_000_000

  init(_ text: String, file: String) {
    self.init(Array(text.utf8), file: file)
  }

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    delimiter = TableReader.delimiter(of: bytes)
  }

  /// Goes on with more bytes: those that are left, and others behind them.
  init(_ bytes: [UInt8], goingOnFrom other: TableReader) {
    self.bytes = bytes
    var other = other
    (file, delimiter, place) = (other.file, other.delimiter, other.place(of: other.index))
  }

  /// How many bytes have been read.
  var position: Int { index }
  var rest: ArraySlice<UInt8> { bytes[index...] }
  var isAtEnd: Bool { index >= bytes.count }

  /// The next record; nil at the end.
  ///
  /// - Throws: a `Finding` where the text is no table.
  mutating func next() throws(Finding) -> TableRow? {
    guard index < bytes.count else { return nil }
    let start = index
    var cells = [try cell()]
    while index < bytes.count, bytes[index] == delimiter {
      index += 1
      guard cells.count < TableReader.most else { throw tooMany() }
      cells.append(try cell())
    }
    let end = index
    endLine()
    return TableRow(cells: cells, bytes: start..<end)
  }

  /// Some bytes of the text, such as those of a record.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func endLine() {
    guard index < bytes.count else { return }
    index += bytes[index...].starts(with: "\r\n".utf8) ? 2 : 1
  }

  private mutating func cell() throws(Finding) -> TableRow.Cell {
    let start = index
    let place = place(of: start)
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == 0x22 else {
      index = start
      try takeRest(from: place)
      return TableRow.Cell(text: text(start..<index), place: place, bytes: start..<index)
    }
    return try quoted(from: start, place)
  }

  /// Up to the end of the cell, quotation marks or not.
  private mutating func takeRest(from place: TableRow.Place) throws(Finding) {
    let start = index
    while index < bytes.count, !endsCell(bytes[index]) {
      index += 1
      guard index - start <= TableReader.longest else { throw tooLong(place) }
    }
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  private mutating func quoted(
    from start: Int, _ place: TableRow.Place
  ) throws(Finding) -> TableRow.Cell {
    var content: [UInt8] = []
    index += 1
    while true {
      guard index < bytes.count else { throw unclosed(place) }
      guard content.count <= TableReader.longest else { throw tooLong(place) }
      if bytes[index] != 0x22 {
        content.append(bytes[index])
      } else if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
        content.append(0x22)
        index += 1
      } else {
        break
      }
      index += 1
    }
    index += 1
    let behind = index
    try takeRest(from: place)
    let isOdd = bytes[behind..<index].contains { $0 != 0x20 }
    if isOdd { content += bytes[behind..<index] }
    return TableRow.Cell(
      text: String(decoding: content, as: UTF8.self), place: place, bytes: start..<index,
      isOdd: isOdd)
  }
}

// Places, counted on from the last one.
extension TableReader {
  private mutating func place(of byte: Int) -> TableRow.Place {
    while counted < byte {
      switch bytes[counted] {
      case 0x0A: place = TableRow.Place(line: place.line + 1, column: 1)
      case 0x0D where counted + 1 >= bytes.count || bytes[counted + 1] != 0x0A:
        place = TableRow.Place(line: place.line + 1, column: 1)
      case let other where other & 0xC0 != 0x80: place.column += 1
      default: break
      }
      counted += 1
    }
    return place
  }

  private func error(_ message: String, _ hint: String, _ place: TableRow.Place) -> Finding {
    Finding(
      .error, message, hint: hint,
      at: Origin(file: file, line: place.line, column: place.column))
  }

  private func unclosed(_ place: TableRow.Place) -> Finding {
    error(
      "the quotation mark of this cell is never closed",
      "close it where the cell ends; a quotation mark inside is doubled", place)
  }

  private func tooLong(_ place: TableRow.Place) -> Finding {
    error(
      "this cell is longer than \(TableReader.longest) bytes",
      "is a quotation mark missing, or is this no table?", place)
  }

  private func tooMany() -> Finding {
    error("this row has more than \(TableReader.most) cells", "is this a table?", place)
  }
}

// What parts the cells.
extension TableReader {
  static let names: [UInt8: String] = [
    0x2C: "commas", 0x3B: "semicolons", 0x09: "tabs", 0x7C: "vertical bars",
  ]

  /// The sign that stands most often in the first line, outside of quotation marks.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let signs: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    var counts = [UInt8: Int]()
    var isQuoted = false
    for byte in bytes.prefix(1 << 20) {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if signs.contains(byte) { counts[byte, default: 0] += 1 }
    }
    // Of two as frequent, the first of the list.
    return signs.reversed().max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
      .flatMap { counts[$0] == nil ? nil : $0 } ?? 0x2C
  }
}
