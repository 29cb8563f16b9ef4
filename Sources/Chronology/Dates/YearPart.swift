/// What stands in the place of the month: a month or a season (ISO 8601-2:2019, 4.8.1).
///
/// The groupings 25 to 41, which are hemispheric seasons, quarters and the like, would be further
/// cases.
enum YearPart: Hashable, Sendable, CustomStringConvertible {
  /// A month 01 to 12. With `X` it is still a month: `X2` is 02 or 12, not 22 or 32 (9.2.2).
  case month(Digits)
  case season(Season)

  /// The two digits as written.
  var description: String {
    switch self {
    case .month(let digits): digits.description
    case .season(let season): String(season.rawValue)
    }
  }

  /// The month; nil for a season and where a digit is hidden.
  var exactMonth: Int? {
    if case .month(let digits) = self { digits.exact } else { nil }
  }
}

/// A season, by its number.
///
/// The standard leaves the months open (3.1.3.1). Here they are the northern meteorological ones,
/// three whole months each; winter begins in December and runs into February of the next year.
enum Season: Int, Hashable, Sendable, CustomStringConvertible {
  case spring = 21
  case summer, autumn, winter

  /// The season's name.
  var description: String {
    switch self {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }

  /// The first and the last day of the season that begins in a year.
  func days(in year: Int) -> (first: Day, last: Day)? {
    let month = 3 * (rawValue - 20)
    let nextYear = self == .winter ? year + 1 : year
    guard let first = Day(year: year, month: month, day: 1),
      let next = Day(year: nextYear, month: month % 12 + 3, day: 1)
    else { return nil }
    return (first, Day(number: next.number - 1))
  }
}
