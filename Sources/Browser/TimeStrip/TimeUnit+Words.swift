import Chronology

// What stands below the bars.
extension TimeUnit {
  /// Names of a cell, the fullest first, for as much room as there is: "3 Jan 2021", "3 Jan".
  ///
  /// What tells it from its neighbours goes last, so that shorter ones leave out the year.
  func names(of cell: Int) -> [TimeName] {
    let minute = start(of: cell)
    return words(of: cell).enumerated().map { index, text in
      TimeName(text: text, minute: minute, told: index...depth)
    }
  }

  private func words(of cell: Int) -> [String] {
    if abs(start(of: cell)) >= Presence.limit { return [cell < 0 ? "long ago" : "far off"] }
    let (year, month, day) = TimeUnit.parts(of: start(of: cell))
    switch self {
    case .hours:
      let hour = hour(of: cell)
      // The hour stands below its bar, and the day beside it.
      return ["\(hour) \(day) \(month) \(year)", "\(hour) \(day) \(month)"]
    case .days: return ["\(day) \(month) \(year)", "\(day) \(month)"]
    case .months: return ["\(month) \(year)", month]
    case .years(let count):
      // Its first year would be 1 BC.
      return [cell == 0 && count > 1 ? "AD 1" : year]
    }
  }

  /// The fullest name of the cell in which a minute lies.
  func name(ofMinute minute: Int) -> String { words(of: cell(of: minute))[0] }

  /// Names that leave out the finest part instead: true of more than the cell, and good where no
  /// neighbour shares them.
  func coarseNames(of cell: Int) -> [TimeName] {
    guard let coarser, minutes < TimeUnit.years(1).minutes else { return [] }
    let around = coarser.cell(of: start(of: cell))
    return coarser.names(of: around).prefix(1) + coarser.coarseNames(of: around)
  }

  /// The unit and the cell of it that are known where nothing is told as finely as a lone cell.
  ///
  /// What is known to a month stands on its first day, or where its start is open on the last; what
  /// is known to a year in its January or December.
  func known(_ cell: Int) -> (unit: TimeUnit, cell: Int) {
    guard let coarser, minutes < TimeUnit.years(1).minutes else { return (self, cell) }
    let around = coarser.cell(of: start(of: cell))
    guard
      coarser.start(of: around) == start(of: cell)
        || self != .hours && coarser.start(of: around + 1) == start(of: cell + 1)
    else { return (self, cell) }
    return coarser.known(around)
  }

  /// The year in which a cell begins.
  func year(of cell: Int) -> Int { Day(number: start(of: cell).floored(by: 24 * 60)).year }

  private static func parts(of minute: Int) -> (year: String, month: String, day: String) {
    let day = Day(number: minute.floored(by: 24 * 60))
    return (name(ofYear: day.year), monthNames[day.month - 1], "\(day.day)")
  }

  /// What is written below a cell whose neighbours say the rest: "5h", "3", "Jan", "1947".
  func tickName(of cell: Int) -> TimeName {
    let minute = start(of: cell)
    let day = Day(number: minute.floored(by: 24 * 60))
    let text =
      switch self {
      case .hours: hour(of: cell)
      case .days: "\(day.day)"
      case .months: TimeUnit.monthNames[day.month - 1]
      case .years: words(of: cell)[0]
      }
    return TimeName(text: text, minute: minute, told: depth...depth)
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

  /// What is written below a round cell, by preference: the day, of days the first of the month, of
  /// months the first of the year, lest its year read as that of the month before.
  func roundNames(of cell: Int) -> [TimeName] {
    let minute = start(of: cell)
    switch self {
    case .hours: return TimeUnit.days.names(of: TimeUnit.days.cell(of: minute)).reversed()
    case .days: return names(of: cell).reversed()
    case .months, .years:
      let year = TimeUnit.years(1).names(of: TimeUnit.years(1).cell(of: minute))
      return names(of: cell).prefix(1) + year
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
    case 1_100...: return "\(short(days * 100 / 36525)) years"
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
