// The words for a year, a season, a month and a day, whatever is hidden of them.
extension CalendarDate {
  /// A year: `2021`, `44 BC`, `the 1980s`, `a year between 1900 and 1999`, `an unknown year`.
  ///
  /// Decades and centuries are told by their ends where a name would be ambiguous: "the 1900s" are
  /// ten years or a hundred.
  var yearWords: String {
    if let exact = year.exact { return Names.year(exact) }
    if let figures = year.figures { return words(forYear: figures) }
    guard let from = year.first(where: { _ in true }), let to = year.last(where: { _ in true }),
      let tail = year.digits?.hiddenTail
    else { return "a year of the form \(year)" }
    if tail == 1, from >= 1000, from % 100 != 0 { return "the \(from)s" }
    if tail == 4, !year.isNegative { return "an unknown year" }
    return "a year between \(Names.year(from)) and \(Names.year(to))"
  }

  /// The year behind a month or a day: ` 2021` or ` in the 1980s`.
  var inYear: String {
    let followsName = year.exact != nil && part?.isHidden != true
    return (followsName ? " " : " in ") + yearWords
  }

  /// Month and day without the year, or the day alone.
  func monthAndDay(without shared: Shared) -> String {
    guard let day else { return monthWords }
    if shared == .monthAndYear { return String(day.floor) }
    if day.isHidden, part?.isHidden == true { return "a day" }
    if day.isHidden { return "a day in " + monthWords }
    if pattern.months.count == 1 { return dayWords + " " + monthWords }
    return (day.isExact ? "day " : "") + dayWords + " of " + monthWords
  }

  /// A month: `January`, `February or December`, `a month from January to September`, `a month`.
  private var monthWords: String {
    if part?.isHidden == true { return "a month" }
    return Self.choice(pattern.months, "a month", Names.month)
  }

  /// A day of the month: `3`, `30 or 31`, `a day from 10 to 19`.
  private var dayWords: String {
    Self.choice(day.flatMap(\.exact).map { [$0] } ?? pattern.days, "a day") { String($0) }
  }

  private var pattern: DayPattern {
    DayPattern(year: year, part: part, day: day)
  }

  /// Some numbers, one of which it is: all of them if they are few or have gaps, else the ends.
  private static func choice(
    _ numbers: [Int], _ noun: String, _ name: (Int) -> String
  ) -> String {
    guard let first = numbers.first, let last = numbers.last, numbers.count > 3,
      last - first == numbers.count - 1
    else { return Names.list(numbers.map(name), "or") }
    return "\(noun) from \(name(first)) to \(name(last))"
  }
}

extension YearPart {
  /// Whether it is a month of which nothing is known.
  fileprivate var isHidden: Bool {
    if case .month(let digits) = self { digits.isHidden } else { false }
  }
}
