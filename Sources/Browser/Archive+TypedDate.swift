import Archive
import Chronology

extension Archive {
  /// Reads a date as it is typed.
  ///
  /// One that names no year is of the year one is in; where nothing surely falls on it then, of the
  /// nearest in which something does.
  ///
  /// - Throws: the `EDTFError` of what is no date.
  func date(typed text: String, near day: Day?, in selection: Selection) throws -> EDTF {
    let date = try EDTF(typed: text, near: day)
    guard (try? EDTF(typed: text)) == nil, let first = date.earliest.day,
      let last = date.latest.day, first <= last,
      try next(from: 0, in: selection.falling(on: date, isSure: true)) == nil,
      let year = try year(near: first...last, in: selection)
    else { return date }
    return try EDTF(typed: text, near: Day(year: year, month: 1, day: 1))
  }
}

extension Selection {
  /// Those of its events that fall on a date, surely or possibly.
  func falling(on date: EDTF, isSure: Bool) -> Selection {
    var wanted = self
    wanted.from = [from, date.earliest.day].compactMap { $0 }.max()
    wanted.to = [to, date.latest.day].compactMap { $0 }.min()
    wanted.isSure = isSure
    return wanted
  }
}
