import Yams

/// The bytes of a YAML text, and where its lines and scalars begin and end.
struct YAMLPlaces {
  let bytes: [UInt8]
  private var lines: [Int] = [0]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var offset = 0
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      offset += width
      switch scalar {
      case "\n" where last == "\r": lines[lines.count - 1] = offset
      // What YAML 1.1 holds to end a line.
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append(offset)
      default: break
      }
      last = scalar
    }
  }

  /// As the first line ends; so do lines that are added.
  var lineBreak: String {
    let end = bytes.firstIndex(of: 0x0A) ?? 0
    return end > 0 && bytes[end - 1] == 0x0D ? "\r\n" : "\n"
  }

  func byte(at point: YAMLPoint) -> Int? {
    guard lines.indices.contains(point.line - 1) else { return nil }
    var byte = lines[point.line - 1]
    for _ in 1..<max(1, point.column) {
      guard byte < bytes.count else { return nil }
      repeat { byte += 1 } while byte < bytes.count && bytes[byte] & 0xC0 == 0x80
    }
    return byte
  }

  /// Where the line ends in which a byte stands, before its break.
  func endOfLine(_ byte: Int) -> Int {
    let end = bytes[byte...].firstIndex(of: 0x0A) ?? bytes.count
    return end > byte && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  /// How far a line is indented, in bytes.
  func indent(ofLineAt byte: Int) -> Int {
    let start = bytes[..<byte].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return bytes[start...].prefix { $0 == 0x20 }.count
  }

  /// Where a value begins, behind its anchor and its tag on the same line.
  func value(from start: Int) -> Int {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var start = start
    while start < bytes.count,
      bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!")
    {
      start += bytes[start...].prefix { !$0.isWhite }.count
      start += bytes[start...].prefix(while: isBlank).count
    }
    return start
  }

  /// The bytes of a scalar that begins at a byte; nil where its text is not found there.
  func range(of scalar: Node.Scalar, from start: Int) -> Range<Int>? {
    let start = value(from: start)
    guard start < bytes.count else { return nil }
    switch scalar.style {
    case .singleQuoted: return quoted(0x27, from: start)
    case .doubleQuoted: return quoted(0x22, from: start)
    case .literal, .folded:
      guard bytes[start] == UInt8(ascii: "|") || bytes[start] == UInt8(ascii: ">") else {
        return nil
      }
      return words(of: scalar.string, from: endOfLine(start)).map { start..<$0 }
    default: return plain(scalar.string, from: start)
    }
  }

  func plain(_ text: String, from start: Int) -> Range<Int>? {
    let start = value(from: start)
    let isQuoted = start < bytes.count && (bytes[start] == 0x27 || bytes[start] == 0x22)
    return isQuoted
      ? quoted(bytes[start], from: start) : words(of: text, from: start).map { start..<$0 }
  }

  private func quoted(_ mark: UInt8, from start: Int) -> Range<Int>? {
    guard bytes[start] == mark else { return nil }
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == mark {
        guard mark == 0x27, index + 1 < bytes.count, bytes[index + 1] == mark else {
          return start..<index + 1
        }
        index += 1
      } else if mark == 0x22, bytes[index] == UInt8(ascii: "\\") {
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Where a text ends whose lines may be folded and indented here.
  private func words(of text: String, from start: Int) -> Int? {
    var index = start
    for byte in text.utf8 where !byte.isWhite {
      while index < bytes.count, bytes[index].isWhite { index += 1 }
      guard index < bytes.count, bytes[index] == byte else { return nil }
      index += 1
    }
    return index
  }
}

extension UInt8 {
  fileprivate var isWhite: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
