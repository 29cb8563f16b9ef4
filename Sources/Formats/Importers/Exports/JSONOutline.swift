/// How far one is in a value of which no more is asked than where it ends.
struct JSONOutline {
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var isBegun = false

  /// Whether it may end with the file: a number or a word.
  var isPlain: Bool { isBegun && depth == 0 && !isInText }

  /// Where it ends; nil where it goes on behind the bytes.
  mutating func end(in bytes: [UInt8], from start: Int) -> Int? {
    for index in start..<bytes.count {
      let byte = bytes[index]
      if isInText {
        if !takeText(byte), depth == 0 { return index + 1 }
      } else if depth == 0, isBegun, byte.isJSONBlank || ",]}:".utf8.contains(byte) {
        return index
      } else if take(byte) {
        return index + 1
      }
      isBegun = true
    }
    return nil
  }

  /// - Returns: whether the text goes on.
  private mutating func takeText(_ byte: UInt8) -> Bool {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInText = false
    }
    return isInText
  }

  /// - Returns: whether the value ends with it.
  private mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      return depth <= 0
    default: break
    }
    return false
  }
}
