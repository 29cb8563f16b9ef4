import Chronology
import Testing

@Suite struct EDTFBriefTests {
  /// The date with weekday and year, and with neither.
  static let briefs: [(String, String, String)] = [
    ("2021-01-03", "Sun 3 Jan 2021", "3 Jan"), ("2021-09-22", "Wed 22 Sep 2021", "22 Sep"),
    ("2021-01", "Jan 2021", "Jan"), ("2021", "2021", "2021"),
    ("2021-01-04?", "Mon 4 Jan 2021?", "4 Jan?"), ("2021-01-03~", "~3 Jan 2021", "~3 Jan"),
    ("2021-01-03%", "~3 Jan 2021?", "~3 Jan?"), ("2013~", "~2013", "~2013"),
    ("2004-?06-11", "Fri 11 Jun 2004?", "11 Jun?"),
    ("2021-01-03T03:00:15Z", "3 Jan 2021 03:00", "3 Jan 03:00"),
    ("1582-10-15", "Fri 15 Oct 1582", "15 Oct"), ("1582-10-14", "14 Oct 1582", "14 Oct"),
    ("-0043-03-15", "15 Mar 44 BC", "15 Mar"), ("0050", "AD 50", "AD 50"),
    ("2019-21", "spring 2019", "spring"), ("2019-24", "winter 2019–20", "winter"),
    ("198X", "1980s", "1980s"), ("198X~", "~1980s", "~1980s"),
    ("200X", "2000…2009", "2000…2009"), ("19XX", "1900…1999", "1900…1999"),
    ("XXXX", "XXXX", "XXXX"), ("2021-01-XX", "in Jan 2021", "in Jan"),
    ("2004-XX", "in 2004", "in 2004"), ("1985-XX-XX?", "in 1985?", "in 1985?"),
    ("156X-12-25", "156X-12-25", "156X-12-25"), ("2021-01-1X~", "2021-01-1X~", "2021-01-1X~"),
    ("2021-01-03/2021-01-09", "3–9 Jan 2021", "3–9 Jan"),
    ("2021-01-03~/2021-01-09?", "~3–9 Jan 2021?", "~3–9 Jan?"),
    ("2021-01-28/2021-02-03", "28 Jan–3 Feb 2021", "28 Jan–3 Feb"),
    ("2020-12-30/2021-01-02", "30 Dec–2 Jan 2021", "30 Dec–2 Jan"),
    ("2020-01-30/2021-02-02", "Jan 2020–Feb 2021", "Jan 2020–Feb 2021"),
    ("2018-12-30/2021-01-02", "Dec 2018–Jan 2021", "Dec 2018–Jan 2021"),
    ("2021-01/2021-03", "Jan–Mar 2021", "Jan–Mar"),
    ("2020-12/2021-01", "Dec 2020–Jan 2021", "Dec 2020–Jan 2021"),
    ("1964/2008", "1964–2008", "1964–2008"), ("198X/1995", "1980s–1995", "1980s–1995"),
    ("../2021-01-12", "by 12 Jan 2021", "by 12 Jan"),
    ("2021-01-03/..", "from 3 Jan 2021", "from 3 Jan"),
    ("/2021-01-12", "?–12 Jan 2021", "?–12 Jan"), ("2021-01-03/", "3 Jan 2021–?", "3 Jan–?"),
    ("[2021-01-03,2021-01-04]", "3 or 4 Jan 2021", "3 or 4 Jan"),
    ("{2021-01-03,2021-01-05}", "3 & 5 Jan 2021", "3 & 5 Jan"),
    ("[2021-01-13,2021-01-14,2021-01-16]", "13…16 Jan 2021", "13, 14 or 16 Jan"),
    ("[2021-12-31,2022-01-01]", "31 Dec…1 Jan 2022", "31 Dec…1 Jan"),
    ("[2021-01-03..2021-01-09]", "3…9 Jan 2021", "3…9 Jan"),
    ("{2021-01-03..2021-01-09}", "3–9 Jan 2021", "3–9 Jan"),
    ("[2021-01-03..]", "≥3 Jan 2021", "≥3 Jan"), ("[..2021-01-12]", "≤12 Jan 2021", "≤12 Jan"),
    ("[2020,2021-01-03..]", "≥2020", "≥2020"), ("[1984]", "1984", "1984"),
    ("{1960,1961-12}", "1960 & Dec 1961", "1960 & Dec 1961"),
  ]

  @Test(arguments: briefs)
  func `a date fits into a narrow column`(text: String, full: String, short: String) throws {
    let date = try EDTF(parsing: text)
    #expect(date.brief(weekday: true, year: true) == full)
    #expect(date.brief(weekday: false, year: false) == short)
    #expect(full.count <= 17)
  }

  @Test(arguments: [
    ("2021-01-03", "3 Jan 2021", "Sun 3 Jan"),
    ("2021-01-03T03:00:00", "3 Jan 2021 03:00", "Sun 3 Jan 03:00"),
  ])
  func `weekday and year are shown each on its own`(
    text: String, year: String, weekday: String
  ) throws {
    let date = try EDTF(parsing: text)
    #expect(date.brief(weekday: false, year: true) == year)
    #expect(date.brief(weekday: true, year: false) == weekday)
  }
}
