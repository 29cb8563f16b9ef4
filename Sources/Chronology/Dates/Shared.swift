/// What several dates have in common, so that it is said only once, with the last of them.
enum Shared {
  case nothing, year, monthAndYear

  /// What can be left out of all dates but the last.
  ///
  /// Only days and months that are plain and qualified alike leave anything out, so that no
  /// "perhaps" reaches farther than it should.
  init(by dates: [CalendarDate]) {
    let first = dates.first
    let areAlike = dates.allSatisfy {
      $0.isExact && $0.time == nil && $0.precision == first?.precision
        && $0.qualifiers == first?.qualifiers && $0.qualifiers.complete != nil
        && $0.year == first?.year && $0.part?.exactMonth != nil
    }
    let areOfOneMonth = dates.allSatisfy { $0.day != nil && $0.part == first?.part }
    self = areAlike ? areOfOneMonth ? .monthAndYear : .year : .nothing
  }
}
