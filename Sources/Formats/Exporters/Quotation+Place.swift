import Chronology

extension Quotation {
  /// Where it stands in its source's text, for exports without its words: "characters 14 to 44".
  ///
  /// Unicode code points, the last one not included, as everywhere.
  var placeWords: String {
    range.map { "characters \($0.lowerBound) to \($0.upperBound)" } ?? "a place not found"
  }
}
