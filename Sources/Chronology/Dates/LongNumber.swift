/// A number of more than four figures, as written after `Y` (ISO 8601-2:2019, 4.7.2 and 4.7.3).
struct LongNumber: Hashable, Sendable, CustomStringConvertible {
  /// The figures that are written; the first is not 0.
  let significand: String
  /// The power of ten that it is multiplied with; nil where `E` is not written.
  let exponent: Int?

  /// The number as written.
  var description: String {
    significand + (exponent.map { "E\($0)" } ?? "")
  }

  /// The number in figures.
  var figures: String {
    significand + String(repeating: "0", count: exponent ?? 0)
  }
}
