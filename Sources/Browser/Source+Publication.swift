import Chronology

// Whether it had been published by a day: surely so from the last day that its date allows.
extension Source {
  func isPublished(by day: Day) -> Bool {
    published?.latest.day.map { $0 <= day } ?? false
  }

  /// One of no date, or of none to begin with, may have been out at any time.
  func isPerhapsPublished(by day: Day) -> Bool {
    published?.earliest.day.map { $0 <= day } ?? true
  }

  /// "published later"; nil where it was surely out by a day, or none is looked at.
  func lateness(after day: Day?) -> String? {
    guard let day, !isPublished(by: day) else { return nil }
    return isPerhapsPublished(by: day) ? "perhaps published later" : "published later"
  }
}

extension [Source] {
  /// The first that was surely out first, those of no sure day last.
  var inOrderOfPublication: [Source] {
    func day(_ source: Source) -> Int { source.published?.latest.day?.number ?? .max }
    return enumerated().sorted { (day($0.element), $0.offset) < (day($1.element), $1.offset) }
      .map(\.element)
  }
}
