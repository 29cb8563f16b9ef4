import Screen

// The words that a form is about, and its fields below them.
extension FormPane {
  /// From so many columns what is said of a field stands beside it.
  private static let leastBeside = 80
  /// No wider than this, what is said stands where one looks.
  private static let mostTyped = 64

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let area = rect.inset(columns: min(2, rect.columns / 8))
    let height = fields.count + 2 + refusalRows(in: area)
    let rest = drawHeading(in: area, leaving: height, on: &canvas)
    drawFields(in: rest, on: &canvas)
  }

  /// What it is about, whole where that leaves the fields their room.
  ///
  /// - Returns: what is left below it.
  private func drawHeading(in area: Rect, leaving rows: Int, on canvas: inout Canvas) -> Rect {
    let heading = form.heading
    guard !heading.words.isEmpty else { return area.split(top: 1).1 }
    let lines = TextLayout(heading.words, width: max(area.columns - 2, 1)).count
    let room = max(area.rows - rows - 3, min(2, area.rows / 5))
    canvas.write(
      heading.label.fitted(to: area.columns), at: area.column, area.row, style: Theme.label,
      in: area)
    let words = area.split(top: 1).1.split(top: min(lines, room)).0
    canvas.write(
      heading.words, wrappedIn: words.inset(columns: 1), style: Theme.quotation)
    return area.split(top: 2 + words.rows).1
  }

  private func refusalRows(in area: Rect) -> Int {
    refusal.map { min(TextLayout($0, width: max(area.columns, 1)).count, 3) + 1 } ?? 0
  }

  /// The fields, scrolled where there is no room for all.
  private func drawFields(in area: Rect, on canvas: inout Canvas) {
    let refused = refusalRows(in: area)
    // The line below the field in which one types is its own.
    let room = max(area.rows - 1 - refused, 1)
    let first = max(min(focus - room / 2, fields.count - room), 0)
    var row = area.row
    for index in first..<min(first + room, fields.count) {
      draw(fields[index], isFocused: index == focus, in: area.line(row - area.row), on: &canvas)
      row += 1
      guard index == focus else { continue }
      drawBelow(fields[index], in: area.line(row - area.row), on: &canvas)
      if let refusal {
        let words = area.split(top: row + 1 - area.row).1.split(top: refused - 1).0
        canvas.write(refusal, wrappedIn: words, style: Theme.error)
        row += refused - 1
      }
      row += 1
    }
  }

  private func draw(
    _ field: FormField, isFocused: Bool, in line: Rect, on canvas: inout Canvas
  ) {
    let labels = (fields.map(\.name.rawValue.count).max() ?? 0) + 3
    let style = isFocused ? Theme.title : Theme.label
    canvas.write(
      (isFocused ? "› " : "  ") + field.name.rawValue, at: line.column, line.row, style: style,
      in: line)
    let rest = line.split(left: labels).1
    let isBeside = line.columns >= FormPane.leastBeside
    let (typed, beside) = rest.split(
      left: isBeside ? min(rest.columns * 3 / 5, FormPane.mostTyped) : rest.columns)
    draw(text: field, isFocused, in: typed, on: &canvas)
    let remark = field.remark ?? (field.text.isEmpty ? nil : FormField.Remark(text: ""))
    // Where one types, what is said stands below, unless what may be chosen does.
    guard let remark, isBeside, !isFocused || !field.choices.isEmpty else { return }
    canvas.write(
      remark.text.fitted(to: max(beside.columns - 2, 0)), at: beside.column + 2, beside.row,
      style: remark.isError ? Theme.error : Theme.faint, in: beside)
  }

  private func draw(
    text field: FormField, _ isFocused: Bool, in rect: Rect, on canvas: inout Canvas
  ) {
    if field.text.isEmpty {
      canvas.write(
        field.help.fitted(to: max(rect.columns - 1, 0)),
        at: rect.column + (isFocused ? 1 : 0), rect.row, style: Theme.faint, in: rect)
    }
    if isFocused {
      field.line.draw(at: rect.column, rect.row, columns: max(rect.columns - 1, 1), on: &canvas)
    } else if !field.text.isEmpty {
      canvas.write(
        field.line.text.fitted(to: max(rect.columns - 1, 0)), at: rect.column, rect.row,
        style: Theme.text, in: rect)
    }
  }

  /// What the field may become, else what is said of it.
  private func drawBelow(_ field: FormField, in line: Rect, on canvas: inout Canvas) {
    let indent = (fields.map(\.name.rawValue.count).max() ?? 0) + 3
    let rest = line.split(left: indent).1
    guard field.choices.isEmpty else {
      return drawChoices(of: field, in: rest, on: &canvas)
    }
    guard let remark = field.remark else { return }
    canvas.write(
      remark.text.fitted(to: rest.columns), at: rest.column, rest.row,
      style: remark.isError ? Theme.error : Theme.faint, in: rest)
  }

  /// As many choices as there is room for, from a little before the chosen one.
  private func drawChoices(of field: FormField, in rect: Rect, on canvas: inout Canvas) {
    var column = rect.column
    let first = max((field.chosen ?? 0) - 1, 0)
    if first > 0 {
      column += canvas.write("… ", at: column, rect.row, style: Theme.faint, in: rect)
    }
    for index in first..<field.choices.count {
      let choice = field.choices[index].fitted(to: rect.columns)
      guard column + choice.width <= rect.columnRange.upperBound - 2 || index == first else {
        canvas.write("…", at: column, rect.row, style: Theme.faint, in: rect)
        return
      }
      let style = index == field.chosen ? Theme.selected : Theme.key
      column += canvas.write(choice, at: column, rect.row, style: style, in: rect)
      column += canvas.write("  ", at: column, rect.row, style: Theme.faint, in: rect)
    }
  }
}
