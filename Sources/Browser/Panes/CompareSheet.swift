import Chronology
import Screen

/// The matrix of a comparison laid out for a width, with one cell selected.
///
/// The head stays in sight: the sources' names, and whether they tell the event. Below it a row a
/// point: its name and its verdict at the left, then what each source says.
struct CompareSheet: Sendable {
  /// What is laid out: which cell is selected, and how many rows there are for all.
  struct Look: Sendable {
    let column: Int
    let row: Int
    let first: Int
    let size: Size
    /// Whether a line between the points stays free.
    let isAiry: Bool

    /// The most lines that a value takes that is not selected.
    var mostLines: Int { max(size.rows / 4, 4) }
  }

  /// What a source says of a point, and where: in these columns, and lines below the head.
  struct Cell: Sendable {
    let row: Int
    let source: Int
    let columns: Range<Int>
    let lines: Range<Int>
  }

  private var head: [SheetBlock] = []
  private var blocks: [SheetBlock] = []
  private var columns = CompareColumns(CompareGrid(), selected: 0, first: 0, width: 1)
  private var cells: [Cell] = []
  /// The selected one; nil where there are no points.
  private var selected: Cell?
  private var rowLines: [Range<Int>] = []

  init() {}

  init(_ grid: CompareGrid, _ look: Look) {
    let width = look.size.columns
    columns = CompareColumns(grid, selected: look.column, first: look.first, width: width)
    head = columns.head(grid, selected: look.column)
    for index in grid.rows.indices { add(grid, row: index, look) }
    selected = cells.first { $0.row == look.row && $0.source == look.column }
    if grid.rows.isEmpty { blocks = [CompareSheet.noPoint(grid, width)] }
    if !grid.silence.isEmpty {
      blocks.append(
        SheetBlock([SheetCell(grid.silence, in: 0..<max(width, 1), style: Theme.editorial)]))
    }
  }

  private mutating func add(_ grid: CompareGrid, row: Int, _ look: Look) {
    let start = blocks.height
    // Where all has room, nothing is cut, and nothing moves when another is selected.
    let mostLines = row == look.row || look.isAiry ? .max : look.mostLines
    add(columns.block(grid.rows[row], mostLines: mostLines), row, columns.beside.map(\.source))
    for source in columns.below { add(columns.block(grid, row: row, of: source), row, [source]) }
    if look.isAiry, row + 1 < grid.rows.count {
      blocks.append(.blank(columns.below.isEmpty ? columns.rules : []))
    }
    rowLines.append(start..<blocks.height)
  }

  private mutating func add(_ block: SheetBlock, _ row: Int, _ sources: [Int]) {
    let start = blocks.height
    blocks.append(block)
    cells += sources.map {
      Cell(
        row: row, source: $0, columns: columns.columns(of: $0), lines: start..<start + block.height)
    }
  }

  /// The first source shown of those that stand beside each other.
  var first: Int { columns.first }
  var headHeight: Int { head.height }
  var height: Int { blocks.height }

  /// The first line at or below another on which a point begins.
  func start(from line: Int) -> Int {
    rowLines.first { $0.lowerBound >= line }?.lowerBound ?? line
  }

  func lines(ofRow row: Int) -> Range<Int> {
    rowLines.indices.contains(row) ? rowLines[row] : 0..<0
  }

  private static func noPoint(_ grid: CompareGrid, _ width: Int) -> SheetBlock {
    let words =
      grid.columns.isEmpty
      ? "No source tells this event" : "No point of comparison is named for this event"
    return SheetBlock([SheetCell(words, in: 0..<max(width, 1), style: Theme.faint)])
  }
}

extension CompareSheet {
  func draw(in rect: Rect, scrolledBy offset: Int, on canvas: inout Canvas) {
    let (top, rest) = rect.split(top: headHeight)
    head.draw(in: top, on: &canvas)
    blocks.draw(in: rest, scrolledBy: offset, on: &canvas)
    let columns = selected?.columns ?? 0..<0
    let cell = Rect(
      column: rest.column + columns.lowerBound,
      row: rest.row + (selected?.lines.lowerBound ?? 0) - offset, columns: columns.count,
      rows: selected?.lines.count ?? 0
    ).intersection(rest)
    canvas.restyle(cell) { $0.with(.reversed) }
    canvas.cursor = Position(
      column: rect.column + columns.lowerBound, row: cell.isEmpty ? rect.row : cell.row)
    canvas.drawScrollSigns(beside: rest, scrolledBy: offset, of: height)
  }

  /// The cell at a place of the screen.
  func cell(at position: Position, in rect: Rect, scrolledBy offset: Int) -> Cell? {
    let line = position.row - rect.row - headHeight + offset
    guard line >= offset else { return nil }
    return cells.first {
      $0.lines.contains(line) && $0.columns.contains(position.column - rect.column)
    }
  }
}
