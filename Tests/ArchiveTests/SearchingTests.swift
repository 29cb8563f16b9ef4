import Archive
import Chronology
import Testing

@Suite(.eachMaking) struct SearchingTests {
  static let names = [
    Name(name: "Machh", kind: .place, also: ["Mach"]),
    Name(
      name: "Islamic State", kind: .group,
      also: ["IS", "ISIS", "Daesh", "the Islamic State", "Takfiri Daesh terrorist group"]),
    Name(name: "United States", kind: .group, also: ["US", "U.S."]),
  ]

  private func sample() throws -> Archive {
    try archive(
      [
        event(
          "alwaght", "2021-01-03", title: "Miners are killed", place: "Machh",
          people: ["Islamic State"], ["alwaght": "ISIS terrorists abducted the miners in Mach"]),
        event(
          "wikipedia", "2021-01-04", title: "A claim", ["wikipedia": "Islamic State (IS) militants"]
        ),
        event(
          "presstv", "2021-01-05", title: "What Daesh is", summary: "Karzai’s café in Zürich",
          ["presstv": "the Takfiri Daesh terrorist group"]),
        event(
          "state", "2021-01-06", title: "A state that is Islamic",
          ["wsws": "machine machines of us"]),
        event("us", "2021-01-07", title: "Straße ΟΔΟΣ", ["musakhail": "The U.S. condemns İzmir"]),
      ],
      sources: [
        "alwaght": "ISIS terrorists abducted the miners in Mach",
        "wikipedia": "Islamic State (IS) militants", "presstv": "the Takfiri Daesh terrorist group",
        "wsws": "machine machines of us", "musakhail": "The U.S. condemns İzmir",
      ], names: Self.names)
  }

  static let islamicState = ["alwaght", "wikipedia", "presstv"]

  @Test(
    arguments: [
      "daesh", "Daesh", "DAESH", "isis", "ISIS", "IS", "islamic state", "\"islamic state\"",
      "\"Islamic State\"", "the islamic state", "takfiri daesh terrorist group",
    ])
  func `any spelling of a name finds all events with any spelling`(spelling: String) throws {
    #expect(try sample().keys(searching: spelling) == Self.islamicState)
  }

  @Test func `an abbreviation is found in capitals only`() throws {
    let archive = try sample()
    #expect(try archive.keys(searching: "is ") == ["wikipedia", "presstv", "state"])
    #expect(try archive.keys(searching: "\"is\"") == ["wikipedia", "presstv", "state"])
    #expect(try archive.keys(searching: "us ") == ["state"])
    #expect(try archive.keys(searching: "US") == ["us"])
    #expect(try archive.keys(searching: "united states") == ["us"])
    #expect(try archive.keys(searching: "u.s.") == ["us"])
  }

  @Test(
    arguments: [
      ("mach", ["alwaght", "state"]), ("mach ", ["alwaght"]), ("machh", ["alwaght"]),
      ("\"mach\"", ["alwaght"]), ("machi", ["state"]), ("machine ", ["state"]),
      ("miner", ["alwaght"]), ("miner ", []), ("\"miner\"", []), ("ine", []),
      ("mine kill", []), ("miners kill", ["alwaght"]),
      ("dae", ["presstv"]),
    ])
  func `the last word also finds words that begin with it`(
    query: String, expected: [String]
  ) throws {
    #expect(try sample().keys(searching: query) == expected)
  }

  @Test(
    arguments: [
      ("miners daesh", ["alwaght"]), ("daesh claim", ["wikipedia"]), ("claim miners", []),
      ("\"abducted the\" isis", ["alwaght"]), ("\"the abducted\"", []),
      ("\"state that is\"", ["state"]), ("\"state that is islamic\"", ["state"]),
      ("\"islamic state militants\"", []), ("\"state is\"", ["wikipedia"]),
      ("machines machine", ["state"]),
    ])
  func `all words must be there, and quoted ones together`(
    query: String, expected: [String]
  ) throws {
    #expect(try sample().keys(searching: query) == expected)
  }

  @Test(arguments: [
    "\"abducted the", "isis \"abducted",
    "\"abducted\" \"the",
  ])
  func `a quotation mark left open quotes to the end`(query: String) throws {
    #expect(try sample().keys(searching: query) == ["alwaght"])
    #expect(try sample().keys(searching: "\"abduct") == [])
  }

  @Test(
    arguments: [
      ("CAFE", ["presstv"]), ("café", ["presstv"]), ("cafe\u{301}", ["presstv"]),
      ("zurich", ["presstv"]), ("ZÜRICH", ["presstv"]), ("karzai", ["presstv"]),
      ("karzai's", ["presstv"]), ("straße", ["us"]), ("STRAßE", ["us"]), ("οδος", ["us"]),
      ("ΟΔΟΣ", ["us"]), ("izmir", ["us"]), ("İzmir", ["us"]),
    ])
  func `case and diacritics do not matter`(query: String, expected: [String]) throws {
    #expect(try sample().keys(searching: query) == expected)
  }

  @Test(
    arguments: [
      ("killed", ["alwaght"]), ("karzai", ["presstv"]), ("condemns", ["us"]),
      ("militants", ["wikipedia"]),
    ])
  func `titles, summaries, people, places and quotations are searched`(
    query: String, expected: [String]
  ) throws {
    #expect(try sample().keys(searching: query) == expected)
  }

  @Test(arguments: ["name", "names", "name1", "name0 ", "title", "quotations"])
  func `how names are stored is nothing that is found`(query: String) throws {
    #expect(try sample().keys(searching: query).isEmpty)
    let archive = try sample()
    #expect(try archive.passages(#require(archive.query(query))).isEmpty)
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"", "-", "***", "\u{0}", "\u{301}", "…", "👍", "\" \" \"", "()",
  ])
  func `without a word there is no query`(text: String) throws {
    #expect(try sample().query(text) == nil)
  }

  static let hostile = [
    "AND", "miners AND", "NOT miners", "OR OR OR", "NEAR(miners, 2)", "miners*", "mi*ners",
    "^miners",
    "title:miners", "title : miners", "- title : miners", "{title}: x", "miners) OR (1", "+ +",
    "a + b",
    "\"miners", "\"\"miners\"\"", "mi\"ners", "\"\u{301}miners", "miners\u{0}x", "\u{0}\"miners",
    "'; DROP TABLE event; --", "%s%n", "\\", "\u{FFFD}", "\u{E000}", "a\u{301}\u{302}", "\u{301}a",
    "हिन्दी", "日本語", "ﬁ", "ǅ", "ß", "½", "²", "🇵🇰x", "\u{1D400}", "\u{10FFFF}", "𞤀", "ⅷ",
    String(repeating: "miners ", count: 15_000), String(repeating: "\"", count: 100_000),
    String(repeating: "x", count: 100_000), String(repeating: "a\"b\" ", count: 20_000),
    (0..<20_000).map { "w\($0)" }.joined(separator: " "),
    (0..<20_000).map { _ in "IS daesh" }.joined(separator: " "),
  ]

  @Test(arguments: hostile.indices)
  func `whatever is typed is looked for and never an error`(index: Int) throws {
    let archive = try sample()
    guard let query = archive.query(Self.hostile[index]) else { return }
    let keys = try archive.keys { $0.query = query }
    #expect(keys.count <= 5)
    #expect(try archive.passages(query).count <= 5)
    _ = archive.marks(of: query, in: "ISIS terrorists abducted the miners in Mach")
  }

  @Test(arguments: [
    ("miners AND", ["alwaght"]), ("title:miners", []), ("miners*", ["alwaght"]), ("mi\"ners", []),
    ("miners or claim", []),
  ])
  func `what is no operator here is a word like others`(text: String, expected: [String]) throws {
    #expect(try sample().keys(searching: text) == expected)
  }

  @Test func `the longest spelling counts where several begin with the same word`() throws {
    let archive = try archive(
      [
        event("town", "2021-01-01", title: "They are buried at Hazara Town", ["wsws": "x"]),
        event("group", "2021-01-02", title: "A Hazara comes to town", ["wsws": "x"]),
      ],
      names: [
        Name(name: "Hazara", kind: .group, also: ["Hazaras"]),
        Name(name: "Hazara Town", kind: .place, also: ["Hazara Town cemetery"]),
      ])
    #expect(try archive.keys(searching: "hazara town ") == ["town"])
    #expect(try archive.keys(searching: "hazaras") == ["group"])
    let query = try #require(archive.query("hazaras"))
    #expect(archive.marks(of: query, in: "Hazara Town, Hazara") == [13..<19])
  }

  @Test func `two queries together ask for all words of both`() throws {
    let archive = try sample()
    let other = try #require(archive.query("claim"))
    let both = try #require(archive.query("daesh")).and(other)
    #expect(both.text == "daesh claim")
    #expect(try archive.keys { $0.query = both } == ["wikipedia"])
  }

  @Test(
    arguments: [
      (
        "daesh", "The Takfiri Daesh terrorist group, or ISIS, is IS.",
        ["Takfiri Daesh terrorist group", "ISIS", "IS"]
      ),
      ("IS", "Islamic State (IS) is here", ["Islamic State", "IS"]),
      (
        "islamic state", "an Islamic State, the islamic state",
        ["Islamic State", "the islamic state"]
      ),
      ("mach", "Mach, Machh, machine", ["Mach", "Machh", "machine"]),
      ("mach ", "Mach, Machh, machine", ["Mach", "Machh"]),
      ("cafe", "Café, cafés, CAFE\u{301}", ["Café", "cafés", "CAFE\u{301}"]),
      ("\"the miners\"", "the miners; the\nminers, the old miners", ["the miners", "the\nminers"]),
      ("a b", "b a ab", ["b", "a"]), ("a", "👩‍👩‍👧 a 🇵🇰 e\u{301}a a", ["a", "a"]),
      ("miners miner", "miners miner", ["miners", "miner"]), ("x", "nothing here", []),
      ("x", "", []),
    ])
  func `hits are marked in a text, in code points, in order, each once`(
    text: String, passage: String, marked: [String]
  ) throws {
    let archive = try sample()
    let marks = try archive.marks(of: #require(archive.query(text)), in: passage)
    #expect(marks.map { passage.cut($0) } == marked)
    #expect(zip(marks, marks.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }
}
