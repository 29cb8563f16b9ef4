import Archive
import Chronology
import Screen

// The text, the signs before its lines, and the margin.
extension ReaderPane {
  func draw(in rect: Rect, on canvas: inout Canvas) {
    if text.isEmpty {
      canvas.write(
        "The text is empty", at: rect.column + 3, rect.row, style: Theme.faint, in: rect)
    }
    let width = taste.width(in: rect.columns)
    let column = rect.split(left: ReaderPane.signs).1.split(left: width).0
    let beside = rect.split(left: width + 4).1
    let lines = scrolling.offset..<scrolling.offset + rect.rows
    let rows = margin.width > 0 ? margin.rows(beside: lines, selected: current) : [:]
    for line in lines {
      let row = rect.row + line - lines.lowerBound
      guard let range = layout.offsets(ofLine: line) else { break }
      draw(line, range, at: row, in: column, on: &canvas)
      drawSign(of: range, at: row, in: rect, on: &canvas)
    }
    for (line, remark) in rows where lines.contains(line) {
      draw(remark, at: rect.row + line - lines.lowerBound, in: beside, on: &canvas)
    }
    bar(in: rect.rows).draw(
      in: PositionBar.split(rect, count: layout.count).edge, on: &canvas)
    // Where nothing is selected, or it is out of sight, one reads from the top.
    let selected = selectedRange.flatMap { layout.line(containing: $0.lowerBound) }
    let line = selected.map { lines ~= $0 ? $0 - lines.lowerBound : 0 } ?? 0
    canvas.cursor =
      markPosition(among: lines, in: column)
      ?? Position(column: rect.column + 1, row: rect.row + line)
  }

  /// Which part of the text is in sight, and where in it lies what is searched for.
  private func bar(in rows: Int) -> PositionBar {
    let lines = hits.compactMap { $0.first.flatMap { layout.line(containing: $0.lowerBound) } }
    return PositionBar(
      offset: scrolling.offset, of: layout.count,
      hits: Set(lines.map { $0 * rows / max(layout.count, 1) }))
  }

  /// The columns before the text, for signs.
  static let signs = 3

  /// Where the moving end of what is selected stands on the screen, or the hit that one is at.
  private func markPosition(among lines: Range<Int>, in rect: Rect) -> Position? {
    guard let place = words?.cursor ?? currentHit?.lowerBound,
      let line = layout.line(containing: place), lines ~= line
    else { return nil }
    let before = layout[line].prefix { $0.offset < place }
    let column = before.reduce(-sideways) { $0 + $1.width }
    guard 0..<rect.columns ~= column else { return nil }
    return Position(column: rect.column + column, row: rect.row + line - lines.lowerBound)
  }

  private var selectedRange: Range<Int>? { current.map { citations[$0].range } }

  private func draw(
    _ line: Int, _ range: Range<Int>, at row: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    let cited = citations.map(\.range).filter { $0.overlaps(range) }
    let aside = asides.map(\.range).filter { $0.overlaps(range) }
    // Of marks there may be as many as words.
    let first = marks.partitioningIndex { $0.upperBound > range.lowerBound }
    var found = marks[first...].prefix { $0.lowerBound < range.upperBound }
    let (currentHit, words) = (currentHit, words?.range)
    let piece = piece(ofLine: line)
    drawEnds(of: piece, at: row, beside: rect, on: &canvas)
    canvas.write(piece.glyphs, at: rect.column + piece.indent, row, in: rect) { place in
      if words?.contains(place) == true { return Theme.words }
      found = found.drop { $0.upperBound <= place }
      if found.first?.contains(place) == true {
        return currentHit?.contains(place) == true ? Theme.hit.bold() : Theme.otherHit
      }
      // The passage that one is at, then what else is cited: the margin tells that of all.
      if selectedRange?.contains(place) == true { return Theme.quotation }
      if cited.contains(where: { $0.contains(place) }) { return Theme.text }
      return aside.contains { $0.contains(place) } ? Theme.aside : Theme.context
    }
  }

  /// `‹` before a line that goes on to the left, `›` in the last column of one that does to the right.
  private func drawEnds(
    of piece: LinePiece, at row: Int, beside rect: Rect, on canvas: inout Canvas
  ) {
    if piece.isCutBefore { canvas.write("‹", at: rect.column - 1, row, style: Theme.key) }
    guard piece.isCutAfter else { return }
    canvas.write("›", at: rect.columnRange.upperBound - 1, row, style: Theme.key, in: rect)
  }

  /// `▶` selected, `│` cited, nothing for what is neither; `×` set aside, before the others where a line
  /// holds both.
  private func drawSign(of range: Range<Int>, at row: Int, in rect: Rect, on canvas: inout Canvas) {
    let sign: (String, Style)? =
      if selectedRange?.overlaps(range) == true {
        ("▶", Theme.key)
      } else if citations.contains(where: { $0.range.overlaps(range) }) {
        ("│", Theme.label)
      } else {
        nil
      }
    if let sign { canvas.write(sign.0, at: rect.column + 1, row, style: sign.1, in: rect) }
    if own.contains(where: { range.contains($0.range.lowerBound) }) {
      canvas.write(OwnNotes.noteSign, at: rect.column, row, style: Theme.key, in: rect)
    }
    guard asides.contains(where: { $0.range.overlaps(range) }) else { return }
    let column = rect.column + (sign == nil ? 1 : 0)
    canvas.write("×", at: column, row, style: Theme.faint, in: rect)
  }

  private func draw(
    _ remark: ReaderMargin.Row, at row: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    let isSelected = current.map(remark.citations.contains) ?? false
    let style =
      isSelected ? Theme.title : remark.citations.isEmpty ? Theme.faint.italic() : Theme.faint
    canvas.write(remark.text, at: rect.column, row, style: style, in: rect)
  }
}
