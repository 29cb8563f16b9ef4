extension Canvas {
  /// Writes text on one row, made visible, and cuts it at the edges of the canvas and the clip.
  ///
  /// A wide glyph that an edge cuts in two becomes a blank.
  /// - Returns: How many columns from `column` on the text takes, up to the right edge.
  @discardableResult
  package mutating func write(
    _ text: String, at column: Int, _ row: Int, style: Style, in clip: Rect? = nil
  ) -> Int {
    guard var pen = Pen(column, row, in: clip, on: self) else { return 0 }
    let bytes = text.utf8.prefix(pen.room + 1)
    if bytes.allSatisfy(String.isPlain) {
      for byte in bytes where !pen.isDone {
        draw(Symbol(Unicode.Scalar(byte)), width: 1, with: &pen, style: style)
      }
    } else {
      for glyph in GlyphCutter.glyphs(of: text, columns: pen.room) where !pen.isDone {
        draw(glyph.symbol, width: glyph.width, with: &pen, style: style)
      }
    }
    return pen.used
  }

  /// Writes a line of laid-out text; every glyph's place in the text says how it looks.
  /// - Returns: How many columns from `column` on the line takes, up to the right edge.
  @discardableResult
  package mutating func write(
    _ line: ArraySlice<Glyph>, at column: Int, _ row: Int, in clip: Rect? = nil,
    style: (Int) -> Style
  ) -> Int {
    guard var pen = Pen(column, row, in: clip, on: self) else { return 0 }
    for glyph in line {
      // A line may be much longer than a screen.
      if pen.isDone { break }
      draw(glyph.symbol, width: glyph.width, with: &pen, style: style(glyph.offset))
    }
    return pen.used
  }

  private mutating func draw(
    _ symbol: Symbol, width: Int, with pen: inout Pen, style: Style
  ) {
    let columns = pen.advance(by: width)
    if columns.count == width {
      if width > 0 { put(symbol, width: width, at: columns.lowerBound, pen.row, style: style) }
    } else {
      for column in columns { put(.space, width: 1, at: column, pen.row, style: style) }
    }
  }
}

/// Where the next glyph goes, and between which columns it may be seen.
private struct Pen {
  let row: Int
  private let start: Int
  private var column: Int
  private let columns: Range<Int>

  /// Nil if nothing written there could be seen.
  init?(_ column: Int, _ row: Int, in clip: Rect?, on canvas: Canvas) {
    let area = clip.map { $0.intersection(canvas.bounds) } ?? canvas.bounds
    // A Rect has limits, so the sums below cannot overflow.
    let start = Rect(column: column, row: row, columns: 0, rows: 0).column
    guard area.rowRange.contains(row), start < area.columnRange.upperBound else { return nil }
    self.row = row
    self.start = start
    self.column = start
    columns = area.columnRange
  }

  var isDone: Bool { column >= columns.upperBound }
  var room: Int { columns.upperBound - start }
  var used: Int { column - start }

  /// Moves on, and says which of the columns passed can be seen.
  mutating func advance(by width: Int) -> Range<Int> {
    let passed = column..<min(column + width, columns.upperBound)
    column = passed.upperBound
    return passed.clamped(to: columns)
  }
}
