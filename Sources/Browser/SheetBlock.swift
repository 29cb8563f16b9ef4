import Screen

/// A stretch of a sheet: cells beside each other, as tall as the tallest.
struct SheetBlock: Sendable {
  var cells: [SheetCell]
  /// Where lines between the columns stand.
  var rules: [Int] = []
  /// A line of this across the whole width instead of cells, and words at its end.
  var filler: Character?
  var words = ""
  /// The point that it names, to which what follows belongs up to the next line across.
  var point: String?
  var isContradiction = false
  /// The account whose source it names, to which what follows belongs in the same way.
  var named: Int?
  /// The account of which it has the words in rows of their own.
  var account: Int?
  var note: Note?

  /// A note of the editor: on the event, on a point of it, or on an account.
  enum Note: Hashable, Sendable {
    case onEvent
    case onAccount(Int)
  }

  init(_ cells: [SheetCell], rules: [Int] = []) {
    (self.cells, self.rules) = (cells, rules)
  }

  /// A line across the whole width.
  init(filler: Character, words: String = "") {
    (cells, self.filler, self.words) = ([], filler, words)
  }

  /// A free line, through which the lines between the columns run.
  static func blank(_ rules: [Int]) -> SheetBlock { SheetBlock([], rules: rules) }

  /// A column that is scrolled back alone reaches further down, and one that is scrolled on leaves
  /// its room free, so that nothing else moves.
  var height: Int { cells.map { $0.height - min($0.shift, 0) }.max() ?? 1 }

  func draw(at row: Int, in rect: Rect, on canvas: inout Canvas) {
    if let filler { draw(filler, at: row, in: rect, on: &canvas) }
    let lines = (rect.row - row..<rect.row + rect.rows - row).clamped(to: 0..<height)
    for line in lines {
      for cell in cells { cell.draw(line: line, at: row + line, in: rect, on: &canvas) }
      for rule in rules {
        canvas.write("│", at: rect.column + rule, row + line, style: Theme.faint, in: rect)
      }
    }
  }

  private func draw(_ filler: Character, at row: Int, in rect: Rect, on canvas: inout Canvas) {
    let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
    canvas.fill(line.intersection(rect), with: Theme.faint, glyph: filler)
    guard !words.isEmpty, words.width + 8 < rect.columns else { return }
    canvas.write(
      " \(words) ", at: rect.columnRange.upperBound - words.width - 4, row, style: Theme.label,
      in: rect)
  }
}

extension [SheetBlock] {
  var height: Int { reduce(0) { $0 + $1.height } }
}
