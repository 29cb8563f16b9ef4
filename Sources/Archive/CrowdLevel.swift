import Chronology

/// How finely crowds are told: a row of table `crowd` is what lies in one day, month or year.
enum CrowdLevel: Int, CaseIterable {
  case days, months, years

  /// The coarsest of which each of some minutes is a start; nil where one is within a day.
  init?(startingAt minutes: [Int]) {
    let found = CrowdLevel.allCases.last { level in minutes.allSatisfy(level.begins) }
    guard let found else { return nil }
    self = found
  }

  /// The coarsest that is much finer than some minutes; nil where a day is not.
  init?(finerThan minutes: Int) {
    guard minutes >= Presence.day else { return nil }
    self = minutes > 366 * Presence.day ? .months : .days
  }

  private func begins(at minute: Int) -> Bool {
    guard minute % Presence.day == 0 else { return false }
    guard self != .days else { return true }
    let day = Day(number: minute / Presence.day)
    return day.day == 1 && (self == .months || day.month == 1)
  }
}
