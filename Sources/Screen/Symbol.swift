/// What a glyph looks like: a code point and up to four marks over it.
///
/// A `Character` would say the same. But a screen has thousands of them, which are copied and
/// compared at every key, and these two words need no counting of references.
package struct Symbol: Hashable, Sendable {
  // Three code points and two, 21 bits each, the first lowest; 0 where there is none.
  private var low: UInt64
  private var high: UInt64 = 0

  private static let bits: UInt64 = 21
  private static let mask: UInt64 = 1 << bits - 1

  init(_ scalar: Unicode.Scalar) {
    low = UInt64(scalar.value)
  }

  /// At most five code points; a cell of a terminal has room for no more.
  init(_ scalars: [Unicode.Scalar]) {
    low = 0
    for (place, scalar) in scalars.prefix(GlyphCutter.markLimit + 1).enumerated() {
      let bits = UInt64(scalar.value) << (UInt64(place % 3) * Symbol.bits)
      if place < 3 { low |= bits } else { high |= bits }
    }
  }

  /// Fills the second half of a wide glyph; no symbol that can be drawn is NUL.
  static let none = Symbol("\0")
  static let space = Symbol(" ")

  /// The code point that takes the columns.
  package var base: Unicode.Scalar { Symbol.scalar(low) }

  /// Whether there is nothing upon the base.
  package var isBare: Bool { low >> Symbol.bits == 0 }

  package var scalars: [Unicode.Scalar] {
    let all = [low, low >> Symbol.bits, low >> (2 * Symbol.bits), high, high >> Symbol.bits]
    return [base] + all.dropFirst().map(Symbol.scalar).prefix { $0 != "\0" }
  }

  package var character: Character {
    if isBare { return Character(base) }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text.first ?? " "
  }

  private static func scalar(_ word: UInt64) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(word & mask)) ?? "\u{FFFD}"
  }
}
