import Screen

/// Where the columns of a table stand: those of less use yield their room first.
struct TableColumns: Sendable {
  struct Column: Sendable {
    let narrowest: Int
    let widest: Int
    /// Those with the highest number yield first; 0 never does.
    let yields: Int

    init(_ narrowest: Int, to widest: Int? = nil, yields: Int = 0) {
      (self.narrowest, self.widest, self.yields) = (narrowest, widest ?? narrowest, yields)
    }
  }

  /// Counted from the table's left; empty for a column that found no room.
  let spans: [Range<Int>]

  private static let gap = 2

  /// What the narrowest columns leave goes to the others in turn, up to their widest.
  init(_ columns: [Column], width: Int) {
    var kept = Array(columns.indices)
    func used() -> Int {
      kept.reduce(TableColumns.gap * (kept.count - 1)) { $0 + columns[$1].narrowest }
    }
    while used() > width, let last = kept.max(by: { columns[$0].yields < columns[$1].yields }),
      columns[last].yields > 0
    {
      kept.removeAll { $0 == last }
    }
    var rest = max(width - used(), 0)
    var widths = columns.map(\.narrowest)
    for index in kept.sorted(by: { columns[$0].widest < columns[$1].widest }) {
      let more = min(rest, columns[index].widest - columns[index].narrowest)
      widths[index] += more
      rest -= more
    }
    var start = 0
    spans = columns.indices.map { index in
      guard kept.contains(index), start < width else { return 0..<0 }
      defer { start += widths[index] + TableColumns.gap }
      return start..<min(start + widths[index], width)
    }
  }

  /// Writes a text into a column of a line, cut to fit.
  func write(
    _ text: String, in column: Int, of line: Rect, style: Style, aligned: Alignment? = nil,
    on canvas: inout Canvas
  ) {
    let span = spans[column]
    guard !span.isEmpty else { return }
    canvas.write(
      text.fitted(to: span.count, aligned: aligned), at: line.column + span.lowerBound, line.row,
      style: style, in: line)
  }

  /// Writes a text of which some letters were searched for.
  func write(
    _ text: String, in column: Int, of line: Rect, style: Style, marking marks: [Range<Int>],
    on canvas: inout Canvas
  ) {
    let span = spans[column]
    guard !marks.isEmpty, !span.isEmpty else {
      return write(text, in: column, of: line, style: style, on: &canvas)
    }
    let layout = TextLayout(text.fitted(to: span.count), width: span.count)
    canvas.write(layout[0], at: line.column + span.lowerBound, line.row, in: line) { place in
      marks.contains { $0.contains(place) } ? Theme.hit : style
    }
  }
}
