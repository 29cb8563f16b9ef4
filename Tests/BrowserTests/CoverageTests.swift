import Browser
import Chronology
import Screen
import Testing

/// The events by the sources.
@Suite struct CoverageTests {
  @Test func `C shows who tells what, who is silent and who wrote before`() throws {
    expect(
      try Reader(columns: 80, rows: 16, typing: "jC").screen,
      shows: """
         The harbour fire › Coverage: in order of time       The Gazette tells 2 events
                                                                 The Gazette  Old Ports
          happened               what                    witnesses       Herald
          1898                ·  The warehouse is built          1   ·     ·     ●
            5 Aug 1921        ▪  The warehouse burns down        2   ●≠    ●≠    ◦
            6 Aug             ◇  The mayor promises a quay       1   ●     ·     ◦
          undated             ·  Sailors fear the warehouse      1   ·     ·     ●




        ─ The warehouse burns down ─────────────────────────────────────────────────────
          events told                                                2     1     2
          cited of its text                                         69 %  57 %  69 %
          ● told   ●≠ contradicts another   · silent   ◦ published before it happened
         2/4     ? help   Enter go to the event   S sort otherwise   c compare   q back
        """)
  }

  @Test func `one that repeats another has another sign than a witness`() throws {
    let sources = [
      Source(id: "a", file: "a.txt", publisher: "Agency"),
      Source(id: "b", file: "b.txt", publisher: "Paper", derivesFrom: ["a"]),
    ]
    let events = [["a", "b"], ["b"]].enumerated().map { index, tellers in
      Event(
        id: "e\(index)", kind: .report, title: "Event \(index)",
        accounts: tellers.map { Account(source: $0) })
    }
    let timeline = Timeline(title: "Repeated", sources: sources, names: [], events: events)
    let lines = try Reader(of: timeline, columns: 80, rows: 16, typing: "C").screen
      .split(separator: "\n")
    let signs = lines.map { $0.filter { "●◐·".contains($0) } }
    #expect(lines.contains { $0.contains("Event 0") && $0.hasSuffix("◐") }, "\(lines)")
    #expect(lines.contains { $0.contains("Event 1") && $0.hasSuffix("●") }, "\(signs)")
    #expect(lines.contains { $0.contains("◐ repeats another") && $0.contains("published before") })
    let narrow = try Reader(of: timeline, columns: 60, rows: 20, typing: "C").screen
    #expect(narrow.contains("● told  ◐ repeats  ●≠ contradicts  · silent  ◦ earlier\n"))
    #expect(narrow.contains("Agency   Paper") && !narrow.contains("▸"), "\(narrow)")
  }

  @Test func `a bar beside the grid has ticks where the hits are`() throws {
    let screen = try Reader(
      of: LongListTests.timeline, columns: 80, rows: 24, typing: "C/140<enter>"
    ).screen.split(separator: "\n")
    #expect(screen.contains { $0.hasSuffix("◂") || $0.hasSuffix("◀") }, "\(screen)")
    #expect(screen.contains { $0.hasSuffix("│") })
  }

  @Test func `the heads of forty sources do not run together`() throws {
    let lines = try Reader(
      of: OddDossier.manyAccounts.timeline, columns: 80, rows: 24, typing: "C"
    ).screen.split(separator: "\n")
    // What is out of sight is named where it is.
    #expect(lines[1].hasSuffix("  ▸35") || lines[2].hasSuffix("  ▸35"))
    #expect(lines[2].contains(" what "))
    #expect(lines[2].contains(" witnesses "))
  }

  @Test func `S sorts otherwise, and the selected event stays selected`() throws {
    var reader = try Reader(columns: 120, rows: 20, typing: "GC")
    #expect(
      reader.column("what") == [
        "The warehouse is built", "The warehouse burns down", "The mayor promises a quay",
        "Sailors fear the warehouse",
      ])
    for (title, first) in [
      ("the most disputed first", "The warehouse burns down"),
      ("told by one witness first", "The warehouse is built"),
      ("by kind", "The warehouse is built"), ("in order of time", "The warehouse is built"),
    ] {
      try reader.type("S")
      #expect(reader.screen.contains("› Coverage: \(title)"))
      #expect(reader.column("what").first == first)
      #expect(reader.markedRow.contains("Sailors fear"))
    }
  }

  @Test func `Enter goes to the event in the timeline`() throws {
    let reader = try Reader(columns: 100, rows: 30, typing: "Cj<enter>")
    #expect(reader.selected == "The warehouse burns down")
    #expect(reader.footer.contains("q quit"))
  }

  @Test func `c compares the event that is pointed at, and q comes back with where it went`() throws
  {
    var reader = try Reader(columns: 120, rows: 20, typing: "CSgc")
    #expect(reader.screen.contains("› Compare: The warehouse burns down"))
    try reader.type("Jq")
    #expect(reader.screen.contains("› Coverage: the most disputed first"))
    #expect(reader.markedRow.contains("The mayor promises"))
  }

  @Test func `a filter holds here too`() throws {
    let screen = try Reader(columns: 80, rows: 20, typing: "&kind:back<enter>C").screen
    #expect(screen.contains("Sailors") && !screen.contains("burns"))
    #expect(screen.contains("events told"))
    #expect(screen.contains("2 of 4 shown"))
    #expect(screen.split(separator: "\n").last?.hasPrefix(" 1/2") == true)
  }

  @Test func `a search jumps to the events that hold the words`() throws {
    var reader = try Reader(columns: 80, rows: 20, typing: "C/warehouse<enter>")
    #expect(reader.markedRow.contains("is built"))
    try reader.type("n")
    #expect(reader.markedRow.contains("burns"))
    try reader.type("nn")
    #expect(reader.markedRow.contains("is built"))
    try reader.type("N")
    #expect(reader.markedRow.contains("Sailors"))
  }

  @Test func `a name that is too long for a column is cut, as above the accounts`() throws {
    var timeline = Crowd.timeline(sources: 2)
    timeline.sources[0].publisher = "The Society for the Study of Fires"
    let reader = try Reader(of: timeline, columns: 80, rows: 24, typing: "C")
    let screen = reader.screen
    #expect(screen.contains(" The Soci"))
    #expect(
      screen.split(separator: "\n").first?.contains("The Society for the Study of Fires tells")
        == true)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `what the signs mean is said, and a date stands once`(columns: Int, rows: Int) throws {
    let reader = try Reader(
      of: Crowd.timeline(sources: 3), columns: columns, rows: rows, typing: "C")
    #expect(reader.screen.contains("●≠ contradicts another"))
    #expect(reader.screen.ranges(of: "3 Feb 2001").count == (rows < 30 ? 1 : 2))
  }

  @Test func `more sources than fit are a key away`() throws {
    var reader = try Reader(of: Crowd.timeline(sources: 40), columns: 80, rows: 24, typing: "C")
    #expect(reader.screen.contains("▸"))
    #expect(!reader.screen.contains("S40"))
    try reader.type("99l")
    #expect(reader.screen.contains("S40"))
    #expect(reader.screen.contains("◂"))
  }

  @Test(arguments: [(60, 20), (80, 24), (100, 20), (120, 40), (200, 60)])
  func `in every order there stands what the events are in order by`(columns: Int, rows: Int) throws
  {
    var reader = try Reader(
      of: Crowd.timeline(sources: 5), columns: columns, rows: rows, typing: "CSS")
    #expect(reader.screen.contains("told by one witness first"))
    #expect(reader.screen.contains(columns >= 120 ? " witnesses " : " wit"), "\(reader.screen)")
    try reader.type("S")
    #expect(reader.screen.contains(" kind "))
    #expect(reader.screen.contains(" ≡ report") || reader.screen.contains(" ■ attack"))
  }

  @Test func `help says what witnesses are`() throws {
    #expect(try Reader(columns: 120, rows: 40, typing: "C?").screen.contains("wit. witnesses:"))
  }
}
