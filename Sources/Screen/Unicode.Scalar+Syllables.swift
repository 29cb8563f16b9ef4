// Which letters belong together, in scripts in which a word is longer than a line now and then: Thai,
// Lao, Khmer and Burmese have blanks between sentences only. Where their words end takes a dictionary.

extension Unicode.Scalar {
  /// Whether the code point is of a script that sets no blanks between words.
  var isUnspaced: Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF,
      0xA9E0...0xA9FF, 0xAA60...0xAA7F:
      true
    default: false
    }
  }

  /// Whether it is a vowel that is written before its consonant, or joins two consonants.
  var leadsOn: Bool {
    switch value {
    case ..<0x900, 0x103A: false
    case 0xE40...0xE44, 0xEC0...0xEC4: true
    default: properties.canonicalCombiningClass == .virama
    }
  }

  /// Whether it is a vowel or a sign that is written after its consonant.
  var followsOn: Bool {
    switch value {
    case ..<0x900: false
    case 0xE2F...0xE30, 0xE32...0xE33, 0xE45...0xE46, 0xEAF...0xEB0, 0xEB2...0xEB3, 0xEC6,
      0x17D4...0x17D7, 0x104A...0x104B:
      true
    default: kind == .spacingMark
    }
  }
}
