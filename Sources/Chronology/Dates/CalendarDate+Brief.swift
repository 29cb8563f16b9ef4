extension CalendarDate {
  /// The date in few characters, with the signs for about and perhaps.
  func brief(without shared: Shared = .nothing) -> String {
    guard let phrase = briefPhrase(without: shared) else { return description }
    return marked(phrase)
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

  /// Two dates with a dash between them; what they share is said once.
  static func brief(
    _ start: CalendarDate, _ dash: String, _ end: CalendarDate, without shared: Shared
  ) -> String {
    let sharedByBoth = start.shared(with: end)
    guard sharedByBoth == .nothing else {
      return start.brief(without: sharedByBoth) + dash + end.brief(without: shared)
    }
    let brief = start.brief() + dash + end.brief()
    return brief.count <= EDTF.briefWidth ? brief : start.briefMonth + dash + end.briefMonth
  }

  /// What the start of a stretch of time need not say, since its end will.
  private func shared(with end: CalendarDate) -> Shared {
    guard isExact, end.isExact, part != nil, end.part != nil else { return .nothing }
    guard year == end.year else { return isAcrossNewYear(to: end) ? .year : .nothing }
    return day != nil && end.day != nil && part == end.part ? .monthAndYear : .year
  }

  /// Whether the end is a day of the next year and comes before a year is over.
  private func isAcrossNewYear(to end: CalendarDate) -> Bool {
    day != nil && end.day != nil && first.year + 1 == end.first.year
      && (end.first.month, end.first.day) < (first.month, first.day)
  }
}

extension CalendarDate {
  private func marked(_ phrase: String) -> String {
    (qualifiers.any.contains(.approximate) ? "~" : "") + phrase
      + (qualifiers.any.contains(.uncertain) ? "?" : "")
  }

  /// The date cut to its month, if it has one.
  private var briefMonth: String {
    guard year.exact != nil, let month = part?.exactMonth else { return brief() }
    return marked(Names.shortMonth(month) + " " + yearWords)
  }

  /// The phrase; nil where the date is best told as it is written.
  private func briefPhrase(without shared: Shared) -> String? {
    let inYear = shared == .nothing ? " " + yearWords : ""
    switch part {
    case nil: return briefYear
    case _ where year.exact == nil: return nil
    case .season(let season): return shared == .nothing ? seasonWords(season) : "\(season)"
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

  private var briefYear: String? {
    guard year.exact == nil else { return yearWords }
    let from = year.first { _ in true }
    let to = year.last { _ in true }
    guard let from, let to, let tail = year.digits.hiddenTail, tail < 4 else { return nil }
    return yearWords.hasSuffix("s") ? "\(from)s" : "\(Names.year(from))…\(Names.year(to))"
  }
}
