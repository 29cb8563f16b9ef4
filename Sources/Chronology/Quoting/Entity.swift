/// A character that HTML writes as a reference: `&amp;`, `&uuml;`, `&#8217;`, `&#x2019;`.
package struct Entity {
  package let character: Character
  /// How many bytes the reference takes.
  package let length: Int

  /// The reference that begins at an ampersand; nil where none does.
  package init?(in bytes: [UInt8], at start: Int) {
    let name = bytes[(start + 1)...].prefix(9).prefix { $0 != UInt8(ascii: ";") }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";"),
      let character = Entity.character(String(decoding: name, as: UTF8.self))
    else { return nil }
    self.character = character
    length = name.count + 2
  }

  private static func character(_ name: String) -> Character? {
    guard name.hasPrefix("#") else { return named[name] ?? signs[name] ?? letter(name) }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map(Character.init)
  }

  /// A letter with a mark on it, `u` and `uml`, as the two that it can be written with.
  private static func letter(_ name: String) -> Character? {
    guard let first = name.first, first.isASCII, let mark = marks[String(name.dropFirst())]
    else { return nil }
    let both = String(String.UnicodeScalarView(Array(String(first).unicodeScalars) + [mark]))
    return both.count == 1 ? both.first : nil
  }

  private static let marks: [String: Unicode.Scalar] = [
    "grave": "\u{300}", "acute": "\u{301}", "circ": "\u{302}", "tilde": "\u{303}",
    "uml": "\u{308}", "ring": "\u{30A}", "caron": "\u{30C}", "cedil": "\u{327}",
    "macr": "\u{304}", "breve": "\u{306}", "dot": "\u{307}", "dblac": "\u{30B}",
    "ogon": "\u{328}",
  ]

  /// Those that stand for punctuation and white space, and letters that have no mark.
  private static let named: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "thinsp": "\u{2009}", "ensp": "\u{2002}", "emsp": "\u{2003}", "shy": "\u{AD}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "lsquo": "\u{2018}", "rsquo": "\u{2019}",
    "sbquo": "\u{201A}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "bdquo": "\u{201E}",
    "laquo": "\u{AB}", "raquo": "\u{BB}", "hellip": "\u{2026}", "lrm": "\u{200E}",
    "rlm": "\u{200F}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "szlig": "ß", "aelig": "æ",
    "AElig": "Æ", "oelig": "œ", "OElig": "Œ", "oslash": "ø", "Oslash": "Ø", "eth": "ð",
    "ETH": "Ð", "thorn": "þ", "THORN": "Þ", "iexcl": "¡", "iquest": "¿", "sect": "§",
    "para": "¶", "middot": "·", "bull": "•", "deg": "°", "euro": "€", "pound": "£",
    "times": "×", "copy": "©", "reg": "®",
  ]
}
