import Chronology
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 1970, 1, 1, 0, 4), ("1969-12-31", 1969, 12, 31, -1, 3),
    ("2000-02-29", 2000, 2, 29, 11_016, 2), ("2021-01-03", 2021, 1, 3, 18_630, 7),
    ("0000-01-01", 0, 1, 1, -719_528, 6), ("0000-02-29", 0, 2, 29, -719_469, 2),
    ("-0004-02-29", -4, 2, 29, -720_930, 4), ("-0001-12-31", -1, 12, 31, -719_529, 5),
    ("0021-01-03", 21, 1, 3, -711_855, 7), ("17000-03-01", 17_000, 3, 1, 5_489_654, 6),
  ])
  func `a day has a number, a date and a weekday`(
    text: String, year: Int, month: Int, dayOfMonth: Int, number: Int, weekday: Int
  ) throws {
    let day = try #require(Day(year: year, month: month, day: dayOfMonth))
    #expect(day.number == number)
    #expect(day.description == text)
    #expect(day.weekday == weekday)
    #expect(day == Day(number: number))
  }
}
