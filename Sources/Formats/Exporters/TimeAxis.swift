import Chronology

/// A stretch of time on a line, with a few places on it that are labelled.
struct TimeAxis {
  let first: Day
  let last: Day

  /// How far along the line a day is, from 0 to 1.
  ///
  /// Numbers of days may be so far apart that they have no difference in whole numbers.
  func place(of day: Day) -> Double {
    guard last > first else { return 0.5 }
    return (Double(day.number) - Double(first.number))
      / (Double(last.number) - Double(first.number))
  }

  struct Tick {
    let day: Day
    let label: String
  }

  /// Days, months or years, as few as can be read.
  var ticks: [Tick] {
    let days = Double(last.number) - Double(first.number)
    if days < 90 { return dayTicks(each: TimeAxis.step(days)) }
    if days < 730 { return monthTicks(each: days < 150 ? 1 : days < 450 ? 3 : 6) }
    return yearTicks(each: TimeAxis.step(Double(last.year) - Double(first.year)))
  }

  /// How many labels have room.
  private static let most = 5.0

  /// 1, 2, 5, 10, 20, 50 and so on: the least of which few enough fit.
  private static func step(_ length: Double) -> Int {
    var power = 1
    while length / Double(10 * power) > most { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { length / Double($0) <= most } ?? 10 * power
  }

  private func dayTicks(each step: Int) -> [Tick] {
    stride(from: first.number, through: last.number, by: step).map { number in
      let day = Day(number: number)
      return Tick(day: day, label: TimeAxis.label(day.description, hasYear: false))
    }
  }

  private func monthTicks(each step: Int) -> [Tick] {
    (first.year...last.year).flatMap { year in
      stride(from: 1, through: 12, by: step).compactMap { month in
        Day(year: year, month: month, day: 1).flatMap { tick($0, figures: 7) }
      }
    }
  }

  private func yearTicks(each step: Int) -> [Tick] {
    let start = Int((Double(first.year) / Double(step)).rounded(.down))
    let end = Int((Double(last.year) / Double(step)).rounded(.up))
    return (start...end).compactMap { count in
      Day(year: count * step, month: 1, day: 1).flatMap { tick($0, figures: 4) }
    }
  }

  /// The first day of a month or a year; nil where it lies beyond the ends.
  private func tick(_ day: Day, figures: Int) -> Tick? {
    guard first <= day, day <= last else { return nil }
    let date = day.description.dropLast("2021-01-01".count - figures)
    return Tick(day: day, label: TimeAxis.label(String(date), hasYear: true))
  }

  private static func label(_ date: String, hasYear: Bool) -> String {
    (try? EDTF(parsing: date))?.brief(weekday: false, year: hasYear) ?? date
  }
}

extension TimeAxis {
  /// Over all dates that have a first or a last day; nil where none has.
  init?(_ dates: [EDTF]) {
    let days = dates.flatMap { [$0.earliest.day, $0.latest.day] }.compactMap { $0 }
    guard let first = days.min(), let last = days.max() else { return nil }
    self.init(first: first, last: last)
  }
}
