import Chronology

extension ClosedRange<Day> {
  /// "3 to 9 January 2021"; one day is said once.
  package var words: String? { date?.words }

  /// "3–9 Jan 2021", or "3–9 Jan" where the reader sees the year elsewhere.
  package func brief(year: Bool) -> String { date?.brief(weekday: false, year: year) ?? "" }

  private var date: EDTF? {
    try? EDTF(parsing: lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)/\(upperBound)")
  }
}
