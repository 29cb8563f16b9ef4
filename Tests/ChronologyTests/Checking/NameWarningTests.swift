import Chronology
import Testing

@Suite struct NameWarningTests {
  private func pairs(_ code: Finding.Code, _ names: [Name]) -> [String] {
    Timeline([.told(.by("wsws"))], names: names).warnings().filter { $0.code == code }
      .map(\.message)
  }

  private static func person(_ name: String, also: [String] = [], not: [String] = []) -> Name {
    Name(name: name, kind: .person, also: also, not: not)
  }

  @Test(
    arguments: [
      ("Machh", "Mach", .place, true), ("Sheikh Rasheed", "Sheikh Rashid", .person, true),
      ("Bālochistān", "Balochistan", .place, true), ("Zia-ul-Haq", "Zia ul Haq", .person, true),
      ("Balochistan", "Baluchistan", .place, true), ("Quetta", "Queta", .place, true),
      ("Imran Khan", "Jam Kamal Khan", .person, true), ("Amna Bibi", "Asia Bibi", .person, true),
      ("Taliban", "Tehrik-i-Taliban Pakistan", .group, true),
      ("Qamar Javed Bajwa", "Qamer Jawed Bajva", .person, false),
      ("Sheikh Rasheed Ahmad", "Sheikh Rasheed Ahmed", .person, true),
      ("Iran", "Iraq", .place, false), ("Quetta", "Karachi", .place, false),
      ("Austria", "Australia", .place, false), ("Hazara", "Hazara Town", .place, false),
      ("Hezb-e-Wahdat", "Majlis Wahdat-e-Muslimeen", .group, false),
      ("US", "US State Department", .group, false),
    ] as [(String, String, Name.Kind, Bool)])
  func `names that look alike are told`(one: String, other: String, kind: Name.Kind, alike: Bool) {
    let names = [Name(name: one, kind: kind), Name(name: other, kind: kind)]
    let expected = alike ? ["\"\(other)\" looks like \"\(one)\""] : []
    #expect(pairs(.lookAlike, names) == expected)
    #expect(pairs(.lookAlike, names.reversed()).count == expected.count)
  }

  @Test func `a person and a place may look alike`() {
    let names = [Name(name: "Machh", kind: .place), Name(name: "Mach", kind: .person)]
    #expect(pairs(.lookAlike, names).isEmpty)
  }

  @Test func `names that are kept apart may look alike`() {
    let khan = Self.person("Imran Khan", also: ["Khan"], not: ["Jam Kamal Khan"])
    #expect(pairs(.lookAlike, [khan, Self.person("Jam Kamal Khan")]).isEmpty)
    #expect(pairs(.lookAlike, [Self.person("Jam Kamal Khan"), khan]).isEmpty)
    #expect(pairs(.lookAlike, [khan, Self.person("Amir Khan")]).count == 1)
  }

  @Test
  func `of many that are alike twenty are told for each, and the rest once those are kept apart`() {
    let khans = (0..<40).map { Self.person("Khan \($0) Khan") }
    #expect(pairs(.lookAlike, Array(khans.prefix(21))).count == 20 * 21 / 2)
    let last = Self.person("The Khan")
    #expect(pairs(.lookAlike, khans + [last]).filter { $0.hasPrefix("\"The Khan\"") }.count == 20)
    let apart = Self.person("The Khan", not: khans.prefix(30).map(\.name))
    #expect(pairs(.lookAlike, khans + [apart]).filter { $0.hasPrefix("\"The Khan\"") }.count == 10)
  }

  @Test func `a spelling under two names is told, whether they are kept apart or not`() {
    let names = [
      Self.person("Imran Khan", also: ["Khan"]),
      Self.person("Jam Kamal Khan", also: ["khan"], not: ["Imran Khan"]),
    ]
    #expect(pairs(.sharedSpelling, names) == ["\"khan\" is a spelling of \"Imran Khan\", too"])
    #expect(pairs(.lookAlike, names).isEmpty)
    #expect(pairs(.sharedSpelling, [Self.person("Khan", also: ["khan"])]).isEmpty)
  }

  @Test func `a shared spelling says where the other is, and hides no other likeness`() {
    var rasheed = Self.person("Rasheed Ahmad", also: ["Old Khan"])
    rasheed.origin = .line(5)
    let rashid = Self.person("Rashid Ahmad", also: ["old khan"])
    #expect(
      pairs(.sharedSpelling, [rasheed, rashid])
        == ["\"old khan\" is a spelling of \"Rasheed Ahmad\" on line 5, too"])
    #expect(
      pairs(.lookAlike, [rasheed, rashid])
        == ["\"Rashid Ahmad\" looks like \"Rasheed Ahmad\" on line 5"])
    #expect(pairs(.lookAlike, [rasheed, Self.person("Jam Kamal", also: ["old khan"])]).isEmpty)
    #expect(pairs(.lookAlike, [rasheed, Self.person("Rasheed Ahmad")]).isEmpty)
  }

  @Test func `an author may accept that two names look alike`() {
    var khan = Self.person("Amir Khan")
    khan.accepted = [Acceptance(.lookAlike, reason: "a common name")]
    let names = [Self.person("Imran Khan"), khan]
    #expect(pairs(.lookAlike, names).isEmpty)
    #expect(pairs(.unusedAcceptance, names).isEmpty)
    #expect(pairs(.unusedAcceptance, [khan]).count == 1)
  }

  private static let names = [
    Name(name: "Sheikh Rasheed", kind: .person), Name(name: "Hazara", kind: .group),
    Name(name: "Pakistan", kind: .place), Name(name: "Islamic State", kind: .group, also: ["IS"]),
  ]

  /// What in a quotation no name knows.
  private func unknown(
    _ words: String, names: [Name] = Self.names, text: String = ""
  ) -> [String] {
    let account = Account(source: "wsws", quotations: [Quotation(exact: words)])
    let source = Source(id: "wsws", file: "wsws.txt", text: text)
    return Timeline([.told(account)], sources: [source], names: names).warnings()
      .filter { $0.code == .unknownName }
      .map { $0.message.replacing("`names` does not know ", with: "") }
  }

  @Test(
    arguments: [
      ("the Interior Minister Sheikh Rasheed Ahmad came", []),
      ("said the Hazara Democratic Party", ["Hazara Democratic Party"]),
      ("said the Minister Sheikh Rasheed of Pakistan", []),
      ("The Islamic State claimed it", []), ("It was the Islamic State", []),
      ("Hundreds Died. Then General Motors came", ["General Motors"]),
      ("in Pakistani Hazara towns", []), ("on Sunday January 3", []),
      ("in Quetta, Karachi", ["Quetta", "Karachi"]),
      ("the Foreign Minister said", []),
      ("the US-Pakistan Friendship Treaty", ["US-Pakistan Friendship Treaty"]),
    ] as [(String, [String])])
  func `names in quotations that nobody knows are told`(words: String, expected: [String]) {
    #expect(unknown(words) == expected.map { "\"\($0)\"" })
  }

  @Test(
    arguments: [
      ("The man spoke in Quetta", ["Quetta"]), ("Bob came to London", ["London"]),
      ("McDonald left the UN", ["UN"]), ("it was in London's streets", ["London"]),
      ("the Shia-majority town", []), ("of the Tehreek-e-Labbaik", ["Tehreek-e-Labbaik"]),
      ("He came. Quetta mourned", []), ("Hundreds Died in the Fire", []),
      ("he said: “Mourn with us”", []), ("he said, \"Go home\"", []),
      ("then I came, and I'm here", []),
      ("on Sunday in January, at 5 PM", []), ("said the Minister and the Prime Minister", []),
      ("in Pakistan's north, with Pakistani help", []), ("when Rasheed came", []),
      ("it was IS", []), ("it was in World War II", ["World War II"]), ("the Government fell", []),
      ("the pm spoke in Ley", ["Ley"]), ("the IV point", []), ("", []),
    ] as [(String, [String])])
  func `a single word with a capital is a name, unless it may have it for another reason`(
    words: String, expected: [String]
  ) {
    #expect(unknown(words, text: "\(words). A government fell.") == expected.map { "\"\($0)\"" })
  }

  private static let fire = [
    Name(name: "Dany Cotton", kind: .person), Name(name: "Matt Bonner", kind: .person),
    Name(name: "Ley", kind: .place), Name(name: "Harbour Board", kind: .group),
    Name(name: "Karl Weber", kind: .person, also: ["Weber"]),
  ]

  @Test(
    arguments: [
      ("The Met's Det Ch Insp Matt Bonner said", ["Met"]),
      ("said Det Ch Insp Bonner and Ms Cotton", []), ("then Cotton spoke", []),
      ("the Commissioner of the London Fire Brigade", ["Commissioner of the London Fire Brigade"]),
      ("said London Fire Brigade Commissioner Dany Cotton", []), ("said Ms Dany Cotton", []),
      ("and Reverend J. H. Cole prayed. Then Cole left, Rev. Cole did", ["Reverend J. H. Cole"]),
      ("the Royal Borough of Kensington and Chelsea", ["Royal Borough of Kensington and Chelsea"]),
      ("in the House of Commons", ["House of Commons"]),
      ("On Otterby Eve the Harbour Board met", ["Otterby Eve"]),
      ("she left Otterby Harbour for Ley", ["Otterby Harbour"]),
      ("the Secretary of State for Transport", ["Secretary of State for Transport"]),
      ("said Dany Cotton and Matt Bonner", []), ("between Ley and the Harbour Board", []),
      ("said Dany Cotton and Otto Lang", ["Otto Lang"]), ("in Ley and Otterby", ["Otterby"]),
      ("said Dany Cotton of Scotland Yard", ["Scotland Yard"]),
      ("the Ley Harbour Board of Trustees", ["Ley Harbour Board of Trustees"]),
      ("in Otterby’s Lower Town", ["Otterby", "Lower Town"]), ("Otto Weber came", []),
      ("with Otto Weber", ["Otto Weber"]),
      ("la police de Charles de Gaulle", ["Charles de Gaulle"]),
      ("le Conseil d'État de Ley", ["Conseil d'État de Ley"]), ("selon l’Agence", []),
      ("the Principal Inspector and the Chief Executive", []), ("in County Mayo", ["County Mayo"]),
      ("the Maritime and Coastguard Agency", ["Maritime and Coastguard Agency"]),
    ] as [(String, [String])])
  func `a name is told whole, once, and as it stands`(words: String, expected: [String]) {
    #expect(unknown(words, names: Self.fire) == expected.map { "\"\($0)\"" })
  }

  private static let german = """
    Großbrand im Hafen
    Am Abend ist im Hafen ein altes Lagerhaus abgebrannt. Die Feuerwehr pumpte das Wasser aus dem \
    Fluss. Zwei Männer wurden verletzt, sagte Bürgermeister Karl Weber am Montag den Bewohnern der \
    umliegenden Häuser, die in einer Turnhalle untergekommen waren. Brandmeister Otto Lang gab dem \
    Besitzer die Schuld, und Frau Weber schwieg bis Ende Juni.
    """

  @Test func `where every noun has a capital only names of several words are told`() {
    let found = unknown(Self.german, names: Self.fire, text: Self.german)
    #expect(found == ["\"Otto Lang\""])
  }

  @Test func `titles in capitals take no word of an English page out of doubt`() {
    let titles = String(
      repeating: "Hundreds Died in the Great Ley Fire\nRead More News\n", count: 9)
    let words = "He fled to Otterby that day, and nobody has seen him there or in any other town. "
    let text = titles + words + "Where he went is for others to find out, they say."
    #expect(unknown(words, names: Self.fire, text: text) == ["\"Otterby\""])
  }

  @Test func `an English page that speaks of many known names is no page of capitals`() {
    let text = """
      Then Dany Cotton met Matt Bonner in Ley, where Karl Weber and Dany Cotton had been on Monday.
      They told Matt Bonner of Ley and of Otterby that Ms Cotton was with the Harbour Board in Ley.
      """
    #expect(unknown("They told of Otterby", names: Self.fire, text: text) == ["\"Otterby\""])
  }

  @Test func `a short text is judged with all others`() {
    let account = Account(source: "post", quotations: [Quotation(exact: "Am Abend kam Wasser")])
    let sources = [
      Source(id: "post", file: "post.txt", text: "Am Abend kam Wasser."),
      Source(id: "wsws", file: "wsws.txt", text: Self.german),
    ]
    let findings = Timeline([.told(account)], sources: sources, names: Self.fire).warnings()
    #expect(findings.filter { $0.code == .unknownName }.isEmpty)
  }

  @Test func `a place and people are known, each is told once, and nobody without names is asked`()
  {
    var event = Event.told(.by("wsws"))
    event.place = "Quetta"
    event.people = ["hazara", "Khan", "Khan"]
    event.origin = .line(5)
    let found = Timeline([event, event], names: Self.names).warnings()
      .filter { $0.code == .unknownName }
    #expect(found.map(\.message) == ["Quetta", "Khan"].map { "`names` does not know \"\($0)\"" })
    #expect(found.allSatisfy { $0.origin == .line(5) })
    #expect(Timeline([event]).warnings().filter { $0.code == .unknownName }.isEmpty)
    #expect(unknown("the Hazara Democratic Party", names: []).isEmpty)
  }
}
