import Browser
import Chronology
import Screen
import Testing

/// A source's text: signs, margin, coverage, wrapping, and what stands beside it.
@Suite struct ReaderTests {
  private static let timeline = timeline(
    text: """
      The mill burned down in the night.
      Follow us on the wireless for more.
      Nobody was hurt. Some say the miller did it.
      """)

  private static func timeline(text: String) -> Timeline {
    var timeline = Timeline(
      title: "The mill",
      sources: [
        Source(
          id: "post", file: "post.txt", publisher: "The Post",
          aside: [
            Aside(Quotation(exact: "Follow us"), through: "for more", why: "Page furniture."),
            Aside(Quotation(exact: "not there"), why: "A mistake."),
          ], text: text), Source(id: "empty", file: "empty.txt", publisher: "The Blank", text: ""),
      ], names: [],
      events: [
        event("fire", "1921-08-05", "The mill burns down", ["The mill burned down in the night"]),
        event("hurt", "1921-08-06", "Nobody is hurt, as far as one knows", ["Nobody was hurt"]),
      ])
    _ = timeline.locateQuotations()
    return timeline
  }

  private static func event(_ id: String, _ date: String, _ title: String, _ quotes: [String])
    -> Event
  {
    Event(
      id: id, date: try? EDTF(parsing: date), kind: .report, title: title,
      accounts: [
        Account(source: "post", quotations: quotes.map { Quotation(exact: $0) })
      ])
  }

  private static func reader(_ keys: String, columns: Int = 80, rows: Int = 14) throws -> Reader {
    try Reader(of: timeline, columns: columns, rows: rows, typing: keys)
  }

  @Test(arguments: [8, 10, 14])
  func `what is read for an event names that event, though the margin ends there`(rows: Int) throws
  {
    let text = (1...20).map { "This is line \($0) of the text." }.joined(separator: "\n")
    var timeline = Timeline(
      title: "T", sources: [Source(id: "post", file: "p.txt", publisher: "The Post", text: text)],
      names: [],
      events: [
        ReaderTests.event(
          "a", "1921", "What the first of the two events is called at length", ["line 20"]),
        ReaderTests.event(
          "b", "1922", "What the second of the two events is called at length", ["line 20 of"]),
      ])
    _ = timeline.locateQuotations()
    for (keys, title) in [("<enter>", "◂ What the first"), ("j<enter>", "◂ What the second")] {
      let reader = try Reader(of: timeline, columns: 80, rows: rows + 6, typing: keys)
      #expect(reader.screen.contains(title))
    }
  }

  @Test func `signs, shares and reasons tell cited, set aside and open words apart`() throws {
    expect(
      try ReaderTests.reader("<enter>").screen,
      shows: """
         The mill › The Post      2 passages · 46 % cited, 31 % set aside, 23 % neither
         ▶ The mill burned down in the night.                 ◂ The mill burns down
         × Follow us on the wireless for more.                × Page furniture.
         │ Nobody was hurt. Some say the miller did it.       ◂ Nobody is hurt, as far
                                                                as one knows








         1/2       ? help   ) passage   Enter event   l next source   / search   q back
        """)
  }

  @Test(arguments: [(60, " › The Post"), (44, "The Post")])
  func `how much is cited is said on a narrow screen, too`(columns: Int, title: String) throws {
    let head = try ReaderTests.reader("<enter>", columns: columns).screen.prefix { $0 != "\n" }
    #expect(head.contains(title) && head.contains("46 % cited"), "\(head)")
  }

  @Test func `where there is no margin the foot names the event of the passage`() throws {
    #expect(try ReaderTests.reader("<enter>)", columns: 60).footer.contains("  ◂ Nobody is hurt"))
    #expect(!(try ReaderTests.reader("<enter>)").footer.contains("◂")))
  }

  @Test func `on a wide screen the timeline stays in sight and points at the event`() throws {
    var reader = try ReaderTests.reader("<enter>)", columns: 160, rows: 20)
    let lines = reader.screen.split(separator: "\n")
    #expect(lines[4].hasPrefix("▶   6 Aug"))
    #expect(lines[3].contains("─ The Post ─"))
    try reader.type("<enter>")
    #expect(reader.footer.contains("2/2"))
    try reader.type("<enter>O")
    #expect(!reader.screen.contains("  6 Aug"))
    #expect(reader.screen.hasPrefix(" The mill › The Post"))
    try reader.type("q")
    #expect(reader.screen.contains("Sat  6 Aug"))
    try reader.type("<tab>O<enter>q")
    #expect(!reader.screen.contains("Sat  6 Aug"))
  }

  @Test(arguments: [(160, 66), (200, 70)])
  func `beside the timeline a text has lines as long as it has alone`(columns: Int, least: Int)
    throws
  {
    let text = String(repeating: "nobody knows it ", count: 99) + "The mill burned in the night."
    var reader = try Reader(
      of: ReaderTests.timeline(text: text), columns: columns, rows: 40, typing: "T<enter>")
    let lines = reader.screen.split(separator: "\n").compactMap { line in
      line.firstRange(of: "nobody").map { String(line[$0.lowerBound...]) }
    }
    #expect(lines.contains { (least - 10...least + 1).contains($0.width) }, "\(reader.screen)")
    #expect(reader.footer.contains("O whole screen"))
    try reader.type("_")
    #expect(!reader.footer.contains("margin"))
    try reader.type("9+")
    #expect(
      reader.screen.contains("The lines take the room of the margin; the events stand at the foot"))
  }

  @Test(arguments: ThemeName.allCases)
  func `what is set aside looks otherwise than what nobody cites, and has its sign`(
    theme: ThemeName
  ) throws {
    let text = "The mill burned down in the night. Follow us for more. Nobody cares."
    let reader = try Reader(
      of: ReaderTests.timeline(text: text), columns: 100, rows: 14, typing: "<enter>")
    let row = try #require(
      reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Follow us") })
    #expect(reader.screen.contains("×▶ The mill burned"))
    let runs = reader.model.view().runs(ofRow: row)
    let aside = try #require(runs.first { $0.text.contains("Follow us") })
    let open = try #require(runs.first { $0.text.contains("cares") })
    let palette = Palette(theme)
    #expect(aside.looks(.aside) && open.looks(.context))
    #expect(palette.resolve(aside.style).isUnderlined && !palette.resolve(open.style).isUnderlined)
  }

  @Test func `a text that is opened as a whole is read at its first passage`() throws {
    for keys in ["T<enter>", "fthe post<enter>"] {
      var reader = try ReaderTests.reader(keys, rows: 24)
      #expect(reader.footer.hasPrefix(" 1/2"), "\(reader.screen)")
      try reader.type("<enter>")
      #expect(reader.selected == "The mill burns down")
    }
    var empty = try ReaderTests.reader("Tj<enter>")
    #expect(!empty.footer.contains("Enter") && !empty.footer.contains("passage"))
    try empty.type("<enter>")
    #expect(empty.footer.contains("No event cites this text"))
  }

  @Test func `a bar beside a long text tells where one is and where the hits lie`() throws {
    let text = (1...100).map { $0 % 50 == 0 ? "A hit stands here" : "Line \($0)" }
      .joined(separator: "\n")
    var reader = try Reader(
      of: ReaderTests.timeline(text: text), columns: 80, rows: 12, typing: "T<enter>")
    func bar() -> String {
      reader.screen.split(separator: "\n").compactMap { $0.last }.dropFirst()
        .dropLast().map(String.init).joined()
    }
    #expect(bar() == "┃│││││││││")
    try reader.type("/hit<enter>")
    #expect(bar() == "││││◀││││◂", "\(reader.screen)")
    try reader.type("<esc>q")
  }

  @Test(arguments: [80, 160])
  func `J and K go on to the passages of other events`(columns: Int) throws {
    var reader = try ReaderTests.reader("<enter>J", columns: columns)
    #expect(reader.footer.hasPrefix(" 2/2"))
    try reader.type("q")
    #expect(reader.footer.contains("2/2"))
    #expect(
      try ReaderTests.reader("<enter>lJ", columns: columns).footer
        .contains("The Blank does not tell: Nobody is hurt"))
  }

  @Test func `lines are wrapped or run on, and are moved sideways`() throws {
    var reader = try ReaderTests.reader("<enter>10_", columns: 60)
    #expect(reader.screen.contains("│ Nobody was hurt.     ◂"))
    try reader.type("w")
    #expect(reader.screen.contains("│ Nobody was hurt. So› ◂"))
    #expect(reader.footer.contains("Shift-← Shift-→ sideways"))
    try reader.type("<s-right>")
    #expect(reader.screen.contains("│‹ hurt. Some say the› ◂"))
    try reader.type("9<s-right>")
    #expect(
      reader.screen.contains("│‹he miller did it. ◂") || reader.screen.contains("miller did it. ◂"))
    #expect(!reader.screen.contains("›  ◂"))
    try reader.type("9<s-left>w=")
    #expect(reader.screen.contains("Nobody was hurt. Some say the miller did it."))
  }

  @Test(arguments: [60, 80, 120, 160])
  func `a free column stands before the bar`(columns: Int) throws {
    let text = String(repeating: "Nobody knows why the mill burned down. ", count: 99)
    let titled = String(repeating: "It is a long way to the end of it ", count: 9)
    var timeline = Timeline(
      title: "T", sources: [Source(id: "post", file: "p.txt", publisher: "The Post", text: text)],
      names: [],
      events: [ReaderTests.event("a", "1921", titled, ["Nobody knows why the mill burned down. "])])
    _ = timeline.locateQuotations()
    let reader = try Reader(of: timeline, columns: columns, rows: 20, typing: "<enter>O")
    let ends = reader.screen.split(separator: "\n").compactMap { line in
      line.last == "┃" || line.last == "│" ? line.dropLast().last : nil
    }
    #expect(ends.count > 10 && ends.allSatisfy { $0 == " " }, "\(reader.screen)")
  }

  @Test func `a few letters are no hundredth, and all but a few not the whole`() throws {
    let words = String(repeating: "Nobody knows why. ", count: 99)
    for (quoted, head) in [
      ("It burnt.", "under 1 % cited, over 99 % neither"),
      (String(words.dropLast()), "over 99 % cited, under 1 % neither"),
    ] {
      var timeline = Timeline(
        title: "T",
        sources: [
          Source(id: "post", file: "p.txt", publisher: "Post", text: words + "It burnt.")
        ], names: [], events: [ReaderTests.event("a", "1921", "It burns", [quoted])])
      _ = timeline.locateQuotations()
      let screen = try Reader(of: timeline, columns: 120, rows: 30, typing: "<enter>").screen
      #expect(screen.contains(head), "\(screen)")
      let share = head.prefix { $0 != "%" } + "%"
      let brief = share.replacing("under ", with: "<").replacing("over ", with: ">")
      for (keys, share) in [("T", share), ("C", brief)] {
        let screen = try Reader(of: timeline, columns: 80, rows: 30, typing: keys).screen
        #expect(screen.contains(share), "\(screen)")
      }
    }
  }

  @Test func `each line that runs on says so at its sides, though nothing of it is in sight`()
    throws
  {
    let text =
      "The mill burned down in the night.\n\n" + String(repeating: "Nobody was hurt. ", count: 9)
    var reader = try Reader(
      of: ReaderTests.timeline(text: text), columns: 80, rows: 12, typing: "<enter>w")
    func rows() -> [Substring] {
      reader.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map {
        $0.prefix(53)
      }
    }
    let whole = rows()
    #expect(whole[0].hasPrefix(" ▶ The mill burned") && !whole[0].contains("›"))
    #expect(whole[2].hasPrefix("   Nobody") && whole[2].hasSuffix("›"), "\(reader.screen)")
    try reader.type("<s-right><s-right>")
    let moved = rows()
    #expect(moved[0].hasPrefix(" ▶‹  ") || moved[0].hasPrefix(" │‹  "), "\(reader.screen)")
    // An empty line has no sides.
    #expect(moved[1].allSatisfy { $0 == " " })
    #expect(moved[2].contains("‹") && moved[2].hasSuffix("›"))
    try reader.type("9<s-right>")
    #expect(rows()[2].contains("‹") && !rows()[2].contains("›"))
    try reader.type("w")
    #expect(!reader.screen.contains("‹") && !reader.footer.contains("sideways"))
  }

  @Test(arguments: 72...78)
  func `an emoji keeps the sign that there is more to it, or is not shown`(columns: Int) throws {
    let text = "The mill burned down in the night.\n" + String(repeating: "👩‍👧", count: 60)
    var reader = try Reader(
      of: ReaderTests.timeline(text: text), columns: columns, rows: 12, typing: "<enter>w")
    for _ in 0..<4 {
      let row = try #require(reader.screen.split(separator: "\n").first { $0.contains("👩") })
      let signs = row.filter { $0 == "⁺" }.count
      #expect(signs > 5 && signs == row.unicodeScalars.count { $0 == "👩" }, "\(row)")
      #expect(row.unicodeScalars.count { $0 == "⁺" } == signs)
      try reader.type("<s-right>")
    }
  }

  @Test func `a passage of several events says on a narrow screen how many there are`() throws {
    let text = "Nobody was hurt, they say, and the mill burned down in the night."
    var timeline = Timeline(
      title: "T", sources: [Source(id: "post", file: "p.txt", publisher: "The Post", text: text)],
      names: [],
      events: [
        ReaderTests.event("a", "1921", "What the first of all is called at length", [text]),
        ReaderTests.event("b", "1922", "The second", ["the mill burned down"]),
        ReaderTests.event("c", "1923", "The third", ["Nobody was hurt"]),
      ])
    _ = timeline.locateQuotations()
    var reader = try Reader(of: timeline, columns: 60, rows: 20, typing: "<enter>")
    #expect(reader.footer.contains("… +2 "), "\(reader.footer)")
    #expect(reader.footer.contains("? help") && reader.footer.hasSuffix("q back"))
    try reader.type("<esc>qG<enter>")
    #expect(
      reader.footer.contains("◂ The third") && reader.footer.contains("+1"), "\(reader.footer)")
    #expect(!reader.footer.contains("next source"))
  }

  @Test(arguments: [80, 160])
  func `where there is one text only, no other is on offer`(columns: Int) throws {
    var timeline = ReaderTests.timeline
    #expect(try ReaderTests.reader("<enter>", columns: columns).footer.contains("next source"))
    timeline = Timeline(
      title: timeline.title, sources: Array(timeline.sources.prefix(1)), names: [],
      events: timeline.events)
    for keys in ["<tab>", "<enter>", "<enter><tab>"] {
      let reader = try Reader(of: timeline, columns: columns, rows: 24, typing: keys)
      #expect(!reader.footer.contains("next source") && reader.footer.contains("? help"))
    }
  }

  @Test func `how texts are set stays from text to text`() throws {
    let reader = try ReaderTests.reader("<enter>10_lh", columns: 60)
    #expect(reader.screen.contains("│ Nobody was hurt.     ◂"))
    #expect(try ReaderTests.reader("<enter>10_q<enter>", columns: 60).screen == reader.screen)
  }

  @Test func `the texts that tell the event come first, the others say that they do not`() throws {
    var reader = try Reader(columns: 80, rows: 24, typing: "jj<enter>")
    #expect(reader.screen.contains("› The Gazette"))
    try reader.type("h")
    #expect(reader.footer.contains("There is no text before this one"))
    try reader.type("l")
    #expect(reader.screen.contains("› Herald"))
    #expect(reader.footer.contains("Herald does not tell this event"))
    #expect(reader.model.view().cursor == Position(column: 1, row: 1))
    try reader.type("lh")
    #expect(reader.footer.contains("Herald does not tell this event"))
    try reader.type("ll")
    #expect(reader.footer.contains("There is no text after this one"))
  }

  @Test func `the next text is that of the passage where one is`() throws {
    // The fire is told by the Gazette and the Herald, what comes before it by neither.
    let reader = try Reader(columns: 80, rows: 24, typing: "jj<enter>((l")
    #expect(reader.screen.contains("▶ At least two workers died"))
  }

  @Test(
    arguments: [
      ("nobody zzz", "/nobody zzz  no hits"), ("nobody night", "/nobody night  no hits"),
      ("nobody miller", "/nobody miller  hit 1 of 1"),
      ("\"the miller\"", "/\"the miller\"  hit 1 of 1"),
    ])
  func `a hit is what holds all words that are searched for`(words: String, said: String)
    throws
  {
    let reader = try ReaderTests.reader("<enter>/\(words)<enter>")
    #expect(reader.footer.hasPrefix(" \(said)"), "\(reader.footer)")
  }

  @Test func `words are found across the ends of lines that were broken, and all stand out`() throws
  {
    let text = """
      The mill burned down in the night of the
      great storm, and nobody was hurt in it.
      """
    var timeline = Timeline(
      title: "The mill",
      sources: [Source(id: "post", file: "post.txt", publisher: "The Post", text: text)], names: [],
      events: [ReaderTests.event("fire", "1921-08-05", "The mill burns", ["nobody was hurt"])])
    _ = timeline.locateQuotations()
    for words in ["\"the great storm\"", "mill nobody"] {
      let reader = try Reader(
        of: timeline, columns: 80, rows: 14, typing: "T<enter>/\(words)<enter>")
      #expect(reader.footer.contains("hit 1 of 1"), "\(reader.footer)")
      let canvas = reader.model.view()
      let found = (0..<14).flatMap { canvas.runs(ofRow: $0) }.filter { $0.looks(.hit) }
      #expect(found.map(\.text).joined(separator: " ") == words.filter { $0 != "\"" })
    }
  }

  @Test func `an empty text says so`() throws {
    let screen = try ReaderTests.reader("<enter>l").screen
    #expect(screen.contains("The text is empty"))
    #expect(screen.contains("no passage is cited · no date"))
  }

  @Test func `where one is in a long line stays in sight when it is wrapped or not`() throws {
    let filling = String(repeating: "and so on ", count: 300)
    let text = "The mill burned down in the night. \(filling)Nobody was hurt. \(filling)"
    var reader = try Reader(
      of: ReaderTests.timeline(text: text), columns: 80, rows: 14, typing: "<enter>)")
    for _ in 0..<3 {
      #expect(reader.screen.contains("Nobody was"), "\(reader.screen)")
      try reader.type("w")
    }
    try reader.type("/miller<enter>/mill <enter>www")
    #expect(reader.screen.contains("The mill burned"))
  }

  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (40, 10), (1, 1)])
  func `a long line is gone through on any screen`(columns: Int, rows: Int) throws {
    let words = String(repeating: "wörd 漢字 e\u{301} \t", count: 500)
    let text = "The mill burned down in the night. \(words) Nobody was hurt."
    var reader = try Reader(
      of: ReaderTests.timeline(text: text), columns: columns, rows: rows, typing: "<enter>")
    for keys in [")", "w", "9<s-right>", "(", "w", "G", "/night<enter>", "w", "n", "+", "_", "g"] {
      try reader.type(keys)
      let canvas = reader.model.view()
      #expect((0..<rows).allSatisfy { canvas[row: $0].first?.isContinuation == false })
    }
    if columns >= 40 { #expect(reader.screen.contains("the night.")) }
  }
}

/// The margin beside a text.
@Suite struct MarginTests {
  /// Four passages, the first three of one event.
  private static let timeline = log(
    "One burnt.\n\n\nTwo burnt.\n\n\nThree burnt.\n\n\nFour stood.",
    [
      ("Mills burn", ["One burnt.", "Two burnt.", "Three burnt."]),
      ("A mill is left", ["Four stood."]),
    ])

  @Test func `every paragraph that an event cites has it beside it`() throws {
    let reader = try Reader(of: MarginTests.timeline, columns: 80, rows: 10, typing: "<enter>)")
    let lines = reader.screen.split(separator: "\n").filter { $0.contains("◂ Mills burn") }
    #expect(lines.map { $0.prefix(8) } == [" │ One b", " ▶ Two b", " │ Three"])
  }

  @Test func `passages that adjoin have their event once, and again where one is`() throws {
    let text = "One burnt down before the others did so. Two burnt. Three burnt. Four stood."
    let quotes = ["One burnt down before the others did so.", "Two burnt.", "Three burnt."]
    var reader = try Reader(
      of: MarginTests.log(text, [("Mills burn", quotes)]), columns: 70, rows: 10, typing: "<enter>")
    func named() -> [Substring] {
      reader.screen.split(separator: "\n").filter { $0.contains("◂ Mills burn") }.map {
        $0.prefix(3)
      }
    }
    #expect(named() == [" ▶ "])
    try reader.type("))")
    #expect(named() == [" │ ", " ▶ "], "\(reader.screen)")
  }

  @Test(arguments: [
    "One burnt down before the others did so. Nobody knows why it did, nor does anybody ask. ",
    "One burnt down before the others did so.\n", "One burnt down before the others did so. ",
  ])
  func `beside each passage stand all events that cite it`(beginning: String) throws {
    let isAdjoining = beginning.count == 41 && !beginning.hasSuffix("\n")
    let events: [(String, [String])] = [
      ("Mills burn", ["One burnt down before the others did so.", "Two burnt."]),
      isAdjoining ? ("Two mills", ["Two burnt."]) : ("A mill is left", ["Four stood."]),
    ]
    let reader = try Reader(
      of: MarginTests.log(beginning + "Two burnt.\nThree burnt.\nFour stood.", events),
      columns: 70, rows: 12, typing: "<enter>")
    #expect(reader.screen.split(separator: "◂ Mills burn").count == 3, "\(reader.screen)")
    #expect(reader.screen.contains("◂ \(events[1].0)"))
  }

  private static func log(_ text: String, _ events: [(title: String, quotes: [String])])
    -> Timeline
  {
    var timeline = Timeline(
      title: "The mills",
      sources: [Source(id: "log", file: "log.txt", publisher: "The Log", text: text)], names: [],
      events: events.map { title, quotes in
        Event(
          id: title, kind: .report, title: title,
          accounts: [Account(source: "log", quotations: quotes.map { Quotation(exact: $0) })])
      })
    _ = timeline.locateQuotations()
    return timeline
  }

  @Test func `a remark takes the rows that are free, and the selected one is not left out`() throws
  {
    var reader = try Reader(columns: 80, rows: 18, typing: "jj<enter>")
    #expect(reader.screen.contains("◂ The mayor promises a\n"))
    #expect(reader.screen.contains("  quay\n"))
    try reader.type("(")
    #expect(reader.footer.hasPrefix(" 2/3"))
  }

  @Test func `beside the selected passage there is always its event`() throws {
    var reader = try Reader(of: MarginTests.near, columns: 80, rows: 20, typing: "<enter>")
    for _ in 0..<3 {
      let line = reader.screen.split(separator: "\n").first { $0.contains("▶") } ?? ""
      #expect(line.contains("◂ "), "\(reader.screen)")
      try reader.type(")")
    }
  }

  /// The same event twice, and another that begins a line further down.
  private static let near = log(
    "One mill burnt.\nIt burnt down at night.\nPeople fled to the hills.\n",
    [
      ("A mill burns until morning", ["One mill burnt.", "It burnt down at night"]),
      ("People flee", ["People fled to the hills"]),
    ])
}
