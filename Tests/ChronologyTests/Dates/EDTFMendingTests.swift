import Chronology
import Testing

@Suite struct EDTFMendingTests {
  /// The examples of the draft of 2012 and other slips, with the date that they mean.
  static let old: [(String, String)] = [
    ("199u", "199X"), ("19uu", "19XX"), ("19uu-uu", "19XX-XX"), ("1999-01-uu", "1999-01-XX"),
    ("2004-uu-10", "2004-XX-10"), ("uuuu-12-uu", "XXXX-12-XX"), ("196x", "196X"), ("19xx", "19XX"),
    ("unknown/2006", "/2006"), ("2004-06-01/unknown", "2004-06-01/"), ("2004/open", "2004/.."),
    ("1984?~", "1984%"), ("2004?~-06-11", "2004%-06-11"), ("1984~?/2004?~", "1984%/2004%"),
    ("2004-06-?~11", "2004-06-%11"), ("1984-06-02?/unknown", "1984-06-02?/"),
    ("y170000002", "Y170000002"), ("y-170000002", "Y-170000002"), ("y17e7", "Y17E7"),
    ("y-17e7", "Y-17E7"), ("y17101e4p3", "Y17101E4S3"), ("1950s2", "1950S2"),
    ("2004-(06)?-11", "2004-?06-11"), ("2004-06-(11)~", "2004-06-~11"),
    ("2004-(06)?~", "2004-%06"), ("2004-(06-11)?", "2004-?06-?11"),
    ("2004?-06-(11)~", "2004?-06-~11"), ("(2004-(06)~)?", "2004?-%06"),
    ("2004?-(06)?~", "2004?-%06"), ("(2004)?-06-04~", "2004?-~06-~04"),
    ("(2011)-06-04~", "2011-~06-~04"), ("2011-(06-04)~", "2011-~06-~04"),
    ("2004-06-(01)~/2004-06-(20)~", "2004-06-~01/2004-06-~20"),
    ("[1667,1668, 1670..1672]", "[1667,1668,1670..1672]"), ("{1960 ,  1961-12}", "{1960,1961-12}"),
    (" 2021 ", "2021"), ("2021 / 2022", "2021/2022"), ("2021–01–03", "2021-01-03"),
    ("2012-10-10t10:10:10z", "2012-10-10T10:10:10Z"),
    ("2021-01-03 03:00:00", "2021-01-03T03:00:00"),
    ("2021/01/03", "2021-01-03"), ("2021-1-3", "2021-01-03"), ("20210103", "2021-01-03"),
  ]

  @Test(arguments: old)
  func `old signs are mended where they can mean one thing`(text: String, date: String) throws {
    let mended = try #require(EDTF.mended(text))
    #expect(mended.text == date)
    #expect(!mended.reason.isEmpty && !mended.reason.contains(": "))
    let error = #expect(throws: EDTFError.self) { try EDTF(parsing: text) }
    #expect(error?.reason.contains(date) == true)
  }

  @Test(arguments: [
    "2021", "199X", "2004%", "[1667,1668]", "", "u", "y", "unknown/open", "2004/open/open",
    "2004-(06", "2004-06)?", "()", "(2004", "3/1/2021", "3 January 2021", "2021-13", "20210230",
    "2001-21^southernHemisphere", "20 21", "tuesday", "2004-02-3u",
  ])
  func `what is a date or takes a person is left alone`(text: String) {
    #expect(EDTF.mended(text) == nil)
  }

  @Test func `the reason says what was wrong`() throws {
    #expect(EDTF.mended("199u")?.reason == "'u' is the old sign")
    #expect(EDTF.mended("2004/open")?.reason == "'open' is the old word")
    #expect(EDTF.mended("2004?~")?.reason == "'?' and '~' together are written '%'")
  }
}
