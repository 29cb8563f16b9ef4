import Chronology
import Screen

/// The matrix of a comparison laid out for a width, with one cell selected.
///
/// The head stays in sight: the sources' names, and whether they tell the event. Below it a row a
/// point: its name and its verdict at the left, then what each source says.
struct CompareSheet: Sendable {
  private var head: [SheetBlock] = []
  private var blocks: [SheetBlock] = []
  /// The first source shown.
  private(set) var first = 0
  /// Where the selected cell stands: its columns, and its lines below the head.
  private var selected: (columns: Range<Int>, lines: Range<Int>) = (0..<0, 0..<0)
  private var rowLines: [Range<Int>] = []

  private static let narrowest = 15
  private static let widest = 44
  private static let gap = 3
  /// The most lines that a value takes that is not selected.
  private static let mostLines = 4

  init() {}

  /// - Parameter isAiry: whether a line between the points stays free.
  init(
    _ grid: CompareGrid, selected: Int, first: Int, row selectedRow: Int, width: Int, isAiry: Bool
  ) {
    let points = CompareSheet.pointColumns(of: grid, width: width)
    let columns = CompareSheet.columns(grid.columns.count, from: points + CompareSheet.gap, width)
    let latest = max(grid.columns.count - columns.count, 0)
    self.first = min(max(min(first, selected), selected - columns.count + 1, 0), latest)
    let shown = self.first..<min(self.first + columns.count, grid.columns.count)
    head = CompareSheet.head(grid, shown, columns, selected: selected, points: points, width: width)
    for (index, row) in grid.rows.enumerated() {
      let isSelected = index == selectedRow
      let block = CompareSheet.block(row, shown, columns, points: points, isWhole: isSelected)
      let start = rowLines.last?.upperBound ?? 0
      rowLines.append(start..<start + block.height)
      if isSelected { self.selected.lines = start..<start + block.height }
      blocks += [block]
      if isAiry, index + 1 < grid.rows.count {
        blocks += [CompareSheet.blank(columns, points)]
        rowLines[index] = start..<start + block.height + 1
      }
    }
    if grid.rows.isEmpty { blocks = [CompareSheet.noPoint(grid, width)] }
    if !grid.silence.isEmpty {
      blocks.append(
        SheetBlock([SheetCell(grid.silence, in: 0..<max(width, 1), style: Theme.editorial)]))
    }
    let place = selected - self.first
    if columns.indices.contains(place) { self.selected.columns = columns[place] }
  }

  var headHeight: Int { head.height }
  var height: Int { blocks.height }

  /// The first line at or below another on which a point begins.
  func start(from line: Int) -> Int {
    rowLines.first { $0.lowerBound >= line }?.lowerBound ?? line
  }

  func lines(ofRow row: Int) -> Range<Int> {
    rowLines.indices.contains(row) ? rowLines[row] : 0..<0
  }

  /// How much room the names of the points take.
  private static func pointColumns(of grid: CompareGrid, width: Int) -> Int {
    let sources = sources(grid).width
    let verdicts = grid.rows.map { Theme.sign(of: $0.verdict).text.width } + [sources]
    let longest = (grid.rows.map(\.point.width) + verdicts).max() ?? 0
    return max(min(longest, max(width / 5, verdicts.max() ?? 0)), 1)
  }

  /// As many sources as are readable beside each other.
  private static func columns(_ count: Int, from start: Int, _ width: Int) -> [Range<Int>] {
    let room = max(width - start, 1)
    let shown = min(max(count, 1), max((room + gap) / (narrowest + gap), 1))
    let column = min(max((room - gap * (shown - 1)) / shown, 1), widest)
    return (0..<shown).map { index in
      let left = start + index * (column + gap)
      return left..<left + column
    }
  }

  private static func sources(_ grid: CompareGrid) -> String {
    grid.columns.count == 1 ? "1 source" : "\(grid.columns.count) sources"
  }

  private static func rules(_ columns: [Range<Int>]) -> [Int] {
    columns.map { $0.lowerBound - 2 }
  }

  private static func head(
    _ grid: CompareGrid, _ shown: Range<Int>, _ columns: [Range<Int>], selected: Int, points: Int,
    width: Int
  ) -> [SheetBlock] {
    var names = SheetBlock([], rules: rules(columns))
    for (index, columns) in zip(shown, columns) {
      let column = grid.columns[index]
      let style = index == selected ? Theme.title.reversed() : Theme.title
      let label = column.source.label
      let name = label.width <= columns.count ? label : label.fitted(to: columns.count * 2 - 4)
      names.cells.append(
        SheetCell(
          "\(name)\n\(column.facts)", in: columns, style: Theme.label,
          marks: [(0..<name.unicodeScalars.count, style)]))
    }
    let hidden = (left: shown.lowerBound, right: grid.columns.count - shown.upperBound)
    let arrows = [
      hidden.left > 0 ? "◂\(hidden.left)" : nil,
      hidden.right > 0 ? "▸\(hidden.right) more" : nil,
    ].compactMap { $0 }.joined(separator: " ")
    names.cells.append(
      SheetCell(
        "\(sources(grid).fitted(to: points))\n\(arrows)", in: 0..<points, style: Theme.faint,
        marks: [(sources(grid).unicodeScalars.count..<Int.max, Theme.key)]))
    return [names, SheetBlock(filler: "┄")]
  }

  private static func block(
    _ row: CompareGrid.Row, _ shown: Range<Int>, _ columns: [Range<Int>], points: Int,
    isWhole: Bool
  ) -> SheetBlock {
    let sign = Theme.sign(of: row.verdict)
    let point = row.point.fitted(to: points * 2)
    let end = point.unicodeScalars.count
    var cells = [
      SheetCell(
        point + "\n" + sign.text, in: 0..<points, style: sign.style,
        marks: [(0..<end, Theme.title)])
    ]
    for (index, columns) in zip(shown, columns) {
      let value = row.values[index]
      let text = value ?? "—"
      cells.append(
        SheetCell(
          isWhole ? text : text.fitted(to: columns.count * mostLines - 8), in: columns,
          style: value == nil ? Theme.faint : Theme.text))
    }
    return SheetBlock(cells, rules: rules(columns))
  }

  private static func blank(_ columns: [Range<Int>], _ points: Int) -> SheetBlock {
    SheetBlock([], rules: rules(columns))
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
    let cell = Rect(
      column: rest.column + selected.columns.lowerBound,
      row: rest.row + selected.lines.lowerBound - offset, columns: selected.columns.count,
      rows: selected.lines.count
    ).intersection(rest)
    canvas.restyle(cell) { $0.with(.reversed) }
    canvas.cursor = Position(
      column: rect.column + selected.columns.lowerBound, row: cell.isEmpty ? rect.row : cell.row)
    canvas.drawScrollSigns(beside: rest, scrolledBy: offset, of: height)
  }
}
