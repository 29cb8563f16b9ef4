import Chronology
import Testing

@Suite struct EDTFTypedTests {
  @Test(
    arguments: [
      ("2021-01-03", "2021-01-03"), ("198X", "198X"), ("5 January 2021", "2021-01-05"),
      ("5 jan 2021", "2021-01-05"), ("January 5, 2021", "2021-01-05"), ("jan 2021", "2021-01"),
      ("2021 Jan 5", "2021-01-05"), ("2021-1-5", "2021-01-05"), ("2021-1", "2021-01"),
      ("3 janvier 2021", "2021-01-03"), ("5. März 2021", "2021-03-05"),
    ])
  func `a date is read as it is typed in passing`(text: String, date: String) throws {
    #expect(try EDTF(typed: text) == EDTF(parsing: date))
  }

  @Test(arguments: [
    "", "5 jan", "january", "5 6 2021", "3/1/2021", "1.5.2021", "31 February 2021",
    "5 jan feb 2021",
    "5 jan 21", "2021 2021 jan", "hello world", "2021-13-1", "2021-1-2-3",
  ])
  func `what may be two dates or none is told as EDTF tells it`(text: String) throws {
    let error = try #require(throws: EDTFError.self) { try EDTF(typed: text) }
    #expect(throws: error) { try EDTF(parsing: text) }
  }
}
