import Archive
import Chronology
import Screen

extension LearnedPane {
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let halves = halves(of: rect)
    let (head, body) = halves.list.split(top: LearnedPane.headRows)
    draw(sentences, at: head.line(0), style: Theme.title, on: &canvas)
    drawStations(in: head.line(1), on: &canvas)
    draw(rests, at: head.line(2), style: Theme.editorial, on: &canvas)
    let list = halves.rows(of: body, count: listing.viewport.count)
    draw(lines(in: body.rows).lines, in: list, on: &canvas)
    if listing.rows.isEmpty {
      draw(["No event was known by then"], at: body.line(0), style: Theme.faint, on: &canvas)
    }
    halves.drawRule(
      with: listing.viewport.bar(hits: search.ticks), beside: body, on: &canvas)
    details.draw(in: halves.details, scrolledBy: reading.offset, on: &canvas)
  }

  /// The longest of some ways to say it that has room.
  private func draw(_ forms: [String], at line: Rect, style: Style, on canvas: inout Canvas) {
    let room = line.columns - 3
    let words = forms.first { $0.width <= room } ?? forms.last ?? ""
    canvas.write(
      words.fitted(to: room), at: line.column + 2, line.row, style: style, in: line)
  }

  /// As many days of publication as fit, around the selected one; what is behind it is dim.
  private func drawStations(in line: Rect, on canvas: inout Canvas) {
    let (words, selected) = stations
    let most = max((line.columns - 10) / 3, 12)
    let cut = words.map { $0.fitted(to: most) }
    let room = line.columns - 10
    var shown = selected..<min(selected + 1, cut.count)
    func width(_ range: Range<Int>) -> Int { cut[range].reduce(0) { $0 + $1.width + 3 } }
    while shown.lowerBound > 0, width(shown.lowerBound - 1..<shown.upperBound) <= room {
      shown = shown.lowerBound - 1..<shown.upperBound
    }
    while shown.upperBound < cut.count, width(shown.lowerBound..<shown.upperBound + 1) <= room {
      shown = shown.lowerBound..<shown.upperBound + 1
    }
    var column = line.column + 2
    func write(_ text: String, _ style: Style) {
      column += canvas.write(text, at: column, line.row, style: style, in: line)
    }
    if shown.lowerBound > 0 { write("◂\(shown.lowerBound) ", Theme.key) }
    for index in shown {
      if index > shown.lowerBound { write(" │ ", Theme.faint) }
      let style = index < selected ? Theme.label : Theme.faint
      write(cut[index], index == selected ? Theme.title.reversed() : style)
    }
    let hidden = cut.count - shown.upperBound
    if hidden > 0 { write(" ▸\(hidden)", Theme.key) }
  }

  /// What stands in a line of the list: an event, or what is said once of those below it.
  private enum Line {
    case group(LearnedRow)
    case event(LearnedRow, isSelected: Bool)
  }

  /// The events with their groups above them, the selected one in sight.
  ///
  /// Groups take lines of which the window of events knows nothing: what they push out of sight is
  /// left out behind the selected event, or before it, below the group that it belongs to. A single
  /// line is the event's.
  private func lines(in rows: Int) -> (lines: [Line], leftOut: Int) {
    var lines: [Line] = []
    var selected = 0
    for (index, row) in listing.rows.enumerated() {
      if index == 0 || listing.rows[index - 1].day != row.day { lines.append(.group(row)) }
      let isSelected = listing.viewport.offset + index == listing.viewport.selection
      if isSelected { selected = lines.count }
      lines.append(.event(row, isSelected: isSelected))
    }
    let last = min(selected + listing.viewport.margin, lines.count - 1)
    let most = rows > 1 ? max(selected - 1, 0) : selected
    let excess = max(leftOut ?? min(last - rows + 1, most), 0)
    guard excess > 0, rows > 1, lines.indices.contains(excess),
      case .event(let first, _) = lines[excess]
    else { return (Array(lines.dropFirst(excess)), excess) }
    return ([.group(first)] + lines.dropFirst(excess + 1), excess)
  }

  mutating func point(at position: Position, in rect: Rect) {
    let body = halves(of: rect).list.split(top: LearnedPane.headRows).1
    let (lines, leftOut) = lines(in: body.rows)
    let index = position.row - body.row
    guard body.contains(position), lines.indices.contains(index),
      case .event(let learned, _) = lines[index],
      let place = listing.rows.firstIndex(where: { $0.row.id == learned.row.id })
    else { return }
    point(to: listing.viewport.offset + place, below: leftOut)
  }

  private func draw(_ lines: [Line], in body: Rect, on canvas: inout Canvas) {
    let table = table(width: body.columns - 4)
    for (index, line) in lines.prefix(body.rows).enumerated() {
      let rect = body.line(index)
      switch line {
      case .group(let row): draw([group(of: row)], at: rect, style: Theme.label, on: &canvas)
      case .event(let row, let isSelected):
        draw(row, above(index, lines), table, in: rect, on: &canvas)
        guard isSelected else { continue }
        canvas.restyle(rect) { $0.with(Theme.selected.attributes) }
        canvas.cursor = Position(column: rect.column, row: rect.row)
      }
    }
  }

  private func above(_ index: Int, _ lines: [Line]) -> LearnedRow? {
    guard index > 0, case .event(let row, _) = lines[index - 1] else { return nil }
    return row
  }

  /// Who told it first is said only where several were published on a day.
  private func table(width: Int) -> TableColumns {
    let title = TableColumns.Column(28, to: max(longestTitle, 28))
    let isShared = listing.rows.contains { published(on: $0.day).count > 1 }
    return TableColumns(
      [.init(18, yields: 1), .init(1), title] + (isShared ? [.init(14, to: 34, yields: 2)] : []),
      width: width)
  }

  private func draw(
    _ learned: LearnedRow, _ above: LearnedRow?, _ table: TableColumns, in line: Rect,
    on canvas: inout Canvas
  ) {
    if hits[learned.row.id] != nil {
      canvas.write("*", at: line.column + 3, line.row, style: Theme.hit, in: line)
    }
    let cells = line.split(left: 4).1
    let mark = Theme.mark(of: learned.row.kind)
    let date = learned.row.date(below: above?.row, width: table.spans[0].count)
    table.write(date, in: 0, of: cells, style: Theme.text, on: &canvas)
    table.write(mark.glyph, in: 1, of: cells, style: mark.style, on: &canvas)
    table.write(
      learned.row.title, in: 2, of: cells, style: Theme.text, marking: hits[learned.row.id] ?? [],
      on: &canvas)
    guard published(on: learned.day).count > 1 else { return }
    table.write(tellers(of: learned), in: 3, of: cells, style: Theme.faint, on: &canvas)
  }

  private func tellers(of learned: LearnedRow) -> String {
    zip(sources, learned.row.tells).filter { $0.1 && $0.0.published?.latest.day == learned.day }
      .map(\.0.label).joined(separator: ", ")
  }
}
