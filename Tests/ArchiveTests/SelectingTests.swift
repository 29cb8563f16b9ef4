import Archive
import Chronology
import Testing

@Suite(.eachMaking) struct SelectingTests {
  private func sample() throws -> Archive {
    try archive(
      [
        event("undated", nil, kind: .statement, ["musakhail": "x"]),
        event("background", "../2018-05", kind: .background, ["wsws": "x"]),
        event(
          "week", "2021-01-03/2021-01-09", kind: .protest, place: "Quetta",
          ["wsws": "x", "alwaght": "x"]),
        event(
          "killing", "2021-01-03", place: "Machh", people: ["Islamic State", "Hazara"],
          ["alwaght": "x", "wsws": "x"], says: ["11", "12"]),
        event("month", "2021-01", kind: .claim, ["alwaght": "x"]),
        event("later", "2021-01-12/..", kind: .background, people: ["Imran Khan"], ["wsws": "x"]),
        event(
          "burial", "2021-01-09", kind: .burial, place: "Hazara Town, Quetta",
          ["wsws": "x", "alwaght": "x"], says: ["11", "eleven"]),
      ],
      sources: ["alwaght": "x", "wsws": "x", "musakhail": "x"],
      names: [
        Name(name: "Machh", kind: .place, also: ["Mach"]),
        Name(name: "Islamic State", kind: .group, also: ["IS", "Daesh"]),
      ])
  }

  @Test func `everything comes in the order of time, undated last`() throws {
    // Of those that begin on one day, that which ends first comes first.
    #expect(
      try sample().keys()
        == ["background", "month", "killing", "week", "burial", "later", "undated"])
  }

  @Test(
    arguments: [
      (
        "2021-01-03", "2021-01-09", ["month", "killing", "week", "burial"],
        ["killing", "week", "burial"]
      ),
      ("2021-01-03", "2021-01-03", ["month", "killing", "week"], ["killing"]),
      ("2021-01-05", "2021-01-06", ["month", "week"], []),
      ("2021-01-09", nil, ["month", "week", "burial", "later"], ["burial", "later"]),
      (nil, "2021-01-03", ["background", "month", "killing", "week"], ["background", "killing"]),
      ("2018-01-01", "2018-12-31", ["background"], []),
      ("1900-01-01", "1900-12-31", ["background"], []),
      ("2018-06-01", "2020-12-31", [], []),
      ("2030-01-01", "2031-01-01", ["later"], []),
    ] as [(String?, String?, [String], [String])])
  func `a span holds what possibly falls in it, or only what surely does`(
    from: String?, to: String?, possibly: [String], surely: [String]
  ) throws {
    let archive = try sample()
    for (isSure, expected) in [(false, possibly), (true, surely)] {
      let keys = try archive.keys {
        $0.from = try from.map(day)
        $0.to = try to.map(day)
        $0.isSure = isSure
      }
      #expect(keys == expected, "surely: \(isSure)")
    }
  }

  @Test func `what surely falls in a span is found among dates of all kinds`() throws {
    let dates = [
      "../1999-05-01", "1999", "1999-02", "1999-02-03", "1999-05-01", "1999~", "2000-01-01/2001",
      "2000-03-XX", "2000-03-04T10:00:00", "2001/..", "[..2000-03-01,2002-01-01..]", "200X",
    ]
    let archive = try archive(
      zip(1..., dates + dates).map { event("e\($0)", $1, ["wsws": "x"]) }
        + [event("undated", nil, ["wsws": "x"])])
    let bounds = try [nil] + ["1999-02-03", "1999-12-31", "2000-03-04", "2001-12-31"].map(day)
    for from in bounds {
      for to in bounds where from != nil || to != nil {
        let surely = dates.filter {
          (try? EDTF(parsing: $0))?.isSurelyWithin(from: from, to: to) == true
        }
        let keys = try archive.keys { ($0.from, $0.to, $0.isSure) = (from, to, true) }
        #expect(
          keys.count == 2 * surely.count, "\(String(describing: from)) \(String(describing: to))")
      }
    }
  }

  @Test func `unknown ends bound nothing, as open ones`() throws {
    let archive = try archive([
      event("since", "2021-01-03/", ["wsws": "x"]), event("until", "/2021-01-03", ["wsws": "x"]),
      event("either", "[..2021-01-01,2021-01-05..]", ["wsws": "x"]),
    ])
    #expect(try archive.keys { $0.from = try day("2030") } == ["since", "either"])
    #expect(try archive.keys { $0.to = try day("1900") } == ["until", "either"])
    let surely = try archive.keys {
      ($0.from, $0.to, $0.isSure) = (try day("1000"), try day("3000"), true)
    }
    #expect(surely.isEmpty)
  }

  @Test(
    arguments: [
      ([], ["background", "month", "killing", "week", "burial", "later", "undated"]),
      ([.attack], ["killing"]), ([.background], ["background", "later"]),
      ([.attack, .burial], ["killing", "burial"]), ([Kind(rawValue: "'; --")], []),
    ] as [([Kind], [String])])
  func `kinds are any of those asked for`(kinds: [Kind], expected: [String]) throws {
    #expect(try sample().keys { $0.kinds = kinds } == expected)
  }

  @Test(
    arguments: [
      (["musakhail"], ["undated"]), (["alwaght"], ["month", "killing", "week", "burial"]),
      (["alwaght", "musakhail"], ["month", "killing", "week", "burial", "undated"]),
      (["dawn"], []), (["WSWS"], []),
    ])
  func `sources are any of those asked for`(sources: [String], expected: [String]) throws {
    #expect(try sample().keys { $0.sources = sources } == expected)
  }

  @Test(
    arguments: [
      ("Machh", ["killing"]), ("mach", ["killing"]), ("QUETTA", ["week", "burial"]),
      ("Hazara Town", ["burial"]), ("Town Quetta", ["burial"]), ("Quetta Town", []),
      ("Quett", []), ("Islamic State", []), ("", []), (" - ", []), ("\"", []),
      ("\"\u{301}", []), ("* OR machh", []), ("killing", []),
    ])
  func `a place is found under any spelling, by whole words`(
    place: String, expected: [String]
  ) throws {
    #expect(try sample().keys { $0.place = place } == expected)
  }

  @Test(
    arguments: [
      ("Islamic State", ["killing"]), ("daesh", ["killing"]), ("IS", ["killing"]), ("is", []),
      ("khan", ["later"]), ("Imran Khan", ["later"]), ("Machh", []), ("'; --", []),
      ("NEAR(a b)", []),
    ])
  func `a person or group is found under any spelling`(
    person: String, expected: [String]
  ) throws {
    #expect(try sample().keys { $0.person = person } == expected)
  }

  @Test func `a name is not found where its words stand inside a longer name`() throws {
    let archive = try archive(
      [
        event("tweet", place: "Quetta", people: ["Imran Khan"]),
        event("message", place: "Hazara Town", people: ["Jam Kamal Khan"]),
      ],
      names: [
        Name(name: "Imran Khan", kind: .person, also: ["Khan"]),
        Name(name: "Jam Kamal Khan", kind: .person),
        Name(name: "Hazara", kind: .group), Name(name: "Hazara Town", kind: .place),
      ])
    #expect(try archive.keys { $0.person = "khan" } == ["tweet"])
    #expect(try archive.keys { $0.person = "Jam Kamal Khan" } == ["message"])
    #expect(try archive.keys { $0.person = "Kamal" } == ["message"])
    #expect(try archive.keys { $0.place = "Hazara" } == [])
    #expect(try archive.keys { $0.place = "hazara town" } == ["message"])
  }

  @Test func `what sources contradict each other on is disputed`() throws {
    #expect(try sample().keys { $0.isDisputed = true } == ["killing"])
  }

  @Test func `what one source tells has a single source`() throws {
    #expect(
      try sample().keys { $0.isSingleSource = true }
        == ["background", "month", "later", "undated"])
  }

  @Test func `everything that is asked for must hold`() throws {
    let archive = try sample()
    let query = try #require(archive.query("burial"))
    #expect(
      try archive.keys {
        $0.from = try day("2021-01-04")
        $0.sources = ["wsws"]
        $0.query = query
      } == ["burial"])
    #expect(
      try archive.keys {
        $0.kinds = [.attack]
        $0.query = query
      } == [])
    #expect(
      try archive.keys { $0.stretch = Stretch(ids: 2...4, words: "") }
        == ["month", "killing", "week"])
  }

  @Test func `undated events are counted`() throws {
    let archive = try sample()
    var selection = Selection()
    #expect(try archive.undatedCount(in: selection) == 1)
    selection.sources = ["wsws"]
    #expect(try archive.undatedCount(in: selection) == 0)
  }

  @Test(
    arguments: [
      (nil, nil, false, nil), ("2021-01-03", "2021-01-09", false, "possibly 3 to 9 January 2021"),
      ("2021-01-03", "2021-01-03", false, "possibly 3 January 2021"),
      ("2021-01-03", nil, false, "possibly from 3 January 2021 on"),
      (nil, "2021-01-09", true, "surely until 9 January 2021"),
    ] as [(String?, String?, Bool, String?)])
  func `a span is put in words`(
    from: String?, to: String?, isSure: Bool, words: String?
  ) throws {
    var selection = Selection()
    selection.from = try from.map(day)
    selection.to = try to.map(day)
    selection.isSure = isSure
    #expect(selection.words == words)
    #expect(selection.isEverything == (from == nil && to == nil && !isSure))
  }

  @Test func `all that is asked for is put in words`() throws {
    var selection = Selection()
    selection.kinds = [.attack, .protest]
    selection.sources = ["wsws"]
    selection.place = "Machh"
    selection.person = "Khan"
    selection.query = try sample().query("daesh")
    selection.isDisputed = true
    selection.isSingleSource = true
    #expect(
      selection.words
        == "attack or protest; told by wsws; place Machh; person Khan; with \"daesh\"; disputed; "
        + "told by one independent source only")
  }
}
