import Archive
import Chronology
import Screen

extension NamesPane {
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let halves = halves(of: rect)
    let (head, body) = halves.list.split(top: 1)
    let table = table(width: body.columns - 3, isWide: rect.columns >= 160)
    for (index, word) in ["events", "", "name"].enumerated() {
      table.write(
        word, in: index, of: head.split(left: 2).1, style: Theme.label, aligned: .left, on: &canvas)
    }
    if listing.rows.isEmpty {
      canvas.write(silence, wrappedIn: body.inset(columns: 2), style: Theme.faint)
    }
    let rows = halves.rows(of: body, count: listing.viewport.count)
    listing.draw(in: rows, isFocused: !isInEvents, on: &canvas) { index, line, canvas in
      draw(names[index], counts[index], table, in: line, on: &canvas)
    }
    halves.drawRule(
      with: listing.viewport.bar(hits: search.ticks), beside: body, on: &canvas)
    drawSelected(in: halves.details, on: &canvas)
  }

  /// The kind is said where there are several; other spellings where names have room beside them.
  private func table(width: Int, isWide: Bool) -> TableColumns {
    let kind = arrangement.kind == nil ? 6 : 0
    let longest = max(names.map(\.name.width).max() ?? 0, 12)
    return TableColumns(
      [.init(6), .init(kind, yields: 2), .init(min(longest, 24), to: longest)]
        + (isWide ? [.init(12, to: .max, yields: 1)] : []), width: width)
  }

  private func draw(
    _ name: Name, _ count: Int, _ table: TableColumns, in line: Rect, on canvas: inout Canvas
  ) {
    if matches(name) {
      canvas.write("*", at: line.column + 1, line.row, style: Theme.hit, in: line)
    }
    let cells = line.split(left: 2).1
    let style = count == 0 ? Theme.faint : Theme.text
    table.write("\(count)", in: 0, of: cells, style: style, aligned: .right, on: &canvas)
    table.write(name.kind.rawValue, in: 1, of: cells, style: Theme.faint, on: &canvas)
    table.write(
      name.name, in: 2, of: cells, style: style, marking: marks(in: name.name), on: &canvas)
    guard table.spans.count > 3 else { return }
    let also = name.also.joined(separator: ", ")
    table.write(also, in: 3, of: cells, style: Theme.faint, marking: marks(in: also), on: &canvas)
  }

  private func marks(in text: String) -> [Range<Int>] {
    query.map { text.places(ofLetters: $0.text) } ?? []
  }

  /// Below the name's spellings its events and, where their titles are cut, that of the selected one in
  /// full, once one is among them.
  func areas(of details: Rect) -> (events: Rect, title: Rect) {
    let area = details.split(top: min(self.details.height, spellingRows)).1
    let (title, events) = area.split(bottom: isInEvents ? titleRows(in: area) : 0)
    return (events, title)
  }

  /// A line and as many as the longest title takes, as long as that leaves most of the area, or a few rows.
  private func titleRows(in area: Rect) -> Int {
    guard longestTitle > table(ofEvents: area.columns).spans[2].count else { return 0 }
    return min(longestTitle / max(area.columns, 1) + 2, max(area.rows / 3, 4), area.rows - 1)
  }

  private func table(ofEvents width: Int) -> TableColumns {
    TableColumns(
      [.init(NamesPane.dateWidth(width)), .init(1), .init(1, to: .max)], width: width)
  }

  private static func dateWidth(_ columns: Int) -> Int { columns >= 56 ? EDTF.briefWidth : 14 }

  /// The name's spellings and, below them, its events.
  private func drawSelected(in rect: Rect, on canvas: inout Canvas) {
    let top = rect.split(top: min(details.height, spellingRows)).0
    let (body, title) = areas(of: rect)
    details.draw(in: top, on: &canvas)
    let (table, date) = (table(ofEvents: body.columns), NamesPane.dateWidth(body.columns))
    events.draw(in: body, isFocused: isInEvents, on: &canvas) { row, line, canvas in
      let mark = Theme.mark(of: row.kind)
      let happened = events.date(line.row - body.row, width: date)
      table.write(happened, in: 0, of: line, style: Theme.text, on: &canvas)
      table.write(mark.glyph, in: 1, of: line, style: mark.style, on: &canvas)
      table.write(row.title, in: 2, of: line, style: Theme.text, on: &canvas)
    }
    guard title.rows > 1, let selected = events.selected else { return }
    canvas.fill(title.line(0), with: Theme.faint, glyph: "─")
    canvas.write(selected.title, wrappedIn: title.split(top: 1).1, style: Theme.title)
  }
}
