/// A line of a text with what ends it, in bytes: what looks the same may differ.
struct TextLine: Hashable, Sendable {
  let bytes: ArraySlice<UInt8>

  /// Whether it says nothing in YAML: it is empty, or a comment.
  var isIdle: Bool {
    let first = bytes.first { !$0.isSpace }
    return first == nil || first == UInt8(ascii: "#")
  }

  /// How many spaces it begins with.
  var indent: Int { bytes.prefix { $0 == 0x20 }.count }
}

extension TextLine: Codable {
  init(from decoder: any Decoder) throws {
    bytes = Array(try decoder.singleValueContainer().decode(String.self).utf8)[...]
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(decoding: bytes, as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension String {
  /// Its lines, each with the line feed that ends it.
  var textLines: [TextLine] {
    var (lines, rest) = ([TextLine](), Array(utf8)[...])
    while let end = rest.firstIndex(of: 0x0A) {
      lines.append(TextLine(bytes: rest[...end]))
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [TextLine(bytes: rest)]
  }

  init(_ lines: [TextLine]) {
    self.init(decoding: lines.flatMap(\.bytes), as: UTF8.self)
  }
}
