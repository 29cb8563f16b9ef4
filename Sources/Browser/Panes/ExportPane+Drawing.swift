import Screen

extension ExportPane {
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let area = rect.inset(columns: min(2, rect.columns / 8))
    let row = drawHeading(in: area, on: &canvas) + 1
    let (left, right) = parts(of: area.below(row))
    let used = drawLines(in: left, on: &canvas)
    drawPath(in: left.below(left.row + used + 1), on: &canvas)
    drawRefusal(in: left.below(left.row + used + 3), on: &canvas)
    drawPreview(in: right ?? left.below(left.row + used + 4), on: &canvas)
  }

  /// The lines one goes over and, where there is room for it beside them, the preview.
  private func parts(of area: Rect) -> (Rect, Rect?) {
    guard area.columns >= ExportPane.widest else { return (area, nil) }
    let (left, rest) = area.split(left: area.columns / 2)
    return (left, rest.inset(columns: 1))
  }

  private static let widest = 100

  /// What is written, in full where there are lines for it.
  ///
  /// - Returns: the line after it.
  private func drawHeading(in area: Rect, on canvas: inout Canvas) -> Int {
    let words = TextLayout(counted + scope, width: max(area.columns, 1))
    let lines = min(words.count, max(area.rows - ExportPane.besideHeading, 1))
    for line in 0..<lines - 1 {
      canvas.write(words[line], at: area.column, area.row + 1 + line, in: area) { _ in Theme.title }
    }
    let start = words.offsets(ofLine: lines - 1)?.lowerBound ?? 0
    let rest = String((counted + scope).unicodeScalars.dropFirst(start))
    canvas.write(
      rest.fitted(to: area.columns), at: area.column, area.row + lines, style: Theme.title,
      in: area)
    return area.row + lines + 1
  }

  /// The lines that a few formats, the file, the advice and what was refused need, and those between.
  private static let besideHeading = 10

  /// The formats and, below them, what may be chosen; of many a window in which the chosen one is.
  ///
  /// - Returns: how many lines it takes.
  private func drawLines(in area: Rect, on canvas: inout Canvas) -> Int {
    let room = max(area.rows - ExportPane.besideLines, 1)
    let lines = formats.map(words) + [""] + options.map { $0.words(choices, hiding: redaction) }
    let here = line + (option == nil ? 0 : 1)
    let window = Viewport(count: lines.count, height: min(room, lines.count), selection: here)
    for (row, index) in window.visibleRange.enumerated() {
      let isHere = index == here
      let isChosen = index == format
      canvas.write(
        ((isChosen ? "› " : "  ") + lines[index]).fitted(to: area.columns), at: area.column,
        area.row + row, style: isHere || isChosen ? Theme.title : Theme.text, in: area)
      if isHere { mark(area.line(row), on: &canvas) }
    }
    return window.visibleRange.count
  }

  /// The lines that the file, the advice and what was refused need.
  private static let besideLines = 4

  private func mark(_ line: Rect, on canvas: inout Canvas) {
    if option != nil { canvas.restyle(line) { $0.with(Theme.selected.attributes) } }
  }

  private func words(of format: ExportFormat) -> String {
    "\(format.name.fitted(to: nameWidth, aligned: .left)) \(format.summary)"
  }

  private var nameWidth: Int { max(formats.map(\.name.width).max() ?? 0, 9) }

  /// The file; a name that what is typed would replace is marked as a selected text is.
  private func drawPath(in area: Rect, on canvas: inout Canvas) {
    let used = canvas.write("File: ", at: area.column, area.row, style: Theme.label, in: area)
    let room = area.line(0).split(left: used).1
    path.draw(at: room.column, area.row, columns: max(room.columns, 1), on: &canvas)
    guard isSuggested, refusal == nil else { return }
    canvas.restyle(room.split(left: min(path.text.width, room.columns)).0) {
      $0.with(Theme.selected.attributes)
    }
    canvas.write(
      "What you type takes its place; ← → change it".fitted(to: room.columns), at: room.column,
      area.row + 1, style: Theme.faint, in: area)
  }

  private func drawRefusal(in area: Rect, on canvas: inout Canvas) {
    guard let refusal else { return }
    let words = TextLayout(refusal + (mayReplace ? ". Replace it?" : ""), width: area.columns)
    for line in 0..<words.count {
      canvas.write(words[line], at: area.column, area.row + line, in: area) { _ in Theme.error }
    }
  }

  /// The first lines of what would be written.
  private func drawPreview(in area: Rect, on canvas: inout Canvas) {
    guard area.rows > 2, refusal == nil, !preview.isEmpty else { return }
    canvas.write("Begins:", at: area.column, area.row, style: Theme.label, in: area)
    for (row, line) in preview.prefix(area.rows - 1).enumerated() {
      canvas.write(
        line.visible.fitted(to: area.columns), at: area.column, area.row + 1 + row,
        style: Theme.faint, in: area)
    }
  }
}

extension Rect {
  /// What is left of it from a row on.
  fileprivate func below(_ row: Int) -> Rect { split(top: row - self.row).1 }
}
