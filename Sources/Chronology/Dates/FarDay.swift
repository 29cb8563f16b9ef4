/// The first or the last day of a year that is too far away for its days to be counted.
///
/// Such a year is written with its figures alone (ISO 8601-2:2019, 4.7.2 and 4.7.3), so that no
/// other day of it is ever asked for.
struct FarDay: Hashable, Sendable {
  let isNegative: Bool
  /// The year without its sign, in more figures than an `Int` takes; the first is not 0.
  let figures: String
  /// Whether it is 31 December and not 1 January.
  let isLast: Bool

  /// The longest year that is read, in figures.
  static let longest = 1_000

  /// A number beyond those of all countable days, in the order of the years.
  ///
  /// It is made from how many figures there are and from the first fifteen, so that no year of
  /// `longest` figures leaves the range of `Int`.
  var number: Int {
    let head = Int(figures.prefix(15)) ?? 0
    let magnitude = Self.nearest + figures.utf8.count * Self.perFigure + head
    return isNegative ? -magnitude : magnitude
  }

  private static let nearest = 8_000_000_000_000_000_000
  private static let perFigure = 1_000_000_000_000_000

  /// The date as `[-]YYYY-MM-DD`.
  var description: String {
    (isNegative ? "-" : "") + figures + (isLast ? "-12-31" : "-01-01")
  }

  /// The order of two days that have one number, and so one sign and equally many figures.
  static func < (one: FarDay, other: FarDay) -> Bool {
    guard one.figures == other.figures else {
      return (one.figures < other.figures) != one.isNegative
    }
    return !one.isLast && other.isLast
  }
}
