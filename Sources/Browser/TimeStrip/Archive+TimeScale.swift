import Archive
import Chronology

// Which stretches of time a strip shows, by where the events stand.
extension Archive {
  /// All events on so many columns: in the finest unit in which they fit, gaps left out; where one
  /// cell holds a quarter of all or more, that cell in a finer unit of its own.
  func overview(of selection: Selection, finest: TimeUnit, columns: Int) throws
    -> [TimeScale.Stretch]
  {
    let plain = try fit(Archive.always, of: selection, finest: finest, columns: columns)
    guard let unit = plain.first?.unit, columns >= 24,
      try fullestCell(of: plain, selection, finest: finest) != nil
    else { return plain }
    var mixed = try fit(Archive.always, of: selection, finest: finest, columns: columns / 2)
    var hasFiner = false
    for _ in 0..<3 {
      guard let (index, cell) = try fullestCell(of: mixed, selection, finest: finest) else { break }
      let stretch = TimeScale.Stretch(unit: mixed[index].unit, cells: cell...cell)
      let inner = try fit(
        stretch.start...stretch.end - 1, of: selection, finest: finest,
        columns: columns - mixed.need)
      guard let finer = inner.first?.unit, finer.minutes < stretch.unit.minutes,
        mixed.need + inner.need <= columns
      else { break }
      mixed.replaceSubrange(index...index, with: mixed[index].split(at: cell, by: inner))
      hasFiner = hasFiner || finer.minutes < unit.minutes
    }
    return hasFiner ? mixed : plain
  }

  /// A window of cells of one unit around a minute, gaps left out.
  ///
  /// It reaches no further to either side than the columns would with every cell drawn: what is
  /// further away belongs to another window, however little lies between.
  ///
  /// - Parameter filling: whether it reaches further back, or on, until the columns are filled.
  func window(
    of selection: Selection, by unit: TimeUnit, around minute: Int, columns: Int,
    filling: Filling? = nil
  ) throws -> [TimeScale.Stretch] {
    let cell = unit.cell(of: minute)
    let start = min(max(unit.start(of: cell), -Presence.limit), Presence.limit)
    let gap = Archive.gap(columns)
    let apart = unit.minutes.multiplied(by: gap)
    let (limit, room) = (Presence.limit, columns / 2 + 1)
    let reach = min(unit.minutes.multiplied(by: max(columns, 1)), limit)
    let (back, on) = (
      filling?.isBack == true ? limit * 2 : reach, filling?.isOn == true ? limit * 2 : reach
    )
    let before = try runs(
      of: selection, in: max(start - back, -limit)...max(start - 1, -limit), apart: apart,
      limit: room, backwards: true)
    let after = try runs(
      of: selection, in: start...max(min(start + on, limit), start), apart: apart, limit: room)
    let stretches = [TimeScale.Stretch](
      before + [start...start] + after, by: unit, joining: gap
    ).window(around: cell, columns: columns)
    switch filling {
    case .back, .fromEnd: return stretches.suffix(TimeScale.mostStretches)
    case .on, .fromStart: return Array(stretches.prefix(TimeScale.mostStretches))
    case nil: return stretches
    }
  }

  /// To which side a window may reach as far as it takes; from the start or the end of all, to both.
  enum Filling: Hashable {
    case back, on, fromStart, fromEnd

    var isBack: Bool { self != .on }
    var isOn: Bool { self != .back }
  }

  /// The finest unit in which a stretch of time fits, gaps left out.
  private func fit(
    _ minutes: ClosedRange<Int>, of selection: Selection, finest: TimeUnit, columns: Int
  ) throws -> [TimeScale.Stretch] {
    var stretches: [TimeScale.Stretch] = []
    for unit in finest.andCoarser {
      let runs = try runs(
        of: selection, in: minutes, apart: unit.minutes.multiplied(by: Archive.gap(columns)),
        limit: columns / 2 + 1)
      // What goes on beyond is another cell's to show.
      stretches = [TimeScale.Stretch](runs.map { $0.clamped(to: minutes) }, by: unit)
      guard stretches.need <= columns, stretches.count <= TimeScale.mostStretches else { continue }
      let balance = try balance(of: stretches, selection)
      // Over all time the stretches count, however few events they have; inside a cell the events.
      let isTold =
        minutes == Archive.always
        ? balance.count { $0 >= 0 } * 2 > balance.count : balance.reduce(0, +) >= 0
      if isTold { break }
    }
    return stretches
  }

  /// In each stretch, whether a quarter of its dates are as precise as its cells: 0 or more if so.
  ///
  /// Days should not be drawn where only years are known.
  private func balance(of stretches: [TimeScale.Stretch], _ selection: Selection) throws -> [Int] {
    let buckets = TimeScale(stretches, columns: 0).buckets
    var balance = stretches.map { _ in 0 }
    for crowd in try density(of: selection, from: buckets.map(\.start))
    where crowd.hull.lowerBound > 0 && (crowd.hull.count == 1 || crowd.core == nil) {
      let start = buckets[crowd.hull.lowerBound - 1].start
      guard let index = stretches.lastIndex(where: { $0.start <= start }) else { continue }
      balance[index] += crowd.hull.count == 1 ? 3 * crowd.count : -crowd.count
    }
    return balance
  }

  private static let always = -Presence.limit...Presence.limit

  /// How many empty cells are shown as such; more are left out.
  private static func gap(_ columns: Int) -> Int { max(6, columns / 8) }

  /// The cell that can be told finer and holds most events, if that is a quarter of all.
  private func fullestCell(
    of stretches: [TimeScale.Stretch], _ selection: Selection, finest: TimeUnit
  ) throws -> (stretch: Int, cell: Int)? {
    let buckets = stretches.enumerated().flatMap { index, stretch in
      stretch.cells.map { (index, $0, stretch.unit.start(of: $0)) }
        + [(index, Int.max, stretch.end)]
    }
    // Where two stretches touch, the end of one is the start of the next.
    let starts = buckets.enumerated().filter { $0 + 1 == buckets.count || $1.2 < buckets[$0 + 1].2 }
      .map(\.element)
    var counts = Array(repeating: 0, count: starts.count + 1)
    for crowd in try density(of: selection, from: starts.map(\.2)) where crowd.hull.count == 1 {
      counts[crowd.hull.lowerBound] += crowd.count
    }
    let total = counts.reduce(0, +)
    let open = starts.indices.filter {
      starts[$0].1 != .max && stretches[starts[$0].0].unit != finest
    }
    guard let fullest = open.max(by: { counts[$0 + 1] < counts[$1 + 1] }),
      counts[fullest + 1] >= max(total / 4, 2)
    else { return nil }
    return (starts[fullest].0, starts[fullest].1)
  }
}

extension TimeScale.Stretch {
  /// The cells before one of its cells, finer cells instead of that one, and the cells after it.
  fileprivate func split(at cell: Int, by finer: [TimeScale.Stretch]) -> [TimeScale.Stretch] {
    let before = cells.lowerBound..<cell
    let after = cell + 1..<cells.upperBound + 1
    return [before].filter { !$0.isEmpty }.map {
      TimeScale.Stretch(unit: unit, cells: ClosedRange($0))
    }
      + finer
      + [after].filter { !$0.isEmpty }.map { TimeScale.Stretch(unit: unit, cells: ClosedRange($0)) }
  }
}

extension Int {
  /// The product, or a very large number.
  func multiplied(by factor: Int) -> Int {
    let (product, isTooLarge) = multipliedReportingOverflow(by: factor)
    return isTooLarge ? .max / 2 : product
  }
}
