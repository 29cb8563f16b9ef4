import Screen

/// A list and what there is to say of its selected row: beside each other, or one above the other.
struct Halves: Hashable, Sendable {
  let list: Rect
  let details: Rect
  private let rule: Rect
  private let isBeside: Bool

  /// Below so many rows there is the list alone.
  private static let lowest = 8

  /// - Parameters:
  ///   - columns: from what width on they stand beside each other.
  ///   - share: how much of the width is the list's, in per cent.
  ///   - rows: how many rows the details take below the list.
  ///   - needed: how many rows the list has; of these it keeps as many as half of all are.
  init(
    _ rect: Rect, besideFrom columns: Int = .max, share: Int = 50, below rows: Int,
    list needed: Int = .max
  ) {
    isBeside = rect.columns >= columns
    guard rect.rows >= Halves.lowest || isBeside else {
      list = rect
      (rule, details) = (rect.split(bottom: 0).0, rect.split(bottom: 0).0)
      return
    }
    if isBeside {
      let (left, right) = rect.split(left: rect.columns * share / 100)
      list = left
      (rule, details) = (right.split(left: 1).0, right.split(left: 2).1.split(right: 1).1)
    } else {
      let (below, above) = rect.split(
        bottom: min(rows + 1, rect.rows - min(needed, (rect.rows + 1) / 2)))
      list = above
      let (rule, details) = below.split(top: 1)
      (self.rule, self.details) = (rule, details.inset(columns: 1))
    }
  }

  /// Draws the line between the halves, and which part of the list is in sight: on that line where it
  /// stands at the list's edge, since two lines side by side tell no more than one.
  ///
  /// - Parameter body: the rows of the list.
  func drawRule(with bar: PositionBar? = nil, beside body: Rect? = nil, on canvas: inout Canvas) {
    canvas.fill(rule, with: Theme.faint, glyph: isBeside ? "│" : "─")
    guard let bar, let body else { return }
    let line = Rect(column: rule.column, row: body.row, columns: rule.columns, rows: body.rows)
    bar.draw(in: isBeside ? line : PositionBar.split(body, count: bar.count).edge, on: &canvas)
  }

  /// What the rows of a list have of its body: all but the bar.
  func rows(of body: Rect, count: Int) -> Rect {
    isBeside ? body : PositionBar.split(body, count: count).rest
  }
}
