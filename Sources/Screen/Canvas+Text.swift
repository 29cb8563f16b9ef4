// A canvas as text: for tests, and for showing a screen where there is no terminal.

extension Canvas {
  /// The rows without their trailing spaces, joined by newlines.
  package var text: String {
    (0..<size.rows).map { text(ofRow: $0) }.joined(separator: "\n")
  }

  /// One row without its trailing spaces; empty where there is no such row.
  package func text(ofRow row: Int) -> String {
    Canvas.trimmed(self[row: row].lazy.filter { !$0.isContinuation }.map(\.glyph))
  }

  /// The styles as a second text of the same shape: a mark for each column, a space for plain, `?`
  /// for a style that the legend does not name.
  package func styleText(legend: [(Style, Character)]) -> String {
    let marks = Dictionary(legend + [(.plain, " ")]) { first, _ in first }
    return (0..<size.rows)
      .map { Canvas.trimmed(self[row: $0].lazy.map { marks[$0.style] ?? "?" }) }
      .joined(separator: "\n")
  }

  private static func trimmed(_ row: some Sequence<Character>) -> String {
    let characters = Array(row)
    return String(characters.prefix((characters.lastIndex { $0 != " " } ?? -1) + 1))
  }
}

/// Neighbouring cells of one row that look the same.
package struct Run: Hashable, Sendable {
  package let column: Int
  package let style: Style
  package let cells: ArraySlice<Cell>

  package var text: String {
    String(cells.lazy.filter { !$0.isContinuation }.map(\.glyph))
  }
}

extension Canvas {
  /// One row, or some columns of it, in runs of the same style, from left to right.
  package func runs(ofRow row: Int, columns: Range<Int>? = nil) -> [Run] {
    let columns = columns ?? 0..<size.columns
    let line = self[row: row]
    let cells = line.dropFirst(columns.lowerBound).prefix(columns.count)
    var runs: [Run] = []
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.endIndex
      runs.append(
        Run(column: start - line.startIndex, style: style, cells: cells[start..<end]))
      start = end
    }
    return runs
  }
}
