/// The members of a JSON object (RFC 8259): where they stand, and not what they hold.
///
/// Written for this program, since Foundation's reader tells no places, takes a number for a `Double`,
/// and makes of a line more than is needed.
struct JSONObject {
  /// What is wrong, and at which byte.
  struct Flaw: Error, Hashable {
    let message: String
    let byte: Int
  }

  private(set) var members: [(key: String, cell: TableRow.Cell)] = []
  /// What is read otherwise than it stands.
  private(set) var oddities: [Flaw] = []
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  /// Deeper than any record that somebody would read.
  private static let deepest = 64
  /// What lies deeper is kept as JSON.
  private static let deepestName = 4
  /// Members of a member of this name are taken for the object's own, as annals writes them.
  private static let fields = "fields"

  /// Reads all of a range.
  init(_ bytes: [UInt8], in range: Range<Int>) throws(Flaw) {
    (self.bytes, index, end) = (bytes, range.lowerBound, range.upperBound)
    skipBlanks()
    guard next == UInt8(ascii: "{") else { throw flaw("this line is no JSON object") }
    try takeMembers()
    skipBlanks()
    guard index == end else { throw flaw("something stands behind the object") }
  }

  private var next: UInt8? { index < end ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while index < end, bytes[index].isJSONBlank { index += 1 }
  }

  private func flaw(_ message: String) -> Flaw { Flaw(message: message, byte: index) }
}

// Objects.
extension JSONObject {
  /// Members of an object within the object are told by both names, `text.headline`.
  private mutating func takeMembers(of outer: String = "", depth: Int = 1) throws(Flaw) {
    try forEachMember { (object: inout JSONObject, key: TableRow.Cell) throws(Flaw) in
      let name = JSONObject.text(of: key, in: object.bytes)
      guard object.next == UInt8(ascii: "{"), depth < JSONObject.deepestName else {
        return object.members.append((outer + name, try object.value(depth: depth)))
      }
      let isOwn = outer.isEmpty && name == JSONObject.fields
      try object.takeMembers(of: isOwn ? "" : outer + name + ".", depth: depth + 1)
    }
  }

  /// From the opening brace to behind the closing one.
  private mutating func forEachMember(
    _ take: (inout JSONObject, TableRow.Cell) throws(Flaw) -> Void
  ) throws(Flaw) {
    try forEachElement(closing: "}") { object throws(Flaw) in
      guard object.next == UInt8(ascii: "\"") else {
        throw object.flaw("a name in quotation marks is missing")
      }
      let key = try object.string()
      object.skipBlanks()
      guard object.next == UInt8(ascii: ":") else { throw object.flaw("a colon is missing") }
      object.index += 1
      object.skipBlanks()
      try take(&object, key)
    }
  }

  /// What stands between commas, from the opening sign to behind the closing one.
  private mutating func forEachElement(
    closing: Unicode.Scalar, _ take: (inout JSONObject) throws(Flaw) -> Void
  ) throws(Flaw) {
    index += 1
    skipBlanks()
    if next == UInt8(ascii: closing) { return index += 1 }
    while true {
      try take(&self)
      skipBlanks()
      let sign = next
      guard sign == UInt8(ascii: ",") || sign == UInt8(ascii: closing) else {
        throw flaw(index < end ? "a comma is missing" : "the line ends within the object")
      }
      index += 1
      if sign == UInt8(ascii: closing) { return }
      skipBlanks()
    }
  }
}

// Values.
extension JSONObject {
  private mutating func value(depth: Int) throws(Flaw) -> TableRow.Cell {
    let start = index
    switch next {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try nested(depth: depth)
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"):
      try literal("null")
      return TableRow.Cell(bytes: start..<index, content: start..<start)
    default: try number()
    }
    return TableRow.Cell(bytes: start..<index, content: start..<index)
  }

  /// An array of plain values is a list of them; all else that is nested is kept as it stands.
  private mutating func nested(depth: Int) throws(Flaw) -> TableRow.Cell {
    guard depth < JSONObject.deepest else { throw flaw("this is nested too deeply") }
    let (start, isArray) = (index, next == UInt8(ascii: "["))
    var (count, isFlat) = (0, isArray)
    if isArray {
      try forEachElement(closing: "]") { object throws(Flaw) in
        isFlat = isFlat && object.next.map { !"{[".utf8.contains($0) } == true
        count += 1
        _ = try object.value(depth: depth + 1)
      }
    } else {
      try forEachMember { object, _ throws(Flaw) in
        count += 1
        _ = try object.value(depth: depth + 1)
      }
    }
    let content = isFlat ? start + 1..<index - 1 : start..<index
    return TableRow.Cell(
      bytes: start..<index, content: count == 0 ? start..<start : content,
      form: isFlat && count > 0 ? .list : .plain)
  }

  private mutating func string() throws(Flaw) -> TableRow.Cell {
    let start = index
    var isEscaped = false
    index += 1
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] >= 0x20 else { throw flaw("a control character stands in this text") }
      if bytes[index] == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      }
      index += 1
    }
    guard index < end else {
      index = start
      throw flaw("the quotation mark of this text is never closed")
    }
    index += 1
    return TableRow.Cell(
      bytes: start..<index, content: start + 1..<index - 1, form: isEscaped ? .escaped : .plain)
  }

  /// To the last sign of an escape.
  private mutating func escape() throws(Flaw) {
    guard index + 1 < end else { return }
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      guard "\"\\/bfnrt".utf8.contains(bytes[index + 1]) else { throw flaw("no such escape") }
      return index += 1
    }
    guard index + 5 < end, bytes[index + 2...index + 5].allSatisfy(\.isHexadecimal) else {
      throw flaw("four hexadecimal figures are missing behind \\u")
    }
    let length = bytes[index..<end].lengthOfCharacter
    if length == nil {
      oddities.append(flaw("this is no character, or half of one: U+FFFD stands for it"))
    }
    index += (length ?? 6) - 1
  }

  private mutating func literal(_ word: String) throws(Flaw) {
    guard bytes[index..<end].starts(with: word.utf8) else { throw flaw("this is no value of JSON") }
    index += word.utf8.count
  }

  /// However long: it is kept as it is typed.
  private mutating func number() throws(Flaw) {
    if next == UInt8(ascii: "-") { index += 1 }
    let (start, isZero) = (index, next == UInt8(ascii: "0"))
    guard skipFigures(), !isZero || index == start + 1 else {
      index = start
      throw flaw("this is no value of JSON")
    }
    if next == UInt8(ascii: ".") {
      index += 1
      guard skipFigures() else { throw flaw("figures are missing behind the point") }
    }
    guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return }
    index += 1
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
    guard skipFigures() else { throw flaw("figures are missing in the exponent") }
  }

  /// - Returns: whether there were any.
  private mutating func skipFigures() -> Bool {
    let start = index
    while index < end, 0x30...0x39 ~= bytes[index] { index += 1 }
    return index > start
  }
}

// What was found.
extension JSONObject {
  /// The values of a list, as text; those that are null are left out.
  static func elements(of list: TableRow.Cell, in bytes: [UInt8]) -> [String] {
    var object = JSONObject(list, in: bytes)
    var elements: [String] = []
    // It was read once already, and has no flaw.
    try? object.forEachElement(closing: "]") { object throws(Flaw) in
      let cell = try object.value(depth: 1)
      if !cell.content.isEmpty { elements.append(text(of: cell, in: bytes)) }
    }
    return elements
  }

  private init(_ list: TableRow.Cell, in bytes: [UInt8]) {
    (self.bytes, index, end) = (bytes, list.bytes.lowerBound, list.bytes.upperBound)
  }

  /// Looks at a text that is no part of a record, from one quotation mark to the other.
  ///
  /// - Throws: what keeps it from being read.
  static func check(text range: Range<Int>, in bytes: [UInt8]) throws(Flaw) {
    var object = JSONObject(TableRow.Cell(bytes: range, content: range), in: bytes)
    _ = try object.string()
  }

  /// Whether bytes are a number, `true`, `false` or `null`.
  static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    let all = 0..<bytes.count
    var object = JSONObject(TableRow.Cell(bytes: all, content: all), in: Array(bytes))
    return (try? object.value(depth: 1)) != nil && object.index == object.end
  }

  private static func text(of cell: TableRow.Cell, in bytes: [UInt8]) -> String {
    let content = bytes[cell.content]
    return cell.form == .escaped
      ? String(decoding: content.unescaped, as: UTF8.self)
      : String(decoding: content, as: UTF8.self)
  }
}
