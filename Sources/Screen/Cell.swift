/// What stands at one place of the screen.
package struct Cell: Hashable, Sendable {
  package let glyph: Character
  package var style: Style

  /// Only the canvas makes cells, because only it knows that a glyph is safe to draw.
  init(glyph: Character, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  static func blank(_ style: Style) -> Cell { Cell(glyph: " ", style: style) }

  /// The second cell of a wide glyph; no glyph that can be drawn is NUL.
  static func continuation(_ style: Style) -> Cell { Cell(glyph: "\0", style: style) }

  /// Whether the cell is the second half of the wide glyph before it.
  package var isContinuation: Bool { glyph == "\0" }
}
