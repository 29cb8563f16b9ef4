/// What belongs to an emoji and is not drawn: the colour of a skin, the other people of a family, the
/// country of a black flag.
///
/// Terminals do not agree on how wide such an emoji is, and many draw its parts one after the other.
/// All of them have room for the first of its parts and a sign that there is more to it.
struct EmojiTail {
  private(set) var scalars: [Unicode.Scalar] = []

  static let sign: Unicode.Scalar = "⁺"
  /// No emoji that people use is longer; what chains more of them hides something.
  private static let limit = 9

  var isEmpty: Bool { scalars.isEmpty }

  /// Whether a code point belongs to the emoji that begins with the glyph.
  func takes(_ scalar: Unicode.Scalar, after glyph: [Unicode.Scalar], before next: Unicode.Scalar?)
    -> Bool
  {
    guard let last = scalars.last ?? glyph.last, scalars.count < EmojiTail.limit else {
      return false
    }
    switch scalar.value {
    case 0x200D: return last.endsPictograph && next?.isPictograph == true
    case 0x1F3FB...0x1F3FF: return last.properties.isEmojiModifierBase
    case 0xFE0E...0xFE0F: return !isEmpty && last.isPictograph
    case 0xE0020...0xE007F: return continuesFlag(scalar, of: glyph)
    default: return scalars.last == "\u{200D}" && scalar.isPictograph
    }
  }

  mutating func append(_ scalar: Unicode.Scalar) { scalars.append(scalar) }
}

// Flags of parts of a country: a black flag and letters that are not seen. As such letters can carry
// any text along, only those of flags that everybody knows count.
extension EmojiTail {
  private static let flags = ["gbeng", "gbsct", "gbwls"].map { letters in
    letters.unicodeScalars.compactMap { Unicode.Scalar(0xE0000 + $0.value) } + ["\u{E007F}"]
  }

  /// Whether it is the beginning of a flag that does not come to its end.
  var isBrokenFlag: Bool {
    scalars.first.map { $0.value >= 0xE0020 } == true && !EmojiTail.flags.contains(scalars)
  }

  private func continuesFlag(_ scalar: Unicode.Scalar, of glyph: [Unicode.Scalar]) -> Bool {
    glyph == ["🏴"] && EmojiTail.flags.contains { $0.starts(with: scalars + [scalar]) }
  }
}

extension Unicode.Scalar {
  /// Whether the code point is an emoji that can stand for itself.
  fileprivate var isPictograph: Bool {
    value >= 0x2000 && properties.isEmoji && !isRegionalIndicator && !isSkin
  }

  /// Whether something can be joined to what ends with it.
  fileprivate var endsPictograph: Bool { isPictograph || isSkin || value == 0xFE0F }

  private var isSkin: Bool { 0x1F3FB...0x1F3FF ~= value }
}
