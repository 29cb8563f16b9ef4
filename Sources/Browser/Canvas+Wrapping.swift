import Screen

extension Canvas {
  /// Writes a text over as many lines as there are; what these do not hold is left out with a sign.
  mutating func write(_ text: String, wrappedIn rect: Rect, style: Style) {
    guard !rect.isEmpty else { return }
    let layout = TextLayout(text, width: rect.columns)
    for line in 0..<min(layout.count, rect.rows) {
      let isCut = line == rect.rows - 1 && layout.count > rect.rows
      let start = layout.offsets(ofLine: line)?.lowerBound ?? 0
      let rest = String(text.unicodeScalars.dropFirst(start))
      let words = isCut ? rest.fitted(to: rect.columns) : String(layout[line].map(\.character))
      write(words, at: rect.column, rect.row + line, style: style, in: rect)
    }
  }
}
