/// The screen as a value: rows and columns of cells, and where the cursor stands.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  /// Where the terminal's own cursor goes; nil hides it.
  package var cursor: Position?
  // Row after row. A wide glyph's cell is always followed, in the same row, by a continuation.
  private var cells: [Cell]

  package init(size: Size, fill style: Style = .plain) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(size) }

  /// The cell at a place; outside of the canvas everything is blank.
  package subscript(column: Int, row: Int) -> Cell {
    guard bounds.contains(Position(column: column, row: row)) else { return .blank(.plain) }
    return cells[row * size.columns + column]
  }

  /// Whether a row shows what another row of another canvas shows.
  package func row(_ row: Int, equals other: Int, of canvas: Canvas) -> Bool {
    let columns = size.columns
    guard canvas.size.columns == columns, 0..<size.rows ~= row, 0..<canvas.size.rows ~= other else {
      return false
    }
    return (0..<columns).allSatisfy {
      cells[row * columns + $0] == canvas.cells[other * columns + $0]
    }
  }

  /// Whether a row has the same glyphs as another row of another canvas, whatever they look like.
  package func row(_ row: Int, reads other: Int, of canvas: Canvas) -> Bool {
    self[row: row].lazy.map(\.symbol).elementsEqual(canvas[row: other].lazy.map(\.symbol))
  }

  /// From the first to the last column in which a row looks other than in another canvas of the size.
  ///
  /// A wide glyph changes as a whole. Empty where nothing has changed.
  package func columns(ofRow row: Int, changedSince old: Canvas) -> Range<Int> {
    guard old.size == size, 0..<size.rows ~= row else { return 0..<0 }
    let cells = row * size.columns..<(row + 1) * size.columns
    guard var first = cells.first(where: { self.cells[$0] != old.cells[$0] }),
      var last = cells.last(where: { self.cells[$0] != old.cells[$0] })
    else { return 0..<0 }
    if self.cells[first].isContinuation { first -= 1 }
    if last + 1 < cells.upperBound, self.cells[last + 1].isContinuation { last += 1 }
    return first - cells.lowerBound..<last + 1 - cells.lowerBound
  }

  /// The cells of one row; none where there is no such row.
  package subscript(row row: Int) -> ArraySlice<Cell> {
    guard 0..<size.rows ~= row else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }
}

extension Canvas {
  /// Fills an area with blanks, or with another glyph of one column.
  package mutating func fill(_ rect: Rect, with style: Style, glyph: Character = " ") {
    let glyphs = GlyphCutter.glyphs(of: String(glyph))
    let symbol = glyphs.count == 1 && glyphs[0].width == 1 ? glyphs[0].symbol : .space
    let area = rect.intersection(bounds)
    for row in area.rowRange {
      for column in area.columnRange {
        put(symbol, width: 1, at: column, row, style: style)
      }
    }
  }

  /// Changes how an area looks and leaves its text as it is.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    for row in area.rowRange {
      for column in area.columnRange {
        restyle(row * size.columns + column, change)
      }
    }
  }

  /// A wide glyph looks as its first half does.
  private mutating func restyle(_ index: Int, _ change: (Style) -> Style) {
    guard !cells[index].isContinuation else { return }
    cells[index].style = change(cells[index].style)
    guard index + 1 < cells.count, cells[index + 1].isContinuation else { return }
    cells[index + 1].style = cells[index].style
  }

  /// Puts a glyph on the canvas, where it must fit; half of a wide glyph under it becomes a blank.
  mutating func put(
    _ symbol: Symbol, width: Int, at column: Int, _ row: Int, style: Style
  ) {
    let index = row * size.columns + column
    clearHalves(at: index)
    cells[index] = Cell(symbol, style: style)
    guard width == 2 else { return }
    clearHalves(at: index + 1)
    cells[index + 1] = .continuation(style)
  }

  /// Blanks the other half of a wide glyph that loses the half in this cell.
  private mutating func clearHalves(at index: Int) {
    if cells[index].isContinuation {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    if index + 1 < cells.count, cells[index + 1].isContinuation {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
  }
}
