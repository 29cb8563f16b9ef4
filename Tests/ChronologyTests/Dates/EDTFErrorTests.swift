import Chronology
import Testing

@Suite struct EDTFErrorTests {
  /// Against the grammar.
  static let mistakes: [(String, Int, String)] = [
    ("", 1, "the date is empty"),
    ("-Y170000002", 1, "the minus sign stands behind Y: Y-170000"),
    ("Y1.7E8", 3, "the number of a year is whole, without a point or a comma"),
    ("-", 2, "the year is missing"), ("2021-", 6, "the month is missing after '-'"),
    ("2021-01-", 9, "the day is missing after '-'"),
    ("2021-01-03-04", 11, "a date ends with the day"),
    ("198", 1, "a year has four digits; for the decade write 198X"),
    ("19", 1, "a year has four digits; for the century write 19XX"),
    ("-5", 2, "a year has four digits: -0005"),
    ("12345", 1, "a year of more than four digits has Y in front: Y12345"),
    ("-12345", 2, "a year of more than four digits has Y in front: Y-12345"),
    ("Y1985", 1, "Y is for years of more than four digits: write 1985"),
    ("Y018470", 2, "a year with Y does not begin with 0"),
    ("Y17000-01", 7, "a year with Y has neither month nor day"),
    (
      "Y1700X", 6,
      "a year with Y has no X: say how many digits are significant, as in Y12000S2"
    ),
    (
      "13/13/2020", 1, "neither the day nor the month can stand first: there is no such day"
    ),
    ("31.2.2021", 1, "neither the day nor the month can stand first: there is no such day"),
    ("2021/13/45", 1, "there is no such day"),
    ("-0000", 1, "there is no year -0000: the year before 0000 is -0001"),
    ("+2021", 1, "a year has no plus sign"),
    (
      "123456789012345678901", 1,
      "a year of more than four digits has Y in front: Y123456789012345678901"
    ),
    ("2021-123456789012345678901234567890", 6, "a month has two digits: 01 to 12"),
    (
      "2021-00", 6,
      "there is no month 00: months are 01 to 12, seasons and the like 21 to 41"
    ),
    (
      "2021-13", 6,
      "there is no month 13: months are 01 to 12, seasons and the like 21 to 41"
    ),
    ("2021-2X", 6, "no month fits 2X: months run from 01 to 12"),
    ("2021-003", 6, "a month has two digits, 01 to 12; days of the year are not read"),
    ("2021-01-00", 9, "there is no day 00: days run from 01 to 31"),
    ("2021-01-32", 9, "there is no day 32: days run from 01 to 31"),
    ("2021-01-4X", 9, "there is no day 4X: days run from 01 to 31"),
    ("2021-02-30", 9, "February 2021 has 28 days"), ("1900-02-29", 9, "February 1900 has 28 days"),
    ("-0001-02-29", 10, "February 2 BC has 28 days"), ("2021-04-31", 9, "April 2021 has 30 days"),
    ("2021-02-3X", 9, "February 2021 has 28 days"),
    ("XXXX-02-30", 9, "no day of the calendar fits XXXX-02-30"),
    ("2021-X2-32", 9, "there is no day 32: days run from 01 to 31"),
    ("XXX1-02-29", 9, "no day of the calendar fits XXX1-02-29"),
    ("2001-21-25", 8, "a season has no days: end the date here"),
    ("2021-01-03:04", 11, "a time stands after T: 2021-01-03T03:00:00"),
    ("2021-01-03Z", 11, "the date should end here"),
    ("2021T03:00:00", 5, "a time needs a whole date before it: year, month and day"),
    ("2021-01-XXT03:00:00", 11, "a time needs a date without X before it"),
    ("2021-01-03?T03:00:00", 11, "a date with a time takes no ?, ~ or %: leave the time out"),
    ("2021-01-03T03:00:00~", 20, "a date with a time takes no ?, ~ or %: leave the time out"),
    ("2021-01-03T3:00:00", 12, "the hour has two digits"),
    ("2021-01-03T03", 14, "':' and the minute are missing"),
    ("2021-01-03T03:00", 17, "a time has seconds too: 03:00:00"),
    ("2021-01-03T03:0X:00", 15, "a time of day has no X"),
    ("2021-01-03T24:00:00", 12, "hours run from 00 to 23: 24:00 is 00:00 of the next day"),
    ("2021-01-03T25:00:00", 12, "there is no hour 25: hours run from 00 to 23"),
    ("2021-01-03T03:60:00", 15, "there is no minute 60: minutes run from 00 to 59"),
    ("2021-01-03T03:00:61", 18, "there is no second 61: seconds run from 00 to 59"),
    ("2021-01-03T03:00:60Z", 17, "a leap second (60) ends a day in UTC, as 23:59:60Z does"),
    ("2021-01-03T03:00:00.5", 20, "fractions of a second are not part of a date"),
    ("2021-01-03T03:00:00+15:00", 20, "offsets run from -14:00 to +14:00"),
    ("2021-01-03T03:00:00-14:01", 20, "offsets run from -14:00 to +14:00"),
    ("2021-01-03T03:00:00-00:00", 20, "write +00:00 or Z, not -00:00"),
    ("2021-01-03T030000", 12, "colons stand between hours, minutes and seconds"),
    ("2021-01-03T03:00:00+0430", 21, "colons stand between hours, minutes and seconds"),
    ("2021-01-03T03:00:00+5", 21, "the offset's hour has two digits"),
    ("1984??", 6, "one '?' is enough"), ("1984%~", 6, "one '%' is enough"),
    ("/", 1, "an interval needs a date on one side at least"),
    ("../..", 1, "an interval needs a date on one side at least"),
    ("../", 1, "an interval needs a date on one side at least"),
    ("2021/2022/2023", 10, "an interval has one '/' and two ends"),
    (
      "2021-01-09/2021-01-03", 12,
      "the interval ends before it starts: exchange 2021-01-09 and 2021-01-03"
    ),
    ("1000/-2000", 6, "the interval ends before it starts: exchange 1000 and -2000"),
    ("2021-01-03T03:00:00/2021-01-04", 11, "the ends of an interval have no time of day"),
    ("[2021]/2022", 7, "the set should end the date"),
    ("2021/[2022]", 6, "a set cannot be the end of an interval"),
    ("[", 2, "']' is missing"), ("[2021-01-03", 12, "']' is missing"),
    ("{2021]", 7, "'}' is missing"), ("2021]", 5, "the date should end here"),
    ("[2021],2022", 7, "the set should end the date"),
    ("[]", 2, "a date is missing here"), ("[2021,]", 7, "a date is missing here"),
    ("[2021,,2022]", 7, "a date is missing here"),
    ("[..]", 2, "'..' needs a date before or after it"),
    ("[2021...]", 8, "the year is missing"),
    ("[2021,[2022]]", 7, "a set cannot stand in a set"),
    ("[2021/2022]", 6, "in a set a range is written with '..', not with '/'"),
    ("[2022..2021]", 8, "the range ends before it starts: exchange 2022 and 2021"),
    ("[2021,2021-02-30]", 15, "February 2021 has 28 days"),
    ("2020/2021-02-30", 14, "February 2021 has 28 days"),
  ]

  /// Years with Y, E and S, parts of years, and '..' where they do not stand.
  static let levelTwo: [(String, Int, String)] = [
    ("Y17E2", 1, "Y is for years of more than four digits: write 1700"),
    ("Y-17E1", 2, "Y is for years of more than four digits: write -0170"),
    ("Y0E5", 2, "a year with Y does not begin with 0"),
    ("Y17E", 5, "a power of ten stands after E, as in Y17E7"),
    ("Y17E-2", 5, "a power of ten stands after E, as in Y17E7"),
    ("Y17EX", 5, "a power of ten stands after E, as in Y17E7"),
    ("Y17E0", 5, "this number is 1 or more and has no 0 in front"),
    ("Y17E07", 5, "this number is 1 or more and has no 0 in front"),
    ("Y1E1000", 2, "years of more than 1000 digits are not read"),
    ("Y1E99999999999999999999", 2, "years of more than 1000 digits are not read"),
    ("Y-9E9223372036854775807", 3, "years of more than 1000 digits are not read"),
    ("Y17E7-12-26", 6, "a year with Y has neither month nor day"),
    ("Y17000-21", 7, "a year with Y has neither month nor day"),
    ("1950E2", 5, "only a year with Y has an exponent, as in Y17E7"),
    ("1950S", 6, "how many digits are significant stands after S, as in 1950S2"),
    ("1950S0", 6, "this number is 1 or more and has no 0 in front"),
    ("1950S02", 6, "this number is 1 or more and has no 0 in front"),
    ("1950S5", 5, "the year has only 4 significant digits"),
    ("0050S3", 5, "the year has only 2 significant digits"),
    ("1950S99999999999999999999", 5, "the year has only 4 significant digits"),
    ("195XS2", 5, "a year with X has no S: both say which digits are not known"),
    ("1950S2-01", 7, "a year with S has neither month nor day"),
    ("1950-01S2", 8, "only a year alone has significant digits, as in 1950S2"),
    (
      "2001-42", 6,
      "there is no month 42: for a span of years write 2001/2042"
    ),
    (
      "2001-20", 6,
      "there is no month 20: for a span of years write 2001/2020"
    ),
    ("2001-2X", 6, "no month fits 2X: months run from 01 to 12"),
    ("2001-34-01", 8, "a quarter has no days: end the date here"),
    ("2001-41-01", 8, "a half has no days: end the date here"),
    (
      "2004-06-01../2004", 11,
      "in an interval '..' stands before the start or after the end, as in ..2004/2006.."
    ),
    (
      "2004/..2005", 6,
      "in an interval '..' stands before the start or after the end, as in ..2004/2006.."
    ),
    ("..1984", 1, "'..' stands in brackets or in an interval: [..1984] or ../1984"),
    ("1984..", 5, "a row of dates stands in brackets or braces, as in [1984..1986]"),
    ("1984..1986", 5, "a row of dates stands in brackets or braces, as in [1984..1986]"),
    ("[1984..1986..1988]", 12, "a row of dates has one '..'"),
    ("[1760-01..1761]", 11, "both ends of a row have one precision: 1760-01 tells the month"),
    ("[198X..1990]", 2, "the ends of a row of dates hide no digits: 198X is not one date"),
    ("{1984..1990S3}", 8, "the ends of a row of dates hide no digits: 1990S3 is not one date"),
    ("[2021-01-03T03:00:00]", 12, "the dates of a set have no time of day"),
    ("[1667,1668]?", 12, "the set should end the date"),
    (
      "2004-06-XX/2004-05-31", 12,
      "the interval ends before it starts: exchange 2004-06-XX and 2004-05-31"
    ),
    ("Y17E20/Y17E19", 8, "the interval ends before it starts: exchange Y17E20 and Y17E19"),
  ]

  /// The signs of the draft of 2012.
  static let old: [(String, Int, String)] = [
    ("199u", 4, "'u' is the old sign: write 199X"),
    ("2004-uu-10", 6, "'u' is the old sign: write 2004-XX-10"),
    ("196x", 4, "an unknown digit is a capital X: write 196X"),
    ("unknown/2006", 1, "'unknown' is the old word: write /2006"),
    ("2004-01-01/open", 12, "'open' is the old word: write 2004-01-01/.."),
    ("1984?~", 5, "'?' and '~' together are written '%': write 1984%"),
    ("1984~?/2004", 5, "'?' and '~' together are written '%': write 1984%/2004"),
    ("y170000002", 1, "a long year has a capital Y: write Y170000002"),
    (
      "2004-(06)?-11", 6,
      "parentheses are the old sign: write 2004-?06-11"
    ),
    (
      "2004-(06", 6,
      "parentheses are the old sign: put '?' or '~' to the left of the part it is for"
    ),
    (
      "unknown/open", 1, "'unknown' is the old word: leave this end of the interval empty"
    ),
    ("2012-10-10t10:10:10", 11, "a time has a capital T before it: write 2012-10-10T10:10:10"),
    ("2012-10-10T10:10:10z", 20, "UTC is a capital Z: write 2012-10-10T10:10:10Z"),
  ]

  /// What people write.
  static let slips: [(String, Int, String)] = [
    ("2021-13-01", 6, "there is no month 13: if it is the day, write 2021-01-13"),
    ("2021-22-01", 6, "there is no month 22: if it is the day, write 2021-01-22"),
    ("2021-1-3", 6, "months and days have two digits: 2021-01-03"),
    ("2021-01-3", 9, "months and days have two digits: 2021-01-03"),
    ("2021-1", 6, "a month has two digits: write 2021-01"),
    ("2021-4-XX", 6, "a month has two digits: write 2021-04-XX"),
    ("2021-1-3?", 6, "a month has two digits: write 2021-01-03?"),
    ("{2021-1-3,2021-1-4}", 7, "a month has two digits: write {2021-01-03,2021-01-04}"),
    ("2021-1-3/2021-1-9", 6, "a month has two digits: write 2021-01-03/2021-01-09"),
    ("2021-1-30/2021-2-30", 6, "a month has two digits: 01 to 12"),
    ("2008-9", 6, "for the month write 2008-09, for a span of years 2008/2009"),
    ("2021/12", 5, "a month stands behind a hyphen: write 2021-12"),
    ("2021.1", 5, "a month stands behind a hyphen: write 2021-01"),
    ("2011/12", 5, "for the month write 2011-12, for a span of years 2011/2012"),
    ("2019/20", 6, "write the whole end of the interval: 2020"),
    ("2021/00", 6, "the end of an interval is a whole date that is not before its start"),
    ("2021-01-09/03", 12, "the end of an interval is a whole date that is not before its start"),
    ("20210103", 1, "hyphens stand between year, month and day: 2021-01-03"),
    ("2021/01/03", 5, "write hyphens: 2021-01-03"),
    (
      "3/1/2021", 1,
      "write the year first: 2021-01-03 if 1 is the month, 2021-03-01 if 3 is the month"
    ),
    ("13/1/2021", 1, "write the year first: 2021-01-13"),
    ("1/13/2021", 1, "write the year first: 2021-01-13"),
    ("3.3.2021", 1, "write the year first: 2021-03-03"),
    ("3/1/21", 1, "write the year first, with four digits"),
    ("2021-01-03/09", 12, "write the whole end of the interval: 2021-01-09"),
    ("2021-01-28/02-03", 12, "write the whole end of the interval: 2021-02-03"),
    (" 2021", 1, "a date has no spaces: write 2021"),
    ("20 21", 3, "a date has no spaces: take this one out"),
    ("[1667, 1668]", 7, "a date has no spaces: write [1667,1668]"),
    (
      "2021-01-03 03:00:00", 11,
      "T stands between a date and a time: write 2021-01-03T03:00:00"
    ),
    ("2021-01-03-2021-01-05", 11, "the sign between two dates is '/': write 2021-01-03/2021-01-05"),
    ("2021-01-2021-03", 8, "the sign between two dates is '/': write 2021-01/2021-03"),
    ("2020-2021", 5, "the sign between two dates is '/': write 2020/2021"),
    ("1914-18", 6, "there is no month 18: for a span of years write 1914/1918"),
    ("1999-13", 6, "there is no month 13: months are 01 to 12, seasons and the like 21 to 41"),
    ("2020–2021", 5, "the sign between two dates is '/': write 2020/2021"),
    ("2021-01 — 2021-03?", 9, "the sign between two dates is '/': write 2021-01/2021-03?"),
    ("2021–01", 5, "a hyphen is a plain '-': write 2021-01"),
    ("2021–2020", 5, "a hyphen is a plain '-'"),
    ("2021–01–03", 5, "a hyphen is a plain '-': write 2021-01-03"),
    ("3 January 2021", 3, "write the date in figures, year first, as in 2021-01-03"),
    ("Sept 2021", 1, "write the date in figures, year first, as in 2021-01-03"),
    (
      "3 or 4 January 2021", 3,
      "for 'or' write the dates in brackets, as in [2021-01-03,2021-01-04]"
    ),
    (
      "by 12 January 2021", 1,
      "for 'by' write ../ and the last day that may be, as in ../2021-01-12"
    ),
    ("about 2013", 1, "for 'about' put '~' after the date, as in 2013~"),
    (
      "After 3 January 2021", 1,
      "for 'on or after 3 January' write [2021-01-03..], for 'after 3 January' [2021-01-04..]"
    ),
    ("44 BC", 4, "a year BC is one less with '-' in front: 44 BC is -0043"),
    ("1980s", 5, "a decade has X for its last digit: the 1980s are 198X"),
    ("spring 2019", 1, "seasons are 21 to 24 in the place of the month: spring 2019 is 2019-21"),
    ("2021-W01", 6, "weeks are not part of EDTF: write days, as in 2021-01-04/2021-01-10"),
    ("tomorrow", 1, "'tomorrow' has no place in a date"),
    ("2021-01-03#", 11, "'#' has no place in a date"),
    ("2021-01-03\u{202E}", 11, "U+202E has no place in a date"),
    ("2021\u{1B}[31m", 5, "U+001B has no place in a date"),
    ("\u{FF12}021", 1, "U+FF12 has no place in a date"),
    ("2021-0\u{301}1", 6, "U+0301 has no place in a date"),
  ]

  @Test(arguments: mistakes + levelTwo + old + slips)
  func `an error says where it is and what to do`(text: String, column: Int, reason: String) {
    let error = #expect(throws: EDTFError.self) { try EDTF(parsing: text) }
    #expect(error?.reason == reason)
    #expect(error?.column == column)
    #expect(error?.description == "column \(column): \(reason)")
  }

  @Test func `any text is a date that prints and parses, or an error inside it`() {
    let pieces = [
      "2", "0", "1", "9", "X", "-", "-", "/", "..", ".", ",", "[", "]", "{", "}", "?", "~", "%",
      "T", "Z", "Y", "E", "S", ":", "+", "2021", "-01", "-03", "-X2", "-2X", "-21", "03:00:00",
      "198X", "-0043", "2020-12-30", "2021-01", "/2021", "..2022", ",2020", " ", "é", "\u{202E}",
    ]
    var (state, dates) = (UInt64(1), 0)
    for _ in 0..<20_000 {
      var text = ""
      repeat {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      } while (state >> 60) < 12
      dates += isLawfulDate(text) ? 1 : 0
    }
    #expect(dates > 500)
  }

  private func isLawfulDate(_ text: String) -> Bool {
    do throws(EDTFError) {
      let date = try EDTF(parsing: text)
      let isLawful =
        try EDTF(parsing: date.description) == date && !date.words.isEmpty
        && !date.brief(weekday: true, year: false).isEmpty && date.intersects(date)
        && (date.earliest.day ?? .first) <= (date.latest.day ?? .last)
      if !isLawful { Issue.record("\(text) breaks a law") }
      return true
    } catch {
      if !(1...text.count + 1).contains(error.column) { Issue.record("\(text): \(error)") }
      return false
    }
  }
}

extension Day {
  fileprivate static let first = Day(number: .min)
  fileprivate static let last = Day(number: .max)
}
