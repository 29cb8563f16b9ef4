import Chronology

/// Writes words below the bars, none of which touches another, nor leaves out of a date what no
/// word to its left has said, nor reads as one date with the word beside it.
struct LabelWriter {
  private(set) var labels: [TimeLabel] = []
  private let columns: Int
  private let taken: Set<Int>
  /// So many blanks or fewer between two words do not tell them apart.
  private static let near = 3

  init(columns: Int, taken: Set<Int>) {
    (self.columns, self.taken) = (columns, taken)
  }

  /// A lone cell by the fullest of its names that there is room for: below it, else beside a sign
  /// that stands there, else from further left.
  mutating func write(
    _ names: [TimeName], of segment: TimeScale.Segment, before end: Int, notBefore start: Int
  ) {
    for name in names {
      if write(name, at: segment.column, before: end) { return }
      if end == .max, writeLeft(name, of: segment, before: end, notBefore: start) { return }
      if write(name, at: segment.columns.upperBound, before: end) { return }
    }
    for name in names where writeLeft(name, of: segment, before: end, notBefore: start) { return }
  }

  /// A name that is too long to begin at its cell, so far to the left that it ends before the next.
  private mutating func writeLeft(
    _ name: TimeName, of segment: TimeScale.Segment, before end: Int, notBefore start: Int
  ) -> Bool {
    let last = min(columns, end == .max ? columns : end - 1)
    let column = last - name.text.count
    return (start..<segment.column).contains(column) && write(name, at: column)
  }

  /// The name of a round cell that the name of the first would hide, or stand too near to.
  mutating func writeHidden(
    _ segment: TimeScale.Segment, behind first: TimeName, before end: Int
  ) -> Bool {
    let (unit, cells) = (segment.stretch.unit, segment.stretch.cells)
    let (tick, near) = (unit.tickName(of: cells.lowerBound), LabelWriter.near)
    let hidden = cells.dropFirst().prefix(first.text.count + near).first { unit.isRound($0) }
    guard let hidden else { return false }
    let (column, names) = (segment.columns(of: hidden).lowerBound, segment.roundNames(of: hidden))
    let isHidden = column <= segment.column + first.text.count
    let isNear = column <= segment.column + tick.text.count + near
    let full = names.filter { isHidden && $0.told.lowerBound == 0 }
    let close = names.filter { isNear && tick.isReadOn(by: $0) }
    for name in full + close where write(name, at: column, before: end) { return true }
    return false
  }

  /// The fullest name of the first cell, or of one of the next where a sign stands in its place or
  /// another month, year or day would have no room; else a shorter one of the first.
  ///
  /// Before the year alone stands beside a sign, the day or the month does behind it.
  mutating func writeFirst(
    _ full: [TimeName], or names: [TimeName], of segment: TimeScale.Segment, before end: Int
  ) {
    let unit = segment.stretch.unit
    let cells = Array(segment.stretch.cells.prefix(full.count))
    let columns = cells.map { segment.columns(of: $0).lowerBound }
    let short = names.filter { $0.told.upperBound == unit.depth }.map { ($0, segment.column) }
    let coarse = zip(cells.compactMap { unit.coarseNames(of: $0).first }, columns)
    let places = Array(zip(full, columns)) + short + coarse + names.map { ($0, segment.column) }
    for (name, column) in places where write(name, at: column, before: end) { return }
  }

  mutating func write(_ name: TimeName, at column: Int, before end: Int) -> Bool {
    column + name.text.count < end && write(name, at: column)
  }

  mutating func writeRound(_ segment: TimeScale.Segment) {
    let unit = segment.stretch.unit
    for cell in segment.stretch.cells where unit.isRound(cell) && !isNamed(segment, cell) {
      let column = segment.columns(of: cell).lowerBound
      for name in segment.roundNames(of: cell) where write(name, at: column) { break }
    }
  }

  /// Every cell, or every second, fifth and so on.
  mutating func writeTicks(_ segment: TimeScale.Segment) {
    let (unit, cells) = (segment.stretch.unit, segment.stretch.cells)
    let widest = [cells.lowerBound, cells.upperBound].map { unit.tickName(of: $0).text.count }.max()
    guard let step = unit.steps.first(where: { $0 * segment.width > widest ?? 0 }) else { return }
    for cell in cells where unit.isTick(cell, every: step) && !isNamed(segment, cell) {
      writeTick(cell, of: unit, at: segment.columns(of: cell).lowerBound)
    }
  }

  /// The shortest name that says enough; it takes room from no other that is shorter.
  @discardableResult
  private mutating func writeTick(_ cell: Int, of unit: TimeUnit, at column: Int) -> Bool {
    for name in [unit.tickName(of: cell)] + unit.names(of: cell).reversed()
    where write(name, at: column) {
      return true
    }
    return false
  }

  private func isNamed(_ segment: TimeScale.Segment, _ cell: Int) -> Bool {
    let columns = segment.columns(of: cell)
    return labels.contains { columns.contains($0.column) }
  }

  mutating func writeLast(of segment: TimeScale.Segment) {
    let (unit, cell) = (segment.stretch.unit, segment.stretch.cells.upperBound)
    let columns = segment.columns(of: cell)
    guard !isNamed(segment, cell) else { return }
    if writeTick(cell, of: unit, at: columns.lowerBound) { return }
    let round = unit.isRound(cell) ? segment.roundNames(of: cell).reversed() : []
    for name in [unit.tickName(of: cell)] + round
    where write(name, at: columns.upperBound - name.text.count) {
      return
    }
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
      let label = TimeLabel(column: middle - text.count / 2 + shift, text: text, name: nil)
      if write(label) { return }
    }
  }

  private mutating func write(_ name: TimeName, at column: Int) -> Bool {
    // Behind the sign that stands there; at the edge there may be two of them.
    let free = (column...).first { !taken.contains($0) } ?? column
    let start = column == 0 ? free : min(free, column + 1)
    let label = TimeLabel(column: start, text: name.text, name: name)
    let names = labels.filter { !$0.isGap }
    let before = names.filter { $0.column < start }.max { $0.column < $1.column }
    let after = names.filter { $0.column > start }.min { $0.column < $1.column }
    return name.isClear(after: before?.name)
      && !(before.map { isReadOn($0, label) } ?? false)
      && !(after.map { isReadOn(label, $0) } ?? false)
      && write(label)
  }

  private func isReadOn(_ one: TimeLabel, _ next: TimeLabel) -> Bool {
    guard let name = one.name, let nextName = next.name else { return false }
    return next.column - one.columns.upperBound <= LabelWriter.near && name.isReadOn(by: nextName)
  }

  private mutating func write(_ label: TimeLabel) -> Bool {
    let (start, end) = (label.column, label.columns.upperBound)
    let isFree = taken.isDisjoint(with: label.isGap ? start - 1..<end + 1 : start..<end)
    guard start >= 0, end <= columns, isFree,
      !labels.contains(where: { $0.column <= end && start <= $0.columns.upperBound })
    else { return false }
    labels.append(label)
    return true
  }
}

extension TimeScale.Segment {
  /// What is written below a round cell, by preference: of months the year alone where there is no
  /// room for more.
  fileprivate func roundNames(of cell: Int) -> [TimeName] {
    let names = stretch.unit.roundNames(of: cell)
    return stretch.unit == .months && width == 1 ? names.suffix(1) : names
  }
}
