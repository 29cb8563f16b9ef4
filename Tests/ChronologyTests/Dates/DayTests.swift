import Chronology
import Testing

@Suite struct DayTests {
  static let days: [(String, Int, Int, Int, Int, Int)] = [
    ("1970-01-01", 1970, 1, 1, 0, 4),
    ("1969-12-31", 1969, 12, 31, -1, 3),
    ("2000-02-29", 2000, 2, 29, 11_016, 2),
    ("2021-01-03", 2021, 1, 3, 18_630, 7),
    ("0021-01-03", 21, 1, 3, -711_855, 7),
    ("0000-01-01", 0, 1, 1, -719_528, 6),
    ("0000-02-29", 0, 2, 29, -719_469, 2),
    ("-0001-12-31", -1, 12, 31, -719_529, 5),
    ("-0004-02-29", -4, 2, 29, -720_930, 4),
    ("17000-03-01", 17_000, 3, 1, 5_489_654, 6),
  ]

  @Test(arguments: days)
  func `a day has a number, a date and a weekday`(
    text: String, year: Int, month: Int, dayOfMonth: Int, number: Int, weekday: Int
  ) throws {
    let day = try #require(Day(year: year, month: month, day: dayOfMonth))
    #expect(day.number == number)
    #expect(day.description == text)
    #expect(day.weekday == weekday)
    #expect(day == Day(number: number))
  }

  @Test(arguments: [
    (2021, 2, 29), (1900, 2, 29), (-1, 2, 29), (-100, 2, 29), (2000, 2, 30), (2021, 4, 31),
    (2021, 0, 1), (2021, 13, 1), (2021, 1, 0), (2021, 1, 32), (2021, -1, -1),
    (Int.max, 1, 1), (Int.min, 12, 31),
  ])
  func `there is no such day`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  /// The calendar told a second time, by walking from day to day.
  private func successor(of day: Day) -> (year: Int, month: Int, day: Int) {
    var isLeap = day.year % 4 == 0
    if day.year % 100 == 0 { isLeap = day.year % 400 == 0 }
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day.day < lengths[day.month - 1] { return (day.year, day.month, day.day + 1) }
    return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
  }

  @Test(arguments: [(-405, 5), (1580, 2420)])
  func `day follows day through every leap rule`(from: Int, to: Int) throws {
    var day = try #require(Day(year: from, month: 1, day: 1))
    while day.year <= to {
      let next = Day(number: day.number + 1)
      let expected = successor(of: day)
      guard (next.year, next.month, next.day) == expected, next.weekday == day.weekday % 7 + 1,
        Day(year: next.year, month: next.month, day: next.day) == next, day < next
      else {
        Issue.record("after \(day) comes \(next) and not \(expected)")
        return
      }
      day = next
    }
  }

  @Test(arguments: [Int.min, Int.min + 1, -1 << 60, 1 << 60, Int.max - 1, Int.max])
  func `no day is too far away to have a date`(number: Int) {
    let day = Day(number: number)
    #expect((1...12).contains(day.month))
    #expect((1...31).contains(day.day))
    #expect((1...7).contains(day.weekday))
  }

  @Test(arguments: [-Day.lastYear, -9_999_999, 9_999_999, Day.lastYear])
  func `far days come back from their numbers`(year: Int) throws {
    let day = try #require(Day(year: year, month: 2, day: 28))
    #expect(Day(number: day.number).year == year)
    #expect(Day(number: day.number).month == 2)
    #expect(Day(number: day.number).day == 28)
    #expect(Day(year: year + year.signum(), month: 1, day: 1) == nil || abs(year) < Day.lastYear)
  }
}
