import Archive
import Chronology
import Screen

/// The list of events: what happened, in order, who says so, and whether they agree.
struct TimelinePane: Sendable {
  var viewport: Viewport
  /// The rows on the screen, as last read from the archive.
  private(set) var rows: [EventRow] = []
  private var gutter = ListGutter()
  /// What the rows were read for.
  private var read: Request?

  private struct Request: Hashable {
    let places: Range<Int>
    let shown: Selection
    let query: Query?
    /// How wide dates may be.
    let date: Int
  }

  /// The dates of the rows in words, each as it stands below that of the row above.
  private var dates: [String] = []

  /// The rows that hold what is searched for.
  private var hits: [Hit] = []

  private struct Hit: Sendable {
    let row: EventRow.ID
    /// Where in its title there is what is searched for.
    let marks: [Range<Int>]
  }

  init(count: Int) {
    viewport = Viewport(count: count, height: 1)
  }

  var selected: EventRow? {
    let index = viewport.selection - viewport.offset
    return rows.indices.contains(index) ? rows[index] : nil
  }

  /// Has the rows read anew, for an archive that has changed.
  mutating func forget() {
    read = nil
    dates = []
    gutter.forget()
  }

  /// Reads the rows on the screen, if they are other rows than before.
  ///
  /// - Parameter columns: how wide the list is.
  mutating func read(
    from archive: Archive, _ shown: Selection, search: Search?, hits: Selection?, columns: Int
  ) throws {
    let request = Request(
      places: viewport.visibleRange, shown: shown, query: search?.query,
      date: TimelineColumns.widestDate(columns: columns))
    if let read, read == request { return }
    let new = try rows(for: request, from: archive)
    (dates, rows, read) = (dates(of: new, width: request.date), new, request)
    self.hits = []
    guard let search, let hits else { return }
    let found = try archive.ids(among: rows.map(\.id), in: hits)
    for row in rows where found.contains(row.id) {
      self.hits.append(Hit(row: row.id, marks: archive.marks(of: search.query, in: row.title)))
    }
  }
}

extension TimelinePane {
  /// Where in the title of a row there is what is searched for; nil where the row does not hold it.
  private func found(in row: EventRow) -> [Range<Int>]? {
    hits.first { $0.row == row.id }?.marks
  }

  /// The dates of other rows, most of which may have been on the screen before, below the same row.
  private func dates(of new: [EventRow], width: Int) -> [String] {
    new.indices.map { index in
      let above = index > 0 ? new[index - 1] : nil
      if read?.date == width, let old = rows.firstIndex(where: { $0.id == new[index].id }),
        dates.indices.contains(old),
        (old > 0 ? rows[old - 1].id : nil) == above?.id
      {
        return dates[old]
      }
      return new[index].date(below: above, width: width)
    }
  }

  /// The rows of a request; those that are on the screen already are not read again.
  private func rows(for request: Request, from archive: Archive) throws -> [EventRow] {
    guard let read, read.shown == request.shown, read.places.overlaps(request.places) else {
      return try archive.rows(request.places, of: request.shown)
    }
    let (old, new) = (read.places, request.places)
    let above = new.lowerBound..<max(new.lowerBound, old.lowerBound)
    let below = min(new.upperBound, old.upperBound)..<new.upperBound
    let kept = rows.dropFirst(max(new.lowerBound - old.lowerBound, 0))
      .prefix(min(new.upperBound, old.upperBound) - max(new.lowerBound, old.lowerBound))
    return try (above.isEmpty ? [] : archive.rows(above, of: request.shown)) + kept
      + (below.isEmpty ? [] : archive.rows(below, of: request.shown))
  }

  mutating func readGutter(
    from archive: Archive, _ shown: Selection, hits: Selection?, marks: Marks
  ) throws {
    try gutter.read(from: archive, viewport, shown: shown, hits: hits, marks: marks)
  }

  /// - Parameter pointedAt: the event that cites the passage which is being read.
  func draw(
    in area: Rect, isFocused: Bool, selection: RowSelection?, marks: Marks, changes: Changes,
    own: OwnNotes = OwnNotes(), pointedAt: Int? = nil, on canvas: inout Canvas
  ) {
    let (edge, rect) = area.split(right: viewport.count > area.rows ? 1 : 0)
    gutter.draw(viewport, in: edge, on: &canvas)
    if viewport.count == 0 {
      canvas.write(
        "No events yet".fitted(to: rect.columns - 3), at: rect.column + 2, rect.row,
        style: Theme.faint, in: rect)
    }
    let columns = TimelineColumns(
      width: rect.columns, rows: rows, dates: dates,
      widestDate: TimelineColumns.widestDate(columns: area.columns))
    for (index, row) in rows.enumerated() where index < rect.rows {
      let line = rect.line(index)
      draw(row, dates[index], columns, in: line, selection, on: &canvas)
      let sign = row.id == pointedAt ? "▶" : marks.sign(of: row.key)
      if let sign {
        canvas.write(sign, at: line.column, line.row, style: Theme.key, in: line)
      }
      // Beside the letter of a mark, the bar of a selection and the sign of a hit, which stay.
      let isTaken = sign != nil || selection?.ids.contains(row.id) == true
      var free = [found(in: row) == nil ? 1 : nil, isTaken ? nil : 0].compactMap(\.self)
      if changes.isMarked(row.key) { free.reverse() }
      let changed = changes.isMarked(row.key) ? [(Theme.changed, Theme.scope)] : []
      let signs = changed + own.signs(of: row.key).map { ($0, Theme.key) }
      for ((sign, style), column) in zip(signs, free + [columns.kindStart - 1]) {
        canvas.write(sign, at: line.column + column, line.row, style: style, in: line)
      }
      if viewport.offset + index == viewport.selection {
        let style = isFocused ? Theme.selected : Theme.unfocused
        canvas.restyle(line) { $0.with(style.attributes) }
        canvas.cursor = Position(column: line.column, row: line.row)
      }
    }
  }

  private func draw(
    _ row: EventRow, _ date: String, _ columns: TimelineColumns, in line: Rect,
    _ selection: RowSelection?, on canvas: inout Canvas
  ) {
    if selection?.ids.contains(row.id) == true {
      canvas.write("┃", at: line.column, line.row, style: Theme.scope, in: line)
    }
    if found(in: row) != nil {
      canvas.write("*", at: line.column + 1, line.row, style: Theme.hit, in: line)
    }
    canvas.write(
      date.fitted(to: columns.date), at: line.column + 2, line.row, style: Theme.text, in: line)
    drawKind(row.kind, at: line.column + columns.kindStart, columns, line.row, on: &canvas)
    drawTitle(row, columns, in: line, on: &canvas)
    drawTellers(row, columns, in: line, on: &canvas)
  }

  private func drawKind(
    _ kind: Kind, at column: Int, _ columns: TimelineColumns, _ row: Int, on canvas: inout Canvas
  ) {
    let mark = Theme.mark(of: kind)
    canvas.write(mark.glyph, at: column, row, style: mark.style)
    if columns.kind > 2 {
      canvas.write(
        kind.rawValue.fitted(to: columns.kind - 4), at: column + 2, row, style: Theme.faint)
    }
  }

  private func drawTitle(
    _ row: EventRow, _ columns: TimelineColumns, in line: Rect, on canvas: inout Canvas
  ) {
    let title = row.title.fitted(to: columns.title)
    guard let marks = found(in: row), !marks.isEmpty else {
      canvas.write(
        title, at: line.column + columns.titleStart, line.row, style: Theme.text, in: line)
      return
    }
    let layout = TextLayout(title, width: max(columns.title, 1))
    canvas.write(layout[0], at: line.column + columns.titleStart, line.row, in: line) { offset in
      marks.contains { $0.contains(offset) } ? Theme.hit : Theme.text
    }
  }

  private func drawTellers(
    _ row: EventRow, _ columns: TimelineColumns, in line: Rect, on canvas: inout Canvas
  ) {
    let column = line.column + columns.tellersStart
    canvas.write(columns.tellers(of: row), at: column, line.row, style: Theme.text, in: line)
    guard row.contradictions > 0 else { return }
    canvas.write(
      "≠\(row.contradictions)", at: column + columns.tellers + 1, line.row,
      style: Theme.dispute, in: line)
  }
}
