import Chronology
import Testing

@Suite struct EDTFTypedTests {
  @Test func `words that are no date are not told to leave out their spaces`() throws {
    let error = try #require(throws: EDTFError.self) { try EDTF(typed: "3 Jann 2021") }
    #expect(error.reason == "no date is written so: 2021-01-03 and 3 Jan 2021 are")
  }

  @Test(
    arguments: [
      ("2021-01-03", "2021-01-03"), ("198X", "198X"), ("5 January 2021", "2021-01-05"),
      ("5 jan 2021", "2021-01-05"), ("January 5, 2021", "2021-01-05"), ("jan 2021", "2021-01"),
      ("2021 Jan 5", "2021-01-05"), ("2021-1-5", "2021-01-05"), ("2021-1", "2021-01"),
      ("3 janvier 2021", "2021-01-03"), ("5. März 2021", "2021-03-05"),
      ("Jan 9, 2021", "2021-01-09"), ("Jan 9 2021", "2021-01-09"), ("January 2021", "2021-01"),
      ("3-9 Jan 2021", "2021-01-03/2021-01-09"), ("before 1914", "[..1913]"),
      ("Jan 3 to Jan 9 2021", "2021-01-03/2021-01-09"), ("44 BC", "-0043"),
    ])
  func `a date is read as it is typed in passing`(text: String, date: String) throws {
    #expect(try EDTF(typed: text) == EDTF(parsing: date))
  }

  @Test(
    arguments: [
      ("9 Jan", "2021-01-09"), ("jan 9", "2021-01-09"), ("9th of January", "2021-01-09"),
      ("January", "2021-01"), ("march", "2021-03"), ("3-9 Jan", "2021-01-03/2021-01-09"),
      ("3 Jan to 9 Jan", "2021-01-03/2021-01-09"), ("Jan 3 – Feb 9", "2021-01-03/2021-02-09"),
      ("9 janvier", "2021-01-09"), ("9 Jan 1999", "1999-01-09"), ("2020-02", "2020-02"),
    ])
  func `what names no year is of that of the day at hand`(text: String, date: String) throws {
    #expect(try EDTF(typed: text, near: Day(number: 18_628)) == EDTF(parsing: date))
  }

  @Test(arguments: [(-43, "-0043-03-15"), (55, "0055-03-15"), (1999, "1999-03-15")])
  func `it may be any year`(year: Int, date: String) throws {
    let day = try #require(Day(year: year, month: 1, day: 1))
    #expect(try EDTF(typed: "15 March", near: day) == EDTF(parsing: date))
  }

  @Test(arguments: [
    ("9 Jan", nil, "the year is missing: 9 Jan 2021"), ("29 Feb", 18_628, "2021 has no such day"),
  ])
  func `what its year lacks, or it lacks itself, is told`(
    text: String, day: Int?, reason: String
  ) throws {
    let error = try #require(throws: EDTFError.self) {
      try EDTF(typed: text, near: day.map { Day(number: $0) })
    }
    #expect(error.reason == reason)
  }

  @Test(arguments: [
    "", "5 6 2021", "mars", "the march of 3000 men", "monday", "3/1/2021", "1.5.2021",
    "31 February 2021",
    "5 jan feb 2021",
    "5 jan 21", "2021 2021 jan", "hello world", "2021-13-1", "2021-1-2-3",
  ])
  func `what may be two dates or none is told as EDTF tells it`(text: String) throws {
    let error = try #require(throws: EDTFError.self) { try EDTF(typed: text) }
    #expect(throws: error) { try EDTF(parsing: text) }
  }
}
