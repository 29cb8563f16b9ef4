import Archive
import Chronology
import Screen

// What a click selects in the views, where they draw it.

extension Viewport {
  /// Selects the row that stands at a place of the screen.
  ///
  /// - Returns: whether there is one.
  @discardableResult
  mutating func point(at position: Position, in list: Rect) -> Bool {
    let index = offset + position.row - list.row
    guard list.contains(position), visibleRange.contains(index) else { return false }
    point(to: index)
    return true
  }
}

extension JumpPane {
  mutating func point(at position: Position, in rect: Rect) {
    viewport.point(at: position, in: rect.split(top: JumpPane.head).1)
  }
}

extension MarksPane {
  mutating func point(at position: Position, in rect: Rect) {
    viewport.point(at: position, in: rect)
  }
}

extension SourcesPane {
  mutating func point(at position: Position, in rect: Rect) {
    listing.viewport.point(at: position, in: halves(of: rect).list.split(top: 1).1)
  }
}

extension NamesPane {
  mutating func point(at position: Position, in rect: Rect) {
    let halves = halves(of: rect)
    if listing.viewport.point(at: position, in: halves.list.split(top: 1).1) {
      isInEvents = false
    } else if events.viewport.point(at: position, in: areas(of: halves.details).events) {
      isInEvents = true
    }
  }
}

extension CoveragePane {
  mutating func point(at position: Position, in rect: Rect) {
    let body = rect.split(top: table.headRows).1
      .split(bottom: CoverageTable.sums(of: rect.rows)).1
    listing.viewport.point(at: position, in: body)
    let column = position.column - rect.column
    if let place = (0..<table.shown).first(where: { table.span($0).contains(column) }) {
      select(column: first + place)
    }
  }
}

extension ComparePane {
  mutating func point(at position: Position, in rect: Rect) {
    let matrix = halves(of: rect).list.inset(columns: 1)
    guard matrix.contains(position),
      let cell = sheet.cell(at: position, in: matrix, scrolledBy: scrolling.offset)
    else { return }
    select(row: cell.row, column: cell.source)
  }
}

extension ReaderPane {
  /// The event that the margin names there.
  func request(at position: Position, in rect: Rect) -> PaneRequest? {
    let lines = scrolling.offset..<scrolling.offset + rect.rows
    let beside = rect.split(left: taste.width(in: rect.columns) + 4).1
    guard margin.width > 0, beside.contains(position) else { return nil }
    let row = margin.rows(beside: lines, selected: current)[
      lines.lowerBound + position.row - rect.row]
    return row?.citations.first.map { .goTo(event: citations[$0].event) }
  }

  /// The passage that stands there, of several the shortest: it lies in the others.
  ///
  /// From there words are selected, should the mouse be moved.
  mutating func point(at position: Position, in rect: Rect) {
    (words, pressed) = (nil, nil)
    let line = scrolling.offset + position.row - rect.row
    guard layout.offsets(ofLine: line) != nil else { return }
    let place = place(at: position, in: rect)
    pressed = place
    let there = citations.indices.filter { citations[$0].range.contains(place) }
    guard let citation = there.min(by: { citations[$0].range.count < citations[$1].range.count })
    else { return }
    (selected, hit) = (citation, nil)
  }
}
