import Archive
import Chronology
import Screen

/// What a source has to do with an event, as the grid shows it.
enum CoverageMark: Sendable {
  case told, contradicting, silent, earlier

  var sign: (text: String, style: Style) {
    switch self {
    case .told: ("●", Theme.text)
    case .contradicting: ("●≠", Theme.dispute)
    case .silent: ("·", Theme.faint)
    case .earlier: ("◦", Theme.faint)
    }
  }

  static let legend = "● told   ●≠ contradicts another   · silent   ◦ published before it happened"
}

/// Where the columns of the grid stand: what happened at the left, the sources at the right.
struct CoverageTable: Sendable {
  /// How many sources are on the screen.
  let shown: Int
  let events: TableColumns
  private let start: Int
  private let column: Int

  private static let narrowest = 6
  private static let widest = 16
  private static let narrowestTitle = 16

  init(width: Int, sources: Int) {
    let date = width >= 76 ? 18 : 11
    // The margin, the date, the mark of the kind and the witnesses, each with its gap.
    let fixed = 2 + date + 2 + 1 + 2 + 4 + 2
    let room = max(width - fixed - max(CoverageTable.narrowestTitle, width * 3 / 10), 0)
    shown = min(max(room / CoverageTable.narrowest, 1), max(sources, 1))
    column = min(max(room / shown, 1), CoverageTable.widest)
    start = max(width - shown * column, 0)
    events = TableColumns(
      [.init(date), .init(1), .init(1, to: .max), .init(4)], width: max(start - 4, 1))
  }

  /// The columns of a source, by its place on the screen.
  func span(_ index: Int) -> Range<Int> {
    start + index * column..<start + (index + 1) * column - 1
  }

  /// How many rows the head and the foot take: the legend goes first.
  static func edges(of rows: Int) -> Int { rows >= 20 ? 5 : rows >= 12 ? 4 : 3 }
}

extension CoveragePane {
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let (head, rest) = rect.split(top: 1)
    let (foot, body) = rest.split(bottom: CoverageTable.edges(of: rect.rows) - 1)
    drawHead(in: head, on: &canvas)
    if listing.rows.isEmpty {
      canvas.write("No events", at: body.column + 2, body.row, style: Theme.faint, in: body)
    }
    listing.draw(in: body, on: &canvas) { row, line, canvas in
      draw(row, in: line, on: &canvas)
    }
    drawFoot(in: foot, on: &canvas)
  }

  private var shownSources: Range<Int> { first..<min(first + table.shown, sources.count) }

  private func drawHead(in line: Rect, on canvas: inout Canvas) {
    let events = line.split(left: 2).1
    for (index, word) in ["happened", "", "what", "wit."].enumerated() {
      table.events.write(word, in: index, of: events, style: Theme.label, on: &canvas)
    }
    for (place, index) in shownSources.enumerated() {
      let span = table.span(place)
      let style = index == column ? Theme.title.reversed() : Theme.title
      let label = sources[index].label.fitted(to: span.count)
      canvas.write(label, at: line.column + span.lowerBound, line.row, style: style, in: line)
    }
    let hidden = (left: first, right: sources.count - shownSources.upperBound)
    let arrows = [
      hidden.left > 0 ? "◂\(hidden.left)" : nil, hidden.right > 0 ? "▸\(hidden.right)" : nil,
    ].compactMap { $0 }.joined(separator: " ")
    let end = 2 + table.events.spans[2].upperBound
    guard !arrows.isEmpty else { return }
    canvas.write(
      arrows, at: line.column + max(end - arrows.width, 0), line.row, style: Theme.key, in: line)
  }

  private func draw(_ row: EventRow, in line: Rect, on canvas: inout Canvas) {
    if hits.contains(row.id) {
      canvas.write("*", at: line.column + 1, line.row, style: Theme.hit, in: line)
    }
    let events = line.split(left: 2).1
    let mark = Theme.mark(of: row.kind)
    let date =
      row.date?.brief(
        weekday: false, year: true, width: table.events.spans[0].count) ?? "undated"
    table.events.write(date, in: 0, of: events, style: Theme.text, on: &canvas)
    table.events.write(mark.glyph, in: 1, of: events, style: mark.style, on: &canvas)
    table.events.write(row.title, in: 2, of: events, style: Theme.text, on: &canvas)
    table.events.write(
      "\(row.witnesses)", in: 3, of: events, style: Theme.text, aligned: .right, on: &canvas)
    guard let index = listing.rows.firstIndex(where: { $0.id == row.id }),
      marks.indices.contains(index)
    else { return }
    for (place, source) in shownSources.enumerated() {
      let sign = marks[index][source].sign
      let column = line.column + table.span(place).lowerBound + 1
      canvas.write(sign.text, at: column, line.row, style: sign.style, in: line)
    }
  }

  /// How many of the events each source tells, and how much of its text is cited.
  private func drawFoot(in rect: Rect, on canvas: inout Canvas) {
    canvas.fill(rect.line(0), with: Theme.faint, glyph: "─")
    let line = rect.line(1)
    let words = "events told; share of the text that is cited"
    canvas.write(
      words.fitted(to: table.span(0).lowerBound - 4), at: line.column + 2, line.row,
      style: Theme.label, in: line)
    for (index, words) in [sentence, CoverageMark.legend].enumerated() {
      let line = rect.line(index + 2)
      canvas.write(
        words.fitted(to: max(line.columns - 3, 0)), at: line.column + 2, line.row,
        style: index == 0 ? Theme.text : Theme.faint, in: line)
    }
    for (place, index) in shownSources.enumerated() {
      let span = table.span(place)
      let both = "\(told[index]), \(cited[index]) %"
      let total = both.width <= span.count ? both : "\(told[index])"
      canvas.write(
        total.fitted(to: span.count), at: line.column + span.lowerBound, line.row,
        style: Theme.label, in: line)
    }
  }
}
