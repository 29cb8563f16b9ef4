/// Where text stands in a field that is wider than it.
package enum Alignment: Hashable, Sendable {
  case left, center, right
}

extension String {
  /// The text made visible and, where it is too long, cut with `…`, never through a wide glyph.
  ///
  /// With an alignment it is padded, so that it takes exactly so many columns.
  package func fitted(to columns: Int, aligned alignment: Alignment? = nil) -> String {
    guard columns > 0 else { return "" }
    if isPlain, utf8.count <= columns {
      return alignment.map { padded(by: columns - utf8.count, aligned: $0) } ?? self
    }
    let glyphs = GlyphCutter.glyphs(of: self, columns: columns)
    let width = glyphs.reduce(0) { $0 + $1.width }
    let (text, used) =
      width <= columns ? (String(glyphs), width) : String.cut(glyphs, to: columns)
    guard let alignment, used < columns else { return text }
    return text.padded(by: columns - used, aligned: alignment)
  }

  private static func cut(_ glyphs: [Glyph], to columns: Int) -> (String, Int) {
    var width = 0
    let end = glyphs.firstIndex {
      width += $0.width
      return width >= columns
    }
    var kept = glyphs.prefix(end ?? 0)
    // Not through a mark that is spelled out.
    while let last = kept.last, last.offset == glyphs[kept.endIndex].offset { kept.removeLast() }
    return (String(kept) + "…", kept.reduce(1) { $0 + $1.width })
  }

  private func padded(by columns: Int, aligned alignment: Alignment) -> String {
    let before =
      switch alignment {
      case .left: 0
      case .center: columns / 2
      case .right: columns
      }
    return String(repeating: " ", count: before) + self
      + String(repeating: " ", count: columns - before)
  }
}
