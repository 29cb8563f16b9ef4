import Screen

/// The column at the right edge of what is longer than its window: which part of it is in sight, and in
/// which rows of the column something lies.
struct PositionBar {
  let offset: Int
  let count: Int
  var hits: Set<Int> = []
  var marks: [Int: String] = [:]

  init(offset: Int, of count: Int, hits: Set<Int> = [], marks: [Int: String] = [:]) {
    (self.offset, self.count, self.hits, self.marks) = (offset, count, hits, marks)
  }

  /// A window with room for the bar at its right, and that room; nothing of it where all is in sight.
  static func split(_ rect: Rect, count: Int) -> (edge: Rect, rest: Rect) {
    rect.split(right: count > rect.rows ? 1 : 0)
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard count > rect.rows, !rect.isEmpty else { return }
    let size = max(rect.rows * rect.rows / count, 1)
    // The end of the list is at the end of the column, whatever was rounded on the way.
    let start = offset * (rect.rows - size) / max(count - rect.rows, 1)
    for row in 0..<rect.rows {
      let isInSight = start..<start + size ~= row
      let (glyph, style) =
        if let mark = marks[row] {
          (mark, Theme.key)
        } else if hits.contains(row) {
          (isInSight ? "◀" : "◂", Theme.tick)
        } else if isInSight {
          ("┃", Theme.label)
        } else {
          ("│", Theme.faint)
        }
      canvas.write(glyph, at: rect.column, rect.row + row, style: style, in: rect)
    }
  }
}

extension Viewport {
  /// Its bar, with hits in some rows of it.
  func bar(hits: Set<Int>) -> PositionBar { PositionBar(offset: offset, of: count, hits: hits) }
}
