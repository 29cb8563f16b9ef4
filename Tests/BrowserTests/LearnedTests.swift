import Browser
import Chronology
import Screen
import Testing

/// When one learned of what.
@Suite struct LearnedTests {
  @Test func `who told it later stands in the order of publication`() throws {
    let harbour = Harbour.timeline
    var (sources, events) = (harbour.sources, harbour.events)
    sources.swapAt(0, 2)
    sources[0].published = try EDTF(parsing: "1921-08-10")
    events[1].accounts.append(
      Account(source: "book", quotations: [Quotation(exact: "Sailors feared it")]))
    let timeline = Timeline(
      title: harbour.title, sources: sources, names: harbour.names, events: events)
    let reader = try Reader(of: timeline, columns: 120, rows: 30, typing: "jL")
    #expect(
      reader.screen.contains("then by       Herald (perhaps 8 August 1921); Old Ports (10 August"),
      "\(reader.screen)")
  }

  @Test func `the smallest screen shows the event before its heading`() throws {
    let reader = try Reader(of: LongListTests.timeline, columns: 40, rows: 10, typing: "40GL")
    #expect(reader.screen.contains("≡  Happening 140"))
  }

  @Test func `L opens at the last publication`() throws {
    expect(
      try Reader(columns: 80, rows: 20, typing: "jL").screen,
      shows: """
         The harbour fire › When we learned it      4 events · 3 sources · 7 quotations
          By 8 August 1921: 2 and perhaps 1 of 3 sources, 4 of 4 events known
          1910 Old Ports │ 7 Aug 1921 The Gazette │ 8 Aug 1921? Herald
          None is missing
          1910  Old Ports
            1898                ·  The warehouse is built
            undated             ·  Sailors fear the warehouse
          7 Aug 1921  The Gazette
            Fri  5 Aug 1921     ▪  The warehouse burns down
            Sat  6 Aug          ◇  The mayor promises a quay



        ────────────────────────────────────────────────────────────────────────────────
         The warehouse burns down
         happened      5 August 1921
         first told by The Gazette (7 August 1921)
         then by       Herald (perhaps 8 August 1921)
                                                                                       ▼
         3/4         [ ] publication   : date   ? help   Enter go to the event   q back
        """)
  }

  @Test func `only what had been published by then is shown, and the rest is counted`() throws {
    var reader = try Reader(columns: 80, rows: 20, typing: "L[")
    #expect(reader.screen.contains("By 7 August 1921: 2 of 3 sources, 4 of 4 events known"))
    #expect(reader.screen.contains("None is missing"))
    try reader.type("[")
    #expect(reader.screen.contains("By 31 December 1910: 1 of 3 sources, 2 of 4 events known"))
    #expect(reader.screen.contains("2 not yet told"))
    #expect(!reader.screen.contains("burns down"))
    try reader.type("[")
    #expect(reader.footer.contains("No source was published earlier"))
    try reader.type("]]]")
    #expect(reader.footer.contains("Everything is shown"))
  }

  @Test func `what rests on a date in doubt is known perhaps`() throws {
    let sources = [
      Source(
        id: "a", file: "a.txt", publisher: "First", published: try? EDTF(parsing: "2021-01-04?")),
      Source(
        id: "b", file: "b.txt", publisher: "Second", published: try? EDTF(parsing: "2021-01-06")),
    ]
    let events = [["a"], ["a", "b"], ["b"]].enumerated().map { index, tellers in
      Event(
        id: "e\(index)", kind: .report, title: "Event \(index)",
        accounts: tellers.map { Account(source: $0) })
    }
    let timeline = Timeline(title: "T", sources: sources, names: [], events: events)
    var reader = try Reader(of: timeline, columns: 100, rows: 20, typing: "L")
    #expect(
      reader.screen.contains(
        "By 6 January 2021: 1 and perhaps 1 of 2 sources, 2 and perhaps 1 of 3 events known"))
    try reader.type("[")
    #expect(
      reader.screen.contains("By 4 January 2021: perhaps 1 of 2 sources, perhaps 2 of 3 events"))
  }

  @Test(
    arguments: [
      (60, "By 8 Aug 1921: 2–3 of 3 sources, 4 of 4 events known\n"),
      (45, "By 8 Aug 1921: 4 of 4 events\n"),
    ])
  func `what was known is said whole on narrow screens, too`(columns: Int, words: String) throws {
    let reader = try Reader(columns: columns, rows: 20, typing: "L")
    #expect(reader.screen.contains("  \(words)"), "\(reader.screen)")
  }

  @Test(
    arguments: [
      (120, "perhaps out already: One, Another, The Last of the Newspapers\n"),
      (60, "2 not yet told; perhaps out: One, Another and 1 more\n"),
      (45, "2 not yet told; perhaps out: 3 sources\n"),
    ])
  func `who may have told it already is named as far as there is room`(
    columns: Int, words: String
  ) throws {
    let labels = ["Herald", "One", "Another", "The Last of the Newspapers"]
    let timeline = Timeline(
      title: "T",
      sources: labels.map {
        Source(
          id: $0, file: $0, publisher: $0,
          published: try? EDTF(parsing: $0 == "Herald" ? "2021-01-04" : "[2021-01-02..2021-02-01]"))
      }, names: [],
      events: labels.prefix(3).map {
        Event(id: $0, kind: .report, title: "By \($0)", accounts: [Account(source: $0)])
      })
    let reader = try Reader(of: timeline, columns: columns, rows: 20, typing: "L[")
    #expect(reader.screen.contains(words), "\(reader.screen)")
  }

  @Test func `h and l step through the publications, and say nothing else`() throws {
    for keys in ["Lh", "Lhl", "L<left>", "Lh<right>"] {
      let reader = try Reader(columns: 100, rows: 20, typing: keys)
      #expect(!reader.footer.contains("There is nothing"), "\(keys): \(reader.footer)")
    }
  }

  @Test(arguments: [
    "L:5 jan 1921<enter>qL", "L:5 jan 1921<enter>jqGL", "L:5 jan 1921<enter><enter>L",
  ])
  func `the day one has chosen is kept`(keys: String) throws {
    let reader = try Reader(columns: 100, rows: 30, typing: keys)
    #expect(reader.screen.contains("By 5 January 1921:"), "\(reader.screen)")
  }

  @Test(arguments: [(160, 45), (200, 60), (120, 40)])
  func `the words stand there that had been published by the day`(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows, typing: "jL")
    #expect(reader.screen.contains("“The old warehouse burnt down on Friday night”"))
    #expect(reader.screen.contains("“At least two workers died”"))
    try reader.type("[")
    #expect(reader.screen.contains("“The old warehouse burnt down on Friday night”"))
    #expect(!reader.screen.contains("“At least two workers died”"))
  }

  @Test(arguments: [60, 80, 120])
  func `how one steps through the publications stands at the foot`(columns: Int) throws {
    let reader = try Reader(columns: columns, rows: 20, typing: "L")
    #expect(reader.footer.contains("[ ] publication   : date"))
    #expect(reader.footer.hasSuffix("q back"))
  }

  @Test func `Enter goes to the event in the timeline`() throws {
    let reader = try Reader(columns: 100, rows: 30, typing: "jL<enter>")
    #expect(reader.selected == "The warehouse burns down")
    #expect(reader.footer.contains("q quit"))
  }

  @Test(arguments: ["5 January 1921", "5 jan"])
  func `a date that is typed here is another day to look at`(date: String) throws {
    var reader = try Reader(columns: 100, rows: 30, typing: "L:\(date)<enter>")
    #expect(reader.screen.contains("By 5 January 1921: 1 of 3 sources, 2 of 4 events known"))
    try reader.type("q")
    #expect(reader.selected == "The warehouse is built")
  }

  @Test func `any day can be asked for, and one steps on from it`() throws {
    var reader = try Reader(columns: 80, rows: 20, typing: ":learned 1921-01-05<enter>")
    #expect(reader.screen.contains("By 5 January 1921: 1 of 3 sources, 2 of 4 events known"))
    #expect(reader.screen.contains("2 not yet told"))
    try reader.type("[")
    #expect(reader.screen.contains("By 31 December 1910: 1 of 3 sources"))
    try reader.type("q:learned 1921-01-05<enter>]")
    #expect(reader.screen.contains("By 7 August 1921: 2 of 3 sources"))
    try reader.type("q:learned 1900-01-01<enter>")
    #expect(reader.screen.contains("By 1 January 1900: 0 of 3 sources, 0 of 4 events known"))
    #expect(reader.screen.contains("No event was known by then"))
    try reader.type("[")
    #expect(reader.footer.contains("No source was published earlier"))
    try reader.type("]")
    #expect(reader.screen.contains("By 31 December 1910: 1 of 3 sources"))
  }

  @Test func `an event that the day hides is selected again when it is known again`() throws {
    var reader = try Reader(columns: 80, rows: 20, typing: "jL[[")
    #expect(!reader.screen.contains("▪"))
    try reader.type("]]")
    #expect(reader.markedRow.contains("burns down"))
  }

  @Test func `who told it on no sure day has perhaps told it, and not later`() throws {
    let harbour = Harbour.timeline
    var (sources, events) = (harbour.sources, harbour.events)
    sources[2].published = nil
    events[1].accounts.append(
      Account(source: "book", quotations: [Quotation(exact: "Sailors feared it")]))
    let timeline = Timeline(
      title: harbour.title, sources: sources, names: harbour.names, events: events)
    let reader = try Reader(
      of: timeline, columns: 120, rows: 30, typing: "jL:1921-08-07<enter>")
    #expect(
      reader.screen.contains("perhaps       by one more, of no sure day"), "\(reader.screen)")
    #expect(reader.screen.contains("later         by one more"))
  }

  @Test func `who told it first, and who later`() throws {
    let screen = try Reader(columns: 80, rows: 20, typing: "jL").screen
    #expect(screen.contains("first told by The Gazette (7 August 1921)"))
    #expect(screen.contains("then by       Herald (perhaps 8 August 1921)"))
    let before = try Reader(columns: 80, rows: 20, typing: "jL[").screen
    #expect(before.contains("later         by one more"))
    #expect(before.contains("happened      5 August 1921, dated with what came later"))
    #expect(!screen.contains("dated with"))
  }

  @Test func `a comparison from here marks what was published later than the day`() throws {
    var reader = try Reader(columns: 120, rows: 30, typing: "jL[c")
    #expect(reader.screen.contains("│ perhaps published later, 8 Aug 1921?") == false)
    #expect(reader.screen.contains("published later, 8 Aug 1921?"), "\(reader.screen)")
    #expect(reader.screen.contains("│ 7 Aug 1921"))
    #expect(
      reader.screen.contains("Not surely published by 7 August 1921: Herald (perhaps 8 August"))
    #expect(reader.screen.contains("by then: one source"))
    #expect(reader.screen.contains("≠ contradiction (editor) (by then: one source)"))
    try reader.type("l")
    #expect(reader.screen.contains("Herald, published later  “A cigarette”"))
    try reader.type("<enter>c")
    #expect(reader.screen.contains("published later, 8 Aug 1921?"))
    try reader.type("qq]c")
    #expect(!reader.screen.contains("published later"), "\(reader.screen)")
    #expect(try !Reader(columns: 120, rows: 30, typing: "jc").screen.contains("later"))
  }

  @Test func `a comparison by a day on which nothing was out says so of each source`() throws {
    let reader = try Reader(
      columns: 120, rows: 30, typing: "j:learned 1900-01-01<enter>c")
    #expect(reader.screen.ranges(of: "published later, ").count == 2, "\(reader.screen)")
    #expect(!reader.screen.contains("by then"))
  }

  @Test func `of a source without a date a comparison says that it may have come later`() throws {
    let old = LearnedTests.undated
    var events = old.events
    events[1].accounts.append(Account(source: "leaflet"))
    let timeline = Timeline(title: "Mill", sources: old.sources, names: [], events: events)
    let reader = try Reader(of: timeline, columns: 100, rows: 24, typing: "jLc")
    #expect(reader.screen.contains("perhaps published later, no date"), "\(reader.screen)")
  }

  @Test func `sources without a day come last`() throws {
    let timeline = Timeline(
      title: "Undated",
      sources: [Source(id: "a", file: "a"), Source(id: "b", file: "b", published: day("2001"))],
      names: [],
      events: [
        Event(id: "x", kind: .claim, title: "Only undated", accounts: [Account(source: "a")]),
        Event(id: "y", kind: .claim, title: "Dated too", accounts: [Account(source: "b")]),
      ])
    var reader = try Reader(of: timeline, columns: 90, rows: 20, typing: "jL")
    #expect(reader.screen.contains("By 31 December 2001: 1 of 2 sources, 1 of 2 events known"))
    #expect(!reader.screen.contains("Only undated"))
    try reader.type("]")
    #expect(reader.screen.contains("2 of 2 sources, 2 of 2 events known"))
    #expect(reader.screen.contains("no sure day"))
  }

  @Test(arguments: [
    (["[2021-01-12..2021-01-31]"], "12…31 Jan 2021  s0"), (["2021-01"], "Jan 2021  s0"),
    (["2021-01-31?"], "31 Jan 2021?  s0"), (["2021-01~"], "~Jan 2021  s0"),
    (["2021-01-31", "2021-01-31"], "31 Jan 2021  s0, s1"),
    (["2021-01-31", "2021-01"], "31 Jan 2021  s0 · Jan 2021  s1"),
  ])
  func `a day of publication is written as in the list of sources`(dates: [String], words: String)
    throws
  {
    let timeline = Timeline(
      title: "Dates",
      sources: dates.enumerated().map { Source(id: "s\($0)", file: "f", published: day($1)) },
      names: [],
      events: dates.indices.map { index in
        Event(id: "e\(index)", kind: .claim, title: "E", accounts: [Account(source: "s\(index)")])
      })
    let reader = try Reader(of: timeline, columns: 100, rows: 20, typing: "L")
    #expect(reader.screen.contains("\n  \(words)\n"))
    #expect(reader.screen.contains("By 31 January 2021"))
    #expect(reader.screen.contains(words.replacing("  s", with: " s")))
    let date = words.prefix { $0 != "s" }.dropLast(2)
    #expect(try Reader(of: timeline, columns: 100, rows: 20, typing: "T").screen.contains(date))
  }

  private func day(_ text: String) -> EDTF? { try? EDTF(parsing: text) }

  /// A fire that a leaflet of no date tells, and a flood that a newspaper tells.
  private static let undated: Timeline = {
    let texts = [("leaflet", "The mill burnt.", ""), ("post", "The dam broke.", "1921-08-07")]
    var timeline = Timeline(
      title: "The mill",
      sources: texts.map {
        Source(
          id: $0.0, file: $0.0, publisher: $0.0, published: try? EDTF(parsing: $0.2), text: $0.1)
      }, names: [],
      events: texts.map {
        Event(
          id: $0.0, date: try? EDTF(parsing: "1921-08-05"), kind: .report, title: "Told by \($0.0)",
          accounts: [Account(source: $0.0, quotations: [Quotation(exact: $0.1)])])
      })
    _ = timeline.locateQuotations()
    return timeline
  }()

  @Test func `an event of no sure day is shown at once, and is missed on a sure one`() throws {
    var reader = try Reader(of: LearnedTests.undated, columns: 100, rows: 24, typing: "L")
    #expect(reader.screen.contains("Whenever it was published: 2 of 2 sources, 2 of 2 events"))
    #expect(reader.screen.contains("\n Told by leaflet"))
    try reader.type("[")
    #expect(reader.screen.contains("By 7 August 1921: 1 of 2 sources, 1 of 2 events known"))
    #expect(reader.screen.contains("1 not yet told; perhaps out already: leaflet"))
    #expect(reader.footer.contains("Not known by then: Told by leaflet"))
    try reader.type("]")
    #expect(!reader.footer.contains("Not known"))
  }

  @Test func `one that was known opens at the last publication`() throws {
    let reader = try Reader(of: LearnedTests.undated, columns: 100, rows: 24, typing: "jL")
    #expect(reader.screen.contains("By 7 August 1921: 1 of 2 sources, 1 of 2 events known"))
  }
}
