import Chronology

extension Comparison {
  /// What a source says on the point, as it is read: dates of events are written for machines.
  func words(of source: Source.ID) -> String? {
    let value = value(of: source)
    guard point == Event.datePoint, let value else { return value }
    return (try? EDTF(parsing: value))?.words ?? value
  }
}
