import Archive
import Chronology
import Testing

@Suite(.eachMaking) struct YearsTests {
  private static func days(_ date: String) throws -> ClosedRange<Day> {
    let date = try EDTF(parsing: date)
    return try #require(date.earliest.day)...(try #require(date.latest.day))
  }

  @Test(arguments: [
    ("1947-01-09", 2021), ("1999-01-09", 2021), ("2030-01-09", 2021), ("1921-08-06", 1921),
    ("1947-08", 1921), ("1990-08", 2010), ("1948-02-29", nil), ("2000-07", nil),
    ("1600-03", 1582), ("1947-05-01", nil), ("2015-08-06", 2010), ("2016-08-06", 2021),
    ("1947-01", 2021),
  ])
  func `the year nearest in which something surely falls on the same days`(
    date: String, year: Int?
  ) throws {
    let archive = try archive(
      ["1921-08-06", "2010-08-06", "2021-08-06", "2021-01-09", "1947", "1950-05-01/1951-05-01"]
        .enumerated().map { event("e\($0.offset)", $0.element, ["wsws": "x"]) }
        + [event("old", "1582-03", ["wsws": "x"]), event("bc", "-0044-07-15", ["wsws": "x"])]
        + [event("far", "Y17000000000", ["wsws": "x"]), event("none", nil, ["wsws": "x"])],
      sources: ["wsws": "x"])
    #expect(try archive.year(near: YearsTests.days(date), in: Selection()) == year)
  }

  @Test(arguments: [("1947-01-09", 2021), ("1947-08", 2010), ("1948-02", 1999), ("1947-03", nil)])
  func `of a selection alone`(date: String, year: Int?) throws {
    let archive = try archive([
      event("a", "2010-08-06", kind: .attack), event("b", "1950-08-06", kind: .report),
      event("c", "2021-01-09", kind: .attack), event("d", "1990-01-09", kind: .report),
      event("e", "1999-02", kind: .attack), event("f", "1948-02-29", kind: .report),
      event("g", "1947-03-01", kind: .report),
    ])
    var attacks = Selection()
    attacks.kinds = [.attack]
    #expect(try archive.year(near: YearsTests.days(date), in: attacks) == year)
  }
}
