// Numbers as they are read.
extension Int {
  /// With commas between thousands.
  package var grouped: String {
    let digits = String(magnitude)
    let parts = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits.dropFirst(Swift.max(end - 3, 0)).prefix(end - Swift.max(end - 3, 0)))
    }
    return (self < 0 ? "-" : "") + parts.reversed().joined(separator: ",")
  }

  /// "1 event", "12,000 events".
  package func counted(_ noun: String) -> String {
    self == 1 ? "1 \(noun)" : "\(grouped) \(noun)s"
  }
}
