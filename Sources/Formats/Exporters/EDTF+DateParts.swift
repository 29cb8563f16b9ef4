import Chronology

extension EDTF {
  /// The year, the month and the day as far as they are told; nil for all that is not one plain date.
  ///
  /// Signs of doubt behind the whole of it count for nothing here.
  var dateParts: [Int]? {
    let isPlain = level < 2 && !description.contains { "/[{X".contains($0) }
    guard isPlain, let day = earliest.day, let count = precision.partCount else { return nil }
    return Array([day.year, day.month, day.day].prefix(count))
  }
}

extension Precision {
  fileprivate var partCount: Int? {
    switch self {
    case .year: 1
    case .month: 2
    case .day: 3
    default: nil
    }
  }
}
