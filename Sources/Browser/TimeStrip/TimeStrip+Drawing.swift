import Chronology
import Screen

extension TimeStrip {
  func draw(in frame: StripFrame, on canvas: inout Canvas) {
    let peak = density.peak(of: scale.buckets)
    for index in scale.buckets.indices { drawBar(index, peak, in: frame.bars, on: &canvas) }
    drawBreaks(in: frame.bars, on: &canvas)
    drawUndated(peak, in: frame, on: &canvas)
    if frame.labels.isEmpty {
      drawEnds(in: frame, on: &canvas)
      drawMarks(onBars: frame.bars, on: &canvas)
    } else {
      drawMarks(in: frame, on: &canvas)
    }
    drawSelectedUndated(in: frame, on: &canvas)
  }

  /// A bar is as wide as its cell, less a column between it and the next; a line goes through.
  private func drawBar(_ index: Int, _ peak: Double, in rect: Rect, on canvas: inout Canvas) {
    let bucket = scale.buckets[index]
    guard !bucket.isLeftOut else { return }
    let glyph = density[index].glyph(peak: peak)
    let isInSpan = mark?.columns.overlaps(bucket.columns) == true
    let isFaint = glyph.isFaint || kept != nil && !isInSpan
    let style =
      hits.contains(index)
      ? Theme.tick.underlined() : isInSpan ? Theme.scope : isFaint ? Theme.faint : Theme.text
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
    let bar = TimeDensity.Bar(sure: Double(undated)).glyph(peak: peak)
    let (rect, name) = (frame.undated, frame.undatedName)
    let columns = frame.labels.isEmpty ? 1 : min(rect.columns, 2)
    for column in 0..<columns {
      canvas.write(
        bar.text, at: rect.column + column, rect.row,
        style: hasUndatedHits ? Theme.tick : Theme.text,
        in: rect)
    }
    let words = StripFrame.undatedWords
    canvas.write(
      words.count > name.columns ? "?" : words, at: name.column, name.row,
      style: span?.upperBound == .max ? Theme.scope.underlined() : Theme.label, in: name)
    guard hasUndatedHits else { return }
    canvas.write("*", at: name.column - 1, name.row, style: Theme.tick)
  }

  /// The first and the last time, before and after the bars.
  private func drawEnds(in frame: StripFrame, on canvas: inout Canvas) {
    guard let first = scale.segments.first?.stretch, let last = scale.segments.last?.stretch else {
      return
    }
    let start = TimeUnit.years(1).name(ofMinute: first.start)
    if start.count < frame.start.columns {
      canvas.write(start, at: frame.start.column, frame.start.row, style: Theme.label)
    }
    // Without the word it would read as the name of a bar.
    let names =
      last.unit.names(of: last.cells.upperBound) + last.unit.coarseNames(of: last.cells.upperBound)
    let end = names.map { "to " + $0.text }.first { $0.count < frame.end.columns } ?? ""
    canvas.write(
      end, at: frame.bars.column + min(scale.width, frame.bars.columns) + 1, frame.end.row,
      style: Theme.label)
  }

  private func drawSelectedUndated(in frame: StripFrame, on canvas: inout Canvas) {
    guard let selected, selected.presence?.place == nil, undated > 0 else { return }
    let row = frame.hasMarksLine ? frame.marks.row : frame.bars.row
    canvas.write("▲", at: frame.undated.column, row, style: Theme.title)
  }
}
