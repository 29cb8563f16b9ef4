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

  /// The numbers of its months.
  var monthNumbers: Set<Int> {
    Set((0..<months.count).map { (months.first - 1 + $0) % 12 + 1 })
  }

  /// What it is called with no year: `spring`, `quarter 2`, `half 1`.
  var title: String {
    switch precision {
    case .season: ["spring", "summer", "autumn", "winter"][(number - 21) % 4]
    case .quarter: "quarter \(number - 32)"
    case .quadrimester: "third \(number - 36)"
    default: "half \(number - 39)"
    }
  }

  /// The words, in small letters, of which prose has one where it speaks of it.
  var signs: Set<String> {
    switch precision {
    case .season:
      [
        ["spring", "springtime", "vernal"], ["summer", "summertime", "midsummer"],
        ["autumn", "autumnal", "fall"], ["winter", "wintertime", "wintry", "midwinter"],
      ][(number - 21) % 4]
    case .quarter: ["quarter", "quarterly", "q\(number - 32)"]
    case .quadrimester: ["third", "quadrimester", "months"]
    default: ["half", "semester", "h\(number - 39)"]
    }
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
