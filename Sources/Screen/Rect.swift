/// An area of the screen in cells; it may be empty or lie outside, but has no negative extent.
package struct Rect: Hashable, Sendable {
  package let column: Int
  package let row: Int
  package let columns: Int
  package let rows: Int

  /// Far beyond any screen, and small enough that no sum of two can overflow.
  private static let limit = 1 << 24

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = min(max(column, -Rect.limit), Rect.limit)
    self.row = min(max(row, -Rect.limit), Rect.limit)
    self.columns = min(max(columns, 0), Rect.limit)
    self.rows = min(max(rows, 0), Rect.limit)
  }

  /// Makes the area of a whole screen of that size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var size: Size { Size(columns: columns, rows: rows) }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The columns that the area covers.
  package var columnRange: Range<Int> { column..<column + columns }

  /// The rows that the area covers.
  package var rowRange: Range<Int> { row..<row + rows }

  package func contains(_ position: Position) -> Bool {
    columnRange.contains(position.column) && rowRange.contains(position.row)
  }

  /// The area that both cover; empty where they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let columns = columnRange.clamped(to: other.columnRange)
    let rows = rowRange.clamped(to: other.rowRange)
    return Rect(
      column: columns.lowerBound, row: rows.lowerBound, columns: columns.count, rows: rows.count)
  }
}

// Splitting: what is asked for comes first, what remains second. Asking for more than there is
// takes all of it.
extension Rect {
  package func split(top n: Int) -> (Rect, Rect) {
    let n = min(max(n, 0), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: n),
      Rect(column: column, row: row + n, columns: columns, rows: rows - n)
    )
  }

  package func split(bottom n: Int) -> (Rect, Rect) {
    let (rest, bottom) = split(top: rows - min(max(n, 0), rows))
    return (bottom, rest)
  }

  package func split(left n: Int) -> (Rect, Rect) {
    let n = min(max(n, 0), columns)
    return (
      Rect(column: column, row: row, columns: n, rows: rows),
      Rect(column: column + n, row: row, columns: columns - n, rows: rows)
    )
  }

  package func split(right n: Int) -> (Rect, Rect) {
    let (rest, right) = split(left: columns - min(max(n, 0), columns))
    return (right, rest)
  }

  /// The area without its outermost columns and rows.
  package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    split(left: columns).1.split(right: columns).1.split(top: rows).1.split(bottom: rows).1
  }

  /// One row of the area, counted from its top; empty where there is none.
  package func line(_ index: Int) -> Rect {
    split(top: index).1.split(top: 1).0
  }
}
