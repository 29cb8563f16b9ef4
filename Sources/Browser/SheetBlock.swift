import Screen

/// A stretch of a sheet: cells of text beside each other, as tall as the tallest.
struct SheetBlock: Sendable {
  struct Cell: Sendable {
    let columns: Range<Int>
    let layout: TextLayout
    /// How the text looks, and where it looks otherwise; later marks win.
    let style: Style
    var marks: [(range: Range<Int>, style: Style)] = []

    init(
      _ text: String, from offset: Int = 0, in columns: Range<Int>, style: Style,
      marks: [(range: Range<Int>, style: Style)] = []
    ) {
      self.columns = columns
      layout = TextLayout(text, from: offset, width: max(columns.count, 1))
      self.style = style
      self.marks = marks
    }
  }

  var cells: [Cell]
  /// Where lines between the columns stand.
  var rules: [Int] = []
  /// A line of this across the whole width instead of cells.
  var filler: Character?
  var isContradiction = false

  var height: Int { cells.map(\.layout.count).max() ?? 1 }

  func draw(at row: Int, in rect: Rect, on canvas: inout Canvas) {
    if let filler {
      let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      canvas.fill(line.intersection(rect), with: Theme.faint, glyph: filler)
    }
    for line in 0..<height where rect.rowRange.contains(row + line) {
      for cell in cells {
        canvas.write(
          cell.layout[line], at: rect.column + cell.columns.lowerBound, row + line, in: rect
        ) { offset in
          cell.marks.last { $0.range.contains(offset) }?.style ?? cell.style
        }
      }
      for rule in rules {
        canvas.write("│", at: rect.column + rule, row + line, style: Theme.faint, in: rect)
      }
    }
  }
}
