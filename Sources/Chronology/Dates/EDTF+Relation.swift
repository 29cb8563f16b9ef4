/// How one date stands to another.
package struct Relation: Hashable, Sendable {
  /// Whether all of it is over before the other starts, and the reverse.
  package let before, after: Truth
  /// Whether the two take place on a day in common.
  package let overlaps: Truth
  /// Whether it lies in the time that the other names, and the reverse.
  package let within, covers: Truth
  /// Whether each lies in the time that the other names.
  package let same: Truth
  /// The order in a chronology: -1 where it stands before the other, 1 after it, 0 beside it.
  package let order: Int
}

extension EDTF {
  /// How the date stands to another one, as far as the bounds of the two tell.
  ///
  /// Qualifiers change nothing here, since they do not widen bounds. `docs/dates.md` says what each
  /// relation means for dates of different precision, for intervals and for sets.
  package func relation(to other: EDTF) -> Relation {
    let order = key < other.key ? -1 : other.key < key ? 1 : 0
    if let one = moment, let other = other.moment { return one.relation(to: other, order: order) }
    let (ones, others) = (cases, other.cases)
    func truth(_ test: ([Extent], [Extent]) -> Truth) -> Truth {
      Truth(inEvery: ones, and: others, test)
    }
    let within = truth { $0.within($1) }
    let covers = truth { $1.within($0) }
    return Relation(
      before: truth { $0.before($1) }, after: truth { $1.before($0) },
      overlaps: truth { $0.overlaps($1) }, within: within, covers: covers,
      same: within.and(covers), order: order)
  }

  /// Whether the two dates can mean a day in common, or two date-times one second; the days between
  /// those of a set are none.
  package func intersects(_ other: EDTF) -> Bool {
    if let one = moment, let other = other.moment { return one.meets(other) != .no }
    let (ones, others) = (cases.joined(), other.cases.joined())
    return ones.contains { one in others.contains { one.hull.meets($0.hull) } }
  }
}

extension [Extent] {
  /// Whether everything is over before anything of the others starts.
  fileprivate func before(_ others: [Extent]) -> Truth {
    guard let end = map(\.end.last).max(), let firstEnd = map(\.end.first).max(),
      let start = others.map(\.start.first).min(), let lastStart = others.map(\.start.last).min()
    else { return .possibly }
    return end < start ? .yes : firstEnd < lastStart ? .possibly : .no
  }

  /// Whether everything lies in the time that the others name.
  fileprivate func within(_ others: [Extent]) -> Truth {
    let sure = Span.joined(others.map(\.frame))
    let possible = Span.joined(others.flatMap { [$0.frame, $0.hull] })
    return map { $0.within(sure, possible) }.reduce(.yes) { $0.and($1) }
  }

  /// Whether anything shares a day with anything of the others.
  fileprivate func overlaps(_ others: [Extent]) -> Truth {
    let meets = contains { one in others.contains { one.hull.meets($0.hull) } }
    guard meets else { return .no }
    // What has no gaps and is neither before nor after something that has none meets it.
    if count == 1, others.count == 1 { return before(others).or(others.before(self)).not }
    return contains { one in others.contains(where: one.surelyOverlaps) } ? .yes : .possibly
  }
}

extension Extent {
  /// Whether the two share a day wherever they lie: one that both surely have, or one that the
  /// first surely has whichever the other's are.
  fileprivate func surelyOverlaps(_ other: Extent) -> Bool {
    if let core, let second = other.core, core.meets(second) { return true }
    return core?.holds(other.hull) == true || other.core?.holds(hull) == true
  }

  fileprivate func within(_ sure: [Span], _ possible: [Span]) -> Truth {
    if sure.contains(where: { $0.holds(hull) }) { return .yes }
    return possible.contains(where: canLie) ? .possibly : .no
  }
}
