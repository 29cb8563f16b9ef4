extension CalendarDate {
  /// The date in few characters, with the signs for about and perhaps.
  func brief(without shared: Shared = .nothing) -> String {
    guard let phrase = briefPhrase(without: shared) else { return description.cut }
    return marked(phrase)
  }

  /// Ways to tell it, the fullest first: with its time of day, without, and by its month.
  func briefs(without shared: Shared) -> [String] {
    var date = self
    date.time = nil
    return [
      brief(without: shared), date.brief(without: shared), date.briefMonth(without: shared),
    ]
  }

  /// The weekday of a single day that is not approximate.
  ///
  /// There is none before 15 October 1582, the first day of the Gregorian calendar: people then
  /// counted days otherwise, and a weekday beside their date would be a false one.
  var shortWeekday: String? {
    let isSure = !qualifiers.any.contains(.approximate)
    guard isExact, day != nil, isSure, first.number >= -141_427 else { return nil }
    return Names.shortWeekday(first)
  }

  /// Two dates with a dash between them, by days, by months, by years, as long as these differ; what
  /// they share is said once.
  static func briefs(
    _ start: CalendarDate, _ dash: String, _ end: CalendarDate, without shared: Shared
  ) -> [String] {
    let sharedByBoth = start.shared(with: end)
    let shared = sharedByBoth == .nothing ? .nothing : shared
    var forms = [start.brief(without: sharedByBoth) + dash + end.brief(without: shared)]
    if sharedByBoth != .monthAndYear {
      forms.append(start.briefMonth(without: sharedByBoth) + dash + end.briefMonth(without: shared))
    }
    if let first = start.briefExactYear, let last = end.briefExactYear, start.year != end.year {
      forms.append(first + dash + last)
    }
    return forms
  }

  /// Two days of one month by that, with the doubts of both; nothing for others.
  static func briefMonths(_ start: CalendarDate, _ end: CalendarDate, without shared: Shared)
    -> [String]
  {
    guard start.shared(with: end) == .monthAndYear, let month = end.part?.exactMonth else {
      return []
    }
    let year = shared == .nothing ? " " + end.yearWords : ""
    let doubts = start.qualifiers.any.union(end.qualifiers.any)
    return [marked(Names.shortMonth(month) + year, doubts)]
  }

  /// What the start of a stretch of time need not say, since its end will.
  private func shared(with end: CalendarDate) -> Shared {
    guard isExact, end.isExact, part != nil, end.part != nil else { return .nothing }
    guard year == end.year else { return isAcrossNewYear(to: end) ? .year : .nothing }
    return day != nil && end.day != nil && part == end.part ? .monthAndYear : .year
  }

  /// Whether the end is a day of the next year and comes before half a year is over: of longer ones the
  /// months alone do not tell which comes first.
  private func isAcrossNewYear(to end: CalendarDate) -> Bool {
    day != nil && end.day != nil && first.year + 1 == end.first.year
      && end.first.number - first.number < 183
  }
}

extension CalendarDate {
  private func marked(_ phrase: String) -> String {
    CalendarDate.marked(phrase, qualifiers.any)
  }

  private static func marked(_ phrase: String, _ doubts: Qualifier) -> String {
    (doubts.contains(.approximate) ? "~" : "") + phrase + (doubts.contains(.uncertain) ? "?" : "")
  }

  /// The date cut to its month, if it has one.
  private func briefMonth(without shared: Shared) -> String {
    guard year.exact != nil, let month = part?.exactMonth else { return brief(without: shared) }
    return marked(Names.shortMonth(month) + (shared == .nothing ? " " + yearWords : ""))
  }

  /// The date cut to its year.
  private var briefExactYear: String? { year.exact.map { _ in marked(yearWords) } }

  /// The year of a date that is a month of it.
  var briefYearOfMonth: String? {
    part?.exactMonth != nil && day == nil ? briefExactYear : nil
  }

  /// The phrase; nil where the date is best told as it is written.
  private func briefPhrase(without shared: Shared) -> String? {
    let inYear = shared == .nothing ? " " + yearWords : ""
    switch part {
    case nil: return briefYear
    case _ where year.exact == nil: return nil
    case .grouping(let grouping): return brief(grouping, without: shared)
    case .month(let month) where month.isExact: return briefDay(month.floor, inYear, shared)
    case .month(let month):
      return month.isHidden && day?.isHidden != false ? "in " + yearWords : nil
    }
  }

  private func briefDay(_ month: Int, _ inYear: String, _ shared: Shared) -> String? {
    let name = Names.shortMonth(month)
    guard let day else { return name + inYear }
    guard let exact = day.exact else { return day.isHidden ? "in " + name + inYear : nil }
    guard shared != .monthAndYear else { return String(exact) }
    let clock = time.map { " " + $0.description.prefix(5) } ?? ""
    return "\(exact) \(name)" + inYear + clock
  }

  /// A season or another part of the year: `winter 2019–20 N`, `Q2 2001`, `2nd half 2001`.
  private func brief(_ grouping: Grouping, without shared: Shared) -> String? {
    let hemisphere = grouping.hemisphere.map { " " + $0.prefix(1).uppercased() } ?? ""
    guard shared == .nothing else { return grouping.briefName + hemisphere }
    guard let exact = year.exact else { return words(grouping) }
    let brief = "\(grouping.briefName) \(grouping.years(from: exact))" + hemisphere
    return brief.count <= EDTF.briefWidth ? brief : nil
  }

  private var briefYear: String? {
    guard year.exact == nil else { return yearWords.count <= EDTF.briefWidth ? yearWords : nil }
    if let (least, greatest) = year.magnitudes {
      let ends = [least, greatest].map {
        Names.year(figures: $0, isNegative: year.isNegative) ?? ""
      }
      let brief = (year.isNegative ? ends.reversed() : ends).joined(separator: "…")
      return year.significant != nil && brief.count <= EDTF.briefWidth ? brief : nil
    }
    let from = year.first { _ in true }
    let to = year.last { _ in true }
    guard let from, let to, let tail = year.digits?.hiddenTail, tail < 4 else { return nil }
    return yearWords.hasSuffix("s") ? "\(from)s" : "\(Names.year(from))…\(Names.year(to))"
  }
}

extension Grouping {
  /// The name in few characters: `spring`, `Q2`, `1st third`, `2nd half`.
  fileprivate var briefName: String {
    let ordinals = ["1st", "2nd", "3rd"]
    return switch number {
    case ...32: name
    case ...36: "Q\(number - 32)"
    case ...39: ordinals[number - 37] + " third"
    default: ordinals[number - 40] + " half"
    }
  }
}

extension String {
  /// The text, or as much of it as fits where a year has very many figures.
  fileprivate var cut: String {
    count <= 2 * EDTF.briefWidth ? self : prefix(EDTF.briefWidth - 1) + "…"
  }
}
