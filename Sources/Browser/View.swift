package import Screen

extension Model {
  /// The screen, as it is to be shown.
  package func view() -> Canvas {
    var canvas = Canvas(size: size)
    let frame = frame
    guard !frame.isTooSmall else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    drawHeader(in: frame.header(over: stack.last), on: &canvas)
    if let pane = stack.last {
      if frame.isBeside(pane) { drawBeside(pane, frame, on: &canvas) }
      let cursor = canvas.cursor
      pane.draw(in: frame.area(of: pane), on: &canvas)
      if isInListBeside { canvas.cursor = cursor }
    } else {
      drawEvents(frame, on: &canvas)
    }
    drawQueryHelp(in: frame.body, on: &canvas)
    drawCompletion(in: frame.body, on: &canvas)
    drawFooter(in: frame.footer, on: &canvas)
    return canvas
  }

  /// The screen as text, in which signs stand for looks.
  package var text: String { view().signedText(quoting: Slot.quotation.rawValue) }

  private func drawTooSmall(on canvas: inout Canvas) {
    let words = TextLayout("annals needs a window of 40 by 10", width: max(size.columns, 1))
    for line in 0..<words.count { canvas.write(words[line], at: 0, line) { _ in Theme.text } }
  }

  private func drawEvents(_ frame: Frame, on canvas: inout Canvas) {
    drawTimeline(frame, on: &canvas)
    let area = accountsArea
    accounts.draw(in: area, on: &canvas)
    drawTitle(in: frame.divider, on: &canvas)
    welcome?.draw(in: frame.body.inset(columns: 2), on: &canvas)
    if focus == .accounts { canvas.cursor = accounts.cursor(in: area) }
  }

  private func drawTimeline(_ frame: Frame, on canvas: inout Canvas) {
    timeline.draw(
      in: frame.timeline, isFocused: isInListBeside || stack.isEmpty && focus == .timeline,
      selection: selectedRows, marks: marks, changes: changes, own: own,
      pointedAt: (stack.last as? ReaderPane)?.selectedEvent, on: &canvas)
    // A list that is longer than its window has a column of its own at that edge.
    if frame.isSideBySide, timeline.viewport.count <= frame.timeline.rows {
      for row in frame.body.rowRange {
        canvas.write("│", at: frame.timeline.columnRange.upperBound, row, style: Theme.faint)
      }
    }
  }

  /// The timeline, and what stands above a view in the place of the accounts.
  private func drawBeside(_ pane: any Pane, _ frame: Frame, on canvas: inout Canvas) {
    drawTimeline(frame, on: &canvas)
    drawRule(
      pane.title, pane.factForms, in: frame.divider, style: Theme.title, on: &canvas)
  }
}

/// A line across the screen with words at its left and at its right.
///
/// - Parameter rights: ways to say what stands at the right, the longest first; the first that
///   leaves the left whole is taken.
func drawRule(
  _ left: String, _ rights: [String], in rect: Rect, style: Style, on canvas: inout Canvas
) {
  canvas.fill(rect, with: Theme.faint, glyph: "─")
  let room = rect.columns - 6
  let leftWidth = left.fitted(to: max(room, 1)).width
  let right = rights.first { leftWidth + 2 + $0.width <= room } ?? rights.last ?? ""
  let rightWidth = min(right.width, max(room - min(leftWidth, room * 2 / 3) - 2, 0))
  let facts = right.fitted(to: rightWidth)
  let title = left.fitted(to: room - (facts.isEmpty ? 0 : facts.width + 2))
  canvas.write(" \(title) ", at: rect.column + 1, rect.row, style: style, in: rect)
  guard !facts.isEmpty else { return }
  let column = rect.columnRange.upperBound - facts.width - 3
  canvas.write(" \(facts) ", at: column, rect.row, style: Theme.label, in: rect)
}

extension String {
  /// The whole, then without its last part, and so on; parts stand between separators.
  func shorter(by separator: String) -> [String] {
    let parts = split(separator: separator)
    return parts.indices.reversed().map { parts[...$0].joined(separator: separator) }
  }
}
