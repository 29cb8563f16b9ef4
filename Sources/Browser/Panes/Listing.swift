import Archive
import Chronology
import Screen

/// A list of which only the rows on the screen are in memory.
struct Listing<Row: Sendable>: Sendable {
  var viewport = Viewport(count: 0, height: 1)
  /// The rows on the screen, as last read.
  private(set) var rows: [Row] = []
  /// Which rows these are.
  private var window: Range<Int>?

  /// Has the rows read anew: the list is another one, or in another order.
  mutating func forget() {
    window = nil
  }

  /// Reads the rows on the screen, if they are other rows than before.
  ///
  /// - Returns: whether they were read.
  @discardableResult
  mutating func read(_ rows: (Range<Int>) throws -> [Row]) rethrows -> Bool {
    guard window != viewport.visibleRange else { return false }
    (self.rows, window) = (try rows(viewport.visibleRange), viewport.visibleRange)
    return true
  }

  /// nil where there are no rows, or none have been read.
  var selected: Row? {
    let index = viewport.selection - viewport.offset
    return rows.indices.contains(index) ? rows[index] : nil
  }

  var position: String? { viewport.position }

  /// Draws each row, then marks the selected one.
  ///
  /// - Parameter isFocused: whether keys go here.
  func draw(
    in rect: Rect, isFocused: Bool = true, on canvas: inout Canvas,
    _ drawRow: (Row, Rect, inout Canvas) -> Void
  ) {
    for (index, row) in rows.enumerated() where index < rect.rows {
      let line = rect.line(index)
      drawRow(row, line, &canvas)
      guard viewport.offset + index == viewport.selection else { continue }
      let style = isFocused ? Theme.selected : Theme.unfocused
      canvas.restyle(line) { $0.with(style.attributes) }
      if isFocused { canvas.cursor = Position(column: line.column, row: line.row) }
    }
  }
}

extension Listing<EventRow> {
  /// The date of a row on the screen, below that of the row above.
  func date(_ index: Int, width: Int) -> String {
    rows[index].date(below: index > 0 ? rows[index - 1] : nil, width: width)
  }
}

extension Viewport {
  /// What moving in it changes.
  var whereabouts: [Int] { [selection, offset] }

  /// "3/93", of the selected row; nil where there are no rows.
  var position: String? { count == 0 ? nil : "\((selection + 1).grouped)/\(count.grouped)" }
}
