/// A date as ISO 8601-2:2019 (EDTF) writes it.
package struct EDTF: Hashable, Sendable, CustomStringConvertible {
  private let text: String
  private let day: Day

  package init(parsing text: String) throws(EDTFError) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
      throw EDTFError(column: 1, reason: "only YYYY-MM-DD is read yet")
    }
    self.text = text
    self.day = day
  }

  package var description: String { text }
  package var level: Int { 0 }
  package var earliest: Bound { .day(day) }
  package var latest: Bound { .day(day) }
  package var precision: Precision { .day }
  package var isUncertain: Bool { false }
  package var isApproximate: Bool { false }
  package var words: String { text }

  package func brief(weekday: Bool, year: Bool) -> String { text }

  package var key: ChronologicalKey {
    ChronologicalKey(start: day.number, end: day.number, precision: precision, clock: 0)
  }

  package func isPossiblyWithin(from: Day?, to: Day?) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  package func isSurelyWithin(from: Day?, to: Day?) -> Bool { isPossiblyWithin(from: from, to: to) }
  package func covers(_ other: EDTF) -> Bool { day == other.day }
  package func intersects(_ other: EDTF) -> Bool { day == other.day }
}
