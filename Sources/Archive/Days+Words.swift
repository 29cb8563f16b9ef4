import Chronology

extension ClosedRange<Day> {
  /// "3 to 9 January 2021"; one day is said once.
  package var words: String? { date?.words }

  /// "3–9 Jan 2021", or "3–9 Jan" where the reader sees the year elsewhere.
  package func brief(year: Bool) -> String { date?.brief(weekday: false, year: year) ?? "" }

  private var date: EDTF? {
    let (first, last) = ends
    return try? EDTF(parsing: first == last ? "\(first)" : "\(first)/\(last)")
  }

  /// Whole years and whole months as these: 1 January to 31 December 2018 is 2018.
  private var ends: (Substring, Substring) {
    let (first, last) = ("\(lowerBound)", "\(upperBound)")
    let isMonths = lowerBound.day == 1 && Day(number: upperBound.number + 1).day == 1
    guard isMonths else { return (first[...], last[...]) }
    let isYears = lowerBound.month == 1 && upperBound.month == 12
    // A month is "-03" of it, and so is a day.
    return (first.dropLast(isYears ? 6 : 3), last.dropLast(isYears ? 6 : 3))
  }
}
