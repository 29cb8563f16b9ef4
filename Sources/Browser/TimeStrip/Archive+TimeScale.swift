import Archive
import Chronology

// Which stretches of time a strip shows, by where the events stand.
extension Archive {
  /// All events on so many columns: in the finest unit in which they fit, gaps left out; where one
  /// cell holds a quarter of all or more, that cell in a finer unit of its own.
  ///
  /// It ends where the last of them may still be, not where the last one begins. Never in three units:
  /// the eye could compare none of them.
  func overview(of selection: Selection, finest: TimeUnit, columns: Int) throws
    -> [TimeScale.Stretch]
  {
    let plain = try fit(Archive.always, of: selection, finest: finest, columns: columns)
    guard let unit = plain.first?.unit, columns >= 24,
      try fullestCell(of: plain, selection, finest: finest) != nil
    else { return plain }
    let coarse = try fit(Archive.always, of: selection, finest: finest, columns: columns * 2 / 3)
    guard let (index, cell) = try fullestCell(of: coarse, selection, finest: finest)
    else { return plain }
    let full = TimeScale.Stretch(unit: coarse[index].unit, cells: cell...cell)
    let around = try besides(full, of: selection, columns: columns)
    let inner = try fit(
      full.start...full.end - 1, of: selection, finest: finest, columns: columns - around.need)
    guard let finer = inner.first?.unit, finer.minutes < min(full.unit.minutes, unit.minutes),
      around.need + inner.need < columns
    else { return plain }
    return around.filter { $0.start < full.start } + inner + around.filter { $0.start >= full.end }
  }

  /// The cells before and after one in which events stand.
  private func besides(_ full: TimeScale.Stretch, of selection: Selection, columns: Int) throws
    -> [TimeScale.Stretch]
  {
    let times = [-Presence.limit...full.start - 1, full.end...max(full.end, Presence.limit)]
    let (end, apart) = (try end(of: selection), full.unit.minutes.multiplied(by: Archive.gap))
    return try times.flatMap { time in
      let runs = try runs(of: selection, in: time, apart: apart, limit: columns)
      return [TimeScale.Stretch](
        runs.map { $0.clamped(to: time) }.reaching(end, in: time, apart: apart), by: full.unit,
        joining: Archive.gap)
    }
  }

  /// A window of cells of one unit around a minute, gaps left out.
  ///
  /// Without limits it reaches no further to either side than the columns would with every cell drawn:
  /// what is further away belongs to another window, however little lies between.
  ///
  /// - Parameter limits: up to where it reaches to either side, as far as there is room.
  func window(
    of selection: Selection, by unit: TimeUnit, around minute: Int, columns: Int,
    within limits: ClosedRange<Int>? = nil
  ) throws -> [TimeScale.Stretch] {
    let cell = unit.cell(of: minute)
    let start = min(max(unit.start(of: cell), -Presence.limit), Presence.limit)
    let reach = min(unit.minutes.multiplied(by: max(columns, 1)), Presence.limit)
    let time = (limits ?? start - reach...start + reach).clamped(to: Archive.always)
    let (apart, room) = (unit.minutes.multiplied(by: Archive.gap), columns / 2 + 1)
    let last = max(start - 1, -Presence.limit)
    let before = try runs(
      of: selection, in: min(time.lowerBound, last)...last,
      apart: apart, limit: room, backwards: true)
    let after = try runs(
      of: selection, in: start...max(time.upperBound, start), apart: apart, limit: room)
    let window = try [TimeScale.Stretch](
      (before + [start...start] + after).reaching(
        end(of: selection), in: time, apart: apart), by: unit,
      joining: Archive.gap
    ).limited(to: limits).window(around: cell, columns: columns)
    guard limits != nil else { return window }
    // Each has room for its name then.
    let most = min(TimeScale.mostStretches(columns), max(columns / 9, 3))
    return window.nearest(most, to: cell)
  }

  /// The finest unit in which a stretch of time fits, gaps left out.
  private func fit(
    _ minutes: ClosedRange<Int>, of selection: Selection, finest: TimeUnit, columns: Int
  ) throws -> [TimeScale.Stretch] {
    let end = try end(of: selection)
    var stretches: [TimeScale.Stretch] = []
    for unit in finest.andCoarser {
      let apart = unit.minutes.multiplied(by: Archive.gap)
      // What goes on beyond is another cell's to show.
      let runs = try runs(
        of: selection, in: minutes, apart: apart, limit: columns / 2 + 1,
        room: unit.coarser == nil ? .max : unit.minutes.multiplied(by: columns + 4)
      ).map { $0.clamped(to: minutes) }
      stretches = .init(runs.reaching(end, in: minutes, apart: apart), by: unit)
      // Where all begins; the end of all needs no more than a column.
      let begun = [TimeScale.Stretch](runs, by: unit)
      guard min(begun.need + TimeScale.Stretch.end, stretches.need) <= columns,
        begun.count <= TimeScale.mostStretches(columns)
      else { continue }
      let balance = try balance(of: begun, selection)
      // Over all time the stretches count, however few events they have; inside a cell the events.
      let isTold =
        minutes == Archive.always
        ? balance.count { $0 > 0 } * 2 > balance.count : balance.reduce(0, +) > 0
      if isTold { break }
    }
    return stretches
  }

  /// In each stretch, whether enough of its dates are as precise as its cells, more than 0 if so: a
  /// quarter, and of hours half.
  ///
  /// Days should not be drawn where only years are known, nor hours where the day is all that is told.
  private func balance(of stretches: [TimeScale.Stretch], _ selection: Selection) throws -> [Int] {
    let buckets = TimeScale(stretches, columns: 0).buckets
    var balance = stretches.map { _ in 0 }
    let told = stretches.first?.unit == .hours ? 1 : 3
    for crowd in try density(of: selection, from: buckets.map(\.start))
    where crowd.hull.lowerBound > 0 && (crowd.hull.count == 1 || crowd.core == nil) {
      let start = buckets[crowd.hull.lowerBound - 1].start
      guard let index = stretches.lastIndex(where: { $0.start <= start }) else { continue }
      balance[index] += crowd.hull.count == 1 ? told * crowd.count : -crowd.count
    }
    return balance
  }

  private static let always = -Presence.limit...Presence.limit

  /// How many empty cells are shown as such; more are left out, however wide the screen.
  private static let gap = 3

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

extension [ClosedRange<Int>] {
  /// With the end of all, as another run where it is far from the last; as they are where they reach as
  /// far, or it lies elsewhere.
  fileprivate func reaching(_ end: Int?, in time: ClosedRange<Int>, apart: Int) -> Self {
    guard let end, time.contains(end), end > last?.upperBound ?? .max else { return self }
    guard let last, end - last.upperBound <= apart else { return self + [end...end] }
    return dropLast() + [last.lowerBound...end]
  }
}

extension Int {
  /// The product, or a very large number.
  func multiplied(by factor: Int) -> Int {
    let (product, isTooLarge) = multipliedReportingOverflow(by: factor)
    return isTooLarge ? .max / 2 : product
  }
}
