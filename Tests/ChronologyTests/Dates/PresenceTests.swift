import Chronology
import Testing

@Suite struct PresenceTests {
  private static let day = 24 * 60

  /// In minutes from the start of 3 January 2021.
  @Test(
    arguments: [
      ("2021-01-03", 0, day - 1, nil), ("2021-01-03T05:30:00Z", 330, 330, nil),
      ("2021-01-03T05:30:59+08:00", 330, 330, nil), ("2021-01", -2 * day, 29 * day - 1, nil),
      ("2021-01-03/2021-01-05", 0, 3 * day - 1, day - 1...2 * day),
      ("2021-01-03/2021-01-04", 0, 2 * day - 1, day - 1...day),
      ("2021-01-03/2021-01-03", 0, day - 1, nil), ("2021-01/2021-01", -2 * day, 29 * day - 1, nil),
      ("2021-01-03/..", 0, .max, day - 1...day - 1), ("2021-01-03/", 0, .max, nil),
      ("../2021-01-03", .min, day - 1, 0...0), ("[2021-01-03..]", 0, .max, nil),
      ("[2021-01-03,2021-01-05]", 0, 3 * day - 1, nil),
      ("{2021-01-03,2021-01-05}", 0, 3 * day - 1, nil),
    ] as [(String, Int, Int, ClosedRange<Int>?)])
  func `a date is somewhere between its first and its last minute, an interval surely inside`(
    text: String, first: Int, last: Int, core: ClosedRange<Int>?
  ) throws {
    let presence = try EDTF(parsing: text).presence
    let zero = 18630 * PresenceTests.day
    func from(_ minute: Int) -> Int {
      minute == .min || minute == .max ? minute : minute - zero
    }
    #expect(from(presence.first) == first)
    #expect(from(presence.last) == last)
    #expect(presence.core.map { from($0.lowerBound)...from($0.upperBound) } == core)
    #expect(presence.isCertain)
  }

  @Test(arguments: ["2021-01-03?", "2021-01~", "2021-?01", "2020~/2020", "[2020,2021%]"])
  func `what is told with a doubt is not certain`(text: String) throws {
    #expect(try !EDTF(parsing: text).presence.isCertain)
  }

  @Test(arguments: [
    ("2021-01-03~/2021-01-09", 1440...8640), ("2021-01-03/2021-01-09?", 1439...8639),
    ("2021-01-03/2021-01-09", 1439...8640),
  ])
  func `an end in doubt leaves what lies between sure`(
    text: String, minutes: ClosedRange<Int>
  ) throws {
    let presence = try EDTF(parsing: text).presence
    let core = try #require(presence.core)
    let zero = 18630 * PresenceTests.day
    #expect(core.lowerBound - zero...core.upperBound - zero == minutes)
    #expect(presence.isCertain)
  }

  @Test(arguments: ["Y-17E7", "Y1E999", "Y-1E30", "-9999", "Y20000000000000000", "[Y-1E30..]"])
  func `however far away, two of them can be added`(text: String) throws {
    let presence = try EDTF(parsing: text).presence
    let limit = -2 * Presence.limit...2 * Presence.limit
    #expect(limit.contains(presence.first))
    #expect(presence.first <= presence.last)
    #expect(presence.place == presence.first)
  }

  @Test func `an open start leaves the end to stand at`() throws {
    #expect(try EDTF(parsing: "../2021-01-03").presence.place == 18630 * PresenceTests.day)
    #expect(try EDTF(parsing: "[..1900,1950..]").presence.place == nil)
    #expect(
      try EDTF(parsing: "..2021-01-03/2021-01-12..").presence.place == 18630 * PresenceTests.day)
  }
}
