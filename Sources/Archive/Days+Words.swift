import Chronology

extension ClosedRange<Day> {
  /// "3 to 9 January 2021"; one day is said once.
  package var words: String? {
    let days = lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)/\(upperBound)"
    return (try? EDTF(parsing: days))?.words
  }
}
