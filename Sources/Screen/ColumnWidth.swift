// How many columns text takes. The rule is the same everywhere: it asks no locale and no terminal.

extension Unicode.Scalar {
  /// How many columns the code point takes in a terminal: 0 for what combines, 2 for what is wide.
  package var columns: Int {
    if value < 0x300 { return value < 0x20 || 0x7F..<0xA0 ~= value ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return isNumberSign ? 1 : 0
    default: return isJamoTail ? 0 : isWide ? 2 : 1
    }
  }

  /// Whether the code point, which is no mark, takes two columns.
  var isWide: Bool {
    switch value {
    case ..<0x1100: false
    case 0x2000..<0x2E80, 0x1F000..<0x20000:
      properties.isEmojiPresentation && !isRegionalIndicator
        || isEastAsian
    default: isEastAsian
    }
  }

  /// Whether it is one of the East Asian letters, syllables, signs and full-width forms.
  private var isEastAsian: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension Character {
  /// How many columns the character takes when it is drawn.
  ///
  /// A terminal adds up the letters of a Devanagari syllable, and a family has a sign behind its first
  /// person, so a character of several parts may take more than two.
  package var width: Int { String(self).width }
}

extension String {
  /// How many columns the text takes when it is drawn, marks for what is invisible included.
  package var width: Int {
    isPlain ? utf8.count : GlyphCutter.glyphs(of: self).reduce(0) { $0 + $1.width }
  }

  /// Whether all of the text is printable ASCII, which is drawn as it stands.
  var isPlain: Bool { utf8.allSatisfy(String.isPlain) }

  static func isPlain(_ byte: UInt8) -> Bool { 0x20...0x7E ~= byte }
}
