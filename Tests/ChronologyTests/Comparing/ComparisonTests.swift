import Chronology
import Testing

@Suite struct ComparisonTests {
  static let names = NameTable([
    Name(name: "Machh", kind: .place, also: ["Mach"]),
    Name(name: "Islamic State", kind: .group, also: ["IS", "Daesh"]),
  ])

  private func verdict(_ values: [String]) -> Verdict? {
    let accounts = values.enumerated().map { Account.by("source\($0)", ["point": $1]) }
    let event = Event(id: "killing", kind: .attack, title: "Machh", accounts: accounts)
    return event.comparisons(names: Self.names).first?.derived
  }

  @Test(
    arguments: [
      ("11", "11", .agree), ("11", "eleven", .agree), ("A shared room", "a  SHARED room", .agree),
      ("1,000", "1000", .agree), ("about 30 miles", "around 30 miles", .agree),
      ("11", "at least 11", .finer), ("11", "nearly a dozen", .finer), ("at least 9", "11", .finer),
      ("at least 11", "nearly a dozen", .finer), ("more than 200", "300", .finer),
      ("11", "12", .contradiction), ("at least 12", "11", .contradiction),
      ("nearly a dozen", "9", .contradiction), ("more than 200", "200", .contradiction),
      ("up to 3", "at least 4", .contradiction),
      ("11 miners", "11", .unjudged), ("three days", "3 miles", .unjudged),
      ("3 or 4", "4 or 5", .finer), ("3 or 4", "5 or 6", .contradiction),
      ("10 to 12", "11", .finer), ("10-12", "between 10 and 12", .agree),
      ("no fewer than 11", "at least 11", .agree), ("11", "several", .finer),
      ("dozens", "11", .contradiction), ("hundreds, in Balochistan", "509", .unjudged),
      ("hundreds", "509", .finer), ("a couple", "a few", .finer), ("twenty-one", "21", .agree),
      ("1.5 million", "1,500,000", .agree), ("two hundred", "more than 200", .contradiction),
      ("30 miles", "100 kms", .contradiction), ("100 km", "62 miles", .agree),
      ("100 km", "30 miles southeast", .unjudged),
      ("100 kms southeast of Quetta", "62 miles southeast of Quetta", .agree),
      ("about 30 miles", "100 kms", .contradiction), ("about 30 miles", "50 km", .finer),
      ("100 km", "105 km", .contradiction), ("100 kms", "100 kilometres", .agree),
      ("24 hours", "a day", .agree), ("six days", "a week", .contradiction),
      ("7 days", "a week", .agree), ("at least 2 weeks", "20 days", .finer),
      ("2 tonnes", "2,000 kg", .agree), ("20 %", "20 per cent", .agree),
      ("20%", "20 percent", .agree), ("100km", "62 miles", .agree),
      ("$6.75", "$2.50", .contradiction),
      ("US$60 billion", "US$ 60 billion", .agree), ("$60", "€60", .unjudged),
      ("20% to 30%", "25 per cent", .finer), ("10 km to 12 km", "9 miles", .contradiction),
      ("half a dozen to a dozen", "nine", .finer), ("two and a half hours", "150 minutes", .agree),
      ("claimed by IS.", "claimed by IS", .agree), ("In Machh.", "in Mach", .naming),
      ("2021-01-05/..", "2021-01-05/..", .agree),
      ("claimed by ISIS", "claimed by Daesh", .unjudged),
      ("claimed by IS", "claimed by Daesh", .naming), ("in Machh town", "in Mach town", .naming),
      ("so it is", "so it Daesh", .unjudged), ("killed in Machh", "killed, in Mach", .naming),
      ("2021-01-03", "2021-01-03", .agree), ("2021-01", "2021-01-03", .finer),
      ("2021-01-03?", "2021-01-03", .finer), ("2021-01-03/2021-01-09", "2021-01-05/..", .finer),
      ("2021-01-03", "2021-01-04", .contradiction), ("2020", "2021-01-03", .contradiction),
      ("[1999-05-03,1999-05-09]", "1999-05-05", .contradiction),
      ("2012-X2", "2012-05", .contradiction), ("2004-X2", "2004-05", .unjudged),
      ("2020-21", "2021", .unjudged),
      ("2010-12", "2011", .unjudged), ("2010-12", "2010", .finer),
      ("2010-12", "2010-12-05", .finer), ("2010-12", "2013", .contradiction),
      ("2010-12", "2010/2012", .unjudged), ("2020-21", "2020-21", .agree),
      ("2012-10", "2013", .contradiction), ("2012-12", "2013", .contradiction),
      ("2021-01-03T23:00:00Z", "2021-01-04T01:00:00+02:00", .agree),
      ("2021-01-03T10:00:00Z", "2021-01-03T11:00:00Z", .contradiction),
      ("2021-01-03T10:00:00", "2021-01-03T11:00:00", .contradiction),
      ("2021-01-03T10:00:00", "2021-01-03T11:00:00Z", .finer),
      ("2021-01-03T23:00:00", "2021-01-04T01:00:00Z", .finer),
      ("2021-01-03T10:00:00", "2021-01-05T11:00:00Z", .contradiction),
      ("2021-01-03T10:00:00Z", "2021-01-03", .finer),
      ("XXXX-12-25", "1914-12-25", .finer), ("XXXX", "1914", .finer),
      ("XXXX-12", "Machh", .unjudged), ("?2021-01-03", "2021-01", .finer),
      ("1965~", "1966", .unjudged), ("1965%", "1966", .unjudged), ("1965?", "1966", .unjudged),
      ("1965~", "1965", .finer), ("[1965~,1970]", "1968", .unjudged),
      ("[1965~..1970]", "1960", .unjudged), ("[1965~..1970]", "1971", .contradiction),
      ("2001~/2004", "2000", .unjudged), ("2001~/2004", "2005", .contradiction),
      ("../2021-01?", "2021-02", .unjudged), ("2001/2004~..", "1999", .contradiction),
      ("2021-01-~03", "2021-01-05", .unjudged), ("2021-01-~03", "2021-02", .contradiction),
      ("2021-~01-03", "2021-02-03", .unjudged), ("2021-~01-03", "2022", .contradiction),
      ("Machh", "Mach", .naming), ("daesh", "Islamic  State", .naming), ("IS", "is", .unjudged),
      ("Machh", "Daesh", .unjudged), ("Machh", "Quetta", .unjudged),
      ("a shared room", "on the way to work", .unjudged), ("11", "nobody", .unjudged),
      ("2021-01-03", "early on Sunday", .unjudged), ("", "11", .unjudged),
      ("is", "Daesh", .unjudged), ("it IS so", "it is so", .unjudged), ("IS", "Daesh", .naming),
      ("MACHH", "machh", .agree), ("-5", "5", .contradiction), ("-5", "+5", .contradiction),
      ("-5", "−5.0", .agree), ("+5", "5", .agree), ("-5 km", "-5,000 m", .agree),
      ("-5", "less than 10", .unjudged), ("-5", "at least 5", .contradiction),
      (">10", "<10", .contradiction), ("<10", "10", .contradiction), ("> 10", "11", .finer),
      ("≥10", "at least 10", .agree), ("<=10", "at most 10", .agree), ("10+", "10", .finer),
      ("10+ miners", "at least 10 miners", .agree), ("10+", "9", .contradiction),
      ("11?", "11", .unjudged), ("1,5", "1.5", .unjudged), ("3/4", "3 4", .unjudged),
      ("10:30", "10.30", .unjudged), ("no. 5", "no 5", .unjudged), ("C++", "C", .unjudged),
      ("killed in Machh", "killed, in Machh", .unjudged), ("Machh?", "Mach", .unjudged),
      ("1,5 km to Machh", "1.5 km to Mach", .unjudged),
      ("10:30 in Machh", "10.30 in Mach", .unjudged), ("-5 in Machh", "5 in Mach", .unjudged),
      ("no. 5 in \"Machh\"", "no 5 in Mach", .naming),
      ("nineteen eighty-four", "1984", .unjudged), ("nineteen forty-seven", "1947", .unjudged),
      ("twenty twenty-one", "2021", .unjudged), ("nineteen ninety", "1990", .unjudged),
      ("nineteen hundred and five", "1905", .agree), ("two thousand nineteen", "2019", .agree),
      ("five hundred five hundred", "1000", .unjudged), ("19 eighty-four", "1984", .unjudged),
      ("two thousand three thousand", "5000", .unjudged), ("2.3 million", "2,300,000", .agree),
      ("1.500", "1500", .unjudged), ("10,000", "10.000", .unjudged),
      ("0.500", "500", .contradiction),
      ("1.500 soldats", "1500 soldats", .unjudged), ("1.500", "1.5", .unjudged),
      ("1,500", "1.5", .unjudged), ("1.500", "7", .contradiction), ("1,500", "7", .contradiction),
      ("1,500", "at least 1000", .finer), ("1.500-2.000", "1700", .unjudged),
      ("1.500,5", "1500.5", .unjudged), ("0,500", "0.5", .unjudged),
      ("about 1999", "1950", .unjudged), ("around 1990", "1980", .unjudged),
      ("nearly 2000", "1700", .unjudged), ("about 1990-1995", "1985", .unjudged),
      ("about 1,999", "1,950", .finer), ("about 1999 men", "1950 men", .finer),
      ("about 1999", "around 1999", .agree), ("about 3000", "2900", .finer),
      ("more than 1900", "1950", .finer), ("1999", "1950", .contradiction),
      ("11 and 12", "11", .unjudged), ("between 11 and 12", "11", .finer),
      ("from 11 and 12", "11", .unjudged), ("2 plus 10", "5", .unjudged),
      (String(repeating: "9", count: 38), String(repeating: "9", count: 37) + "8", .unjudged),
      (String(repeating: "9", count: 38), String(repeating: "9", count: 38), .agree),
      ("999999999999999", "999999999999998", .contradiction),
    ] as [(String, String, Verdict)])
  func `two values are judged, whichever comes first`(
    one: String, other: String, expected: Verdict
  ) {
    #expect(verdict([one, other]) == expected)
    #expect(verdict([other, one]) == expected)
  }

  @Test(
    arguments: [
      (["11", "eleven", "11"], .agree), (["at least 11", "11", "nearly a dozen"], .finer),
      (["Machh", "Mach", "Machh"], .naming), (["11", "at least 11", "12"], .contradiction),
      (["11", "some men", "11"], .unjudged),
      (["11", "at least 11", "some men"], .unjudged), (["11", "some men", "12"], .contradiction),
    ] as [([String], Verdict)])
  func `of many values the two that stand worst decide`(values: [String], expected: Verdict) {
    #expect(verdict(values) == expected)
    #expect(verdict(values.reversed()) == expected)
  }

  @Test func `one value alone has nothing to be compared with`() {
    #expect(verdict(["11"]) == nil)
  }

  @Test func `a comparison holds what each source says, in the order of the accounts`() {
    let event = Event.told(
      .by("wsws", ["killed": "11", "where": "a room"]), .by("presstv"),
      .by("alwaght", ["where": "a room", "word": "slaughter"]))
    let comparisons = event.comparisons(names: Self.names)
    #expect(comparisons.map(\.point) == ["killed", "where", "word"])
    #expect(comparisons[1].values.map(\.source) == ["wsws", "alwaght"])
    #expect(comparisons[1].value(of: "alwaght") == "a room")
    #expect(comparisons[1].value(of: "presstv") == nil)
    #expect(comparisons.map(\.derived) == [nil, .agree, nil])
  }

  @Test func `an editor's word stands beside what is derived and comes first`() {
    let event = Event.told(
      .by("wsws", ["where": "a room"]), .by("wikipedia", ["where": "on the way to work"]),
      points: Point(name: "where", verdict: .contradiction, note: "not both"))
    let comparison = event.comparisons(names: Self.names)[0]
    #expect(comparison.derived == .unjudged)
    #expect(comparison.edited == .contradiction)
    #expect(comparison.verdict == .contradiction)
    #expect(comparison.note == "not both")
  }

  @Test func `a note without a verdict leaves the derived one`() {
    let event = Event.told(
      .by("wsws", ["killed": "11"]), .by("wikipedia", ["killed": "12"]),
      points: Point(name: "killed", note: "wounded included"))
    #expect(event.comparisons(names: Self.names)[0].verdict == .contradiction)
    #expect(event.comparisons(names: Self.names)[0].note == "wounded included")
  }

  @Test func `accounts that date an event differently are compared with the event's date`() throws {
    var late = Account.by("presstv")
    late.date = try EDTF(parsing: "2021-01")
    let finer = Event.dated("2021-01-03", told: .by("wsws"), late)
    #expect(finer.comparisons(names: Self.names).map(\.point) == ["date"])
    #expect(
      finer.comparisons(names: Self.names)[0].values.map(\.text) == ["2021-01-03", "2021-01"])
    #expect(finer.comparisons(names: Self.names)[0].verdict == .finer)
    late.date = try EDTF(parsing: "2021-01-04")
    let other = Event.dated("2021-01-03", told: .by("wsws"), late)
    #expect(other.comparisons(names: Self.names)[0].verdict == .contradiction)
    #expect(Event.dated("2021-01-03", told: .by("wsws")).comparisons(names: Self.names).isEmpty)
    late.date = try EDTF(parsing: "2011")
    let month = Event.dated("2010-12", told: .by("wsws"), late)
    #expect(month.comparisons(names: Self.names)[0].verdict == .contradiction)
  }

  @Test(
    arguments: [("Mach", "Machh"), ("MACH", "Machh"), ("islamic\u{A0}state", "Islamic State")])
  func `a name is known by any spelling in any case`(spelling: String, name: String) {
    #expect(Self.names.name(for: spelling)?.name == name)
  }

  @Test func `an unknown spelling is one with nothing`() {
    #expect(Self.names.name(for: "Quetta") == nil)
    #expect(!Self.names.areOne("Quetta", "quetta"))
    #expect(!Self.names.areOne("Machh", "Daesh"))
  }
}
