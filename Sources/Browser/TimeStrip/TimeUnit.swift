import Chronology

/// What one cell of the time strip stands for: an hour, a day, a month, or some years.
///
/// Cells of a unit are counted through all time: days from 1970-01-01, months and years from the
/// year 0. Time is told in minutes, as a `Presence` has it.
package enum TimeUnit: Hashable, Sendable {
  case hours, days, months
  /// 1, 10, 100 and so on.
  case years(Int)

  private static let widest = 1_000_000_000_000

  /// The next coarser unit; nil beyond all that can be drawn.
  package var coarser: TimeUnit? {
    switch self {
    case .hours: .days
    case .days: .months
    case .months: .years(1)
    case .years(let count): count < TimeUnit.widest ? .years(count * 10) : nil
    }
  }

  package var finer: TimeUnit? {
    switch self {
    case .hours: nil
    case .days: .hours
    case .months: .days
    case .years(1): .months
    case .years(let count): .years(count / 10)
    }
  }

  var isYears: Bool { if case .years = self { true } else { false } }

  /// From this one to the coarsest.
  var andCoarser: [TimeUnit] { [self] + (coarser?.andCoarser ?? []) }

  /// About how many minutes it has.
  var minutes: Int {
    switch self {
    case .hours: 60
    case .days: 24 * 60
    case .months: 31 * 24 * 60
    case .years(let count): count * 366 * 24 * 60
    }
  }

  /// The coarsest unit that is not longer than so many minutes.
  static func finest(for minutes: Int) -> TimeUnit {
    if minutes < TimeUnit.hours.minutes { return .hours }
    if minutes < TimeUnit.days.minutes { return .days }
    return minutes < TimeUnit.months.minutes ? .months : .years(1)
  }

  /// "hours", "decades".
  var words: String {
    switch self {
    case .hours: "hours"
    case .days: "days"
    case .months: "months"
    case .years(1): "years"
    case .years(10): "decades"
    case .years(100): "centuries"
    case .years(let count): "\(count.grouped) years"
    }
  }
}

extension TimeUnit {
  /// The cell in which a minute lies.
  package func cell(of minute: Int) -> Int {
    let minute = min(max(minute, -Presence.limit), Presence.limit)
    if self == .hours { return minute.floored(by: 60) }
    let day = Day(number: minute.floored(by: 24 * 60))
    return switch self {
    case .hours, .days: day.number
    case .months: day.year * 12 + day.month - 1
    case .years(let count): day.year.floored(by: count)
    }
  }

  /// The first minute of a cell.
  package func start(of cell: Int) -> Int {
    switch self {
    case .hours: cell * 60
    case .days: Presence.start(ofDay: cell)
    case .months:
      TimeUnit.start(year: cell.floored(by: 12), month: cell - cell.floored(by: 12) * 12 + 1)
    case .years(let count): TimeUnit.start(year: cell * count, month: 1)
    }
  }

  private static func start(year: Int, month: Int) -> Int {
    let day = Day(year: year, month: month, day: 1)
    return day.map { Presence.start(ofDay: $0.number) } ?? (year < 0 ? -1 : 1) * Presence.limit
  }
}

extension Int {
  /// The quotient, rounded down.
  func floored(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
