import Archive
import Chronology
import Screen

extension LearnedPane {
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let halves = halves(of: rect)
    let (head, body) = halves.list.split(top: LearnedPane.headRows)
    draw(sentence, at: head.line(0), style: Theme.title, on: &canvas)
    drawStations(in: head.line(1), on: &canvas)
    draw(rest, at: head.line(2), style: Theme.editorial, on: &canvas)
    let table = table(width: body.columns - 2)
    for (index, word) in ["published", "happened", "", "what", "first told by"].enumerated() {
      table.write(
        word, in: index, of: head.line(3).split(left: 2).1, style: Theme.label, on: &canvas)
    }
    listing.draw(in: body, on: &canvas) { row, line, canvas in
      draw(row, table, in: line, on: &canvas)
    }
    if listing.rows.isEmpty {
      draw("No event was known by then", at: body.line(0), style: Theme.faint, on: &canvas)
    }
    halves.drawRule(on: &canvas)
    details.draw(in: halves.details, on: &canvas)
  }

  private func draw(_ text: String, at line: Rect, style: Style, on canvas: inout Canvas) {
    canvas.write(
      text.fitted(to: line.columns - 3), at: line.column + 2, line.row, style: style, in: line)
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

  private func table(width: Int) -> TableColumns {
    TableColumns(
      [
        .init(12), .init(17, yields: 1), .init(1), .init(28, to: .max),
        .init(14, to: 34, yields: 2),
      ], width: width)
  }

  private func draw(
    _ learned: LearnedRow, _ table: TableColumns, in line: Rect, on canvas: inout Canvas
  ) {
    if hits.contains(learned.row.id) {
      canvas.write("*", at: line.column + 1, line.row, style: Theme.hit, in: line)
    }
    let cells = line.split(left: 2).1
    let mark = Theme.mark(of: learned.row.kind)
    let happened =
      learned.row.date?.brief(
        weekday: false, year: true, width: table.spans[1].count) ?? "undated"
    table.write(published(learned), in: 0, of: cells, style: Theme.text, on: &canvas)
    table.write(happened, in: 1, of: cells, style: Theme.text, on: &canvas)
    table.write(mark.glyph, in: 2, of: cells, style: mark.style, on: &canvas)
    table.write(learned.row.title, in: 3, of: cells, style: Theme.text, on: &canvas)
    table.write(tellers(of: learned), in: 4, of: cells, style: Theme.faint, on: &canvas)
  }

  /// The day, unless the row above says it already; a date in doubt is said as such.
  private func published(_ learned: LearnedRow) -> String {
    guard let index = listing.rows.firstIndex(of: learned) else { return "" }
    if index > 0, listing.rows[index - 1].day == learned.day { return "" }
    guard let day = learned.day else { return "no sure day" }
    return brief(day, of: zip(sources, learned.row.tells).filter(\.1).compactMap(\.0.published))
  }

  private func tellers(of learned: LearnedRow) -> String {
    zip(sources, learned.row.tells).filter { $0.1 && $0.0.published?.latest.day == learned.day }
      .map(\.0.label).joined(separator: ", ")
  }
}
