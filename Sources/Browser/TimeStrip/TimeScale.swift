/// Where time stands on the columns of the strip.
///
/// Stretches of time, each in cells of its own unit, follow each other in order; what lies between
/// two stretches is left out, and a break stands for it. Knows nothing of events.
package struct TimeScale: Hashable, Sendable {
  /// Neighbouring cells of one unit.
  package struct Stretch: Hashable, Sendable {
    package let unit: TimeUnit
    package let cells: ClosedRange<Int>

    package init(unit: TimeUnit, cells: ClosedRange<Int>) {
      (self.unit, self.cells) = (unit, cells)
    }

    var start: Int { unit.start(of: cells.lowerBound) }
    /// How many columns the name of its first cell takes at least; among hours a lone first one is
    /// told as the day, with its year.
    var shortest: Int {
      let name = unit.names(of: cells.lowerBound).last?.text.count ?? 0
      return isDay ? longest : unit.isYears ? name : min(name, Stretch.longDay)
    }
    /// How many columns the fullest takes.
    fileprivate var longest: Int {
      let unit = isDay ? TimeUnit.days : unit
      return unit.names(of: unit.cell(of: start))[0].text.count
    }
    fileprivate var isDay: Bool {
      unit == .hours && cells.count == 1 && unit.isRound(cells.lowerBound)
    }
    /// "31 Dec".
    fileprivate static let longDay = 6
    fileprivate var year: Int { unit.year(of: cells.lowerBound) }
    /// The first minute after it.
    var end: Int { unit.start(of: cells.upperBound + 1) }
  }

  /// A stretch on its columns.
  package struct Segment: Hashable, Sendable {
    package let stretch: Stretch
    package let column: Int
    /// How many columns a cell has.
    package let width: Int

    var columns: Range<Int> { column..<column + stretch.cells.count * width }

    func columns(of cell: Int) -> Range<Int> {
      let start = column + (cell - stretch.cells.lowerBound) * width
      return start..<start + width
    }
  }

  /// Time that is counted as one, and its columns: one for what is left out.
  package struct Bucket: Hashable, Sendable {
    package let start: Int
    package let columns: Range<Int>
    package let isLeftOut: Bool
  }

  package let segments: [Segment]
  /// In order, without a gap, from the first cell on; the last one is all that comes after.
  package let buckets: [Bucket]

  private static let widestCell = 12
  /// With more of them the eye finds no line of time any more.
  static func mostStretches(_ columns: Int) -> Int { max(8, columns / 10) }

  /// Lays stretches out, in order and none overlapping, from column 0; cells grow as wide as there
  /// is room for all, up to twelve columns, the finest unit first.
  package init(_ stretches: [Stretch], columns: Int) {
    let cells = stretches.reduce(0) { $0 + $1.cells.count }
    let breaks = max(stretches.count - 1, 0)
    let gap = cells + breaks * 3 <= columns * 2 / 3 ? 3 : 1
    let names = TimeScale.names(stretches, gap, columns: columns)
    var widths = stretches.map { _ in 1 }
    let order = stretches.indices.sorted { stretches[$0].unit.minutes < stretches[$1].unit.minutes }
    for _ in 1..<TimeScale.widestCell {
      for index in order {
        widths[index] += 1
        let lengths = TimeScale.lengths(stretches, widths, gap, names)
        if lengths.reduce(0, +) > columns { widths[index] -= 1 }
      }
    }
    let lengths = TimeScale.lengths(stretches, widths, gap, names)
    let margins = TimeScale.margins(stretches, lengths, columns - lengths.reduce(0, +), order)
    var column = 0
    segments = stretches.indices.map { index in
      defer { column += lengths[index] + margins[index] }
      return Segment(stretch: stretches[index], column: column, width: widths[index])
    }
    buckets = TimeScale.buckets(segments)
  }

  /// How many columns each stretch takes with the gap after it: those of its cells, or of its name.
  private static func lengths(_ stretches: [Stretch], _ widths: [Int], _ gap: Int, _ names: [Int])
    -> [Int]
  {
    stretches.indices.map { index in
      let cells = stretches[index].cells.count * widths[index]
      // There is nothing after the last whose room its name could take.
      guard index + 1 < stretches.count else { return cells + max(names[index] - 1, 0) }
      // The sign of the selected event may stand before it.
      return max(cells + gap, names[index] > 0 ? names[index] + 2 : 1)
    }
  }

  /// How many columns are kept for the name of each stretch: for all where there are enough, else
  /// first for years and days, and none for some.
  ///
  /// What stands alone at the end comes before all others.
  private static func names(_ stretches: [Stretch], _ gap: Int, columns: Int) -> [Int] {
    let (first, others) = (
      stretches.indices.dropLast().filter { stretches[$0].unit.isYears || stretches[$0].isDay },
      stretches.indices.dropLast().filter { !stretches[$0].unit.isYears && !stretches[$0].isDay }
    )
    let last = stretches.indices.suffix(1).filter { stretches[$0].cells.count == 1 }
    var names = stretches.map { _ in 0 }
    for index in last + first + others {
      names[index] =
        index + 1 < stretches.count
        ? room(forNameOf: index, stretches) : stretches[index].shortest
      let lengths = lengths(stretches, stretches.map { _ in 1 }, gap, names)
      if lengths.reduce(0, +) > columns { names[index] = 0 }
    }
    return names
  }

  /// The first of some days in a row says the year for all.
  private static func room(forNameOf index: Int, _ stretches: [Stretch]) -> Int {
    let stretch = stretches[index]
    guard index > 0, stretch.isDay, stretches[index - 1].isDay,
      stretches[index - 1].year == stretch.year
    else { return stretch.shortest }
    return Stretch.longDay
  }

  /// Room between stretches that short ones need for the name of their first cell.
  private static func margins(
    _ stretches: [Stretch], _ lengths: [Int], _ room: Int, _ order: [Int]
  ) -> [Int] {
    var (room, margins) = (room, stretches.map { _ in 0 })
    for index in order {
      margins[index] = min(max(stretches[index].longest + 1 - lengths[index], 0), max(room, 0))
      room -= margins[index]
    }
    return margins
  }

  private static func buckets(_ segments: [Segment]) -> [Bucket] {
    var buckets: [Bucket] = []
    for (index, segment) in segments.enumerated() {
      for cell in segment.stretch.cells {
        buckets.append(
          Bucket(
            start: segment.stretch.unit.start(of: cell), columns: segment.columns(of: cell),
            isLeftOut: false))
      }
      let next = index + 1 < segments.count ? segments[index + 1] : nil
      if next?.stretch.start != segment.stretch.end {
        let end = segment.columns.upperBound
        buckets.append(
          Bucket(
            start: segment.stretch.end, columns: end..<(next?.column ?? end), isLeftOut: true))
      }
    }
    return buckets
  }

  /// The columns that it takes.
  package var width: Int { segments.last?.columns.upperBound ?? 0 }

  /// The bucket in which a minute lies; nil before the first.
  func bucket(of minute: Int) -> Int? {
    var (low, high) = (0, buckets.count)
    while low < high {
      let middle = (low + high) / 2
      if buckets[middle].start <= minute { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The columns on which a minute stands; nil for one that is left out.
  package func columns(of minute: Int) -> Range<Int>? {
    bucket(of: minute).map { buckets[$0] }.flatMap { $0.isLeftOut ? nil : $0.columns }
  }

  /// The first minute of the cell at a column, or of the nearest; nil where there is no cell.
  package func minute(at column: Int) -> Int? {
    minutes(at: column)?.lowerBound
  }

  /// The minutes of the cell at a column, or of the nearest; those of the last have no end.
  func minutes(at column: Int) -> Range<Int>? {
    let cells = buckets.indices.filter { !buckets[$0].isLeftOut }
    let nearest = cells.min { distance(buckets[$0], column) < distance(buckets[$1], column) }
    return nearest.map { cell in
      buckets[cell].start..<(cell + 1 < buckets.count ? buckets[cell + 1].start : .max)
    }
  }

  private func distance(_ bucket: Bucket, _ column: Int) -> Int {
    max(bucket.columns.lowerBound - column, column - bucket.columns.upperBound + 1, 0)
  }

  /// The unit of the cell at a minute, or the coarsest.
  var coarsest: TimeUnit? {
    segments.map(\.stretch.unit).max { $0.minutes < $1.minutes }
  }
}
