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
    let long = segments.filter { $0.stretch.cells.count > 1 }
    // A lone cell without its full name would say too little, or too much.
    for segment in long { writer.writeRound(segment) }
    for segment in long { writer.writeTicks(segment) }
    for segment in long { writer.writeLast(of: segment) }
    for (one, next) in zip(segments, segments.dropFirst()) { writer.writeGap(one, next) }
    return writer.labels.sorted { $0.column < $1.column }
  }

  private func nameFirst(
    _ index: Int, _ isTold: (Int) -> Bool, with writer: inout LabelWriter
  ) {
    let (segment, end) = (segments[index], start(after: index) ?? .max)
    let names = firstNames(index, isTold(segment.stretch.start))
    if segment.stretch.cells.count == 1 {
      let start = index > 0 ? segments[index - 1].columns.upperBound + 1 : 0
      return writer.write(names, of: segment, before: end, notBefore: start)
    }
    let (unit, isDaySaid) = (segment.stretch.unit, isDaySaid(before: index, in: writer.labels))
    let full = segment.stretch.cells.prefix(9).map {
      isDaySaid ? unit.tickName(of: $0) : unit.names(of: $0)[0]
    }
    if writer.writeHidden(segment, behind: full[0], before: end) { return }
    writer.writeFirst(full, or: names, of: segment, before: end)
  }

  /// Names of the first cell of a segment, by preference; of a lone one no more than is known, unless
  /// its neighbours have said that.
  ///
  /// Where a neighbour is of the same year it is the year that is left out, and never what tells them
  /// apart.
  private func firstNames(_ index: Int, _ isTold: Bool) -> [TimeName] {
    let stretch = segments[index].stretch
    let (unit, cell) = (stretch.unit, stretch.cells.lowerBound)
    let names = names(of: cell, by: unit, at: index)
    guard stretch.cells.count == 1, !isTold else { return names }
    let known = known(index)
    return known.cell == cell && known.unit == unit
      ? names : self.names(of: known.cell, by: known.unit, at: index) + names
  }

  /// What is known of a lone cell; its month where its year is that of the month before it, or
  /// another's name, too.
  private func known(_ index: Int) -> (unit: TimeUnit, cell: Int) {
    let stretch = segments[index].stretch
    let known = stretch.known
    guard known.unit == .years(1), stretch.unit.depth > TimeUnit.months.depth else { return known }
    let (month, before) = (TimeUnit.months.cell(of: stretch.start), index > 0 ? index - 1 : nil)
    let isSaid = before.map { segments[$0].stretch.lastMonth }.map {
      $0 != month && $0.floored(by: 12) == known.cell
    }
    let others = segments.indices.filter { $0 != index }.map { segments[$0].stretch }
    guard isSaid == true || others.contains(where: { $0.cells.count == 1 && $0.known == known })
    else {
      return known
    }
    return (.months, month)
  }

  private func names(of cell: Int, by unit: TimeUnit, at index: Int) -> [TimeName] {
    let names = unit.names(of: cell)
    guard isYear(unit.year(of: cell), besides: index) else {
      return names.prefix(1) + unit.coarseNames(of: cell) + names.dropFirst()
    }
    guard unit == .hours, index > 0 else { return names + unit.coarseNames(of: cell) }
    let before = segments[index - 1].stretch
    let tick = before.unit == .hours ? [unit.tickName(of: cell)] : []
    let day = TimeUnit.days.cell(of: unit.start(of: cell))
    return TimeUnit.days.cell(of: before.end - 1) == day
      ? tick + names + unit.coarseNames(of: cell) : names + tick + unit.coarseNames(of: cell)
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

extension TimeScale.Stretch {
  fileprivate var known: (unit: TimeUnit, cell: Int) { unit.known(cells.lowerBound) }
  fileprivate var lastMonth: Int { TimeUnit.months.cell(of: end - 1) }
}
