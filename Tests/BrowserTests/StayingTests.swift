import Archive
import Browser
import Chronology
import Screen
import Testing

/// A dossier that changes on disk while one reads in it: one stays where one is.
@Suite struct StayingTests {
  /// The harbour fire with something else in it.
  static func harbour(
    _ change: (inout [Event]) -> Void = { _ in }, sources: (inout [Source]) -> Void = { _ in }
  ) -> Timeline {
    var (events, texts) = (Harbour.timeline.events, Harbour.timeline.sources)
    change(&events)
    sources(&texts)
    var timeline = Timeline(
      title: Harbour.timeline.title, sources: texts, names: Harbour.timeline.names, events: events)
    _ = timeline.locateQuotations()
    return timeline
  }

  static let earlier = Event(
    id: "plans", date: try? EDTF(parsing: "1890"), kind: .report, title: "Plans are drawn")

  /// What the reader sees, whatever the notice.
  private static func screen(of reader: Reader) -> Canvas {
    var reader = reader
    reader.send(.said(""))
    return reader.model.view()
  }

  private static let places = [
    "", "j", "jj", "G", "zz", "zz>", "jzzzz", "jz>>", "j<tab>", "j<tab>l", "j)", "j)))", "jx",
    "jxx",
    "jxl", "j<tab>S<c-e>", "jl<c-e><c-e>", "j<tab>+l++", "ji", "jvj", "jvjv", "j<enter>",
    "j<enter>G",
    "j<enter>w<s-right>", "j<enter>l", "j<enter>/roof<enter>", "j<enter>)", "j<enter><tab>", "jc",
    "jcj", "jcjl", "jcxx", "C", "CG", "CGl", "CS", "C/fire<enter>", "L", "LG", "L[[", "P", "PG",
    "P<tab>", "Pl", "PS", "T", "TG", "TGS", "/fire<enter>", "/fire<enter>n", "/fi", "&fire<enter>",
    "&kind:report", ":mar", "m", "jma", "jma:marks<enter>", "fhar", "fhar<down>", "s", "s<down>xy",
    "?", "?j", "5", "jcC", "jcT", "jOO", "jO", "jmaG'a", "j<enter>B", "Cj<enter>",
  ]

  @Test(arguments: [(60, 20), (80, 24), (160, 45)])
  func `a dossier that says the same moves nothing`(size: (columns: Int, rows: Int)) throws {
    for keys in StayingTests.places {
      var reader = try Reader(columns: size.columns, rows: size.rows, typing: keys)
      let before = StayingTests.screen(of: reader)
      reader.send(.reloaded(try Archive(Harbour.timeline)))
      #expect(StayingTests.screen(of: reader) == before, "after \(keys)")
    }
  }

  @Test(arguments: ["40G", "40G<c-e>", "C40G", "L40G", "50G<pgdn>", "30Gzz"])
  func `in a long list the selected event keeps its line of the screen`(keys: String) throws {
    var reader = try Reader(of: LongListTests.timeline, rows: 30, typing: keys)
    func line(of reader: Reader) -> Int? { reader.model.view().cursor?.row }
    let (before, selected) = (line(of: reader), reader.model.caption)
    var events = LongListTests.timeline.events
    events.insert(contentsOf: [StayingTests.earlier], at: 0)
    events.removeAll { ["e103", "e185"].contains($0.id) }
    reader.send(
      .reloaded(
        try Archive(
          Timeline(
            title: "Long", sources: LongListTests.timeline.sources, names: [], events: events))))
    #expect(line(of: reader) == before)
    #expect(reader.model.caption == selected)
    #expect(StayingTests.screen(of: reader).cursor?.row == before)
  }

  @Test func `the next event takes the place of one that is gone`() throws {
    var reader = try Reader(typing: "j")
    reader.send(
      .reloaded(try Archive(StayingTests.harbour { $0.removeAll { $0.id == "fire" } })))
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type("G")
    reader.send(.reloaded(try Archive(StayingTests.harbour { $0.removeAll { $0.id == "fear" } })))
    #expect(reader.selected == "The mayor promises a quay")
  }

  @Test func `the selected source stays where another comes before it`() throws {
    var reader = try Reader(columns: 160, rows: 45, typing: "j<tab>l")
    let later = StayingTests.harbour { events in
      events[1].accounts.insert(
        Account(source: "book", quotations: [Quotation(exact: "Sailors feared it")]), at: 0)
    }
    reader.send(.reloaded(try Archive(later)))
    try reader.type("<enter>")
    #expect(reader.screen.contains("› Herald"))
  }

  @Test func `a contradiction that was gone to stays by its point`() throws {
    var reader = try Reader(columns: 160, rows: 45, typing: "jx")
    #expect(reader.screen.contains("▶cause"))
    let later = StayingTests.harbour { events in
      for index in events[1].accounts.indices {
        events[1].accounts[index].says.insert(
          Said(point: "roof", value: index == 0 ? "slate" : "tin"), at: 0)
      }
      events[1].points.insert(Point(name: "roof", verdict: .contradiction), at: 0)
    }
    reader.send(.reloaded(try Archive(later)))
    #expect(reader.screen.contains("▶cause"))
  }

  @Test func `a text that grew above stays at the words that were read`() throws {
    func harbour(_ above: Int) -> Timeline {
      StayingTests.harbour(sources: {
        $0[0].text =
          String(repeating: "A line above.\n", count: above) + $0[0].text
          + String(repeating: "\nA line below.", count: 40)
      })
    }
    var reader = try Reader(of: harbour(0), columns: 60, rows: 20, typing: "j<enter><c-e><c-e>")
    func line(_ reader: Reader) -> Int? {
      reader.screen.split(separator: "\n").firstIndex { $0.contains("promised a new") }
    }
    let before = try #require(line(reader))
    reader.send(.reloaded(try Archive(harbour(30))))
    #expect(line(reader) == before)
    try reader.type("<c-y><c-y><c-y>")
    #expect(reader.screen.contains("A line above."))
  }

  @Test func `a mark and the way back keep their views`() throws {
    var reader = try Reader(columns: 120, rows: 40, typing: "jcjmaqG")
    reader.send(
      .reloaded(try Archive(StayingTests.harbour { $0.insert(StayingTests.earlier, at: 0) })))
    try reader.type("'a")
    #expect(reader.screen.contains("Compare: The warehouse burns down"))
    try reader.type("BF")
    #expect(reader.screen.contains("Compare: The warehouse burns down"))
  }

  @Test func `an export that is asked for writes what there is now`() throws {
    var reader = try Reader(typing: "sx")
    reader.send(
      .reloaded(try Archive(StayingTests.harbour { $0.insert(StayingTests.earlier, at: 0) })))
    #expect(reader.screen.contains("All 5 events"))
    #expect(reader.screen.contains("x.md") || reader.screen.contains(" x"))
  }

  @Test func `what is typed after a slash goes on from the same event`() throws {
    var reader = try Reader(typing: "jj/zzz")
    reader.send(
      .reloaded(try Archive(StayingTests.harbour { $0.insert(StayingTests.earlier, at: 0) })))
    try reader.type("<esc>")
    #expect(reader.selected == "The mayor promises a quay")
  }
}

/// What changed on disk is said, and marked until one moves.
@Suite struct ChangesShownTests {
  private static func reader(_ keys: String, _ later: Timeline, columns: Int = 80) throws -> Reader
  {
    var reader = try Reader(columns: columns, typing: keys)
    reader.send(
      .reloaded(try Archive(later), Changes(from: Harbour.timeline, to: later)))
    return reader
  }

  private static let later = StayingTests.harbour { events in
    events[1].title = "The warehouse burns"
    events[1].accounts[1].note = "Seen by nobody."
    events.removeAll { $0.id == "fear" }
    events.insert(StayingTests.earlier, at: 0)
  }

  @Test func `what is new and other is counted and marked, until a key moves`() throws {
    var reader = try ChangesShownTests.reader("j", ChangesShownTests.later)
    #expect(reader.footer.contains("1 event changed, 1 is new, 1 is gone"))
    #expect(reader.screen.contains("\nΔ 1890"))
    #expect(reader.screen.contains("Herald Δ"))
    #expect(!reader.screen.contains("Gazette Δ"))
    try reader.type("i")
    #expect(reader.screen.contains("Herald Δ"))
    try reader.type("j")
    #expect(!reader.screen.contains("Δ"))
  }

  @Test func `the letter of a mark and the bar of a selection stay beside the sign`() throws {
    let marked = try ChangesShownTests.reader("jma", ChangesShownTests.later)
    #expect(marked.screen.contains("aΔFri"))
    let selected = try ChangesShownTests.reader("jvj", ChangesShownTests.later)
    #expect(selected.screen.contains("┃ΔFri"))
  }

  @Test func `where nothing is told otherwise, the reading is said`() throws {
    let same = try ChangesShownTests.reader("j", Harbour.timeline)
    #expect(same.footer.contains("The dossier was read again"))
    #expect(!same.screen.contains("Δ"))
  }
}

/// What is scrolled beside a list, and what is selected in a text.
@Suite struct StayingReadTests {
  @Test(arguments: ["T<c-e>", "Tj<c-e><c-e>", "jL<c-e>", "L<c-e><c-e>"])
  func `what is said of the selected one stays scrolled`(keys: String) throws {
    var reader = try Reader(columns: 60, rows: 11, typing: keys)
    let before = reader.screen
    #expect(before.contains("▲"))
    let same = StayingTests.harbour { _ in }
    reader.send(.reloaded(try Archive(same)))
    #expect(
      reader.screen.split(separator: "\n").dropLast() == before.split(separator: "\n").dropLast())
  }

  private func edited(_ keys: String, _ text: String) throws -> Reader {
    var reader = try Reader(
      of: WordsTests.timeline(), columns: 80, rows: 16, typing: "T<enter>" + keys)
    let now = WordsTests.timeline(text: text)
    reader.send(
      .reloaded(try Archive(now), Changes(from: WordsTests.timeline(), to: now)))
    return reader
  }

  @Test(arguments: [
    ("v7lo3l", "down in the night. It"), ("vv", "The mill burned down in the night."),
    ("v3lo", "The mill burned down"), ("vG", "The mill burned … again"),
  ])
  func `words that are selected are found again in the edited text`(keys: String, words: String)
    throws
  {
    let reader = try edited(keys, "A line before.\n\n" + WordsTests.text)
    let ends = words.split(separator: "…").map { $0.split(separator: " ").joined(separator: " ") }
    let shown = reader.words
    #expect(shown.hasPrefix(ends[0]) && shown.hasSuffix(ends[ends.count - 1]), "\(shown)")
    #expect(!reader.screen.contains("you had selected"))
  }

  @Test func `words that are gone are said to be so, and changed ones, too`() throws {
    let gone = try edited("v3l", "Something else altogether.\n")
    #expect(gone.screen.contains("the words you had selected are gone"))
    #expect(gone.words.isEmpty)
    let other = try edited(
      "vv", WordsTests.text.replacing("burned down in the night", with: "burned down in that night")
    )
    #expect(other.words == "The mill burned down in that night.")
    #expect(other.screen.contains("the words you have selected read otherwise now"))
  }
}
