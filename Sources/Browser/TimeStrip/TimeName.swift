import Chronology

/// A name of a cell, and how much of its date it tells.
struct TimeName: Hashable, Sendable {
  let text: String
  /// The first minute of what it names.
  let minute: Int
  /// From the coarsest to the finest part that it tells, in `TimeUnit.depth`: 1...2 for "3 Jan".
  let told: ClosedRange<Int>

  /// Whether what it leaves out is what the nearest name to its left says, and it says more than that.
  ///
  /// Time goes from left to right, so that names written between two others make neither untrue.
  func isClear(after name: TimeName?) -> Bool {
    if let name, name.minute == minute, name.told.upperBound == told.upperBound { return false }
    guard let whole = TimeUnit.wholes[told.lowerBound] else { return !isSaid(by: name) }
    guard let name, name.told.upperBound >= told.lowerBound - 1 else { return false }
    return whole.cell(of: name.minute) == whole.cell(of: minute)
  }

  /// Whether another would read as the rest of this one, right behind it: "Dec", then "2021".
  func isReadOn(by next: TimeName) -> Bool { told.lowerBound == next.told.upperBound + 1 }

  /// Whether another says all of it, and a month or more: "Jan 2021", or "Jan" of that year, then
  /// "2021".
  private func isSaid(by name: TimeName?) -> Bool {
    guard let name, name.told.upperBound >= max(told.upperBound, 1),
      let whole = TimeUnit.wholes.dropFirst(told.upperBound + 1).first ?? nil
    else { return false }
    return whole.cell(of: name.minute) == whole.cell(of: minute)
  }
}

extension TimeUnit {
  /// What has a part of a date in it, by the depth of that part: nothing, years, months, days.
  fileprivate static let wholes: [TimeUnit?] = [nil, .years(1), .months, .days]

  /// How deep it lies in a date: a year 0, an hour 3.
  var depth: Int {
    switch self {
    case .years: 0
    case .months: 1
    case .days: 2
    case .hours: 3
    }
  }
}
