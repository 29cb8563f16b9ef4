import Browser
import Chronology
import Screen
import Testing

/// Every key of the help list, in every view: it changes the screen, asks something of the outside, or
/// is answered in words.
@Suite struct EveryKeyTests {
  /// Where one is after some keys: in the middle, at the ends, with nothing to go to.
  private static let places = [
    "", "G", "<tab>", "j<tab>l", "j<enter>", "j<enter>G", "j<enter>w", "Tj<enter>", "jc", "jcG99l",
    "c",
    "C", "CG9l", "L", "LG", "L[[[", "P", "Pl", "PlG", "T", "TG", "?", "?G", "jc<enter>",
    "j<enter>v", "j<enter>vvl", "j<enter>vG",
    "&fire<enter>C",
  ]

  /// Where one types.
  private static let lines = [
    "/", "/fi", ":", ":mar", ":mar<home>", "&kind:", "/fi<enter>/<up>", "f", "fha", "fha<home>",
    "f|", "|", "|wc", "|wc<tab>", "y",
    "s", "sx<home>", "j<enter>va", "j<enter>vamay", "j<enter>va<down><enter>",
    "j<enter>va<down><enter>1921<pgdn>", "jca", "j<enter>vgohd", "m", "'", "jma:marks<enter>",
  ]

  @Test(arguments: EveryKeyTests.lines, [(60, 20), (160, 45)])
  func `no key is dead where one types`(keys: String, size: (columns: Int, rows: Int)) throws {
    let start = try Reader(columns: size.columns, rows: size.rows, typing: keys)
    for key in Set(KeyMap.standard.bindings.flatMap(\.keys)) {
      var reader = start
      reader.send(.input(.key(key)))
      let isAsked = reader.effects.count > start.effects.count
      #expect(reader.model.view() != start.model.view() || isAsked, "\(key.label) after \(keys)")
    }
  }

  @Test(arguments: [(60, 20), (160, 45)], [false, true])
  func `no key is dead`(size: (columns: Int, rows: Int), isEmpty: Bool) throws {
    let timeline = isEmpty ? OddDossier.empty.timeline : Harbour.timeline
    let keys = Set(KeyMap.standard.bindings.flatMap(\.keys))
    for place in EveryKeyTests.places {
      var start = try Reader(of: timeline, columns: size.columns, rows: size.rows, typing: place)
      // What was said on the way is no answer to what follows.
      start.send(.input(.mouse(Mouse(.release, at: Position(column: 0, row: 0)))))
      for key in keys {
        var reader = start
        reader.send(.input(.key(key)))
        let isAsked = reader.effects.count > start.effects.count
        #expect(reader.model.view() != start.model.view() || isAsked, "\(key.label) after \(place)")
      }
    }
  }

  @Test(arguments: [false, true])
  func `no key is answered with silence`(isEmpty: Bool) throws {
    let timeline = isEmpty ? OddDossier.empty.timeline : Harbour.timeline
    let keys = Set(KeyMap.standard.bindings.flatMap(\.keys))
    for place in EveryKeyTests.places {
      let start = try Reader(of: timeline, columns: 200, rows: 40, typing: place, isHeard: true)
      let said = start.model.spoken
      for key in keys {
        var reader = start
        reader.send(.input(.key(key)))
        let isAsked = reader.effects.count > start.effects.count
        let answer = reader.model.spoken.lines(since: said)
        #expect(
          isAsked || !answer.isEmpty && answer != [Spoken.nothingNew],
          "\(key.label) after \(place) is not spoken")
      }
    }
  }

  @Test(
    arguments: [
      ("jcv", "v does nothing here; it works in timeline, accounts, reader, words"),
      (
        "T[",
        "[ does nothing here; it works in timeline, accounts, reader, compare, coverage, learned"
      ),
      ("j<enter>z", "z does nothing here; it works in timeline, accounts"),
      ("?x", "x does nothing here; q leads back to where it does"),
      ("T%", "% does nothing here; ? shows the keys"),
    ])
  func `a key that works elsewhere says where`(keys: String, words: String) throws {
    let reader = try Reader(columns: 120, rows: 30, typing: keys)
    #expect(reader.footer.hasPrefix(" " + words), "\(reader.footer)")
  }
}

/// What the keys of the timeline do in the views over it.
@Suite struct KeysInViewsTests {
  @Test func `x goes in a text to what others contradict, and tells them`() throws {
    var reader = try Reader(columns: 120, rows: 30, typing: "T<enter>x")
    #expect(
      reader.footer.contains("≠ cause: “lightning” here, “A cigarette” in Herald · The warehouse"),
      "\(reader.footer)")
    #expect(reader.markedRow.contains("▶ "))
    try reader.type("<c-l>")
    #expect(reader.footer.hasPrefix(" 2/3 "))
    try reader.type("x")
    #expect(reader.screen.contains("No contradiction in this text after this passage: ≠ cause"))
    try reader.type("GX")
    #expect(reader.footer.contains("≠ cause: “lightning” here"), "\(reader.footer)")
    try reader.type("X")
    #expect(reader.screen.contains("No contradiction in this text before this passage"))
    #expect(
      try Reader(columns: 120, rows: 30, typing: "TG<enter>x").footer
        .contains("No contradiction in this text after this passage"))
  }

  @Test func `x goes in a text that takes no side to what it says of the event`() throws {
    let reader = try Reader(
      of: KeysInViewsTests.withoutSide, columns: 160, rows: 30, typing: "TGO<enter>x")
    #expect(
      reader.screen.contains(
        "≠ cause: nothing here, “lightning” in The Gazette, “A cigarette” in Herald"),
      "\(reader.screen)")
  }

  /// A third source that tells the fire and takes no side on its cause.
  private static let withoutSide: Timeline = {
    let harbour = Harbour.timeline
    var events = harbour.events
    events[1].accounts.append(
      Account(source: "book", quotations: [Quotation(exact: "Sailors feared it")]))
    var timeline = Timeline(
      title: harbour.title, sources: harbour.sources, names: harbour.names, events: events)
    _ = timeline.locateQuotations()
    return timeline
  }()

  @Test(arguments: [("j<tab>2lx<enter>", "The Gazette"), ("j<tab>lx<enter>", "Herald")])
  func `x leads to a source that takes a side, so that Enter reads it`(keys: String, source: String)
    throws
  {
    let reader = try Reader(of: KeysInViewsTests.withoutSide, columns: 120, rows: 40, typing: keys)
    #expect(reader.screen.contains("› \(source)"), "\(reader.screen)")
    #expect(!reader.footer.contains("nothing here"))
  }

  @Test(arguments: ["jx<tab>2l<enter>", "jc2l<enter>"])
  func `a text that takes no side says so when it is opened`(keys: String) throws {
    let reader = try Reader(of: KeysInViewsTests.withoutSide, columns: 120, rows: 40, typing: keys)
    #expect(reader.screen.contains("› Old Ports"), "\(reader.screen)")
    #expect(reader.footer.contains("cause: nothing here"), "\(reader.footer)")
  }

  @Test func `x goes in coverage to the next event that is disputed, in its order`() throws {
    var reader = try Reader(columns: 100, rows: 30, typing: "Cx")
    #expect(reader.markedRow.contains("The warehouse burns down"))
    #expect(reader.footer.hasPrefix(" ≠ cause"))
    try reader.type("x")
    #expect(reader.footer.contains("No contradiction after this event"))
    try reader.type("GX")
    #expect(reader.markedRow.contains("The warehouse burns down"))
  }

  @Test(arguments: ["j<enter>", "c", "C", "L", "P", "T"])
  func `s exports from every view, and leads back to it`(place: String) throws {
    let start = try Reader(columns: 100, rows: 30, typing: place)
    var reader = start
    try reader.type("s")
    #expect(reader.screen.contains("All 4 events"))
    try reader.type("<esc>")
    #expect(reader.screen == start.screen)
    try reader.type("s<enter>")
    reader.send(.exported(path: "the-harbour-fire.md", count: 4, report: []))
    #expect(reader.footer.contains("4 events written to the-harbour-fire.md"))
    try reader.type("<c-l>")
    #expect(reader.screen == start.screen)
  }

  @Test func `a filter is set where one is, and what is open shows what it lets through`() throws {
    var reader = try Reader(columns: 100, rows: 30, typing: "jC&kind:background<enter>")
    #expect(reader.screen.contains("› background › Coverage"), "\(reader.screen)")
    #expect(reader.screen.contains("The warehouse is built"))
    #expect(!reader.screen.contains("burns down"))
    try reader.type("&<c-u><enter>")
    #expect(reader.screen.contains("burns down"))
    try reader.type("L&kind:fire<enter>")
    #expect(reader.screen.contains("1 of 1 event known"))
    #expect(!reader.footer.contains("Not known"))
    try reader.type("q")
    #expect(reader.screen.contains("› fire › Coverage"))
  }

  @Test func `a filter over a text is one for where J and K lead`() throws {
    var reader = try Reader(columns: 80, rows: 24, typing: "j<enter>&kind:visit<enter>")
    #expect(reader.screen.contains("› The Gazette"))
    #expect(reader.footer.hasPrefix(" 1/3"))
    try reader.type("K")
    #expect(reader.footer.hasPrefix(" 3/3"), "\(reader.footer)")
    try reader.type("K")
    #expect(reader.footer.contains("This is the only event"))
  }

  @Test func `[ and ] go from day to day in a text, a comparison and coverage`() throws {
    var text = try Reader(columns: 80, rows: 24, typing: "j<enter>]")
    #expect(text.footer.hasPrefix(" 3/3"))
    try text.type("[")
    #expect(text.footer.hasPrefix(" 1/3"))
    try text.type("[")
    #expect(text.footer.contains("The Gazette does not tell: The warehouse is built"))
    try text.type("[")
    #expect(text.footer.contains("No event on a day before this one"))
    let compared = try Reader(columns: 120, rows: 24, typing: "jc]")
    #expect(compared.screen.contains("› Compare: The mayor promises a quay"))
    #expect(try Reader(columns: 120, rows: 24, typing: "jC]").markedRow.contains("The mayor"))
  }
}
