import Archive
import Browser
import Chronology
import Screen
import Testing

/// What a reader writes into the dossier: accounts, events, values, passages set aside.
@Suite struct WritingTests {
  private static func reader(_ keys: String, columns: Int = 100, rows: Int = 30) throws -> Reader {
    try Reader(columns: columns, rows: rows, typing: keys)
  }

  private static func changes(_ reader: Reader) -> [Change] {
    reader.effects.flatMap { effect in
      if case .change(let changes) = effect { changes } else { [Change]() }
    }
  }

  @Test(arguments: ["a", "<enter>"])
  func `selected words are added to the event that the text is read for`(key: String) throws {
    var reader = try WritingTests.reader("j<enter>v2l\(key)")
    #expect(reader.screen.contains("› Make an account"))
    #expect(reader.screen.contains("“The old warehouse”") || reader.screen.contains("The old"))
    #expect(reader.screen.contains("this "), "\(reader.screen)")
    try reader.type("<enter>")
    let changes = WritingTests.changes(reader)
    #expect(changes.count == 1)
    guard case .account(let account, in: "fire") = changes.first else {
      Issue.record("\(changes)")
      return
    }
    #expect(account.source == "gazette")
    #expect(account.quotations.map(\.exact) == ["The old warehouse"])
  }

  @Test func `any other event is chosen by letters`() throws {
    let reader = try WritingTests.reader("j<enter>vamayor<enter>")
    guard case .account(_, in: "visit") = WritingTests.changes(reader).first else {
      Issue.record("\(reader.effects)")
      return
    }
  }

  @Test func `words that the event cites already are not written again`() throws {
    let reader = try WritingTests.reader("j<enter>v7la<enter>")
    #expect(reader.effects.isEmpty)
    #expect(reader.footer.contains("It cites these words already"), "\(reader.footer)")
  }

  @Test(arguments: [("j<enter>a", "v selects words, then a"), ("j<enter>d", "v selects words")])
  func `without a selection, words say how one selects`(keys: String, words: String) throws {
    #expect(try WritingTests.reader(keys).footer.contains(words))
  }

  private static let toForm = "j<enter>va<down><enter>"

  @Test func `a new event is written as the form has it, its date in EDTF`() throws {
    var reader = try WritingTests.reader(
      WritingTests.toForm
        + "5 aug 1921<enter><enter>fire<enter>Smoke is seen<enter>Port Ellen<enter>")
    #expect(reader.screen.contains("5 August 1921"))
    #expect(reader.screen.contains("smoke-is-seen"))
    try reader.type("Captain Reed; The Mayor<f2>")
    guard case .event(let event) = WritingTests.changes(reader).first else {
      Issue.record("\(reader.screen)")
      return
    }
    #expect(event.id == "smoke-is-seen" && event.title == "Smoke is seen")
    #expect(event.date?.description == "1921-08-05" && event.kind.rawValue == "fire")
    #expect(event.place == "Port Ellen" && event.people == ["Captain Reed", "The Mayor"])
    #expect(event.accounts.map(\.source) == ["gazette"])
    #expect(event.accounts.first?.quotations.map(\.exact) == ["The"])
  }

  @Test(arguments: [
    ("2021-13", "there is no month 13"), ("5 aug", "5 August 1921"), ("1921-08?", "August 1921"),
    ("yesterday", "column"),
  ])
  func `a date is said in words as it is typed, or what is wrong with it`(
    typed: String, words: String
  ) throws {
    #expect(try WritingTests.reader(WritingTests.toForm + typed).screen.contains(words))
    #expect(
      try WritingTests.reader(WritingTests.toForm + typed, columns: 60, rows: 20).screen.contains(
        words))
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func `what a date was understood as is seen while one types on`(columns: Int, rows: Int) throws {
    var reader = try Reader(
      columns: columns, rows: rows, typing: WritingTests.toForm + "5 aug 1921")
    for _ in 0..<9 {
      #expect(reader.screen.contains("5 August 1921"), "\(reader.screen)")
      try reader.type("<down>x")
    }
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40)], ["xx", "con ", "a"])
  func `a wrong verdict is said once`(size: (columns: Int, rows: Int), verdict: String) throws {
    let reader = try Reader(
      columns: size.columns, rows: size.rows, typing: "jca<down><down><c-u>\(verdict)<f2>")
    #expect(reader.effects.isEmpty)
    let words = reader.screen.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.ranges(of: "a verdict is").count == 1, "\(reader.screen)")
    #expect(words.contains("a verdict is agree, finer, naming, contradiction"), "\(words)")
  }

  @Test func `what is missing is said at its field, and nothing is written`() throws {
    var reader = try WritingTests.reader(WritingTests.toForm + "<f2>")
    #expect(reader.screen.contains("An event needs a kind") && reader.footer.contains("3/9"))
    try reader.type("fire<f2>")
    #expect(reader.screen.contains("An event needs a title") && reader.footer.contains("4/9"))
    try reader.type("Smoke<home><pgup>1921-99<f2>")
    #expect(reader.footer.contains("1/9") && reader.effects.isEmpty)
  }

  @Test func `kinds, places and people are completed, and new ones said`() throws {
    var reader = try WritingTests.reader(WritingTests.toForm + "<down><down>vi")
    #expect(reader.screen.contains("visit"))
    try reader.type("<tab>")
    #expect(reader.screen.contains("› kind     visit") || reader.markedRow.contains("visit"))
    try reader.type("<down><down>Port<tab>")
    #expect(reader.screen.contains("Port Ellen"))
    try reader.type("<down>Nobody Known<down>")
    #expect(reader.screen.contains("new name: Nobody Known"))
    try reader.type("<up><up><up><up><c-u>regatta<down>")
    #expect(reader.screen.contains("a new kind"))
  }

  @Test func `an id is the title's until it is typed, and never another event's`() throws {
    var reader = try WritingTests.reader(WritingTests.toForm + "<down><down><down>Fire")
    #expect(reader.screen.contains("fire-2"))
    try reader.type("<pgdn><c-u>fire")
    #expect(reader.screen.contains("another event is called so already"))
    try reader.type("<c-u>blaze<pgup><down><down><down> at sea")
    #expect(reader.screen.contains("blaze") && !reader.screen.contains("fire-at-sea"))
  }

  @Test func `Esc asks once before it drops what is typed`() throws {
    var reader = try WritingTests.reader(WritingTests.toForm)
    try reader.type("1921<esc>")
    #expect(reader.footer.contains("Once more drops what is typed"))
    try reader.type("<right>")
    #expect(reader.screen.contains("› New event"))
    try reader.type("<esc><esc>")
    #expect(reader.screen.contains("› The Gazette") && !reader.screen.contains("New event"))
    #expect(reader.words == "The")
    #expect(try !WritingTests.reader(WritingTests.toForm + "<esc>").screen.contains("New event"))
  }

  @Test func `the form is closed when it has been written, and stays when it has not`() throws {
    var reader = try WritingTests.reader(
      WritingTests.toForm + "<down><down>fire<enter>Smoke is seen<f2>")
    reader.send(.failed("No space left on device; nothing was written"))
    #expect(reader.screen.contains("No space left on device"))
    #expect(reader.screen.contains("Smoke is seen") && reader.screen.contains("› New event"))
    try reader.type("<f2>")
    #expect(reader.effects.count == 2)
    reader.send(.written(try Archive(Harbour.timeline), "Written: the event \"Smoke is seen\""))
    #expect(reader.screen.contains("› The Gazette") && !reader.screen.contains("New event"))
    #expect(
      reader.footer.contains("Written: the event \"Smoke is seen\"; u takes it back")
        || reader.screen.contains("u takes it back"), "\(reader.screen)")
    #expect(reader.words == "")
  }

  @Test func `a form stays when the dossier is read again`() throws {
    var reader = try WritingTests.reader(WritingTests.toForm + "<down><down>fire<enter>Smoke")
    reader.send(.reloaded(try Archive(Harbour.timeline)))
    #expect(reader.screen.contains("› New event") && reader.screen.contains("Smoke"))
    try reader.type(" at sea")
    #expect(reader.screen.contains("smoke-at-sea"))
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 40), (200, 60), (40, 10)])
  func `a form has every field in reach on any screen`(columns: Int, rows: Int) throws {
    var reader = try WritingTests.reader(WritingTests.toForm, columns: columns, rows: rows)
    for name in ["date", "time", "kind", "title", "place", "people", "printed", "inferred", "id"] {
      #expect(reader.markedRow.contains(name), "\(reader.screen)")
      try reader.type("<down>")
    }
  }

  @Test func `a value is given and changed, with the editor's word on its point`() throws {
    var reader = try WritingTests.reader("j<tab>x")
    try reader.type("a")
    #expect(reader.screen.contains("lightning") && reader.screen.contains("contradiction"))
    try reader.type("<down><c-u>a spark<down><c-u>finer<f2>")
    #expect(
      WritingTests.changes(reader) == [
        .value("a spark", was: "lightning", of: "cause", by: "gazette", in: "fire"),
        .point(
          Point(name: "cause", verdict: .finer, note: "Nobody saw it begin."),
          was: Point(name: "cause", verdict: .contradiction, note: "Nobody saw it begin."),
          in: "fire"),
      ], "\(reader.screen)")
  }

  @Test func `an empty value takes it away, and nothing changed is nothing written`() throws {
    var reader = try WritingTests.reader("jca<down><f2>")
    #expect(reader.effects.isEmpty && reader.footer.contains("Nothing is changed"))
    try reader.type("<c-u><f2>")
    #expect(
      WritingTests.changes(reader) == [
        .value(nil, was: "lightning", of: "cause", by: "gazette", in: "fire")
      ],
      "\(reader.screen)")
  }

  @Test func `a point has the value that is there, and says what is derived`() throws {
    let reader = try WritingTests.reader("j<tab>adead")
    #expect(reader.screen.contains("two") && reader.screen.contains("derived:"), "\(reader.screen)")
  }

  @Test func `a passage is set aside with a reason`() throws {
    var reader = try WritingTests.reader("j<enter>vgohd")
    #expect(reader.screen.contains("› Set aside"))
    try reader.type("<enter>")
    #expect(reader.screen.contains("Say why no event cites these words"))
    try reader.type("the headline<enter>")
    #expect(
      WritingTests.changes(reader).map(\.words) == ["a passage of gazette set aside"],
      "\(reader.screen)")
    let cited = try WritingTests.reader("j<enter>vld")
    #expect(cited.footer.contains("An event cites all these words already"), "\(cited.footer)")
  }

  @Test(arguments: [
    WritingTests.toForm + "1921<down><down>fire", "j<enter>vgohdthe head", "jca<down>more",
  ])
  func `a form that was left unfinished is taken up again`(keys: String) throws {
    let before = try WritingTests.reader(keys)
    let draft = try #require(before.model.draft)
    var after = try WritingTests.reader("")
    after.resume(draft)
    let form = after.screen.split(separator: "\n").dropFirst().dropLast()
    #expect(form == before.screen.split(separator: "\n").dropFirst().dropLast())
    #expect(after.screen.contains("This form was left unfinished"))
    #expect(try WritingTests.reader("j").model.draft == nil)
  }
}

extension WritingTests {
  @Test func `a value that was left unfinished is one of what its author saw`() throws {
    let before = try Reader(columns: 100, rows: 30, typing: "jca<down><c-u>a spark")
    let draft = try #require(before.model.draft)
    var events = Harbour.timeline.events
    let fire = try #require(events.firstIndex { $0.id == "fire" })
    events[fire].accounts[0].says[0] = Said(point: "cause", value: "a pipe")
    events[fire].points = []
    let timeline = Timeline(
      title: "", sources: Harbour.timeline.sources, names: [], events: events)
    var after = try Reader(of: timeline, columns: 100, rows: 30)
    after.resume(draft)
    try after.type("<f2>")
    let change = Change.value("a spark", was: "lightning", of: "cause", by: "gazette", in: "fire")
    #expect(after.effects == [.change([change])], "\(after.screen)")
  }
}

extension Reader {
  mutating func resume(_ draft: Draft) { model.resume(draft) }
}
