/// A part of a year that is no month, by its number 21 to 41 (ISO 8601-2:2019, 4.8.1).
///
/// The standard leaves the months of the seasons open (3.1.3.1). Here they are the meteorological
/// ones, three whole months each: the seasons 21 to 24, which name no hemisphere, and 25 to 28 are
/// the northern ones, 29 to 32 the southern ones. A season that begins in December runs into
/// February of the next year.
struct Grouping: Hashable, Sendable {
  /// 21 to 41.
  let number: Int

  /// The grouping with this number; nil when there is none.
  init?(_ number: Int) {
    guard (21...41).contains(number) else { return nil }
    self.number = number
  }

  /// How precise a date with it is.
  var precision: Precision {
    switch number {
    case ...32: .season
    case ...36: .quarter
    case ...39: .quadrimester
    default: .semestral
    }
  }

  /// The level of the standard that has it: the seasons without a hemisphere are level 1.
  var level: Int {
    number <= 24 ? 1 : 2
  }

  /// The first and the last day of the one that begins in a year.
  func days(in year: Int) -> (first: Day, last: Day)? {
    let (month, count) = months
    let after = month + count
    guard let first = Day(year: year, month: month, day: 1),
      let next = Day(year: after > 12 ? year + 1 : year, month: (after - 1) % 12 + 1, day: 1)
    else { return nil }
    return (first, Day(number: next.number - 1))
  }

  /// Whether it runs into the next year.
  var crossesNewYear: Bool {
    months.first == 12
  }

  /// Its first month, and how many it has.
  private var months: (first: Int, count: Int) {
    switch number {
    case ...28: ((number - 21) % 4 * 3 + 3, 3)
    case ...32: ((number - 27) % 4 * 3 + 3, 3)
    case ...36: ((number - 33) * 3 + 1, 3)
    case ...39: ((number - 37) * 4 + 1, 4)
    default: ((number - 40) * 6 + 1, 6)
    }
  }
}
