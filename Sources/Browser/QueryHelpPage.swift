import Screen

/// What can be typed, as far as there is room, from one of its rows on; meanings are wrapped.
struct QueryHelpPage {
  private let list: Rect
  private let column: Int
  /// How many lines each row takes.
  private let heights: [Int]

  /// In the lower part of an area, below a line with its title.
  init(in body: Rect) {
    let longest = QueryHelp.rows.map(\.typed.width).max() ?? 0
    let column = min(longest, (body.columns - 4) / 2)
    let heights = QueryHelp.rows.map { row in
      TextLayout(row.meaning, width: max(body.columns - column - 6, 1)).count
    }
    (self.column, self.heights) = (column, heights)
    let lines = min(heights.reduce(0, +), max(body.rows - 2, 0))
    list = body.split(bottom: lines > 0 ? lines + 1 : 0).0
  }

  /// The rows that are shown from one on.
  func rows(from start: Int) -> Range<Int> {
    start..<start + max(fitting(heights[start...]), 1)
  }

  /// The first row of the page after one, or before it; the same where there is none.
  func start(after start: Int, forward: Bool) -> Int {
    guard forward else { return start - fitting(heights[..<start].reversed()) }
    let end = rows(from: start).upperBound
    return end < heights.count ? end : start
  }

  private func fitting(_ heights: some Sequence<Int>) -> Int {
    var room = list.rows - 1
    return heights.prefix { height in
      room -= height
      return room >= 0
    }.count
  }

  func draw(from start: Int, _ keyMap: KeyMap, on canvas: inout Canvas) {
    guard list.rows > 0 else { return }
    let shown = rows(from: start)
    canvas.fill(list, with: Theme.text)
    drawRule(
      "What can be typed", rights(shown, keyMap), in: list.line(0), style: Theme.faint,
      on: &canvas)
    var rest = list.split(top: 1).1.inset(columns: 2)
    for (row, height) in zip(QueryHelp.rows[shown], heights[shown]) {
      let (line, below) = rest.split(top: height)
      canvas.write(
        row.typed.fitted(to: column), at: line.column, line.row, style: Theme.key, in: line)
      canvas.write(row.meaning, wrappedIn: line.split(left: column + 2).1, style: Theme.text)
      rest = below
    }
  }

  /// Where there are more pages than one, which rows this is, and the key of the next.
  private func rights(_ shown: Range<Int>, _ keyMap: KeyMap) -> [String] {
    let keys = "\(keyMap.hint(for: .help, in: .prompt)) the keys"
    guard shown.count < heights.count else { return [keys] }
    let turn: Action = shown.upperBound < heights.count ? .nextPage : .previousPage
    let more = "\(keyMap.hint(for: turn, in: .prompt)) more"
    return [
      "\(shown.lowerBound + 1)–\(shown.upperBound) of \(heights.count)  \(more)  \(keys)",
      "\(more)  \(keys)", more,
    ]
  }
}
