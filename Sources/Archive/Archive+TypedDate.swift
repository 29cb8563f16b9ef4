package import Chronology

extension Archive {
  /// Reads a date as it is typed.
  ///
  /// One that names no year is of the year one is in; where nothing surely falls on it then, of the
  /// nearest in which something does. Where one is in none, it is of the only year in which something
  /// does.
  ///
  /// - Throws: the `EDTFError` of what is no date.
  package func date(typed text: String, near day: Day?, in selection: Selection) throws -> EDTF {
    if let whole = try? EDTF(typed: text) { return whole }
    guard let day else { return try date(typed: text, inTheYearOf: selection) }
    let date = try EDTF(typed: text, near: day)
    guard let days = date.days,
      try next(from: 0, in: selection.falling(on: date, isSure: true)) == nil,
      let year = try year(near: days, in: selection)
    else { return date }
    return try EDTF(typed: text, near: Day(year: year, month: 1, day: 1))
  }

  private func date(typed text: String, inTheYearOf selection: Selection) throws -> EDTF {
    // Every day of the calendar is one of a leap year.
    let leap = try EDTF(typed: text, near: Day(year: 2000, month: 1, day: 1))
    let years = try leap.days.map { try self.years(with: $0, in: selection) } ?? []
    if years.count == 1 {
      return try EDTF(typed: text, near: Day(year: years[0], month: 1, day: 1))
    }
    guard let first = years.first, let last = years.last else { return try EDTF(typed: text) }
    throw EDTFError(
      column: text.count + 1,
      reason:
        "the year is missing: something falls on it in \(years.count) years, \(first) to \(last)")
  }
}

extension EDTF {
  /// Its first day and its last.
  fileprivate var days: ClosedRange<Day>? {
    guard let first = earliest.day, let last = latest.day, first <= last else { return nil }
    return first...last
  }
}

extension Selection {
  /// Those of its events that fall on a date, surely or possibly.
  package func falling(on date: EDTF, isSure: Bool) -> Selection {
    var wanted = self
    wanted.from = [from, date.earliest.day].compactMap { $0 }.max()
    wanted.to = [to, date.latest.day].compactMap { $0 }.min()
    wanted.isSure = isSure
    return wanted
  }
}
