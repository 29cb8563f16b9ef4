import Browser
import Chronology
import Screen
import Testing

/// People, places and groups.
@Suite struct NamesTests {
  @Test func `P lists the names, their spellings and their events`() throws {
    expect(
      try Reader(columns: 80, rows: 16, typing: "P").screen,
      shows: """
         The harbour fire › Names: the most mentioned first        4 events · 3 sources
          events          name         │ Port Ellen  place, named in 1 event
               1  place   Port Ellen   │ in quotations Port Ellen 0 · Port Elen 0
                                       │   5 Aug 1921    ▪  The warehouse burns down
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
                                       │
         1/1            ? help   Enter show only its events   S sort otherwise   q back
        """)
  }

  @Test func `where no names are listed, it says how those of the events are found`() throws {
    let table = Timeline(
      title: "A table", sources: Harbour.timeline.sources, names: [],
      events: [Event(id: "a", kind: .report, title: "A", people: ["Ada Stone"])])
    var reader = try Reader(of: table, columns: 110, rows: 16, typing: "P")
    #expect(reader.screen.contains("No names are listed; events"))
    #expect(reader.footer.contains("f go to a person or place"))
    try reader.type("<enter>")
    #expect(
      reader.footer.contains("No names are listed; events have people and places all the same"))
    try reader.type("fada")
    #expect(reader.screen.contains("name    Ada Stone"))
  }

  @Test func `Enter shows the events of a name in the timeline`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "P<enter>")
    #expect(reader.screen.contains("fire › naming Port Ellen"))
    #expect(reader.selected == "The warehouse burns down")
  }

  @Test func `a filter takes any spelling of a name, beside kinds and words`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "&name:\"port elen\"<enter>")
    #expect(reader.screen.contains("naming Port Ellen"))
    let none = try Reader(typing: "&kind:back name:\"Port Ellen\"<enter>")
    #expect(none.screen.contains("Nothing is background"))
    #expect(try Reader(typing: "&name:\"<enter>").screen.contains("4 events"))
  }

  @Test func `l moves into the events, and Enter there goes to one`() throws {
    var reader = try Reader(columns: 120, rows: 24, typing: "Pl<enter>")
    #expect(reader.selected == "The warehouse burns down")
    #expect(reader.screen.contains("4 events"))
    try reader.type("GP<tab>c")
    #expect(reader.screen.contains("› Compare: The warehouse burns down"))
  }

  @Test func `names are counted among the events that the filter shows`() throws {
    var reader = try Reader(columns: 100, rows: 20, typing: "&kind:visit<enter>P")
    #expect(reader.screen.contains("named in 0 events"))
    #expect(!reader.screen.contains("burns down"))
    try reader.type("&<c-u><enter>")
    #expect(reader.screen.contains("named in 1 event"))
    try reader.type("&kind:fire<enter><enter>")
    #expect(reader.screen.contains("fire, naming Port Ellen"), "\(reader.screen)")
  }

  @Test func `P opens at a name of the event, or at the last one`() throws {
    for (keys, name) in [
      ("P", "Zebra"), ("jjP", "Islamic State"), ("PGqP", "Sher Khan"), ("PGqjjP", "Islamic State"),
      ("jPGkqP", "Islamic State"), ("jP/ada<enter>qkP", "Ada"),
    ] {
      let reader = try Reader(of: NamesTests.crowd, columns: 100, rows: 20, typing: keys)
      #expect(reader.markedRow.contains(name), "\(keys): \(reader.markedRow)")
    }
  }

  @Test func `S shows one sort of names after the other`() throws {
    let timeline = NamesTests.crowd
    var reader = try Reader(of: timeline, columns: 100, rows: 20, typing: "P")
    #expect(reader.column("name") == ["Zebra", "Ada", "Islamic State", "Sher Khan"])
    for (title, names) in [
      ("by letter", ["Ada", "Islamic State", "Sher Khan", "Zebra"]),
      ("people, the most mentioned first", ["Ada", "Sher Khan"]),
      ("places, the most mentioned first", ["Zebra"]),
      ("groups, the most mentioned first", ["Islamic State"]),
      ("the most mentioned first", ["Zebra", "Ada", "Islamic State", "Sher Khan"]),
    ] {
      try reader.type("S")
      #expect(reader.screen.contains("Names: \(title)"))
      #expect(reader.column("name") == names)
    }
  }

  @Test func `what looks alike and is not the same is said`() throws {
    let reader = try Reader(of: NamesTests.crowd, columns: 100, rows: 20, typing: "PSSj")
    #expect(reader.screen.contains("not           Ada"))
  }

  @Test func `a search finds a name by any of its spellings`() throws {
    let reader = try Reader(of: NamesTests.crowd, columns: 100, rows: 20, typing: "P/daes<enter>")
    #expect(reader.markedRow.contains("Islamic State"))
  }

  @Test func `a search says which hit it is at, and marks the letters`() throws {
    var reader = try Reader(of: NamesTests.crowd, columns: 100, rows: 20, typing: "P/a<enter>")
    #expect(reader.footer.hasPrefix(" /a  hit 1 of 4   1/4"))
    try reader.type("n")
    #expect(reader.footer.hasPrefix(" /a  hit 2 of 4   2/4"))
    let canvas = reader.model.view()
    let found = (0..<canvas.size.rows).flatMap { canvas.runs(ofRow: $0) }.filter { $0.looks(.hit) }
    #expect(found.contains { $0.text == "A" || $0.text == "a" })
  }

  @Test func `who is named somewhere and is not among the people is said`() throws {
    var events = NamesTests.crowd.events
    events[0].people = ["Ada"]
    events[1].title = "Ada and Zebra burn"
    let timeline = Timeline(
      title: "Names", sources: NamesTests.crowd.sources, names: NamesTests.crowd.names,
      events: events)
    let reader = try Reader(of: timeline, columns: 120, rows: 20, typing: "P/ada<enter>")
    #expect(reader.screen.contains("person, named in 2 events, among the people of 1"))
  }

  @Test(
    arguments: [
      ("!kind:fire", "naming Ada Stone, but not fire", "&name:\"Ada Stone\" !kind:fire"),
      ("kind:statement", "statement, naming Ada Stone", "&kind:statement name:\"Ada Stone\""),
      (
        "kind:statement name:\"Ada Stone\"", "statement, naming Ada Stone",
        "&kind:statement name:\"Ada Stone\""
      ),
      ("kind:statement !bert", "statement, naming Ada Stone, but not with \"bert\"", "!bert"),
    ])
  func `the events of a name are shown besides what is filtered, as they are counted`(
    filter: String, words: String, typed: String
  ) throws {
    var reader = try Reader(
      of: FilteringTests.council, columns: 160, rows: 20, typing: "&\(filter)<enter>P/ada<enter>")
    #expect(reader.screen.contains("Ada Stone  person, named in 1 event"))
    try reader.type("<enter>")
    #expect(reader.screen.hasPrefix(" The council › \(words) "), "\(reader.screen)")
    #expect(reader.screen.contains("1 of 4 events shown"))
    try reader.type("&")
    #expect(reader.footer.contains(typed))
  }

  @Test func `a name that no event mentions filters nothing`() throws {
    let reader = try Reader(of: NamesTests.crowd, columns: 100, rows: 20, typing: "PG<enter>")
    #expect(reader.footer.contains("No event mentions Sher Khan"))
  }

  private static let crowd: Timeline = {
    let names = [
      Name(name: "Ada", kind: .person), Name(name: "Sher Khan", kind: .person, not: ["Ada"]),
      Name(name: "Zebra", kind: .place), Name(name: "Islamic State", kind: .group, also: ["Daesh"]),
    ]
    let events = [("a", "Ada in Zebra"), ("b", "Zebra burns"), ("c", "Daesh claims it")].map {
      Event(id: $0.0, kind: .claim, title: $0.1, accounts: [Account(source: "s")])
    }
    return Timeline(
      title: "Names", sources: [Source(id: "s", file: "s")], names: names, events: events)
  }()

  @Test func `beside names of the usual length, the titles of their events have the room`() throws {
    let lines = try Reader(columns: 120, rows: 40, typing: "P").screen.split(separator: "\n")
    let rule = lines[1].firstIndex(of: "│").map { lines[1][..<$0].count } ?? 120
    #expect(rule < 45)
    #expect(try Reader(columns: 80, rows: 24, typing: "P").screen.contains("in quotations "))
  }
}
