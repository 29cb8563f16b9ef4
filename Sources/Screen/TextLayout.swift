/// Text broken into lines of a certain width, in which every glyph knows its place in the text.
///
/// Places are counted in Unicode code points, as quotations are, so that a quotation can be shown
/// where it stands. Lines break at spaces, after hyphens and dashes, and between East Asian letters;
/// a word that is longer than a line is broken where the line ends.
package struct TextLayout: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    /// Which of the layout's glyphs the line shows; the spaces at its end are not among them.
    let glyphs: Range<Int>
    /// What of the text the line stands for, spaces and newline at its end included.
    let offsets: Range<Int>
  }

  private let glyphs: [Glyph]
  private let lines: [Line]
  /// The places of its code points.
  private let places: Range<Int>

  /// Lays out a text whose first code point has the given place.
  package init(_ text: String, from offset: Int = 0, width: Int) {
    // Nobody counts from so far that adding the length of a text could overflow.
    let offset = min(max(offset, -(1 << 60)), 1 << 60)
    let glyphs = GlyphCutter.glyphs(of: text, from: offset, keepsLines: true)
    let places = offset..<offset + text.unicodeScalars.count
    self.init(glyphs, places: places, width: width)
  }

  private init(_ glyphs: [Glyph], places: Range<Int>, width: Int) {
    (self.glyphs, self.places) = (glyphs, places)
    lines = LineBreaker.lines(of: glyphs, places: places, width: max(width, 1))
  }

  /// The same text in lines of another width, which is quicker than to lay it out anew.
  package func wrapped(to width: Int) -> TextLayout {
    TextLayout(glyphs, places: places, width: width)
  }

  /// How many lines there are; at least one.
  package var count: Int { lines.count }

  /// What a line shows; nothing where there is no such line.
  package subscript(line: Int) -> ArraySlice<Glyph> {
    lines.indices.contains(line) ? glyphs[lines[line].glyphs] : []
  }

  /// What of the text a line stands for, in code points; nil where there is no such line.
  package func offsets(ofLine line: Int) -> Range<Int>? {
    lines.indices.contains(line) ? lines[line].offsets : nil
  }

  /// The line on which a code point of the text stands; nil outside of the text.
  package func line(containing offset: Int) -> Int? {
    guard let first = lines.first, offset >= first.offsets.lowerBound else { return nil }
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].offsets.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < lines.count ? low : nil
  }

  /// The text of the lines, joined by newlines.
  package var text: String {
    lines.map { String(glyphs[$0.glyphs]) }.joined(separator: "\n")
  }
}
