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
  }

  /// The dates of the rows in words, each as it stands below that of the row above.
  private var dates: [String] = []

  /// Which of the rows hold what is searched for, and where in their titles.
  private var hits: [Int: [Range<Int>]] = [:]

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
  mutating func read(from archive: Archive, _ shown: Selection, search: Search?, hits: Selection?)
    throws
  {
    let request = Request(places: viewport.visibleRange, shown: shown, query: search?.query)
    if let read, read == request { return }
    let new = try rows(for: request, from: archive)
    (dates, rows, read) = (dates(of: new), new, request)
    self.hits = [:]
    guard let search, let hits else { return }
    let found = try archive.ids(among: rows.map(\.id), in: hits)
    for row in rows where found.contains(row.id) {
      self.hits[row.id] = archive.marks(of: search.query, in: row.title)
    }
  }
}

extension TimelinePane {
  /// The dates of other rows, most of which may have been on the screen before, below the same row.
  private func dates(of new: [EventRow]) -> [String] {
    new.indices.map { index in
      let above = index > 0 ? new[index - 1] : nil
      if let old = rows.firstIndex(where: { $0.id == new[index].id }), dates.indices.contains(old),
        (old > 0 ? rows[old - 1].id : nil) == above?.id
      {
        return dates[old]
      }
      return TimelinePane.date(of: new[index], after: above)
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
    in area: Rect, isFocused: Bool, span: Span?, marks: Marks, pointedAt: Int? = nil,
    on canvas: inout Canvas
  ) {
    let (edge, rect) = area.split(right: viewport.count > area.rows ? 1 : 0)
    gutter.draw(viewport, in: edge, on: &canvas)
    let columns = TimelineColumns(width: rect.columns, rows: rows, dates: dates)
    for (index, row) in rows.enumerated() where index < rect.rows {
      let line = rect.line(index)
      draw(row, dates[index], columns, in: line, span, on: &canvas)
      let sign = row.id == pointedAt ? "▶" : marks.sign(of: row.key)
      if let sign {
        canvas.write(sign, at: line.column, line.row, style: Theme.key, in: line)
      }
      if viewport.offset + index == viewport.selection {
        let style = isFocused ? Theme.selected : Theme.unfocused
        canvas.restyle(line) { $0.with(style.attributes) }
        canvas.cursor = Position(column: line.column, row: line.row)
      }
    }
  }

  private func draw(
    _ row: EventRow, _ date: String, _ columns: TimelineColumns, in line: Rect, _ span: Span?,
    on canvas: inout Canvas
  ) {
    let isInSpan = span?.ids.contains(row.id) == true
    if isInSpan { canvas.write("┃", at: line.column, line.row, style: Theme.span, in: line) }
    if hits[row.id] != nil {
      canvas.write("*", at: line.column + 1, line.row, style: Theme.hit, in: line)
    }
    canvas.write(
      date.fitted(to: columns.date), at: line.column + 2, line.row, style: Theme.text, in: line)
    drawKind(row.kind, at: line.column + columns.kindStart, columns, line.row, on: &canvas)
    drawTitle(row, columns, in: line, on: &canvas)
    drawTellers(row, columns, in: line, on: &canvas)
  }

  /// The date, unless the row above says it already.
  private static func date(of row: EventRow, after previous: EventRow?) -> String {
    guard let date = row.date else {
      return previous.map { $0.date == nil } == true ? "" : "undated"
    }
    if date == previous?.date { return "" }
    // The year goes without saying only between dates that lie in it altogether.
    let isSaid = date.onlyYear != nil && date.onlyYear == previous?.date?.onlyYear
    return date.brief(weekday: true, year: !isSaid)
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
    guard let marks = hits[row.id], !marks.isEmpty else {
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

/// Where the columns of the list stand.
private struct TimelineColumns {
  let date: Int
  let kind: Int
  let title: Int
  let tellers: Int
  private static let widestDate = 18
  private static let disputes = 4
  private static let mostDots = 12

  /// The words of kinds go first where room is short; then dots become a number.
  ///
  /// Where a title would be cut, the dates take no more room than those on the screen need.
  init(width: Int, rows: [EventRow], dates: [String]) {
    let sources = rows.first?.tells.count ?? 0
    tellers = sources <= TimelineColumns.mostDots ? sources : 4
    kind = width >= TimelineColumns.leastWithKinds ? 14 : 2
    let room = width - 2 - 1 - kind - tellers - 2 - TimelineColumns.disputes
    let longest = rows.map { $0.title.fitted(to: max(room, 1)).width }.max() ?? 0
    let needed = min(dates.map(\.width).max() ?? 0, TimelineColumns.widestDate)
    // A title keeps its half, and an odd date is cut rather than all titles.
    date = max(min(room - longest, TimelineColumns.widestDate), min(needed, max(room / 2, 1)))
    title = max(room - date, 1)
  }

  /// From here on, titles of the usual length stand beside the words of kinds.
  private static let leastWithKinds = 105

  var kindStart: Int { 2 + date + 1 }
  var titleStart: Int { kindStart + kind }
  var tellersStart: Int { titleStart + title + 1 }

  /// A dot for each source that tells the event; a count where there are too many sources.
  func tellers(of row: EventRow) -> String {
    if row.tells.count <= TimelineColumns.mostDots {
      return String(row.tells.map { $0 ? "●" : "·" })
    }
    return "●\(row.tells.count { $0 })"
  }
}

extension EDTF {
  /// The year in which all of the date lies; nil where it spans years or has an open end.
  fileprivate var onlyYear: Int? {
    guard case .day(let first) = earliest, case .day(let last) = latest,
      first.year == last.year
    else { return nil }
    return first.year
  }
}
