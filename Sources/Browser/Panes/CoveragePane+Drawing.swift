import Archive
import Chronology
import Screen

extension CoveragePane {
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let (head, rest) = rect.split(top: table.headRows)
    let (foot, body) = rest.split(bottom: CoverageTable.sums(of: rect.rows))
    let width = rect.columns < 100 ? CoverageTable.narrowDate : CoverageTable.date
    let dates = listing.rows.indices.map { listing.date($0, width: width) }
    let titles = listing.rows.map(\.title.width).max() ?? 0
    let events = table.events(dates, titles: titles, by: order)
    drawHead(events, in: head, on: &canvas)
    if listing.rows.isEmpty {
      canvas.write("No events", at: body.column + 2, body.row, style: Theme.faint, in: body)
    }
    let (edge, rows) = PositionBar.split(body, count: listing.viewport.count)
    listing.viewport.bar(hits: search.ticks).draw(in: edge, on: &canvas)
    listing.draw(in: rows, on: &canvas) { row, line, canvas in
      let index = line.row - body.row
      draw(row, dates[index], events, in: line, on: &canvas)
      if marks.indices.contains(index) { draw(marks[index], in: line, on: &canvas) }
    }
    drawFoot(in: foot, on: &canvas)
  }

  private var shownSources: Range<Int> { first..<min(first + table.shown, sources.count) }

  private func drawHead(_ events: TableColumns, in rect: Rect, on canvas: inout Canvas) {
    let line = rect.line(rect.rows - 1)
    let words = ["happened", order == .kind ? "kind" : "", "what"]
    for (index, word) in words.enumerated() where word.width <= events.spans[index].count {
      events.write(word, in: index, of: line.split(left: 2).1, style: Theme.label, on: &canvas)
    }
    drawWitnesses(events, in: line, on: &canvas)
    for (place, index) in shownSources.enumerated() {
      let style = index == column ? Theme.title.reversed() : Theme.title
      write(
        sources[index].label, in: table.head(place), of: rect.line(place % table.headRows), style,
        on: &canvas)
    }
    drawHidden(in: rect, on: &canvas)
  }

  /// What the numbers above which it ends are; of titles the head needs a word only.
  private func drawWitnesses(_ events: TableColumns, in line: Rect, on canvas: inout Canvas) {
    let (titles, numbers) = (events.spans[2], events.spans[3])
    let words = [CoverageTable.witnesses, CoverageTable.fewWitnesses]
    let word = words.first { numbers.upperBound - $0.width > titles.lowerBound + 5 }
    guard let word, !numbers.isEmpty else { return }
    canvas.write(
      word, at: line.column + 2 + numbers.upperBound - word.width, line.row, style: Theme.label,
      in: line)
  }

  /// How many sources are out of sight, each side where they are: beside the first name and the last.
  private func drawHidden(in rect: Rect, on canvas: inout Canvas) {
    let hidden = (left: first, right: sources.count - shownSources.upperBound)
    if hidden.left > 0 {
      let (words, line) = ("◂\(hidden.left)", rect.line(0))
      let column = line.column + max(table.head(0).lowerBound - 1 - words.width, 0)
      canvas.write(words, at: column, line.row, style: Theme.key, in: line)
    }
    if hidden.right > 0, let last = shownSources.indices.last.map({ $0 - first }) {
      // Where names stand in two lines, the one in which the last does not has room below or above it.
      let (words, line) = ("▸\(hidden.right)", rect.line((last + 1) % table.headRows))
      let end = table.head(last).upperBound + (table.headRows == 1 ? words.width + 1 : 0)
      canvas.write(
        words, at: line.column + end - words.width, line.row, style: Theme.key, in: line)
    }
  }

  /// Writes into the middle of some columns.
  ///
  /// - Parameter tail: how much of the text stands behind the middle.
  private func write(
    _ text: String, in columns: Range<Int>, of line: Rect, _ style: Style, tail: Int = 0,
    on canvas: inout Canvas
  ) {
    let text = text.fitted(to: columns.count)
    let before = (columns.count - (text.width - tail)) / 2
    canvas.write(
      text, at: line.column + columns.lowerBound + before, line.row, style: style, in: line)
  }

  private func draw(
    _ row: EventRow, _ date: String, _ events: TableColumns, in line: Rect,
    on canvas: inout Canvas
  ) {
    if hits[row.id] != nil {
      canvas.write("*", at: line.column + 1, line.row, style: Theme.hit, in: line)
    }
    let cells = line.split(left: 2).1
    let mark = Theme.mark(of: row.kind)
    events.write(date, in: 0, of: cells, style: Theme.text, on: &canvas)
    events.write(mark.glyph, in: 1, of: cells, style: mark.style, on: &canvas)
    if order == .kind {
      canvas.write(
        row.kind.rawValue.fitted(to: events.spans[1].count - 2),
        at: cells.column + events.spans[1].lowerBound + 2, line.row, style: Theme.faint, in: cells)
    }
    events.write(
      row.title, in: 2, of: cells, style: Theme.text, marking: hits[row.id] ?? [], on: &canvas)
    events.write(
      "\(row.witnesses)", in: 3, of: cells, style: Theme.text, aligned: .right, on: &canvas)
  }

  private func draw(_ marks: [CoverageMark], in line: Rect, on canvas: inout Canvas) {
    for (place, source) in shownSources.enumerated() {
      let sign = marks[source].sign
      write(
        sign.text, in: table.span(place), of: line, sign.style, tail: sign.text.width - 1,
        on: &canvas)
    }
  }

  private func legend(in columns: Int) -> String {
    let repeats = sources.contains { !$0.derivesFrom.isEmpty }
    return CoverageMark.legend(repeats: repeats, in: columns).fitted(to: columns)
  }

  /// The title of the selected event, which the list cuts where there are many sources.
  private func drawTitle(in line: Rect, on canvas: inout Canvas) {
    guard let title = listing.selected?.title else {
      return canvas.fill(line, with: Theme.faint, glyph: "─")
    }
    drawRule(title, [""], in: line, style: Theme.title, on: &canvas)
  }

  /// How many of the events each source tells, how much of its text is cited, and what signs mean.
  private func drawFoot(in rect: Rect, on canvas: inout Canvas) {
    drawTitle(in: rect.line(0), on: &canvas)
    let isNarrow = (cited.map(\.width).max() ?? 0) >= table.span(0).count
    let sums = [
      ("events told", told.map { "\($0)" }), ("cited of its text", isNarrow ? briefCited : cited),
    ]
    for (index, sum) in sums.enumerated() {
      let line = rect.line(index + 1)
      let room = max(table.span(0).lowerBound - 4, 0)
      canvas.write(
        sum.0.fitted(to: room), at: line.column + 2, line.row, style: Theme.label, in: line)
      for (place, source) in shownSources.enumerated() {
        write(sum.1[source], in: table.span(place), of: line, Theme.label, on: &canvas)
      }
    }
    let line = rect.line(3)
    canvas.write(
      legend(in: max(line.columns - 3, 0)), at: line.column + 2, line.row,
      style: Theme.faint, in: line)
  }
}
