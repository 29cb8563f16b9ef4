/// Makes nodes of bytes.
struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var count = 0

  /// Deeper, and more values, than anything that annals writes in one place.
  private static let deepest = 64
  private static let most = 500_000

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte.isJSONBlank { index += 1 }
  }

  private func flaw(_ message: String, at byte: Int? = nil) -> JSONObject.Flaw {
    JSONObject.Flaw(message: message, byte: byte ?? index)
  }

  mutating func end() throws(JSONObject.Flaw) {
    skipBlanks()
    if index < bytes.count { throw flaw("something stands behind this value") }
  }

  mutating func node(depth: Int) throws(JSONObject.Flaw) -> JSONNode {
    skipBlanks()
    let start = index
    count += 1
    guard depth < JSONParser.deepest else { throw flaw("this is nested too deeply") }
    guard count <= JSONParser.most else {
      throw flaw("more than \(JSONParser.most) values stand in one place")
    }
    switch next {
    case UInt8(ascii: "\""): return JSONNode(.text(try text()), at: start)
    case UInt8(ascii: "{"): return JSONNode(.object(try members(depth)), at: start)
    case UInt8(ascii: "["): return JSONNode(.list(try elements(depth)), at: start)
    default: return JSONNode(try word(), at: start)
    }
  }

  private mutating func members(_ depth: Int) throws(JSONObject.Flaw) -> [(String, JSONNode)] {
    var members: [(String, JSONNode)] = []
    try forEach(closing: "}") { parser throws(JSONObject.Flaw) in
      guard parser.next == UInt8(ascii: "\"") else {
        throw parser.flaw("a name in quotation marks is missing")
      }
      let key = try parser.text()
      parser.skipBlanks()
      guard parser.next == UInt8(ascii: ":") else { throw parser.flaw("a colon is missing") }
      parser.index += 1
      members.append((key, try parser.node(depth: depth + 1)))
    }
    return members
  }

  private mutating func elements(_ depth: Int) throws(JSONObject.Flaw) -> [JSONNode] {
    var elements: [JSONNode] = []
    try forEach(closing: "]") { parser throws(JSONObject.Flaw) in
      elements.append(try parser.node(depth: depth + 1))
    }
    return elements
  }

  /// What stands between commas, from the opening sign to behind the closing one.
  private mutating func forEach(
    closing: Unicode.Scalar, _ take: (inout JSONParser) throws(JSONObject.Flaw) -> Void
  ) throws(JSONObject.Flaw) {
    index += 1
    skipBlanks()
    if next == UInt8(ascii: closing) { return index += 1 }
    while true {
      skipBlanks()
      try take(&self)
      skipBlanks()
      let sign = next
      guard sign == UInt8(ascii: ",") || sign == UInt8(ascii: closing) else {
        throw flaw("a comma is missing")
      }
      index += 1
      if sign == UInt8(ascii: closing) { return }
    }
  }

  /// A number, or one of JSON's three words.
  private mutating func word() throws(JSONObject.Flaw) -> JSONNode.Value {
    let start = index
    while let byte = next, !byte.isJSONBlank, !",]}:[{\"".utf8.contains(byte) { index += 1 }
    guard JSONObject.isWord(bytes[start..<index]) else {
      throw flaw("this is no value of JSON", at: start)
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    return word == "null" ? .null : .word(word)
  }

  private mutating func text() throws(JSONObject.Flaw) -> String {
    let start = index
    var isEscaped = false
    index += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw flaw("a control character stands in this text") }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try skipEscape()
      } else {
        index += 1
      }
    }
    guard index < bytes.count else { throw flaw("this text is never closed", at: start) }
    index += 1
    let content = bytes[start + 1..<index - 1]
    guard let text = String(validating: isEscaped ? content.unescaped[...] : content) else {
      throw flaw("this text is not UTF-8", at: start)
    }
    return text
  }

  private mutating func skipEscape() throws(JSONObject.Flaw) {
    let sign = index + 1 < bytes.count ? bytes[index + 1] : 0
    if sign != UInt8(ascii: "u") {
      guard "\"\\/bfnrt".utf8.contains(sign) else { throw flaw("no such escape") }
      return index += 2
    }
    let figures = bytes[(index + 2)...].prefix(4)
    guard figures.count == 4, figures.allSatisfy(\.isHexadecimal) else {
      throw flaw("four hexadecimal figures are missing behind \\u")
    }
    index += 6
  }
}

extension String {
  fileprivate init?(validating bytes: ArraySlice<UInt8>) {
    self.init(validating: bytes, as: UTF8.self)
  }
}
