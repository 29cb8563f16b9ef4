import Chronology

// Stretches of time in order.
extension [TimeScale.Stretch] {
  /// The cells of a unit in which some runs of time lie, in order.
  ///
  /// - Parameter gap: runs with so few empty cells between them become one.
  package init(_ runs: [ClosedRange<Int>], by unit: TimeUnit, joining gap: Int = 0) {
    self = []
    for run in runs {
      let cells = unit.cell(of: run.lowerBound)...unit.cell(of: run.upperBound)
      if let last, last.cells.upperBound + 1 + gap >= cells.lowerBound {
        let end = Swift.max(last.cells.upperBound, cells.upperBound)
        self[count - 1] = .init(unit: unit, cells: last.cells.lowerBound...end)
      } else {
        append(.init(unit: unit, cells: cells))
      }
    }
  }

  /// How many columns they need: each as many as it has cells and, beside others, as its name takes.
  var need: Int {
    if count == 1 { return self[0].cells.count }
    return reduce(0) {
      $0 + Swift.max($1.cells.count, $1.unit.isYears ? $1.shortest : TimeScale.Stretch.date) + 1
    }
  }

  /// As many cells as fit on some columns, half of them before and half after a cell, or more of
  /// them on one side where there are not enough on the other; a break takes a column, and a stretch
  /// as many as its name.
  package func window(around cell: Int, columns: Int) -> [TimeScale.Stretch] {
    guard let middle = firstIndex(where: { $0.cells.contains(cell) }) else { return [] }
    let before = self[..<middle].reduce(cell - self[middle].cells.lowerBound) { $0 + $1.room + 1 }
    let after = self[(middle + 1)...].reduce(self[middle].cells.upperBound - cell) {
      $0 + $1.room + 1
    }
    let room = Swift.max(columns - 1 - self[middle].room + self[middle].cells.count, 0)
    let right = Swift.min(after, Swift.max(room - room / 2, room - before))
    let left = Swift.min(before, room - right)
    return earlier(than: middle, columns: left - (cell - self[middle].cells.lowerBound))
      + [joint(left, right, around: cell, in: middle)]
      + later(than: middle, columns: right - (self[middle].cells.upperBound - cell))
  }

  /// The stretches before one, cut to some columns, each with a break.
  private func earlier(than middle: Int, columns: Int) -> [TimeScale.Stretch] {
    var (room, taken) = (columns - 1, [TimeScale.Stretch]())
    for stretch in self[..<middle].reversed() {
      guard room >= TimeScale.Stretch.least else { break }
      let count = Swift.min(stretch.cells.count, room)
      let cells = stretch.cells.upperBound - count + 1...stretch.cells.upperBound
      taken.append(.init(unit: stretch.unit, cells: cells))
      room -= Swift.max(count, TimeScale.Stretch.least) + 1
    }
    return taken.reversed()
  }

  private func later(than middle: Int, columns: Int) -> [TimeScale.Stretch] {
    var (room, taken) = (columns - 1, [TimeScale.Stretch]())
    for stretch in self[(middle + 1)...] {
      guard room >= TimeScale.Stretch.least else { break }
      let count = Swift.min(stretch.cells.count, room)
      let cells = stretch.cells.lowerBound...stretch.cells.lowerBound + count - 1
      taken.append(.init(unit: stretch.unit, cells: cells))
      room -= Swift.max(count, TimeScale.Stretch.least) + 1
    }
    return taken
  }

  private func joint(_ left: Int, _ right: Int, around cell: Int, in middle: Int)
    -> TimeScale.Stretch
  {
    let cells = self[middle].cells
    let first = cell - Swift.min(left, cell - cells.lowerBound)
    let last = cell + Swift.min(right, cells.upperBound - cell)
    return .init(unit: self[middle].unit, cells: first...last)
  }
}

// Room that is left.
extension [TimeScale.Stretch] {
  /// Only the cells that begin in a time; all where that is nil.
  func limited(to limits: ClosedRange<Int>?) -> [TimeScale.Stretch] {
    guard let limits else { return self }
    return compactMap { stretch in
      let unit = stretch.unit
      let first = Swift.max(stretch.cells.lowerBound, unit.cell(of: limits.lowerBound))
      let last = Swift.min(stretch.cells.upperBound, unit.cell(of: limits.upperBound))
      return first <= last ? .init(unit: unit, cells: first...last) : nil
    }
  }

  /// No more than so many, the nearest to a cell, half of them on each side where there are enough.
  func nearest(_ most: Int, to cell: Int) -> [TimeScale.Stretch] {
    guard let middle = firstIndex(where: { $0.cells.contains(cell) }) else { return self }
    let (before, after) = (middle, count - middle - 1)
    let last = Swift.min(after, Swift.max(most / 2, most - 1 - before))
    let first = Swift.min(before, most - 1 - last)
    return Array(self[middle - first...middle + last])
  }

  /// The same with empty cells before and after, where much of the columns would stay empty; on the
  /// side of a limit there are none.
  func padded(to columns: Int, within limits: ClosedRange<Int>? = nil) -> [TimeScale.Stretch] {
    let scale = TimeScale(self, columns: columns)
    let room = columns - scale.width
    guard room > columns / 4, let first = scale.segments.first, let last = scale.segments.last
    else { return self }
    let isFromStart = limits.map { $0.lowerBound > .min } ?? false
    let before = isFromStart ? 0 : limits == nil ? room / 2 : room
    var padded = self
    padded[0] = padded[0].padded(before: before / first.width)
    padded[count - 1] = padded[count - 1].padded(after: (room - before) / last.width)
    return padded
  }
}

extension TimeScale.Stretch {
  /// How many columns the end of all takes at least, with the break before it.
  static let end = 2
  /// How many columns a date takes that leaves its year out: "31 Dec".
  fileprivate static let date = 6
  /// How many columns a name takes at least.
  fileprivate static let least = 5

  /// How many columns it takes at least.
  fileprivate var room: Int { max(cells.count, TimeScale.Stretch.least) }

  /// With more cells before and after, but none beyond the ends of time.
  fileprivate func padded(before: Int = 0, after: Int = 0) -> TimeScale.Stretch {
    let (first, last) = (unit.cell(of: -Presence.limit), unit.cell(of: Presence.limit))
    let start = min(cells.lowerBound, max(cells.lowerBound - before, first + 1))
    let end = max(cells.upperBound, min(cells.upperBound + after, last - 1))
    return TimeScale.Stretch(unit: unit, cells: start...end)
  }
}
