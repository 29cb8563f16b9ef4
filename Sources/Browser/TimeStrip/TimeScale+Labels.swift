import Chronology

/// A word below the bars.
package struct TimeLabel: Hashable, Sendable {
  package let column: Int
  package let text: String
  /// Whether it tells how much is left out.
  package var isGap = false

  package var columns: Range<Int> { column..<column + text.count }
}

// The words below the bars, none of which touches another.
extension TimeScale {
  /// - Parameter columns: how many there are; the last labels may reach beyond the last cell.
  package func labels(columns: Int) -> [TimeLabel] {
    var writer = LabelWriter(columns: columns)
    for index in segments.indices {
      writer.writeFirst(of: segments[index], before: start(after: index))
    }
    // A lone cell without its full name would say too little, or too much.
    for segment in segments where segment.stretch.cells.count > 1 {
      writer.writeRound(segment)
    }
    for segment in segments where segment.stretch.cells.count > 1 {
      writer.writeTicks(segment)
    }
    for segment in segments where segment.stretch.cells.count > 1 {
      writer.writeLast(of: segment)
    }
    for (one, next) in zip(segments, segments.dropFirst()) { writer.writeGap(one, next) }
    return writer.labels.sorted { $0.column < $1.column }
  }

  private func start(after index: Int) -> Int? {
    index + 1 < segments.count ? segments[index + 1].column : nil
  }
}

private struct LabelWriter {
  private(set) var labels: [TimeLabel] = []
  private let columns: Int

  init(columns: Int) {
    self.columns = columns
  }

  /// The first cell by its full name, or as much of it as there is room for; a lone one by no more
  /// than is known of what lies there.
  mutating func writeFirst(of segment: TimeScale.Segment, before next: Int?) {
    let (unit, cells) = (segment.stretch.unit, segment.stretch.cells)
    let names =
      cells.count == 1 ? unit.knownNames(of: cells.lowerBound) : unit.names(of: cells.lowerBound)
    for name in names where segment.column + name.count < next ?? columns + 1 {
      if write(name, at: segment.column) { return }
    }
  }

  mutating func writeRound(_ segment: TimeScale.Segment) {
    let unit = segment.stretch.unit
    for cell in segment.stretch.cells where unit.isRound(cell) {
      _ = write(unit.roundName(of: cell), at: segment.columns(of: cell).lowerBound)
    }
  }

  /// Every cell, or every second, fifth and so on.
  mutating func writeTicks(_ segment: TimeScale.Segment) {
    let (unit, cells) = (segment.stretch.unit, segment.stretch.cells)
    let widest = max(name(unit, cells.lowerBound).count, name(unit, cells.upperBound).count)
    guard let step = unit.steps.first(where: { $0 * segment.width > widest }) else { return }
    for cell in cells where unit.isTick(cell, every: step) {
      if !isNamed(segment, cell) {
        _ = write(name(unit, cell), at: segment.columns(of: cell).lowerBound)
      }
    }
  }

  private func isNamed(_ segment: TimeScale.Segment, _ cell: Int) -> Bool {
    let columns = segment.columns(of: cell)
    return labels.contains { columns.contains($0.column) }
  }

  mutating func writeLast(of segment: TimeScale.Segment) {
    let cell = segment.stretch.cells.upperBound
    let (name, columns) = (name(segment.stretch.unit, cell), segment.columns(of: cell))
    guard !isNamed(segment, cell) else { return }
    if write(name, at: columns.lowerBound) { return }
    _ = write(name, at: columns.upperBound - name.count)
  }

  mutating func writeGap(_ one: TimeScale.Segment, _ next: TimeScale.Segment) {
    let minutes = next.stretch.start - one.stretch.end
    // Beyond the limit nobody knows how long it is.
    guard minutes > one.stretch.unit.minutes, next.stretch.end < Presence.limit,
      one.stretch.start > -Presence.limit
    else { return }
    let text = TimeUnit.length(ofMinutes: minutes)
    let middle = (one.columns.upperBound + next.column) / 2
    for shift in [0, -1, 1, -2, 2, -3] {
      if write(text, at: middle - text.count / 2 + shift, isGap: true) { return }
    }
  }

  private func name(_ unit: TimeUnit, _ cell: Int) -> String {
    unit.tickName(of: cell)
  }

  private mutating func write(_ text: String, at column: Int, isGap: Bool = false) -> Bool {
    let label = TimeLabel(column: column, text: text, isGap: isGap)
    guard column >= 0, label.columns.upperBound <= columns,
      !labels.contains(where: {
        $0.columns.lowerBound <= label.columns.upperBound
          && label.columns.lowerBound <= $0.columns.upperBound
      })
    else { return false }
    labels.append(label)
    return true
  }
}
