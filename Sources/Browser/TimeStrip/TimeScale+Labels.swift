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
  /// - Parameters:
  ///   - columns: how many there are; the last labels may reach beyond the last cell.
  ///   - taken: those on which something else stands.
  ///   - isTold: whether something is told as finely as the cell at a minute.
  package func labels(
    columns: Int, except taken: Set<Int> = [], isTold: (Int) -> Bool = { _ in false }
  ) -> [TimeLabel] {
    var writer = LabelWriter(columns: columns, taken: taken)
    for index in segments.indices { nameFirst(index, isTold, with: &writer) }
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

  /// Writes the fullest name of the first cell, or of one of the next where a sign stands in its
  /// place; else a shorter one of the first.
  private func nameFirst(
    _ index: Int, _ isTold: (Int) -> Bool, with writer: inout LabelWriter
  ) {
    let (segment, end) = (segments[index], start(after: index) ?? .max)
    let names = firstNames(index, isTold(segment.stretch.start))
    if segment.stretch.cells.count == 1 {
      let isLast = index + 1 == segments.count
      let start = index > 0 ? segments[index - 1].columns.upperBound : 0
      return writer.write(names, of: segment, before: end, notBefore: isLast ? start : nil)
    }
    let isDaySaid = isDaySaid(before: index, in: writer.labels)
    for cell in segment.stretch.cells.prefix(9) {
      let unit = segment.stretch.unit
      let name = isDaySaid ? unit.tickName(of: cell) : unit.names(of: cell)[0]
      if writer.write(name, at: segment.columns(of: cell).lowerBound, before: end) { return }
    }
    writer.write(names, of: segment, before: end)
  }

  /// Names of the first cell of a segment, by preference; of a lone one no more than is known.
  ///
  /// Where a neighbour is of the same year it is the year that is left out, and never what tells them
  /// apart.
  private func firstNames(_ index: Int, _ isTold: Bool) -> [String] {
    let stretch = segments[index].stretch
    var (unit, cell) = (stretch.unit, stretch.cells.lowerBound)
    if stretch.cells.count == 1, !isTold { (unit, cell) = unit.known(cell) }
    let names = unit.names(of: cell)
    guard isYear(unit.year(of: cell), besides: index) else {
      return names.prefix(1) + unit.coarseNames(of: cell) + names.dropFirst()
    }
    let isAmongHours = index > 0 && segments[index - 1].stretch.unit == .hours
    return names + (unit == .hours && isAmongHours ? [unit.tickName(of: cell)] : [])
  }

  /// Whether what stands before is called by the very day of which a segment tells the hours.
  private func isDaySaid(before index: Int, in labels: [TimeLabel]) -> Bool {
    guard index > 0, segments[index].stretch.unit == .hours else { return false }
    let day = TimeUnit.days.name(ofMinute: segments[index].stretch.start)
    return labels.contains { $0.text == day && $0.column >= segments[index - 1].column }
  }

  private func isYear(_ year: Int, besides index: Int) -> Bool {
    let before = index > 0 ? segments[index - 1].stretch : nil
    let after = index + 1 < segments.count ? segments[index + 1].stretch : nil
    return before.map { $0.unit.year(of: $0.cells.upperBound) } == year
      || after.map { $0.unit.year(of: $0.cells.lowerBound) } == year
  }

  private func start(after index: Int) -> Int? {
    index + 1 < segments.count ? segments[index + 1].column : nil
  }
}

private struct LabelWriter {
  private(set) var labels: [TimeLabel] = []
  private let columns: Int
  private let taken: Set<Int>

  init(columns: Int, taken: Set<Int>) {
    (self.columns, self.taken) = (columns, taken)
  }

  /// The first cell by the fullest of its names that there is room for: below it, else beside a sign
  /// that stands there.
  ///
  /// - Parameter start: where a name may begin that the end of the strip leaves too little room.
  mutating func write(
    _ names: [String], of segment: TimeScale.Segment, before end: Int, notBefore start: Int? = nil
  ) {
    for name in names {
      if write(name, at: segment.column, before: end) { return }
      let isTooLong = segment.column + name.count > columns
      if let start, isTooLong, columns - name.count >= start,
        write(name, at: columns - name.count)
      {
        return
      }
      if write(name, at: segment.columns.upperBound, before: end) { return }
    }
  }

  mutating func write(_ name: String, at column: Int, before end: Int) -> Bool {
    column + name.count < end && write(name, at: column)
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
    let label = TimeLabel(
      column: taken.contains(column) ? column + 1 : column, text: text, isGap: isGap)
    guard column >= 0, label.columns.upperBound <= columns, taken.isDisjoint(with: label.columns),
      !labels.contains(where: {
        $0.columns.lowerBound <= label.columns.upperBound
          && label.columns.lowerBound <= $0.columns.upperBound
      })
    else { return false }
    labels.append(label)
    return true
  }
}
