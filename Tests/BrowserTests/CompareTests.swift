import Browser
import Chronology
import Screen
import Testing

/// The comparison of one event's sources.
@Suite struct CompareTests {
  @Test(arguments: [
    ("jxc", " cause  ≠"), ("jxxc", " dead  ≠"), ("jxxcq<enter>", "Gazette"),
    ("jx<tab>lc", " Herald  “A cigarette”"),
  ])
  func `c begins at the contradiction that one has gone to`(keys: String, words: String) throws {
    var timeline = Harbour.timeline
    var event = timeline.events[1]
    event.points.append(Point(name: "dead", verdict: .contradiction))
    var events = timeline.events
    events[1] = event
    timeline = Timeline(
      title: timeline.title, sources: timeline.sources, names: timeline.names, events: events)
    _ = timeline.locateQuotations()
    let reader = try Reader(of: timeline, columns: 100, rows: 30, typing: keys)
    #expect(reader.screen.contains(words), "\(reader.screen)")
  }

  @Test func `c compares the selected event, the contradiction first`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "jc")
    expect(
      reader.screen,
      shows: """
         The harbour fire › Compare: The warehouse burns down     5 August 1921 · night
         2 sources       │ The Gazette                  │ Herald
                         │ 7 Aug 1921                   │ 8 Aug 1921?
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
         cause           │ lightning                    │ a cigarette
         ≠ contradiction │                              │
         dead            │ two                          │ at least two
         ≈ finer         │                              │
         Published before it happened: Old Ports.
        ────────────────────────────────────────────────────────────────────────────────
         cause  ≠ contradiction (editor)  Nobody saw it begin.
         The Gazette  “lightning”

         HARBOUR FIRE. The old warehouse burnt down on Friday night. Two men died in
         the flames, the harbour master said. It was lightning that set the roof
         alight.







         2/4     ? help   Enter read   h j k l cell   x dispute   J next event   q back
        """)
  }

  @Test(arguments: [(7, 3), (12, 2)])
  func `points stand apart where all of them fit so, and else close`(count: Int, lines: Int) throws
  {
    let points = (1...count).map { Said(point: "point \($0) of all", value: "said \($0)") }
    let event = Event(
      id: "e", kind: .report, title: "E",
      accounts: ["a", "b"].map { Account(source: $0, says: points) })
    let timeline = Timeline(
      title: "T", sources: ["a", "b"].map { Source(id: $0, file: $0, publisher: $0) }, names: [],
      events: [event])
    for keys in ["c", "cG"] {
      let screen = try Reader(of: timeline, columns: 120, rows: 40, typing: keys).screen
        .split(separator: "\n", omittingEmptySubsequences: false)
      let places = [count - 1, count].map { point in
        screen.firstIndex { $0.hasPrefix(" point \(point) of all") && $0.contains("│") } ?? 0
      }
      #expect(places[1] - places[0] == lines || keys == "c" && lines == 2, "\(screen)")
    }
  }

  @Test func `the words of a value are marked in the quotation that holds them`() throws {
    let reader = try Reader(columns: 120, rows: 40, typing: "jcl")
    let canvas = reader.model.view()
    let said = (0..<canvas.size.rows).flatMap { canvas.runs(ofRow: $0) }
      .filter { $0.looks(.quotation) && $0.style.isUnderlined }.map(\.text)
    #expect(said == ["A cigarette"])
  }

  @Test func `on a low screen the words of a value are scrolled into sight`() throws {
    let reader = try Reader(columns: 60, rows: 16, typing: "jc")
    #expect(reader.screen.contains("It was lightning"))
  }

  @Test(arguments: [(80, 24), (60, 20), (60, 16), (120, 40), (200, 60)])
  func `the words begin with the point and its verdict, whatever there is to note`(
    columns: Int, rows: Int
  ) throws {
    var events = Harbour.timeline.events
    let note = String(repeating: "Nobody saw it begin. ", count: 12)
    events[1].points = [Point(name: "cause", verdict: .contradiction, note: note)]
    let timeline = Timeline(
      title: "T", sources: Harbour.timeline.sources, names: [], events: events)
    var reader = try Reader(of: timeline, columns: columns, rows: rows, typing: "jc")
    let words = reader.screen.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
    #expect(words.contains("It was lightning that set"), "\(reader.screen)")
    for _ in 0..<4 {
      let lines = reader.screen.split(separator: "\n").map {
        columns < 160 ? $0 : $0.split(separator: "│").last ?? ""
      }
      let rule = columns < 160 ? lines.firstIndex { $0.hasPrefix("───") } ?? 0 : rows < 36 ? 2 : 3
      #expect(lines[rule + 1].hasPrefix(" cause  ≠ contradiction"), "\(reader.screen)")
      if rows > 20 { break }
      try reader.type("<c-e>")
    }
  }

  @Test func `h and l choose the source, j and k the point`() throws {
    var reader = try Reader(columns: 80, rows: 30, typing: "jc")
    #expect(reader.screen.contains("The Gazette  “lightning”"))
    try reader.type("l")
    #expect(reader.screen.contains("Herald  “A cigarette”"))
    try reader.type("j")
    #expect(reader.screen.contains("Herald  “At least two”"))
    try reader.type("l")
    #expect(reader.screen.contains("Herald  “At least two”"))
    #expect(reader.screen.contains("Published before it happened: Old Ports."))
    try reader.type("lllkkk99h")
    #expect(reader.screen.contains("The Gazette  “lightning”"))
  }

  @Test func `Enter reads the source at the event, and q comes back to the same cell`() throws {
    var reader = try Reader(columns: 80, rows: 30, typing: "jcl<enter>")
    #expect(reader.screen.contains("› Herald"))
    try reader.type("q")
    #expect(reader.screen.contains("Herald  “A cigarette”"))
  }

  @Test func `Enter reads on at the quotation that holds the value`() throws {
    let cause = try Reader(columns: 80, rows: 30, typing: "jc<enter>")
    #expect(cause.footer.hasPrefix(" 2/3"))
    let dead = try Reader(columns: 80, rows: 30, typing: "jcjl<enter>")
    #expect(dead.footer.hasPrefix(" 1/2"))
  }

  @Test func `J and K go to the next and the previous event, and the timeline follows`() throws {
    var reader = try Reader(columns: 120, rows: 24, typing: "cJ")
    #expect(reader.screen.contains("› Compare: The warehouse burns down"))
    try reader.type("JJJJ")
    #expect(reader.screen.contains("› Compare: Sailors fear the warehouse"))
    #expect(reader.footer.contains("No event after this one"))
    try reader.type("2K")
    #expect(reader.screen.contains("› Compare: The warehouse burns down"))
    try reader.type("q")
    #expect(reader.selected == "The warehouse burns down")
  }

  @Test func `x goes to the next contradiction, here or at another event`() throws {
    var reader = try Reader(columns: 120, rows: 24, typing: "cx")
    #expect(reader.screen.contains("› Compare: The warehouse burns down"))
    #expect(reader.screen.contains("The Gazette  “lightning”"))
    try reader.type("jX")
    #expect(reader.screen.contains("The Gazette  “lightning”"))
    try reader.type("x")
    #expect(reader.footer.contains("No contradiction after this one"))
    try reader.type("X")
    #expect(reader.footer.contains("No contradiction before this one"))
  }

  @Test func `an event without points shows the words of its sources`() throws {
    let screen = try Reader(columns: 80, rows: 24, typing: "c").screen
    #expect(screen.contains("No point of comparison is named for this event"))
    #expect(screen.contains("Silent: The Gazette, Herald."))
    #expect(screen.contains("Old Ports  It tells the event."))
    #expect(screen.contains("The warehouse had been built in 1898"))
  }

  @Test(arguments: [80, 120, 200])
  func `an event without points gives their room to the words`(columns: Int) throws {
    let screen = try Reader(columns: columns, rows: 40, typing: "c").screen
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rule = try #require(lines.firstIndex { $0.hasPrefix("───") })
    #expect(rule < 12)
    #expect(lines[rule + 1].hasPrefix(" Old Ports  It tells the event."))
  }

  @Test func `the selected row is shown whole, the others are cut`() throws {
    let long = (1...90).map { "word\($0)" }.joined(separator: " ")
    let timeline = Timeline(
      title: "Long", sources: [Source(id: "a", file: "a"), Source(id: "b", file: "b")], names: [],
      events: [
        Event(
          id: "e", kind: .claim, title: "Words",
          accounts: ["a", "b"].map { source in
            Account(
              source: source,
              says: ["one", "two", "three", "four"].map { Said(point: $0, value: long + source) })
          })
      ])
    let screen = try Reader(of: timeline, columns: 200, rows: 50, typing: "cgg").screen
    // In both of its columns, and in the words beside the matrix.
    #expect(screen.ranges(of: "word90").count == 3, "\(screen)")
    #expect(screen.ranges(of: "…").count == 4)
  }

  @Test func `a value is marked as whole words, and one who repeats another is said to`() throws {
    let text = "The 211 guests left. Then 11 died, and eleven mourned."
    var timeline = Timeline(
      title: "Numbers",
      sources: [
        Source(id: "agency", file: "a.txt", publisher: "Agency", text: text),
        Source(id: "paper", file: "b.txt", derivesFrom: ["agency"], text: text),
      ], names: [],
      events: [
        Event(
          id: "e", kind: .attack, title: "Deaths",
          accounts: ["agency", "paper"].map { source in
            Account(
              source: source, quotations: [Quotation(exact: text)],
              says: [Said(point: "killed", value: "11; MOURNED")])
          })
      ])
    _ = timeline.locateQuotations()
    let reader = try Reader(of: timeline, columns: 120, rows: 40, typing: "c")
    #expect(reader.screen.contains("repeats Agency"))
    let canvas = reader.model.view()
    let said = (0..<canvas.size.rows).flatMap { canvas.runs(ofRow: $0) }
      .filter { $0.looks(.quotation) && $0.style.isUnderlined }.map(\.text)
    #expect(said == ["11", "mourned"])
  }

  @Test(arguments: [
    ("dragged them", "“dragged them”"), ("THE MINERS", "“The miners”"),
    ("armed; ran; dragged them away", "“armed”; ran; “dragged them away”"),
    ("armed … away", "“armed” … “away”"), ("some miners", "some miners"), ("ragged", "ragged"),
    ("The miners; twelve", "“The miners”; twelve"),
  ])
  func `in quotation marks stands only what stands so in a quotation`(
    value: String, shown: String
  ) throws {
    let text = "Twelve came. The miners were armed men's prey; they dragged them away."
    var timeline = Timeline(
      title: "Words",
      sources: ["herald", "gazette"].map { Source(id: $0, file: $0, publisher: $0, text: text) },
      names: [],
      events: [
        Event(
          id: "e", kind: .attack, title: "Taken",
          accounts: [
            Account(
              source: "herald", quotations: [Quotation(exact: String(text.dropFirst(13)))],
              says: [Said(point: "how", value: value)]),
            Account(
              source: "gazette", quotations: [Quotation(exact: "came.")],
              says: [Said(point: "how", value: value)]),
          ])
      ])
    _ = timeline.locateQuotations()
    var reader = try Reader(of: timeline, columns: 80, rows: 30, typing: "c")
    #expect(reader.screen.contains(" herald  \(shown)\n"), "\(reader.screen)")
    try reader.type("l")
    #expect(reader.screen.contains(" gazette  \(value)\n"), "\(reader.screen)")
  }

  @Test func `a date as we read it is nobody's words`() throws {
    let harbour = Harbour.timeline
    var events = harbour.events
    events[1].accounts[1].date = try EDTF(parsing: "[1921-08-05?,1921-08-06?]")
    events[1].points = [Point(name: "date", verdict: .contradiction)]
    let timeline = Timeline(
      title: harbour.title, sources: harbour.sources, names: harbour.names, events: events)
    let words = "perhaps 5 or perhaps 6 August 1921"
    let compared = try Reader(of: timeline, columns: 80, rows: 30, typing: "jcggl")
    #expect(compared.screen.contains(" Herald  \(words)\n"), "\(compared.screen)")
    let read = try Reader(of: timeline, columns: 160, rows: 30, typing: "T<enter>x")
    #expect(read.footer.contains(" \(words) in Herald"), "\(read.footer)")
  }

  @Test func `more sources than are readable are a key away`() throws {
    var reader = try Reader(of: Crowd.timeline(sources: 40), columns: 80, rows: 24, typing: "c")
    #expect(reader.screen.contains("▸37 more"))
    try reader.type("39l")
    #expect(reader.screen.contains("◂37"))
    #expect(reader.screen.contains("│ S40"))
  }

  @Test func `a value is wrapped into the lines that a high screen has, and not cut`() throws {
    let long = (1...8).map { "word\($0)" }.joined(separator: " ") + " that is the last"
    let timeline = Timeline(
      title: "Long", sources: ["a", "b", "c", "d"].map { Source(id: $0, file: $0) }, names: [],
      events: [
        Event(
          id: "e", kind: .claim, title: "Words",
          accounts: ["a", "b", "c", "d"].map { source in
            Account(
              source: source,
              says: [Said(point: "one", value: source), Said(point: "two", value: long)])
          })
      ])
    let screen = try Reader(of: timeline, columns: 100, rows: 40, typing: "c").screen
    #expect(screen.contains("two ") && !screen.contains("…"), "\(screen)")
  }

  @Test func `who writes from right to left has rows of their own, so that no two change places`()
    throws
  {
    var reader = try Reader(of: CompareTests.scripts, columns: 80, rows: 30, typing: "c")
    let lines = reader.screen.split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("│ Herald") })
    #expect(lines.contains { $0.hasSuffix(" 5 Jan 2021  ידיעות") })
    #expect(lines.contains { $0.hasSuffix("│ 11") })
    #expect(lines.contains { $0.hasSuffix("  ידיעות: 12") && !$0.contains("│") })
    #expect(lines.contains { $0.hasSuffix("  صحيفة: 13") && !$0.contains("│") })
    try reader.type("l")
    #expect(reader.screen.contains(" ידיעות  “12”"))
    let row = (0..<30).first { reader.model.view().text(ofRow: $0).contains("ידיעות: 12") } ?? 0
    #expect(reader.model.view().runs(ofRow: row).contains { $0.style.isReversed })
    #expect(reader.model.view().cursor?.row == row)
  }

  private static let scripts: Timeline = {
    let texts = [
      ("herald", "Herald", "11 died.", "11"), ("news", "ידיעות", "12 נהרגו.", "12"),
      ("paper", "صحيفة", "13 قتلوا.", "13"),
    ]
    var timeline = Timeline(
      title: "Scripts",
      sources: texts.map {
        Source(
          id: $0.0, file: $0.0, publisher: $0.1, published: try? EDTF(parsing: "2021-01-05"),
          text: $0.2)
      }, names: [],
      events: [
        Event(
          id: "e", date: try? EDTF(parsing: "2021-01-03"), kind: .attack, title: "A fire",
          accounts: texts.map {
            Account(
              source: $0.0, quotations: [Quotation(exact: $0.2)],
              says: [Said(point: "killed", value: $0.3)])
          })
      ])
    _ = timeline.locateQuotations()
    return timeline
  }()
}
