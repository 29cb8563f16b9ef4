/// What stands at one place of the screen.
package struct Cell: Hashable, Sendable {
  package let glyph: Character
  package var style: Style
  /// Whether the cell is the second half of the wide glyph before it.
  package let isContinuation: Bool

  /// Only the canvas makes cells, because only it knows that a glyph is safe to draw.
  init(glyph: Character, style: Style, isContinuation: Bool = false) {
    self.glyph = glyph
    self.style = style
    self.isContinuation = isContinuation
  }

  static func blank(_ style: Style) -> Cell { Cell(glyph: " ", style: style) }

  /// The second cell of a wide glyph; no glyph that can be drawn is NUL.
  static func continuation(_ style: Style) -> Cell {
    Cell(glyph: "\0", style: style, isContinuation: true)
  }
}
