extension Unicode.Scalar {
  /// Whether it only says how others are to be set: soft hyphens, zero-width characters, marks of
  /// direction, variants.
  var isUnseen: Bool {
    switch self {
    case "\u{00AD}", "\u{061C}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
      "\u{2060}", "\u{2066}"..."\u{2069}", "\u{FE00}"..."\u{FE0F}", "\u{FEFF}":
      true
    default: false
    }
  }

  /// The plain sign for a curly quotation mark or a dash; itself for what is plain.
  var plain: UInt8? {
    switch self {
    case "!"..."~": UInt8(truncatingIfNeeded: value)
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": 0x27
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": 0x22
    case "\u{2010}"..."\u{2015}", "\u{2212}": 0x2D
    default: nil
    }
  }

  /// Whether it is an ellipsis or a ligature of f, which any quotation may have either way.
  var isSetOfSeveral: Bool { value == 0x2026 || (0xFB00...0xFB04).contains(value) }

  /// The plain signs for what a typesetter makes of several, or of others.
  var typesetPlain: String? {
    switch self {
    case "\u{2026}": "..."
    case "\u{00AB}", "\u{00BB}", "\u{2033}": "\""
    case "\u{2039}", "\u{203A}", "\u{2032}", "\u{00B4}", "\u{02BC}": "'"
    case "\u{FB00}": "ff"
    case "\u{FB01}": "fi"
    case "\u{FB02}": "fl"
    case "\u{FB03}": "ffi"
    case "\u{FB04}": "ffl"
    case "\u{FB05}", "\u{FB06}": "st"
    case "\u{FF01}"..."\u{FF5E}":
      Unicode.Scalar(value - 0xFEE0).map { String(Character($0)) }
    default: nil
    }
  }

  /// Whether it is a letter or a digit of a script that puts blanks between words.
  var isOfWords: Bool {
    guard properties.isAlphabetic || properties.numericType != nil else { return false }
    return switch value {
    // Thai to Myanmar, Khmer, Japanese, Chinese.
    case 0x0E00...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF: false
    default: !properties.isIdeographic
    }
  }

  /// Whether it is a character by itself, and the one before it too: a letter of a common alphabet,
  /// a common sign; not all are told, for it only saves time.
  var isLone: Bool {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x370...0x482, 0x48A...0x52F, 0x5D0...0x5EA,
      0x620...0x64A, 0x2010...0x2027, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF,
      0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E:
      value != 0xA9 && value != 0xAE
    default: false
    }
  }

  /// A point that Arabic or Hebrew may do without: a vowel's, a doubled letter's, or a stroke that
  /// makes a word longer.
  package var isOptionalPoint: Bool {
    switch value {
    case 0x05B0...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7: true
    case 0x0640, 0x064B...0x0652, 0x0670: true
    default: false
    }
  }
}
