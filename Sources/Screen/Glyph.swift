/// What fills one cell or two: a character with its marks, safe to draw, and where it comes from.
///
/// Glyphs are made from text by ``GlyphCutter`` alone, so no control character is ever in one.
package struct Glyph: Hashable, Sendable {
  package let symbol: Symbol
  /// Columns: 1 or 2, and 0 for a newline where lines are kept.
  package let width: Int
  /// Where it stands in the text, in Unicode code points.
  ///
  /// The glyphs of a spelled-out mark such as `‹U+202E›` all have the place of the one code point
  /// that they stand for.
  package let offset: Int

  init(_ symbol: Symbol, width: Int, offset: Int) {
    self.symbol = symbol
    self.width = width
    self.offset = offset
  }

  package var character: Character { symbol.character }

  /// Whether the next glyph belongs to it, as in a family of several people: what is cut is cut
  /// before the first of them.
  var isJoinedToNext: Bool { base.value >= 0x2000 && symbol.scalars.last == "\u{200D}" }

  /// Its first code point.
  var base: Unicode.Scalar { symbol.base }
}
