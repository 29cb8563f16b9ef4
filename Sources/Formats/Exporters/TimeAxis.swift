import Chronology

/// A stretch of time on a line, with a few places on it that are labelled.
struct TimeAxis {
  let first: Day
  let last: Day

  /// How far along the line a day is, from 0 to 1.
  ///
  /// Numbers of days may be so far apart that they have no difference in whole numbers.
  func place(of day: Day) -> Double {
    length > 0 ? (Double(day.number) - Double(first.number)) / length : 0.5
  }

  struct Tick {
    let day: Day
    let label: String
  }

  /// Days, months or years, as few as can be read.
  var ticks: [Tick] {
    if length < 90 { return dayTicks(each: TimeAxis.step(length)) }
    if length < 730 { return monthTicks(each: length < 150 ? 1 : length < 450 ? 3 : 6) }
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
  /// Over dates; nil where none has both a first and a last day.
  ///
  /// Where two thirds of them or more lie in less than a tenth of the whole, it is that part, again and
  /// again: in the whole they would be one dot.
  init?(of dates: [EDTF]) {
    let spans = dates.compactMap { date in
      date.earliest.day.flatMap { first in date.latest.day.map { (first: first, last: $0) } }
    }
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else {
      return nil
    }
    var axis = TimeAxis(first: first, last: last)
    let parts = TimeAxis.shortest(
      holding: spans.count - spans.count / 3...spans.count, of: spans)
    while let part = parts.last(where: { $0.length < axis.length / 10 }) { axis = part }
    self = axis
  }

  private var length: Double { Double(last.number) - Double(first.number) }

  /// The shortest stretch for each number of dates that it holds whole, in the order of the numbers.
  private static func shortest(
    holding counts: ClosedRange<Int>, of spans: [(first: Day, last: Day)]
  ) -> [TimeAxis] {
    let ends = spans.sorted { $0.last < $1.last }
    var parts: [Int: TimeAxis] = [:]
    for start in spans {
      let held = ends.filter { $0.first >= start.first }
      for count in counts where count <= held.count {
        let part = TimeAxis(first: start.first, last: held[count - 1].last)
        if parts[count].map({ part.length < $0.length }) ?? true { parts[count] = part }
      }
    }
    return counts.compactMap { parts[$0] }
  }
}
