import Chronology
import Testing

@Suite struct EDTFRelationTests {
  /// A date, a span from day to day, and whether the date possibly and surely lies in it.
  static let spans: [(String, String?, String?, Bool, Bool)] = [
    ("2021-01-03", "2021-01-03", "2021-01-03", true, true),
    ("2021-01-03", "2021-01-04", nil, false, false),
    ("2021-01-03", nil, "2021-01-02", false, false),
    ("2021-01-03", nil, nil, true, true),
    ("2021-01", "2021-01-10", "2021-01-20", true, false),
    ("2021-01", "2021-01-01", "2021-01-31", true, true),
    ("2021-01", "2020-12-01", "2021-01-01", true, false),
    ("2021-01", "2021-02-01", nil, false, false),
    ("2013~", "2014-01-01", nil, false, false),
    ("../2021-01-12", "2021-01-01", "2021-01-31", true, false),
    ("../2021-01-12", nil, "2021-01-12", true, true),
    ("../2021-01-12", "2021-01-13", nil, false, false),
    ("/2021-01-12", "2000-01-01", "2000-01-01", true, false),
    ("2021-01-03/..", "2021-01-03", nil, true, true),
    ("2021-01-03/..", "2021-01-03", "2999-12-31", true, false),
    ("2021-01-03/", nil, "2021-01-02", false, false),
    ("[2021-01-03,2021-01-09]", "2021-01-05", "2021-01-06", true, false),
    ("{..1983,1985..}", "1984-06-01", "1984-06-01", true, false),
    ("2021", "2021-06-02", "2021-06-01", false, false),
  ]

  private func day(_ text: String?) throws -> Day? {
    try text.flatMap { try EDTF(parsing: $0).earliest.day }
  }

  @Test(arguments: spans)
  func `a date lies in a span possibly or surely`(
    text: String, from: String?, to: String?, isPossible: Bool, isSure: Bool
  ) throws {
    let date = try EDTF(parsing: text)
    #expect(try date.isPossiblyWithin(from: day(from), to: day(to)) == isPossible)
    #expect(try date.isSurelyWithin(from: day(from), to: day(to)) == isSure)
  }

  /// Two dates, and whether they can mean a day in common.
  static let pairs: [(String, String, Bool)] = [
    ("2021-01", "2021-01-03", true),
    ("2021-01-03", "2021-01-03?", true),
    ("2021-01-03", "2021-01-03T03:00:00", true),
    ("2021-01-03", "2021-01-04", false),
    ("[2021-01-03,2021-01-04]", "2021-01-04", true),
    ("2021-01-01/2021-01-05", "2021-01-05/2021-01-09", true),
    ("[1999-05-03,1999-05-09]", "1999-05-05", false),
    ("{2021-01-03,2021-01-09}", "2021-01-05", false),
    ("{2021-01-03,2021-01-09}", "2021-01-05/2021-01-09", true),
    ("2004-X2", "2004-05", false),
    ("1999-XX-09", "1999-05-05", false),
    ("198X", "1985", true),
    ("../2021-01-12", "2021-01-03", true),
    ("../2021-01-12", "2021-01-10/2021-01-20", true),
    ("../2021-01-12", "2021-01-13/..", false),
    ("2021-01-03/..", "2021-01-03/", true),
    ("2021-01-03/", "2021-01-04/..", true),
    ("2019-24", "2020-02-29", true),
    ("2020", "2019-24", true),
  ]

  @Test(arguments: pairs)
  func `dates meet where they can mean a day in common`(
    one: String, other: String, meets: Bool
  ) throws {
    let (one, other) = (try EDTF(parsing: one), try EDTF(parsing: other))
    #expect(one.intersects(other) == meets)
    #expect(other.intersects(one) == meets)
  }
}
