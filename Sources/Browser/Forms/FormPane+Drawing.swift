import Screen

// The words that a form is about, and its fields below them.
extension FormPane {
  /// From so many columns what is said of a field stands beside it.
  private static let leastBeside = 80
  /// No wider than this, what is said stands where one looks.
  private static let mostTyped = 64

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let area = rect.inset(columns: min(2, rect.columns / 8))
    let said = fields.indices.contains { isSaid(below: $0, in: area) } ? 1 : 0
    let height = fields.count + 1 + said + rowsBelow(in: area) + refusalRows(in: area)
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
    guard let refusal, !isSaid(refusal, in: area) else { return 0 }
    return min(TextLayout(refusal, width: max(area.columns, 1)).count, 3) + 1
  }

  /// Whether words stand at the field in which one types already: once is enough.
  private func isSaid(_ words: String, in area: Rect) -> Bool {
    let field = fields[focus]
    guard field.remark?.text == words else { return false }
    return field.choices.isEmpty
      || isWide(area) && words.width <= columns(in: area).beside.columns - 2
  }

  private func isWide(_ area: Rect) -> Bool { area.columns >= FormPane.leastBeside }

  /// Where what is typed stands in a line, and what is said of it beside that.
  private func columns(in line: Rect) -> (typed: Rect, beside: Rect) {
    let rest = line.split(left: labels).1
    return rest.split(
      left: isWide(line) ? min(rest.columns * 3 / 5, FormPane.mostTyped) : rest.columns)
  }

  private var labels: Int { (fields.map(\.name.rawValue.count).max() ?? 0) + 3 }

  /// How many lines stand below the field in which one types: what is said of it may take some.
  private func rowsBelow(in area: Rect) -> Int {
    guard fields[focus].choices.isEmpty, let remark = fields[focus].remark else { return 1 }
    return min(TextLayout(remark.text, width: max(area.columns - labels, 1)).count, 3)
  }

  /// Whether there is something to say below a field in which one does not type, since there is no room
  /// beside it.
  private func isSaid(below index: Int, in area: Rect) -> Bool {
    index != focus && !isWide(area) && fields[index].remark?.text.isEmpty == false
  }

  /// The fields below which something is said as far as there are lines for it: the date first, of which
  /// one sees whether it was understood.
  private func saidBelow(in area: Rect, lines: Int) -> Set<Int> {
    let all = fields.indices.filter { isSaid(below: $0, in: area) }
    let first = all.filter { fields[$0].name == .date || fields[$0].remark?.isError == true }
    return Set((first + all.filter { !first.contains($0) }).prefix(max(lines, 0)))
  }

  /// The fields, scrolled where there is no room for all.
  private func drawFields(in area: Rect, on canvas: inout Canvas) {
    let (refused, below) = (refusalRows(in: area), rowsBelow(in: area))
    let room = max(area.rows - below - refused, 1)
    let first = max(min(focus - room / 2, fields.count - room), 0)
    let said = saidBelow(in: area, lines: room - fields.count)
    var row = 0
    for index in first..<min(first + room, fields.count) {
      draw(fields[index], isFocused: index == focus, in: area.line(row), on: &canvas)
      row += 1
      if said.contains(index) {
        drawRemark(of: fields[index], in: area.line(row), on: &canvas)
        row += 1
      }
      guard index == focus else { continue }
      drawBelow(fields[index], in: area.split(top: row).1.split(top: below).0, on: &canvas)
      row += below
      guard let refusal, refused > 0 else { continue }
      let words = area.split(top: row).1.split(top: refused - 1).0
      canvas.write(refusal, wrappedIn: words, style: Theme.error)
      row += refused
    }
  }

  private func draw(
    _ field: FormField, isFocused: Bool, in line: Rect, on canvas: inout Canvas
  ) {
    let style = isFocused ? Theme.title : Theme.label
    canvas.write(
      (isFocused ? "› " : "  ") + field.name.rawValue, at: line.column, line.row, style: style,
      in: line)
    let (typed, beside) = columns(in: line)
    draw(text: field, isFocused, in: typed, on: &canvas)
    let remark = field.remark ?? (field.text.isEmpty ? nil : FormField.Remark(text: ""))
    // Where one types, what is said stands below, unless what may be chosen does.
    let isRefusal = isFocused && remark?.text == refusal && refusalRows(in: line) > 0
    guard let remark, isWide(line), !isRefusal, !isFocused || !field.choices.isEmpty else { return }
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
  private func drawBelow(_ field: FormField, in area: Rect, on canvas: inout Canvas) {
    guard !field.choices.isEmpty else { return drawRemark(of: field, in: area, on: &canvas) }
    drawChoices(of: field, in: area.line(0).split(left: labels).1, on: &canvas)
  }

  private func drawRemark(of field: FormField, in area: Rect, on canvas: inout Canvas) {
    guard let remark = field.remark else { return }
    let rest = area.split(left: labels).1
    let style = remark.isError ? Theme.error : Theme.faint
    guard rest.rows > 1 else {
      canvas.write(
        remark.text.fitted(to: rest.columns), at: rest.column, rest.row, style: style, in: rest)
      return
    }
    canvas.write(remark.text, wrappedIn: rest, style: style)
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
