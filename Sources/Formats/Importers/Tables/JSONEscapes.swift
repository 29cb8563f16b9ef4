extension ArraySlice<UInt8> {
  /// A text of JSON with the characters that its escapes stand for; U+FFFD for halves of such as
  /// lie beyond U+FFFF, and for NUL, at which SQLite, for one, takes a text for ended.
  var unescaped: [UInt8] {
    var (result, index) = ([UInt8](), startIndex)
    result.reserveCapacity(count)
    while index < endIndex {
      if self[index] != UInt8(ascii: "\\") {
        result.append(self[index])
        index += 1
      } else if self[index + 1] == UInt8(ascii: "u") {
        let (scalar, length) = scalar(at: index)
        result += UTF8.encode(scalar.value == 0 ? "\u{FFFD}" : scalar) ?? .init()
        index += length
      } else {
        result.append(self[index + 1].escaped)
        index += 2
      }
    }
    return result
  }

  /// The character of one or two escapes, and how many bytes these are.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let first = unit(at: index)
    let isPair =
      UTF16.isLeadSurrogate(first) && index + 12 <= endIndex
      && self[(index + 6)...].starts(with: [0x5C, 0x75])
      && self[index + 8..<index + 12].allSatisfy(\.isHexadecimal)
    guard isPair, case let second = unit(at: index + 6), UTF16.isTrailSurrogate(second) else {
      return (Unicode.Scalar(first) ?? "\u{FFFD}", 6)
    }
    return (UTF16.decode(UTF16.EncodedScalar([first, second])), 12)
  }

  /// How many bytes one or two escapes take that are a character; nil where they are none, or NUL.
  var lengthOfCharacter: Int? {
    let (scalar, length) = scalar(at: startIndex)
    return scalar == "\u{FFFD}" && unit(at: startIndex) != 0xFFFD || scalar.value == 0
      ? nil : length
  }

  private func unit(at index: Int) -> UInt16 {
    self[index + 2..<index + 6].reduce(0) { $0 << 4 | UInt16($1.hexadecimal) }
  }
}

extension [UInt8] {
  /// What a text of JSON says, without its quotation marks.
  func jsonText(_ range: Range<Int>) -> String {
    String(decoding: self[range].unescaped, as: UTF8.self)
  }
}

extension UInt8 {
  var isJSONBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  var isHexadecimal: Bool {
    0x30...0x39 ~= self || 0x41...0x46 ~= self || 0x61...0x66 ~= self
  }

  fileprivate var hexadecimal: UInt8 { self < 0x3A ? self - 0x30 : (self | 0x20) - 0x57 }

  /// What a letter stands for behind a backslash.
  fileprivate var escaped: UInt8 {
    switch self {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: self
    }
  }
}
