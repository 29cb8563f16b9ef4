import Chronology
import Foundation

/// Reads a JSON document (RFC 8259) of any length from a file: the members of an object and the elements of a
/// list one after the other, each of which stands in memory alone.
struct JSONScanner {
  /// Gives what comes next of the file; nothing at its end.
  private let read: () throws -> Data
  private let file: String
  private var bytes: [UInt8] = []
  private var index = 0
  private var isWhole = false
  /// How many bytes lie before those that are there.
  private var before = 0
  /// Where the first byte stands, or one that has been counted since.
  private var counted = (index: 0, place: TableRow.Place(line: 1, column: 1))
  /// The objects and lists that are open, and whether anything stood in them.
  private var open: [(closing: UInt8, isEmpty: Bool)] = []

  /// A longer value nobody writes.
  private static let longest = 16 << 20

  init(file: String, reading read: @escaping () throws -> Data) throws {
    (self.read, self.file) = (read, file)
    try readOn()
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
  }

  /// Goes into an object or a list.
  ///
  /// - Parameter opening: `{` or `[`.
  mutating func enter(_ opening: Unicode.Scalar, _ what: String) throws {
    guard try next() == UInt8(ascii: opening) else { throw error(what) }
    index += 1
    open.append((opening == "{" ? UInt8(ascii: "}") : UInt8(ascii: "]"), true))
  }

  /// The name of the next member of the object that is open; nil at its end.
  mutating func member() throws -> String? {
    guard try goOn() else { return nil }
    guard try next() == UInt8(ascii: "\"") else {
      throw error("a name in quotation marks is missing")
    }
    let key = try value().node.text
    guard try next() == UInt8(ascii: ":") else { throw error("a colon is missing") }
    index += 1
    return key
  }

  /// Goes to the next element of the list that is open.
  ///
  /// - Returns: whether there is one.
  mutating func element() throws -> Bool { try goOn() }

  /// The next value, whole.
  mutating func value() throws -> JSONElement {
    guard try next() != nil else { throw ending() }
    let place = self.place()
    let end = try endOfValue(at: place)
    let element = Array(bytes[index..<end])
    do {
      let node = try JSONNode(parsing: element)
      index = end
      return JSONElement(node: node, bytes: element, file: file, place: place)
    } catch {
      let start = element[..<min(error.byte, element.count)].place(from: place)
      throw Finding(
        .error, error.message, hint: "is this the whole of the file, as annals wrote it?",
        at: Origin(file: file, line: start.line, column: start.column))
    }
  }

  /// The first sign of what comes next; nil at the end of the file.
  mutating func next() throws -> UInt8? {
    while true {
      while index < bytes.count, bytes[index].isJSONBlank { index += 1 }
      if index < bytes.count { return bytes[index] }
      guard !isWhole else { return nil }
      try readOn()
    }
  }

  /// Goes past a comma, or out of what ends here.
  private mutating func goOn() throws -> Bool {
    guard let last = open.last, let sign = try next() else { throw ending() }
    if sign == last.closing {
      index += 1
      open.removeLast()
      return false
    }
    if last.isEmpty {
      open[open.count - 1].isEmpty = false
    } else {
      guard sign == UInt8(ascii: ",") else { throw error("a comma is missing") }
      index += 1
      guard try next() != nil else { throw ending() }
    }
    return true
  }
}

// Bytes and their places.
extension JSONScanner {
  private mutating func readOn() throws {
    _ = place()
    bytes.removeFirst(index)
    before += index
    (counted.index, index) = (0, 0)
    let new: Data
    do {
      new = try read()
    } catch {
      throw FileError.unreadable(file, reason: error.reason)
    }
    isWhole = new.isEmpty
    bytes += new
  }

  /// How many bytes have been read.
  var position: Int { before + index }

  /// Where it is; what has been counted once is not counted again.
  private mutating func place() -> TableRow.Place {
    counted = (index, bytes[counted.index..<index].place(from: counted.place))
    return counted.place
  }

  var origin: Origin {
    mutating get {
      let place = self.place()
      return Origin(file: file, line: place.line, column: place.column)
    }
  }

  mutating func error(_ message: String, hint: String? = nil) -> Finding {
    Finding(.error, message, hint: hint, at: origin)
  }

  private mutating func ending() -> Finding {
    error("the file ends within the export", hint: "is this the whole of the file?")
  }

  /// The end of the value at which it is, for which more may have to be read.
  private mutating func endOfValue(at place: TableRow.Place) throws -> Int {
    var outline = JSONOutline()
    var length = 0
    while true {
      if let end = outline.end(in: bytes, from: index + length) { return end }
      length = bytes.count - index
      guard length <= JSONScanner.longest else {
        throw Finding(
          .error, "this value is longer than \(JSONScanner.longest >> 20) MB",
          hint: "annals writes none that is so long: is this an export?",
          at: Origin(file: file, line: place.line, column: place.column))
      }
      guard !isWhole else {
        if outline.isPlain { return bytes.count }
        index = bytes.count
        throw ending()
      }
      try readOn()
    }
  }
}
