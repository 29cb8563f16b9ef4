import Chronology
import Testing

@Suite struct WarningTests {
  /// The warnings of one sort, one line each, with the hints after a bar.
  private func warnings(_ code: Finding.Code, _ timeline: Timeline) -> [String] {
    timeline.warnings().filter { $0.code == code }
      .map { "\($0.message)\($0.hint.map { " | \($0)" } ?? "")" }
  }

  private static let sources = ["wsws", "alwaght", "dawn"].map { Source(id: $0, file: "\($0).txt") }

  // MARK: Witnesses

  @Test func `an event that one source tells, or that others repeat, has one witness`() {
    var sources = Self.sources
    sources[1].derivesFrom = ["wsws"]
    func single(_ accounts: Account...) -> [String] {
      let event = Event(id: "killing", kind: .attack, title: "Machh", accounts: accounts)
      return warnings(.singleSource, Timeline([event], sources: sources))
    }
    let hint = " | find a second witness, or say why not: `accepted: {single-source: …}`"
    #expect(single(.by("wsws"), .by("dawn")).isEmpty)
    #expect(single(.by("dawn")) == ["only \"dawn\" tells \"killing\"" + hint])
    #expect(
      single(.by("wsws"), .by("alwaght"))
        == ["only \"wsws\" tells \"killing\", which alwaght repeats" + hint])
  }

  @Test(
    arguments: [
      (["a", "b"], "\"a\" and \"b\" tell \"e\", and both repeat \"r\""),
      (["b", "a"], "\"b\" and \"a\" tell \"e\", and both repeat \"r\""),
      (["a", "b", "c"], "\"a\", \"b\" and \"c\" tell \"e\", and all repeat \"r\""),
      (["d", "a", "s"], nil), (["d", "a"], "\"d\" and \"a\" tell \"e\", and both repeat \"r\""),
      (
        ["d", "a", "t"],
        "\"d\", \"a\" and \"t\" tell \"e\", and \"a\" and \"t\" repeat what \"d\" repeats"
      ),
      (["a", "c"], "only \"a\" tells \"e\", which c repeats"),
      (["r", "a", "b"], "only \"r\" tells \"e\", which a and b repeat"),
    ] as [([String], String?)])
  func `of sources that repeat one that is silent, that is told`(
    tellers: [String], message: String?
  ) {
    let origins = ["a": ["r"], "b": ["r"], "c": ["a"], "d": ["r", "s"], "r": ["q"], "t": ["s"]]
    let sources = ["a", "b", "c", "d", "q", "r", "s", "t"].map {
      Source(id: $0, file: "\($0).txt", derivesFrom: origins[$0] ?? [])
    }
    let event = Event(
      id: "e", kind: .attack, title: "Machh", accounts: tellers.map { .by($0) })
    let found = Timeline([event], sources: sources).warnings().filter { $0.code == .singleSource }
    #expect(found.map(\.message) == [message].compactMap { $0 })
  }

  @Test func `where there is one source nobody asks for a second`() {
    #expect(
      warnings(.singleSource, Timeline([.told(.by("a"))], sources: [Self.sources[0]])).isEmpty)
  }

  // MARK: Verdicts

  @Test(
    arguments: [
      ("11", "12", .agree, nil, 1), ("11", "12", .finer, "children", 0), ("11", "12", nil, nil, 0),
      ("11", "12", .contradiction, nil, 0), ("11", "11", .contradiction, nil, 1),
      ("11", "at least 11", .contradiction, nil, 1), ("11", "at least 11", .agree, nil, 0),
      ("a room", "asleep", .contradiction, nil, 0),
    ] as [(String, String, Verdict?, String?, Int)])
  func `a verdict against the values needs a note`(
    one: String, other: String, verdict: Verdict?, note: String?, count: Int
  ) {
    let point = Point(name: "killed", verdict: verdict, note: note, origin: .line(9))
    let event = Event.told(
      .by("wsws", ["killed": one]), .by("dawn", ["killed": other]), points: point)
    let findings = Timeline([event], sources: Self.sources).warnings()
      .filter { $0.code == .opposedVerdict }
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.origin == .line(9) && $0.hint?.contains("note") == true })
  }

  // MARK: Dates

  @Test(
    arguments: [
      ("2021-01-03", "On January 3, gunmen came", nil), ("2021-01-03", "in January 2021", "day 3"),
      ("2021-01-03", "on the 3rd", nil), ("2021-01-03", "early on Sunday", "day 3"),
      ("2021-01", "in January", nil), ("2021-01", "in Jan. 2021", nil), ("2021-01", "2021/01", nil),
      ("2021-01", "last month", "month January"), ("2021", "in 2021", nil),
      ("2021", "last year", "year 2021"), ("198X", "long ago", "decade 198X"),
      ("1980", "in the 1980s", nil),
      ("2012-01/2017-12", "from January 2012 to December 2017", nil),
      ("2012-01/2017-12", "since January 2012", "month December"), ("2012-01/..", "January", nil),
      ("[2021-01-03,2021-01-04]", "3 January", "day 4"), ("1998-21", "in 1998", "spring"),
      ("1998-21", "in the Spring of 1998", nil), ("1998-21", "in April 1998", nil),
      ("1998-21", "in June 1998", "spring"), ("1998-23", "in the fall of 1998", nil),
      ("1998-24", "in January", nil), ("1998-24", "in winter", nil),
      ("1998-22?", "in the winter", "summer"), ("1998-30", "in January", nil),
      ("1998-30", "in July", "summer"), ("1998-34", "the second quarter of 1998", nil),
      ("1998-34", "in 1998", "quarter 2"), ("1998-38", "in 1998", "third 2"),
      ("1998-41", "in the first months of 1998", "half 2"), ("1998-41", "the second half", nil),
      ("2021-01-03?", "on Sunday", "day 3"), ("2021-05", "they may go", nil),
      ("2021-01", "in 2021", "month January"), ("-0043", "in 44 BC", nil),
      ("-0043", "in 44 B.C. he died", nil), ("-0044", "in 44 BCE", "year 45 BC"),
      ("0044", "in 44 AD", nil), ("2017-06-14", "the fourteenth of June", nil),
      ("2017-06-21", "the twenty-first of June", nil), ("2017-06-02", "June the second", nil),
      ("2017-06-01", "the twenty-first of June", "day 1"),
      ("2017-07-31", "the thirty-first", nil), ("2017-06-30", "the thirtieth", nil),
      ("2017-06", "le 14 juin 2017", nil), ("2017-06", "14 июня 2017", nil),
      ("2017-06", "im Juni 2017", nil), ("2017-06", "en junio", nil), ("2017-06", "in giugno", nil),
      ("2017-06", "em junho", nil), ("2017-06", "Haziran 2017", nil), ("2017-06", "в июне", nil),
      ("2017-06", "14 мая 2017", "month June"), ("2017-06", "im Juli 2017", "month June"),
      ("2017-06-14", "2017年6月14日", nil), ("2017-06", "2017年6月14日", nil),
      ("2017", "2017年6月14日", nil), ("2017-06-14", "٢٠١٧ يونيو ١٤", nil),
      ("2017-06", "١٤ يونيو ٢٠١٧", nil), ("2017", "١٤ يونيو ٢٠١٧", nil),
      ("2017-06", "١٤ حزيران ٢٠١٧", nil), ("2017-01", "كانون الثاني", nil),
      ("2017-12", "كانون الثاني", "month December"), ("2017-06", "۱۴ ژوئن ۲۰۱۷", nil),
      ("2017-06", "14 جون", nil), ("2017-06-14", "четырнадцатого июня", nil),
      ("2017-06-14", "15 июня", "day 14"), ("2017-06-14", "二〇一七年六月十四日", nil),
      ("2017-06", "14. kesäkuuta 2017", nil), ("2017-06", "w czerwcu 2017 r.", nil),
      ("198X", "in 1984", nil), ("198X", "during the 1980s", nil), ("198X", "the eighties", nil),
      ("198X", "the mid-80s", nil), ("198X", "the 80's", nil), ("198X", "in '84", nil),
      ("198X", "in 198x", nil), ("198X", "80 men", "decade 198X"),
      ("198X", "in 1990", "decade 198X"),
      ("198X", "the seventies", "decade 198X"), ("198X?", "the 20th century", "decade 198X"),
      ("12XX", "in 1999", "century 12XX"), ("12XX", "in 1215", nil), ("12XX", "the 1200s", nil),
      ("12XX", "in the 13th century", nil), ("12XX", "the thirteenth century", nil),
      ("12XX", "im 13. Jahrhundert", nil), ("12XX", "au XIIIe siècle", nil),
      ("20XX", "a twenty-first-century war", nil), ("12XX", "det 13. århundrade", nil),
      ("12XX", "13 men", "century 12XX"), ("12XX", "the 12th century", "century 12XX"),
      ("-01XX", "in the 2nd century BC", nil), ("-01XX", "in 146 BC", nil),
      ("-004X", "in 50 BC", nil), ("-004X", "in 51 BC", "decade -004X"),
      ("1XXX", "the second millennium", nil), ("1XXX", "long ago", "millennium 1XXX"),
      ("19X4", "in 1984", nil), ("19X4", "in 1985", "year 19X4"), ("XXXX", "long ago", nil),
      ("198X", "в восьмидесятых", nil), ("1950S2", "long ago", nil), ("1980~", "then", "year 1980"),
      ("2021-01-XX", "in 2021", "month January"), ("2021-01-XX", "in January", nil),
      ("2021-01-1X", "in 2021", "month January"), ("2021-XX", "last year", "year 2021"),
      ("2021-XX-XX", "in 2021", nil), ("202X-XX", "last year", "decade 202X"),
      ("2021-01-03T10:00:00", "on January 3", nil), ("2021-XX-03", "in 2021", "day 3"),
      ("1939/1945", "1939-45", nil), ("1939/1945", "1939/45", nil),
      ("1945", "the war of 1939–45", nil), ("1920", "1919–20", nil), ("2000", "in 1999–00", nil),
      ("1920", "in 1915-9", "year 1920"), ("1919", "in 1915-9", nil),
      ("2012", "2010-12-05", "year 2012"), ("1984", "in '84", nil), ("1984", "in ’84", nil),
      ("1984", "1983-’84", nil), ("1984", "in ‘84", nil), ("1984", "it’84", "year 1984"),
      ("1984", "84 men", "year 1984"), ("1984", "in '85", "year 1984"),
      ("Y17000", "the year 17,000", nil), ("Y17000", "the year 17\u{202F}000", nil),
      ("Y17000", "17,001", "year AD 17,000"), ("Y-10000", "10,001 years before Christ", nil),
      ("Y-10000", "10,000 years before Christ", "year 10,001 BC"),
      ("2017-06", "kesäkuussa", "month June"), ("2017-06", "τον Ιούνιο", nil),
    ] as [(String, String, String?)])
  func `a date is no finer than its words`(date: String, words: String, missing: String?) throws {
    let account = Account(source: "wsws", quotations: [Quotation(exact: words)])
    var event = Event.dated(date, told: account)
    let said = warnings(.fineDate, Timeline([event]))
    #expect(said.count == (missing == nil ? 0 : 1))
    if let missing { #expect(said.first?.contains("have the \(missing) |") == true, "\(said)") }
    event.inferred = "a Tuesday"
    #expect(warnings(.fineDate, Timeline([event])).isEmpty)
    event.inferred = nil
    event.accounts[0].quotations[0].exact = "words"
    event.accounts[0].printed = words
    #expect(warnings(.fineDate, Timeline([event])).count == said.count)
  }

  @Test(arguments: [
    ("1990-05-17", "in the 1990s", 1), ("1990-05-17", "on 17 May 1990", 0), ("1990", "then", 0),
    ("1980/2000", "then", 0), ("[1985..]", "then", 0),
  ])
  func `a source's own date is no finer than its own words`(
    date: String, words: String, count: Int
  ) throws {
    var event = Event.dated(
      "1990", told: Account(source: "dawn", quotations: [Quotation(exact: "the year 1990")]))
    event.accounts.append(
      Account(
        source: "wsws", date: try EDTF(parsing: date), quotations: [Quotation(exact: words)]))
    #expect(warnings(.fineDate, Timeline([event])).count == count)
    event.inferred = "a Thursday"
    #expect(warnings(.fineDate, Timeline([event])).isEmpty)
    (event.date, event.inferred) = (nil, nil)
    event.accounts.remove(at: 0)
    #expect(warnings(.fineDate, Timeline([event])).count == (words == "on 17 May 1990" ? 0 : 1))
  }

  @Test func `a date that an author wrote is no word for another`() throws {
    let event = Event.dated(
      "2021-01-03",
      told: Account(
        source: "wsws", date: try EDTF(parsing: "2021-01-03"),
        quotations: [Quotation(exact: "words")]))
    #expect(warnings(.fineDate, Timeline([event])).count == 1)
  }

  @Test(
    arguments: [
      ("2021-01-03", "2021-01-04", 1), ("2021-01-03", "2021-01", 0),
      ("2021-01-03", "2021-01-03", 0), ("2021-01-03", "2020", 1),
      ("[2021-01-03,2021-01-09]", "2021-01-05", 1), ("[2021-01-03,2021-01-09]", "2021-01-09", 0),
      ("{2021-01-03,2021-01-09}", "2021-01-05", 1), ("2021-XX-09", "2021-01-05", 1),
      ("2021-01-03T23:00:00Z", "2021-01-04T01:00:00+02:00", 0),
      ("2021-01-03T23:00:00Z", "2021-01-03T23:30:00Z", 1), ("2021-01-03~", "2021-01-04", 1),
    ])
  func `a source's date lies within the event's`(whole: String, date: String, count: Int) throws {
    var account = Account.by("dawn")
    account.date = try EDTF(parsing: date)
    account.origin = .line(7)
    var event = Event.dated(whole, told: .by("wsws"), account)
    let findings = Timeline([event]).warnings().filter { $0.code == .outsideDate }
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.origin == .line(7) })
    event.points = [Point(name: "date", verdict: .contradiction, note: "a misprint")]
    #expect(warnings(.outsideDate, Timeline([event])).isEmpty)
  }

  // MARK: Kinds

  @Test(arguments: [("atack", 1), ("portest", 1), ("attack", 0), ("raid", 0), ("visits", 1)])
  func `a kind that is nearly a known one is told`(kind: String, count: Int) {
    let event = Event(id: "e", kind: Kind(rawValue: kind), title: "T", accounts: [.by("wsws")])
    #expect(warnings(.nearKind, Timeline([event])).count == count)
  }

  // MARK: Acceptances

  @Test func `what an author accepts is not told, and what is not there cannot be accepted`() {
    func codes(_ accepted: Finding.Code..., bySource: Finding.Code...) -> [Finding.Code?] {
      var event = Event.dated("2021-01-03", told: .by("wsws"))
      event.accepted = accepted.map { Acceptance($0, reason: "so it is", origin: .line(8)) }
      var sources = Self.sources
      sources[0].accepted = bySource.map { Acceptance($0, reason: "so it is", origin: .line(3)) }
      return Timeline([event], sources: sources).warnings().map(\.code)
    }
    #expect(codes() == [.fineDate, .singleSource])
    #expect(codes(.singleSource) == [.fineDate])
    #expect(codes(.fineDate, .singleSource) == [])
    #expect(codes(.fineDate, .unjudged) == [.unusedAcceptance, .singleSource])
    #expect(codes(.fineDate, bySource: .singleSource) == [])
    #expect(codes(.fineDate, bySource: .singleSource, .uncited) == [.unusedAcceptance])
    #expect(codes(.fineDate, .singleSource, bySource: .singleSource) == [.unusedAcceptance])
  }
}
