import Chronology

// What stands below the bars.
extension TimeUnit {
  /// Names of a cell, the fullest first, for as much room as there is: "3 Jan 2021", "Jan 2021",
  /// "2021".
  func names(of cell: Int) -> [String] {
    if abs(start(of: cell)) >= Presence.limit { return [cell < 0 ? "long ago" : "far off"] }
    let day = Day(number: start(of: cell).floored(by: 24 * 60))
    let (year, month) = (TimeUnit.name(ofYear: day.year), TimeUnit.monthNames[day.month - 1])
    switch self {
    case .hours:
      return ["\(day.day) \(month) \(year) \(hour(of: cell))", "\(day.day) \(month)", year]
    case .days: return ["\(day.day) \(month) \(year)", "\(month) \(year)", year]
    case .months: return ["\(month) \(year)", year]
    case .years: return [year]
    }
  }

  /// Names of a lone cell, the fullest first, of which none says more than is known.
  ///
  /// What is known to a month stands on its first day, and what is known to a year in its January.
  func knownNames(of cell: Int) -> [String] {
    let minute = start(of: cell)
    guard let coarser, minutes < TimeUnit.years(1).minutes,
      coarser.start(of: coarser.cell(of: minute)) == minute
    else { return names(of: cell) }
    return coarser.knownNames(of: coarser.cell(of: minute))
  }

  /// What is written below a cell whose neighbours say the rest: "5h", "3", "Jan", "1947".
  func tickName(of cell: Int) -> String {
    let day = Day(number: start(of: cell).floored(by: 24 * 60))
    return switch self {
    case .hours: hour(of: cell)
    case .days: "\(day.day)"
    case .months: TimeUnit.monthNames[day.month - 1]
    case .years: TimeUnit.name(ofYear: day.year)
    }
  }

  private func hour(of cell: Int) -> String { "\(cell - cell.floored(by: 24) * 24)h" }

  /// Whether a cell begins a month of days, a year of months, a day of hours, a round number of years.
  func isRound(_ cell: Int) -> Bool {
    switch self {
    case .hours: cell - cell.floored(by: 24) * 24 == 0
    case .days: Day(number: cell).day == 1
    case .months: cell - cell.floored(by: 12) * 12 == 0
    case .years: false
    }
  }

  /// What is written below a round cell: the month, the year, the day.
  func roundName(of cell: Int) -> String {
    let day = Day(number: start(of: cell).floored(by: 24 * 60))
    switch self {
    case .hours: return "\(day.day) \(TimeUnit.monthNames[day.month - 1])"
    case .days: return "1 \(TimeUnit.monthNames[day.month - 1])"
    case .months, .years: return TimeUnit.name(ofYear: day.year)
    }
  }

  /// Whether a cell is written where only every so many are.
  func isTick(_ cell: Int, every step: Int) -> Bool {
    switch self {
    case .hours: (cell - cell.floored(by: 24) * 24) % step == 0
    case .days:
      { (day: Int) in day % step == 0 && (step == 1 || day <= 30 - step / 2) }(
        Day(number: cell).day)
    case .months: (cell - cell.floored(by: 12) * 12) % step == 0
    case .years: cell % step == 0
    }
  }

  /// In which steps cells may be written.
  var steps: [Int] {
    switch self {
    case .hours: [1, 2, 3, 6, 12]
    case .days: [1, 2, 5, 10]
    case .months: [1, 2, 3, 6]
    case .years: [1, 2, 5, 10, 20, 50, 100, 200, 500]
    }
  }

  /// How long nothing is: "31 years", "5 months", "12 days".
  static func length(ofMinutes minutes: Int) -> String {
    let days = minutes / (24 * 60)
    switch days {
    case 700...: return "\(short(days * 100 / 36525)) years"
    case 60...: return "\(days / 30) months"
    case 2...: return "\(days) days"
    default: return "\(minutes / 60) hours"
    }
  }

  /// "1947", "44 BC", "170 M BC".
  private static func name(ofYear year: Int) -> String {
    year > 0 ? short(year) : short(1 - year) + " BC"
  }

  private static func short(_ count: Int) -> String {
    switch count {
    case 1_000_000_000...: "\(count / 1_000_000_000) G"
    case 1_000_000...: "\(count / 1_000_000) M"
    case 10_000...: count.grouped
    default: String(count)
    }
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
