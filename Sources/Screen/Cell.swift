/// What stands at one place of the screen.
package struct Cell: Hashable, Sendable {
  package let symbol: Symbol
  package var style: Style

  /// Only the canvas makes cells, because only it knows that a glyph is safe to draw.
  init(_ symbol: Symbol, style: Style) {
    self.symbol = symbol
    self.style = style
  }

  static func blank(_ style: Style) -> Cell { Cell(.space, style: style) }

  /// The second cell of a wide glyph.
  static func continuation(_ style: Style) -> Cell { Cell(.none, style: style) }

  package var glyph: Character { symbol.character }
  package var isBlank: Bool { symbol == .space }
  /// Whether the cell is the second half of the wide glyph before it.
  package var isContinuation: Bool { symbol == .none }
}
