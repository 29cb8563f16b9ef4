/// A character that HTML writes as a reference: `&amp;`, `&#8217;`, `&#x2019;`.
struct Entity {
  let scalar: Unicode.Scalar
  /// How many bytes the reference takes.
  let length: Int

  /// The reference that begins at an ampersand; nil where none does.
  init?(in bytes: [UInt8], at start: Int) {
    let name = bytes[(start + 1)...].prefix(9).prefix { $0 != UInt8(ascii: ";") }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"),
      let scalar = Entity.scalar(String(decoding: name, as: UTF8.self))
    else { return nil }
    self.scalar = scalar
    length = name.count + 2
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }

  /// Those that stand for punctuation and white space.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "thinsp": "\u{2009}", "ensp": "\u{2002}", "emsp": "\u{2003}", "shy": "\u{AD}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "lsquo": "\u{2018}", "rsquo": "\u{2019}",
    "sbquo": "\u{201A}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "bdquo": "\u{201E}",
    "laquo": "\u{AB}", "raquo": "\u{BB}", "hellip": "\u{2026}",
  ]
}
