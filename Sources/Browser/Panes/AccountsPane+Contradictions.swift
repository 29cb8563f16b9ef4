import Archive
import Chronology
import Screen

// Going to the points on which the sources contradict each other.
extension AccountsPane {
  /// Scrolls to the next or the previous of the event's contradictions, and each column to its side.
  ///
  /// - Returns: whether there is one.
  mutating func goToContradiction(forward: Bool, names: NameTable) -> Bool {
    let places = sheet.contradictions
    let next = contradiction.map { forward ? $0 + 1 : $0 - 1 } ?? (forward ? 0 : places.count - 1)
    guard places.indices.contains(next) else { return false }
    contradiction = next
    selectSide(names)
    sides = sides(names)
    point { $0.contradiction == next }
    revealContradiction()
    return true
  }

  /// Has the contradiction in sight with all its values, and the words above it as far as there is
  /// room.
  mutating func revealContradiction() {
    guard let lines = contradictionLines else { return }
    let (offset, height) = (scrolling.offset, scrolling.height)
    let isInSight = lines.lowerBound >= offset && lines.upperBound <= offset + height
    if isInSight, sheet.sides(sought, scrolledBy: offset, rows: height) == nil { return }
    scrolling.scroll(to: min(lines.upperBound - height, lines.lowerBound))
  }

  /// The line that is to stay in sight, and what is to stand above it.
  var sought: SoughtSides? {
    guard !sides.isEmpty, let lines = contradictionLines else { return nil }
    return SoughtSides(line: lines.lowerBound, sides: sides)
  }

  private var contradictionLines: Range<Int>? {
    contradiction.flatMap {
      sheet.contradictions.indices.contains($0) ? sheet.contradictions[$0] : nil
    }
  }

  func drawContradictionSign(in rect: Rect, on canvas: inout Canvas) {
    guard let lines = contradictionLines else { return }
    let line = lines.lowerBound - scrolling.offset
    let (_, rest) = rect.split(top: sheet.headHeight)
    if line >= 0, line < rest.rows {
      canvas.write("▶", at: rect.column - 1, rest.row + line, style: Theme.key)
    }
  }
}

// What the sources say on the contradiction that was gone to.
extension AccountsPane {
  private func comparison(_ names: NameTable) -> Comparison? {
    guard let event, let contradiction else { return nil }
    let all = event.comparisons(names: names).filter { $0.verdict == .contradiction }
    return all.indices.contains(contradiction) ? all[contradiction] : nil
  }

  /// Selects a source that takes a side, unless the selected one does: its words are those one reads.
  private mutating func selectSide(_ names: NameTable) {
    guard let event, let comparison = comparison(names) else { return }
    let takers = order.filter { comparison.value(of: event.accounts[$0].source) != nil }
    if let first = takers.first, !takers.contains(selected) { select(first) }
  }

  /// The point of comparison that was gone to.
  func point(_ names: NameTable) -> String? { comparison(names)?.point }

  /// That a source takes no side on it; nil where it does, or where none was gone to.
  func wordsOfNoSide(of source: Source.ID, names: NameTable) -> String? {
    guard let comparison = comparison(names), comparison.value(of: source) == nil else {
      return nil
    }
    return "≠ \(comparison.point): nothing here"
  }

  func sides(_ names: NameTable) -> [Int: Side] {
    guard let event, let comparison = comparison(names) else { return [:] }
    return event.accounts.enumerated().reduce(into: [:]) { sides, account in
      sides[account.offset] = comparison.value(of: account.element.source)
        .flatMap { account.element.side(saying: $0) }
    }
  }

  /// Who else has a value for it, before and after the columns that fit.
  func hiddenSides(_ names: NameTable) -> (before: [Source.ID], after: [Source.ID]) {
    guard let event, let comparison = comparison(names) else { return ([], []) }
    // Those that are written from right to left have rows of their own.
    let hidden = event.accounts.indices.filter {
      !sheet.beside.contains($0) && !event.accounts[$0].isRightToLeft
        && comparison.value(of: event.accounts[$0].source) != nil
    }
    let first = sheet.beside.first ?? 0
    return (
      hidden.filter { $0 < first }.map { event.accounts[$0].source },
      hidden.filter { $0 > first }.map { event.accounts[$0].source }
    )
  }

  /// Where to read a source: at its quotation that is pointed at, else at the one that holds its side
  /// of the contradiction that was gone to.
  func passage(of source: Source.ID, names: NameTable) -> Range<Int>? {
    guard let account = event?.account(of: source) else { return nil }
    if source == selectedSource, let quotation = options.quotation {
      return account.quotations.indices.contains(quotation)
        ? account.quotations[quotation].range : nil
    }
    return comparison(names)?.value(of: source).flatMap { account.passage(saying: $0) }
  }
}
