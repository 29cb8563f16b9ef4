extension Unicode.Scalar {
  /// What a code point is to the screen.
  enum Kind {
    /// A letter, a digit, a sign: what takes columns.
    case base
    case space
    /// A mark that takes a column beside its letter, as some vowels of India do.
    case spacingMark
    /// A mark that is drawn over its letter.
    case mark
    /// What is invisible, or turns its neighbours around, or means nothing.
    ///
    /// Joiners and variation selectors are here or among the marks; where they work they are kept.
    case hidden
  }

  var kind: Kind {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: isVariationSelector ? .hidden : .mark
    case .spacingMark: .spacingMark
    case .spaceSeparator: .space
    case .format: isNumberSign ? .base : .hidden
    case .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
      .hidden
    default: isJamoTail || isFiller ? .hidden : .base
    }
  }

  /// Whether the code point is a Korean vowel or final consonant, which joins the letter before it.
  var isJamoTail: Bool {
    0x1160...0x11FF ~= value || 0xD7B0...0xD7C6 ~= value || 0xD7CB...0xD7FB ~= value
  }

  var isRegionalIndicator: Bool { 0x1F1E6...0x1F1FF ~= value }

  /// Whether the code point, though it formats, is seen: Arabic's signs for numbers, years, verses.
  var isNumberSign: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private var isVariationSelector: Bool {
    0xFE00...0xFE0F ~= value || value >= 0x180B && properties.isVariationSelector
  }

  /// Whether the code point is one of Korean's letters that are not there.
  private var isFiller: Bool { value == 0x115F || value == 0x3164 || value == 0xFFA0 }
}

// How what is invisible is shown.
extension Unicode.Scalar {
  /// The picture of a control character, such as `␛`; nil if the code point is not one of ASCII's.
  var controlPicture: Unicode.Scalar? {
    switch value {
    case ..<0x20: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    default: nil
    }
  }

  /// The code point spelled out, such as `‹U+202E›`.
  var spelledOut: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }
}
