extension Event {
  /// Where the event stands in time: earliest bound, then latest, then precision; undated last.
  ///
  /// A date whose start is open or unknown stands at its end, the only bound it has.
  package var key: ChronologicalKey? { date?.key }
}

extension [Event] {
  /// The events in order; those that stand at one place keep the order of the file.
  package func inChronologicalOrder() -> [Event] {
    let keys = map(\.key)
    return indices.sorted { one, other in
      switch (keys[one], keys[other]) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: one < other
      }
    }.map { self[$0] }
  }
}
