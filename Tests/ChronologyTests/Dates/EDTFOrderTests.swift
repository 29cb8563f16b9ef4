import Chronology
import Testing

@Suite struct EDTFOrderTests {
  /// In the order of a chronology.
  static let ordered = [
    "Y-1E40", "Y-2E39", "Y-17E20S1", "Y-17E20", "Y-20000000000000001", "Y-20000000000000000",
    "Y-170000002", "-0043", "-0043-03-15", "0000", "0050", "198X", "1985", "1985-04-12",
    "../2020-12-30", "/2020-12-31",
    "2021-01-01", "2021-01-XX", "2021-01", "2021-XX-XX", "2021-XX", "2021",
    "2021-01-03T03:00:00", "2021-01-03T15:00:00Z", "2021-01-03", "[2021-01-03,2021-01-04]",
    "2021-01-03/2021-01-09", "2021-01-03/2022", "2021-01-03/..",
    "../2021-01-12", "2021-01-12/2021-01-13", "[2021-01-12..]", "Y17000", "Y20000000000000000",
    "Y20000000000000001", "Y17E20S1", "Y17E20", "Y2E39", "Y1E40", "Y1E999", "[..1983,1985..]",
  ]

  @Test(arguments: zip(ordered, ordered.dropFirst()))
  func `dates sort by their first day, then their last, then the finer first`(
    one: String, other: String
  ) throws {
    let (one, other) = (try EDTF(parsing: one), try EDTF(parsing: other))
    #expect(one.key < other.key)
    #expect(!(other.key < one.key))
  }

  @Test(arguments: [
    ("2021-01-03/..", "2021-01-03/"), ("../2021-01-12", "/2021-01-12"),
    ("../2021-01-12", "2021-01-12"), ("2021-01-03", "2021-01-03?"),
    ("[2021-01-03,2021-01-04]", "2021-01-03/2021-01-04"),
  ])
  func `different dates can share a place`(one: String, other: String) throws {
    let (one, other) = (try EDTF(parsing: one), try EDTF(parsing: other))
    #expect(one.key == other.key)
    #expect(one != other)
  }

  @Test(arguments: [
    ("2004-01-01T11:00:00+02:00", "2004-01-01T10:00:00Z"),
    ("2004-01-01T10:00:00", "2004-01-01T11:00:00"),
    ("2004-01-01T01:00:00+03:00", "2004-01-01T00:00:00+01:00"),
  ])
  func `on one day date-times stand by the second`(one: String, other: String) throws {
    let (one, other) = (try EDTF(parsing: one), try EDTF(parsing: other))
    #expect(one.relation(to: other).order == -1)
    #expect(one.relation(to: other).before == .yes)
    #expect(other.relation(to: one).order == 1)
  }

  @Test func `one second has one place, however it is written`() throws {
    let one = try EDTF(parsing: "2004-01-01T00:00:00Z")
    #expect(try one.relation(to: EDTF(parsing: "2004-01-01T01:00:00+01:00")).order == 0)
  }

  @Test func `a key comes back from its parts`() throws {
    let key = try EDTF(parsing: "2021-01-03T03:00:01").key
    #expect((key.start, key.end, key.precision, key.clock) == (18_630, 18_630, .second, 10_801))
    #expect(
      ChronologicalKey(start: 18_630, end: 18_630, precision: .second, clock: 10_801) == key)
    #expect(try EDTF(parsing: "2021-01-03/..").key.end == Int.max)
    #expect(try EDTF(parsing: "../2021-01-03").key.start == 18_630)
  }

  @Test func `the finer precision is the smaller`() {
    #expect(
      Precision.allCases.sorted().map(\.description)
        == [
          "second", "day", "month", "season", "quarter", "quadrimester", "semestral", "year",
          "decade", "century", "millennium",
        ])
  }
}
