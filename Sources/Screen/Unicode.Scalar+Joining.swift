// What may follow which code point without taking a column of its own.

extension Unicode.Scalar {
  /// Whether the code point, of the given kind, joins the glyph that ends with `last`.
  func joins(_ last: Unicode.Scalar, as kind: Kind, before next: Unicode.Scalar?) -> Bool {
    switch value {
    case 0x200C, 0x200D: last.isOfJoiningScript
    case 0xFE0E, 0xFE0F:
      last.properties.isEmoji && (last.value >= 0x80 || next?.value == 0x20E3)
    case 0x1F1E6...0x1F1FF: last.isRegionalIndicator
    case 0x180B...0x180F: 0x1800...0x18AF ~= last.value
    case 0xFE00...0xFE0D: last.value >= 0x1000 && last.kind == .base
    case 0xE0100...0xE01EF: last.properties.isIdeographic
    default: kind == .mark || isJamoTail && joinsJamo(last)
    }
  }

  /// Whether joiners mean something after the code point: Arabic, Indic and their like.
  ///
  /// In Latin, Greek or Cyrillic a joiner changes nothing that a reader could see.
  private var isOfJoiningScript: Bool {
    guard 0x600..<0x1D00 ~= value || 0xA800..<0xAC00 ~= value || 0x10A00..<0x12000 ~= value
    else { return false }
    return properties.isAlphabetic || kind == .mark || kind == .spacingMark
  }

  /// Whether this Korean vowel or final consonant continues the syllable.
  private func joinsJamo(_ last: Unicode.Scalar) -> Bool {
    let isVowel = 0x1160...0x11A7 ~= value || 0xD7B0...0xD7C6 ~= value
    switch last.value {
    case 0x1100...0x115F, 0xA960...0xA97C: return isVowel
    case 0x1160...0x11A7, 0xD7B0...0xD7C6: return true
    case 0x11A8...0x11FF, 0xD7CB...0xD7FB: return !isVowel
    case 0xAC00...0xD7A3: return !isVowel || (last.value - 0xAC00) % 28 == 0
    default: return false
    }
  }
}
