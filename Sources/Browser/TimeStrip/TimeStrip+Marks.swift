import Chronology
import Screen

// What is marked: the selected event, hits and the span, by signs that need no colour.
extension TimeStrip {
  var mark: SpanMark? { span.flatMap { SpanMark($0, on: scale) } }

  private func eventMark(width: Int, besides taken: Set<Int>? = nil) -> EventMark? {
    selected?.presence.flatMap { EventMark($0, on: scale, width: width, besides: taken) }
  }

  /// Below the bars: the span, over it hits, over them the selected event.
  ///
  /// Where the words have the same line, hits have a sign only where one leaves all words apart; their
  /// bars are underlined in any case. All words give way to the other signs.
  func drawMarks(in frame: StripFrame, on canvas: inout Canvas) {
    let (rect, mark) = (frame.marks, mark)
    let ends = mark?.caps ?? []
    let event = eventMark(width: rect.columns, besides: frame.hasMarksLine ? nil : ends)
    let caps = ends.union(event?.signs.flatMap(\.columns) ?? [])
    for column in mark?.columns ?? 0..<0 {
      let glyph = mark?.glyph(at: column) ?? ""
      canvas.write(glyph, at: rect.column + column, rect.row, style: Theme.scope, in: rect)
    }
    if frame.hasMarksLine {
      if mark == nil { draw(event?.line ?? [], in: rect, Theme.title, on: &canvas) }
      drawLabels(in: frame.labels, except: [], on: &canvas)
      draw(stars(except: caps), in: rect, on: &canvas)
    } else {
      let taken = drawLabels(in: rect, except: caps, on: &canvas)
      draw(stars(except: taken.union(taken.flatMap { [$0 - 1, $0 + 1] })), in: rect, on: &canvas)
    }
    draw(event?.signs ?? [], in: rect, Theme.title, on: &canvas)
  }

  /// - Returns: the columns that are taken then.
  @discardableResult
  private func drawLabels(in rect: Rect, except caps: Set<Int>, on canvas: inout Canvas) -> Set<Int>
  {
    let labels = scale.labels(columns: rect.columns, except: caps) { minute in
      scale.bucket(of: minute).map { density[$0].isTold } ?? false
    }
    for label in labels {
      let isInSpan = mark?.columns.contains(label.column) == true
      canvas.write(
        label.text, at: rect.column + label.column, rect.row,
        style: isInSpan ? Theme.scope.underlined() : label.isGap ? Theme.faint : Theme.label,
        in: rect)
    }
    return labels.reduce(caps) { $0.union($1.columns) }
  }

  private func draw(
    _ signs: [EventMark.Sign], in rect: Rect, _ style: Style, on canvas: inout Canvas
  ) {
    for sign in signs {
      canvas.write(sign.text, at: rect.column + sign.column, rect.row, style: style, in: rect)
    }
  }

  /// In the line of the bars, where there is no other.
  func drawMarks(onBars rect: Rect, on canvas: inout Canvas) {
    var caps: Set<Int> = []
    if let mark {
      let ends = ends(of: mark, columns: rect.columns)
      for (column, glyph) in ends {
        canvas.write(glyph, at: rect.column + column, rect.row, style: Theme.scope, in: rect)
      }
      caps = Set(ends.map(\.0))
    }
    draw(stars(except: caps), in: rect, on: &canvas)
    let event = eventMark(width: rect.columns)
    draw(event.map { [$0.place] } ?? [], in: rect, Theme.title, on: &canvas)
  }

  private func draw(_ stars: Set<Int>, in rect: Rect, on canvas: inout Canvas) {
    for column in stars {
      canvas.write("*", at: rect.column + column, rect.row, style: Theme.tick, in: rect)
    }
  }

  /// The columns that tell of hits: the first of each bar that has some.
  private func stars(except taken: Set<Int>) -> Set<Int> {
    Set(hitColumns.compactMap { columns in columns.first { !taken.contains($0) } })
  }

  private var hitColumns: [Range<Int>] {
    hits.compactMap { scale.buckets.indices.contains($0) ? scale.buckets[$0].columns : nil }
  }

  /// The ends of a span, beside its bars where there is room, and never below the selected event.
  private func ends(of mark: SpanMark, columns: Int) -> [(Int, String)] {
    let (first, last) = (mark.columns.lowerBound, mark.columns.upperBound - 1)
    let selected = eventMark(width: columns)?.place.column
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
