import Archive
import Chronology
import Testing

/// What can be typed to search for, and what it finds.
@Suite struct QueryLanguageTests {
  static let names = [
    Name(name: "Machh", kind: .place, also: ["Mach"]),
    Name(name: "Islamic State", kind: .group, also: ["IS", "Daesh"]),
    Name(name: "Imran Khan", kind: .person),
  ]

  static func sample() throws -> Archive {
    try archive(
      [
        event(
          "killing", "2021-01-03", title: "Miners are killed in Machh", place: "Machh",
          people: ["Islamic State"],
          ["wsws": "gunmen of Daesh attack the miners of the coal field"]),
        event(
          "protest", "2021-01-04", kind: .protest, title: "Hazaras protest in Quetta",
          place: "Quetta", people: ["Majlis Wahdat"],
          ["alwaght": "a protest against the attack, with coffins on the road"]),
        event(
          "visit", "2021-01-09", kind: .visit, title: "Imran Khan visits Quetta", place: "Quetta",
          people: ["Imran Khan"], ["wsws": "the prime minister came to the families"]),
        event(
          "café", "2021-02-01", kind: .report, title: "A report from the Café Résumé",
          summary: "MACH BLAST, blast in mach", ["alwaght": "resume of a report"]),
        event(
          "urdu", kind: .report, title: "کوئٹہ میں احتجاج", ["alwaght": "كوئٹہ کا دھرنا"]),
      ],
      sources: [
        "wsws": """
        gunmen of Daesh attack the miners of the coal field

        the prime minister came to the families
        """,
        "alwaght": """
        a protest against the attack, with coffins on the road

        resume of a report

        كوئٹہ کا دھرنا
        """,
      ], names: names)
  }

  private func keys(_ text: String, _ change: (inout QueryManner) -> Void = { _ in }) throws
    -> [String]
  {
    let archive = try QueryLanguageTests.sample()
    var manner = QueryManner()
    change(&manner)
    guard let query = try archive.read(text, manner).query else { return [] }
    return try archive.keys { $0.query = query }
  }

  @Test(arguments: [
    ("attack -protest", ["killing"]), ("quetta -visits", ["protest"]),
    ("-quetta -report ", ["killing", "urdu"]), ("attack -\"coal field\"", ["protest"]),
    ("-\"coal field\" attack", ["protest"]),
    ("-quett", ["killing", "protest", "visit", "café", "urdu"]),
    ("-quett*", ["killing", "café", "urdu"]), ("NOT quetta", ["killing", "café", "urdu"]),
    ("quetta -(visits OR coffins)", []), ("attack -daesh", ["protest"]),
    ("--quetta", ["protest", "visit"]),
    ("quetta - visits", ["visit"]), ("quetta -", ["protest", "visit"]),
    ("!quetta", ["killing", "café", "urdu"]),
  ])
  func `what has a minus before it is left out`(text: String, expected: [String]) throws {
    #expect(try keys(text) == expected)
  }

  @Test(arguments: [
    ("miners OR visits", ["killing", "visit"]), ("quetta miners OR visits", ["visit"]),
    ("miners OR visits quetta", ["visit"]), ("(quetta visits) OR miners", ["killing", "visit"]),
    ("(miners | coffins) attack", ["killing", "protest"]),
    ("mach OR quett", ["killing", "protest", "visit", "café"]),
    ("\"coal field\" OR visits", ["killing", "visit"]),
    ("(\"coal field\" OR coffins) -daesh", ["protest"]), ("((coffins", ["protest"]),
    ("coffins AND road", ["protest"]), ("daesh OR coffins", ["killing", "protest"]),
  ])
  func `one of two words suffices with OR between them`(text: String, expected: [String]) throws {
    #expect(try keys(text) == expected)
  }

  @Test(arguments: [
    ("gunmen NEAR attack", ["killing"]), ("gunmen NEAR/2 attack", ["killing"]),
    ("gunmen NEAR/1 attack", []), ("attack NEAR gunmen", ["killing"]),
    ("mach NEAR/2 killed", ["killing"]), ("\"prime minister\" NEAR famil", ["visit"]),
    ("coffins NEAR road -quetta", []), ("gunmen NEAR/5 attack NEAR/5 miners", ["killing"]),
    ("gunmen NEAR coffins", []),
  ])
  func `words are near each other in one text`(text: String, expected: [String]) throws {
    #expect(try keys(text) == expected)
  }

  @Test(arguments: [
    ("quett* protest ", ["protest"]), ("\"coal fie\"*", ["killing"]), ("\"coal fie\"", []),
    ("fam* prime ", ["visit"]),
  ])
  func `a star has any word begin so`(text: String, expected: [String]) throws {
    #expect(try keys(text) == expected)
  }

  @Test(arguments: [
    ("kind:attack", ["killing"]), ("kind:pro quetta", ["protest"]),
    ("place:quetta -kind:visit", ["protest"]),
    ("person:khan", ["visit"]), ("source:wsws attack", ["killing"]),
    ("-source:wsws", ["protest", "café", "urdu"]),
    ("kind:visit kind:protest", ["protest", "visit"]), ("after:2021-01-04", ["visit", "café"]),
    ("before:2021-02 after:2021-01-03", ["protest", "visit"]), ("on:2021-01-09", ["visit"]),
    ("undated:", ["urdu"]), ("name:Mach", ["killing", "café"]), ("-name:daesh attack", ["protest"]),
    ("(attack OR kind:visit) place:quetta", ["protest", "visit"]),
    ("kind:attack OR coffins", ["killing", "protest"]),
    ("undated: OR kind:attack", ["killing", "urdu"]),
    ("(attack OR protest) place:quetta -source:wsws after:2021-01-03", ["protest"]),
    ("-(kind:attack OR kind:protest) quetta", ["visit"]),
    ("-undated: -report", ["killing", "protest", "visit"]),
    ("-after:2021-01-05", ["killing", "protest", "urdu"]), ("name:\"Imran Khan\"", ["visit"]),
    ("\"coal field\" kind:attack", ["killing"]), ("\"coal field\" -kind:attack", []),
    ("disputed:", []), ("single: quetta", ["protest", "visit"]), ("KIND:attack", ["killing"]),
  ])
  func `fields and words may be combined at will`(text: String, expected: [String]) throws {
    #expect(try keys(text) == expected)
  }

  @Test func `a day without a year is of the year at hand, else of the only one with such a day`()
    throws
  {
    let dates = ["1998-01-09", "2004-05-01", "2021-01-09", "2021-01-10"]
    let archive = try archive(dates.map { event($0, $0, ["wsws": "x"]) }, sources: ["wsws": "x"])
    func found(_ text: String, near date: String? = nil) throws -> [String] {
      var manner = QueryManner()
      manner.day = try date.map(day)
      let reading = try archive.read(text, manner)
      let problems = reading.problems.map(\.description)
      return try problems.isEmpty ? archive.keys { $0.query = reading.query } : problems
    }
    #expect(try found("on:\"1 may\"") == ["2004-05-01"])
    #expect(try found("after:\"10 jan\"", near: "1998-01-01") == [])
    #expect(try found("before:\"10 jan\"") == ["1998-01-09", "2004-05-01", "2021-01-09"])
    #expect(try found("on:\"9 jan\"", near: "1998-05-01") == ["1998-01-09"])
    #expect(try found("on:\"1 may\"", near: "1998-05-01") == ["2004-05-01"])
    let several = "the year is missing: something falls on it in 2 years, 1998 to 2021"
    #expect(try found("on:\"9 jan\"") == ["9 jan is no date: \(several)"])
    let none = "the year is missing: 2 may 2021"
    #expect(try found("on:\"2 may\"") == ["2 may is no date: \(none)"])
  }

  @Test func `in a filter the bare words of fields mean the same`() throws {
    #expect(try keys("undated") { $0.isFilter = true } == ["urdu"])
    #expect(try keys("undated").isEmpty)
    #expect(try keys("quetta !kind:visit") { $0.isFilter = true } == ["protest"])
    #expect(
      try keys("!quetta report") { $0.isFilter = true } == [
        "killing", "protest", "visit", "café", "urdu",
      ])
  }

  @Test func `own stars are those of the reader`() throws {
    #expect(
      try keys("starred: quetta") { $0.own = [OwnEvents("starred", events: ["visit", "café"])] }
        == ["visit"])
    #expect(try keys("starred:").isEmpty)
  }

  @Test(arguments: [
    ("cafe", ["café"]), ("café", ["café"]), ("resume report", ["café"]), ("CAFÉ", ["café"]),
    ("résume", ["café"]), ("resumé report", ["café"]), ("résumè", []), ("càfe", []),
    ("-café report", []), ("café OR coffins", ["protest", "café"]), ("\"café résumé\"", ["café"]),
    ("\"cafe resume\"", ["café"]), ("\"càfé resume\"", []), ("cafe\u{301}", ["café"]),
  ])
  func `a diacritic that is typed is meant, and one that is not is found`(
    text: String, expected: [String]
  ) throws {
    #expect(try keys(text) == expected)
  }

  @Test(arguments: [
    ("=MACH", ["café"]), ("=Mach ", []), ("=Machh", ["killing"]), ("Machh", ["killing", "café"]),
    ("=mach ", ["café"]),
    ("=\"Café Résumé\"", ["café"]), ("=\"Cafe Résumé\"", []), ("-=MACH blast", []),
    ("=Quetta -kind:visit", ["protest"]),
  ])
  func `an equals sign asks for these very letters`(text: String, expected: [String]) throws {
    #expect(try keys(text) == expected)
  }

  @Test func `very letters are what is marked and what the passages hold`() throws {
    let archive = try QueryLanguageTests.sample()
    func marked(_ text: String, in words: String) throws -> [String] {
      try archive.marks(of: #require(archive.query(text)), in: words).map { words.cut($0) }
    }
    #expect(try marked("café", in: "cafe Café CAFÉS") == ["Café", "CAFÉS"])
    #expect(try marked("=Mach", in: "mach Mach Machh MACH") == ["Mach", "Machh"])
    #expect(try marked("attack -killed", in: "attack and killed") == ["attack"])
    #expect(try marked("a NEAR/1 b", in: "a x b c d e a x y b") == ["a x b"])
    #expect(try archive.passages(#require(archive.query("résumé"))).isEmpty)
    #expect(try archive.passages(#require(archive.query("resume"))).count == 1)
    #expect(try archive.passages(#require(archive.query("protest source:wsws"))).isEmpty)
    #expect(try archive.passages(#require(archive.query("protest source:alwaght"))).count == 1)
    #expect(try archive.passages(#require(archive.query("protest kind:protest"))).isEmpty)
    #expect(try archive.passages(#require(archive.query("-protest"))).isEmpty)
    #expect(try archive.passages(#require(archive.query("the -protest"))).count == 2)
  }

  @Test(arguments: [
    ("کوئٹہ", ["urdu"]), ("كوئٹه", ["urdu"]), ("كوئٹہ", ["urdu"]), ("میں", ["urdu"]),
    ("ميں", ["urdu"]),
    ("کـــوئٹہ", ["urdu"]), ("کُوئٹہ", ["urdu"]), ("\"كا دھرنا\"", ["urdu"]), ("کوئٹہ -احتجاج", []),
    ("دھرنا -quetta", ["urdu"]),
  ])
  func `words from right to left are found in whatever letters they are typed`(
    text: String, expected: [String]
  ) throws {
    #expect(try keys(text) == expected)
    let archive = try QueryLanguageTests.sample()
    #expect(
      try archive.marks(of: #require(archive.query("ميں")), in: "کوئٹہ میں احتجاج") == [6..<9])
  }

  @Test func `other spellings are found, told, and left out on demand`() throws {
    let archive = try QueryLanguageTests.sample()
    let query = try #require(archive.query("mach is quetta"))
    #expect(archive.joinedSpellings(of: query) == ["Machh"])
    #expect(
      try archive.joinedSpellings(of: #require(archive.query("IS"))) == ["Islamic State", "Daesh"])
    #expect(try archive.joinedSpellings(of: #require(archive.query("attack -mach"))) == [])
    #expect(try keys("mach ") == ["killing", "café"])
    #expect(try keys("mach ") { $0.joinsSpellings = false } == ["café"])
    #expect(try keys("islamic state ") { $0.joinsSpellings = false } == ["killing"])
  }
}
