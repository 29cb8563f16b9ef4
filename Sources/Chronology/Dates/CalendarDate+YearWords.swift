// The words for years that are not told to the year, or that are far away, and for parts of years.
extension CalendarDate {
  /// A year with significant digits, `a year between 1900 and 1999, estimated at 1950`, or one too
  /// far away for its days to be counted.
  func words(forYear figures: String) -> String {
    let named = Names.year(figures: figures, isNegative: year.isNegative) ?? "the year \(year)"
    guard let (least, greatest) = year.magnitudes, least != greatest else { return named }
    let ends = [least, greatest].map { Names.year(figures: $0, isNegative: year.isNegative) }
    guard let least = ends[0], let greatest = ends[1] else { return named }
    let (from, to) = year.isNegative ? (greatest, least) : (least, greatest)
    return "a year between \(from) and \(to), estimated at \(named)"
  }

  /// A season with its year, `winter 2019–20`, or another part of a year: `the second half of 2001`.
  ///
  /// A season that runs into the next year has both.
  func words(_ grouping: Grouping) -> String {
    guard grouping.precision == .season else { return "the \(grouping.name) of \(yearWords)" }
    let hemisphere = grouping.hemisphere.map { " (\($0))" } ?? ""
    guard let year = year.exact else { return "\(grouping.name) in \(yearWords)" + hemisphere }
    return "\(grouping.name) " + grouping.years(from: year) + hemisphere
  }
}

extension Grouping {
  /// The name without the hemisphere: `spring`, `second quarter`, `first third`, `second half`.
  var name: String {
    let seasons = ["spring", "summer", "autumn", "winter"]
    let ordinals = ["first", "second", "third", "fourth"]
    return switch number {
    case ...32: seasons[(number - 21) % 4]
    case ...36: ordinals[number - 33] + " quarter"
    case ...39: ["first", "second", "last"][number - 37] + " third"
    default: ordinals[number - 40] + " half"
    }
  }

  /// The hemisphere, where the number says which.
  var hemisphere: String? {
    switch number {
    case 25...28: "northern"
    case 29...32: "southern"
    default: nil
    }
  }

  /// What it is one of.
  var noun: String {
    switch number {
    case ...32: "season"
    case ...36: "quarter"
    case ...39: "third"
    default: "half"
    }
  }

  /// The year that it is in, or both if it begins in one and ends in the next.
  func years(from year: Int) -> String {
    guard crossesNewYear else { return Names.year(year) }
    guard (1000...9998).contains(year) else {
      return "\(Names.year(year)) to \(Names.year(year + 1))"
    }
    let next = (year + 1) % 100 == 0 ? "\(year + 1)" : String("\(year + 1)".suffix(2))
    return "\(year)–\(next)"
  }
}

extension YearPart {
  /// What it is one of: a month, a season, a quarter.
  var noun: String {
    if case .grouping(let grouping) = self { grouping.noun } else { "month" }
  }
}

extension Year {
  /// Whether its days are too far away to be counted.
  var isFar: Bool {
    significant == nil && figures != nil && exact == nil
  }
}
