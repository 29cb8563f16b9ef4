import Chronology

/// A record of a table: its values, and where they stand.
///
/// It is a view of the bytes of the file: a text is made only of what is asked for.
struct TableRow {
  /// Where a cell begins, both from 1, the column in code points.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// A value.
  struct Cell {
    /// How it is written.
    enum Form: Hashable {
      /// As it stands.
      case plain
      /// Between quotation marks; two of them are one.
      case quoted
      /// The same, with text behind the closing mark, at which the content ends.
      case odd
      /// A text of JSON with escapes.
      case escaped
      /// An array of JSON without others in it.
      case list
      /// What follows from the file, and does not stand there so.
      case given(String)
      /// The same, of several values.
      case several([String])
    }

    /// As it stands in the file.
    let bytes: Range<Int>
    /// What it says, without what stands around it.
    let content: Range<Int>
    var form = Form.plain
  }

  /// What a record is of a timeline.
  enum Part: Hashable {
    case event
    /// A stretch of time behind the events.
    case era
    /// What stands before all of them.
    case title
  }

  /// Those of the file, or of the part of it that is read.
  let buffer: [UInt8]
  let cells: [Cell]
  /// The whole record, without the line break behind it.
  let bytes: Range<Int>
  /// Where it begins.
  var place: Place
  /// The names of the columns that were met up to here, where no header tells them.
  var names: [String]?
  /// What is to be made of it, where the file says so beside it.
  var part = Part.event
  /// How its date follows from words that have another day.
  var inferred: String?
  /// What is wrong in it.
  var flaws: [JSONObject.Flaw] = []
  /// Whether nothing can be made of it.
  var isUnread = false

  init(
    buffer: [UInt8], cells: [Cell], bytes: Range<Int>, line: Int, names: [String]? = nil,
    flaws: [JSONObject.Flaw] = [], isUnread: Bool = false
  ) {
    (self.buffer, self.cells, self.bytes) = (buffer, cells, bytes)
    place = Place(line: line, column: 1)
    (self.names, self.flaws, self.isUnread) = (names, flaws, isUnread)
  }

  /// Where a cell begins.
  func place(of cell: Cell) -> Place { place(of: cell.bytes.lowerBound) }

  private func place(of byte: Int) -> Place {
    buffer[bytes.lowerBound..<byte].place(from: place)
  }

  func findings(in file: String) -> [Finding] {
    flaws.map { flaw in
      let place = place(of: flaw.byte)
      return Finding(
        .warning, flaw.message, hint: isUnread ? "it is left out" : nil,
        at: Origin(file: file, line: place.line, column: place.column))
    }
  }

  /// Whether no cell says anything.
  var isBlank: Bool { !isUnread && cells.allSatisfy(isBlank) }

  func isBlank(_ cell: Cell) -> Bool {
    guard !buffer[cell.content].contains(where: \.isSign) else { return false }
    return text(of: cell).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

// What cells say.
extension TableRow {
  func text(of cell: Cell) -> String {
    switch cell.form {
    case .plain: text(cell.content)
    case .quoted: String(decoding: buffer[cell.content].unquoted, as: UTF8.self)
    case .odd:
      String(
        decoding: buffer[cell.content].unquoted
          + buffer[cell.content.upperBound + 1..<cell.bytes.upperBound], as: UTF8.self)
    case .escaped: String(decoding: buffer[cell.content].unescaped, as: UTF8.self)
    case .list: JSONObject.elements(of: cell, in: buffer).joined(separator: "; ")
    case .given(let text): text
    case .several(let texts): texts.joined(separator: "; ")
    }
  }

  /// What stands in a column, without white space at its ends; nil where that is nothing.
  func value(_ column: Int) -> String? {
    guard cells.indices.contains(column) else { return nil }
    let cell = cells[column]
    guard cell.form == .plain else { return text(of: cell).withoutMargin }
    let content = buffer[cell.content]
    guard let first = content.firstIndex(where: { !$0.isBlank }),
      let last = content.lastIndex(where: { !$0.isBlank })
    else { return nil }
    let isPlain = buffer[first] < 0x80 && buffer[last] < 0x80
    return isPlain ? text(first..<last + 1) : text(first..<last + 1).withoutMargin
  }

  /// Those of a column that holds a list; nil where it holds none.
  func list(_ column: Int) -> [String]? {
    guard cells.indices.contains(column) else { return nil }
    switch cells[column].form {
    case .list: return JSONObject.elements(of: cells[column], in: buffer)
    case .several(let texts): return texts
    default: return nil
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: buffer[range], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is white space of ASCII.
  fileprivate var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }
  /// Whether it is a sign of ASCII that one sees.
  fileprivate var isSign: Bool { 0x21..<0x7F ~= self }
}

extension ArraySlice<UInt8> {
  /// With each two quotation marks as one.
  fileprivate var unquoted: [UInt8] {
    var (result, isFirst) = ([UInt8](), false)
    result.reserveCapacity(count)
    for byte in self {
      isFirst = byte == 0x22 && !isFirst
      if !isFirst { result.append(byte) }
    }
    return result
  }

  /// Where its end is, when its beginning is at a place.
  func place(from start: TableRow.Place) -> TableRow.Place {
    var place = start
    for index in indices {
      switch self[index] {
      case 0x0A: place = TableRow.Place(line: place.line + 1, column: 1)
      case 0x0D where index + 1 >= endIndex || self[index + 1] != 0x0A:
        place = TableRow.Place(line: place.line + 1, column: 1)
      case let other where other & 0xC0 != 0x80: place.column += 1
      default: break
      }
    }
    return place
  }
}

extension String {
  /// Without white space at its ends; nil where nothing is left.
  fileprivate var withoutMargin: String? {
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return String(unicodeScalars[first...last])
  }
}
