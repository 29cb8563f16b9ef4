import Screen

// What is marked: hits and the span, by signs that need no colour.
extension TimeStrip {
  var mark: SpanMark? { span.flatMap { SpanMark($0, on: scale) } }

  /// Below the bars, where words give way to signs.
  func drawLabels(in rect: Rect, on canvas: inout Canvas) {
    let (mark, caps) = (mark, mark?.caps ?? [])
    let stars = stars(except: caps)
    for column in mark?.columns ?? 0..<0 {
      let glyph = mark?.glyph(at: column) ?? ""
      canvas.write(glyph, at: rect.column + column, rect.row, style: Theme.span, in: rect)
    }
    let labels = scale.labels(columns: rect.columns, except: caps.union(stars)) { minute in
      scale.bucket(of: minute).map { density[$0].isTold } ?? false
    }
    for label in labels {
      let isInSpan = mark?.columns.contains(label.column) == true
      canvas.write(
        label.text, at: rect.column + label.column, rect.row,
        style: isInSpan ? Theme.span.underlined() : label.isGap ? Theme.faint : Theme.label,
        in: rect)
    }
    draw(stars, in: rect, on: &canvas)
  }

  /// In the line of the bars, where there is no other.
  func drawMarks(onBars rect: Rect, on canvas: inout Canvas) {
    var caps: Set<Int> = []
    if let mark {
      let ends = ends(of: mark, columns: rect.columns)
      for (column, glyph) in ends {
        canvas.write(glyph, at: rect.column + column, rect.row, style: Theme.span, in: rect)
      }
      caps = Set(ends.map(\.0))
    }
    draw(stars(except: caps), in: rect, on: &canvas)
  }

  private func draw(_ stars: Set<Int>, in rect: Rect, on canvas: inout Canvas) {
    for column in stars {
      canvas.write("*", at: rect.column + column, rect.row, style: Theme.tick, in: rect)
    }
  }

  /// The columns that tell of hits: the first of each bar that has some.
  private func stars(except taken: Set<Int>) -> Set<Int> {
    Set(
      hits.compactMap { scale.buckets.indices.contains($0) ? scale.buckets[$0].columns : nil }
        .compactMap { columns in columns.first { !taken.contains($0) } })
  }

  /// The ends of a span, beside its bars where there is room, and never below the selected event.
  private func ends(of mark: SpanMark, columns: Int) -> [(Int, String)] {
    let (first, last) = (mark.columns.lowerBound, mark.columns.upperBound - 1)
    let selected = selected?.minute.map { caret(at: $0, columns: columns).column }
    var start = isBlank(first - 1, columns) ? first - 1 : first
    var end = isBlank(last, columns) || !isBlank(last + 1, columns) ? last : last + 1
    if start == selected { start += start > 0 ? -1 : 1 }
    if end == selected { end += end + 1 < columns ? 1 : -1 }
    if mark.hasStart, mark.hasEnd, start == end { return [(start, "┃")] }
    return (mark.hasStart ? [(start, "┣")] : []) + (mark.hasEnd ? [(end, "┫")] : [])
  }

  /// Whether no bar stands at a column: it is beside all, or the last of a wide cell.
  private func isBlank(_ column: Int, _ columns: Int) -> Bool {
    guard (0..<columns).contains(column) else { return false }
    let bucket = scale.buckets.first { $0.columns.contains(column) }
    guard let bucket, !bucket.isLeftOut else { return true }
    return bucket.columns.count > 1 && column == bucket.columns.upperBound - 1
  }
}
