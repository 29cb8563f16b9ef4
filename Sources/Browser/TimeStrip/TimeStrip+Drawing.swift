import Screen

extension TimeStrip {
  func draw(in frame: StripFrame, on canvas: inout Canvas) {
    let peak = density.peak(of: scale.buckets)
    for index in scale.buckets.indices { drawBar(index, peak, in: frame.bars, on: &canvas) }
    drawBreaks(in: frame.bars, on: &canvas)
    drawUndated(peak, in: frame, on: &canvas)
    if frame.labels.isEmpty {
      drawEnds(in: frame, on: &canvas)
    } else {
      drawLabels(in: frame.labels, on: &canvas)
    }
    drawSelected(in: frame, on: &canvas)
  }

  /// A bar is as wide as its cell, less a column between it and the next; a line goes through.
  private func drawBar(_ index: Int, _ peak: Double, in rect: Rect, on canvas: inout Canvas) {
    let bucket = scale.buckets[index]
    guard !bucket.isLeftOut else { return }
    let glyph = density[index].glyph(peak: peak)
    let isHit = hits.contains(index)
    let style =
      isHit
      ? Theme.tick.underlined()
      : isInSpan(index) ? Theme.span : glyph.isFaint ? Theme.faint : Theme.text
    for column in bucket.columns {
      let isLast = bucket.columns.count > 1 && column == bucket.columns.upperBound - 1
      guard !isLast || glyph.isLine else { continue }
      canvas.write(glyph.text, at: rect.column + column, rect.row, style: style, in: rect)
    }
  }

  /// Where time is left out, and where it is told in another unit.
  private func drawBreaks(in rect: Rect, on canvas: inout Canvas) {
    for (one, next) in zip(scale.segments, scale.segments.dropFirst()) {
      let column = (one.columns.upperBound + next.column) / 2
      let isLeftOut = one.stretch.end != next.stretch.start
      canvas.write(
        isLeftOut ? "┆" : "│", at: rect.column + column, rect.row, style: Theme.faint, in: rect)
    }
  }

  private func drawUndated(_ peak: Double, in frame: StripFrame, on canvas: inout Canvas) {
    guard undated > 0 else { return }
    let bar = TimeDensity.Bar(weight: Double(undated), isSure: true).glyph(peak: peak)
    let rect = frame.undated
    let columns = min(rect.columns, 2)
    for column in 0..<columns {
      canvas.write(
        bar.text, at: rect.column + column, rect.row,
        style: hasUndatedHits ? Theme.tick : Theme.text,
        in: rect)
    }
    canvas.write(
      frame.undatedLabel, at: rect.column, rect.row + 1, style: Theme.label, in: rect)
  }

  private func drawLabels(in rect: Rect, on canvas: inout Canvas) {
    for index in scale.buckets.indices {
      let columns = scale.buckets[index].columns
      let (isHit, isInSpan) = (hits.contains(index), isInSpan(index))
      for column in columns where isInSpan {
        canvas.write("━", at: rect.column + column, rect.row, style: Theme.span, in: rect)
      }
      if isHit, let column = columns.first {
        canvas.write("*", at: rect.column + column, rect.row, style: Theme.tick, in: rect)
      }
    }
    for label in scale.labels(columns: rect.columns) {
      canvas.write(
        label.text, at: rect.column + label.column, rect.row,
        style: label.isGap ? Theme.faint : Theme.label, in: rect)
    }
  }

  /// The first and the last time, before and after the bars.
  private func drawEnds(in frame: StripFrame, on canvas: inout Canvas) {
    guard let first = scale.segments.first?.stretch, let last = scale.segments.last?.stretch else {
      return
    }
    let start = TimeUnit.years(1).names(of: TimeUnit.years(1).cell(of: first.start))[0]
    canvas.write(
      start.fitted(to: frame.start.columns - 1), at: frame.start.column, frame.start.row,
      style: Theme.label, in: frame.start)
    let end =
      last.unit.names(of: last.cells.upperBound).first { $0.count < frame.end.columns } ?? ""
    canvas.write(
      end, at: frame.bars.column + min(scale.width, frame.bars.columns) + 1, frame.end.row,
      style: Theme.label)
  }

  /// The selected event is marked in the place of its bar, where the mark hides no word.
  private func drawSelected(in frame: StripFrame, on canvas: inout Canvas) {
    let line = frame.bars
    if let caret {
      canvas.write("▲", at: line.column + caret, line.row, style: Theme.title, in: line)
    } else if let selected, selected.minute == nil, undated > 0 {
      canvas.write("▲", at: frame.undated.column, line.row, style: Theme.title)
    }
  }

  /// The column of the selected event.
  private var caret: Int? {
    guard let minute = selected?.minute, let bucket = scale.bucket(of: minute) else { return nil }
    let columns = scale.buckets[bucket].columns
    return columns.isEmpty ? nil : (columns.lowerBound + columns.upperBound - 1) / 2
  }

  private func isInSpan(_ index: Int) -> Bool {
    guard let span, let from = span.from else { return false }
    let first = scale.bucket(of: from) ?? 0
    let last = span.to.map { scale.bucket(of: $0) ?? -1 } ?? scale.buckets.count - 1
    return first <= last && first...last ~= index
  }
}
