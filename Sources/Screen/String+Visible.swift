extension String {
  /// The text as it may reach a terminal, on one line: whatever is invisible, turns the text around
  /// or commands the terminal is shown as a mark.
  ///
  /// Control characters become their pictures (`␛`, `␊`), a tab a space, what else cannot be seen
  /// `‹U+202E›`. A mark without a letter sits on a dotted circle, and of more than four marks on one
  /// letter the rest is counted, `‹+96›`; of an emoji made of several, the first is shown and `⁺`
  /// for the others. What is visible stays as it is, so doing it twice changes
  /// nothing.
  package var visible: String {
    isPlain ? self : String(GlyphCutter.glyphs(of: self))
  }

  /// The same for text of several lines, which stay lines; a carriage return before a newline goes.
  package var visibleLines: String {
    // Line by line: the glyphs of a long report take far more room than its text.
    var (visible, start) = ("", utf8.startIndex)
    while start < utf8.endIndex {
      let end = utf8[start...].firstIndex(of: 0x0A).map(utf8.index(after:)) ?? utf8.endIndex
      visible += String(self[start..<end]).visibleLine
      start = end
    }
    return visible
  }

  /// The same for one line and the newline at its end.
  private var visibleLine: String {
    if utf8.allSatisfy({ 0x20...0x7E ~= $0 || $0 == 0x0A }) { return self }
    return String(GlyphCutter.glyphs(of: self, keepsLines: true))
  }

  init(_ glyphs: some Sequence<Glyph>) {
    self.init()
    for glyph in glyphs { append(glyph.character) }
  }
}
