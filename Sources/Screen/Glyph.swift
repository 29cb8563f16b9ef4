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
  /// that they stand for, and a `⁺` has that of its emoji: they belong together.
  package let offset: Int

  init(_ symbol: Symbol, width: Int, offset: Int) {
    self.symbol = symbol
    self.width = width
    self.offset = offset
  }

  package var character: Character { symbol.character }

  /// Its first code point.
  var base: Unicode.Scalar { symbol.base }
}
