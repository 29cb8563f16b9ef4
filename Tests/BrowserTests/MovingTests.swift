import Archive
import Browser
import Chronology
import Screen
import Testing

/// Keys in, place out.
@Suite struct MovingTests {
  @Test(arguments: [
    ("", "1/4"), ("j", "2/4"), ("<down>", "2/4"), ("jjk", "2/4"), ("G", "4/4"), ("Gg", "1/4"),
    ("<end>", "4/4"), ("G<home>", "1/4"), ("3j", "4/4"), ("3G", "3/4"), ("99j", "4/4"),
    ("k", "1/4"), ("J", "2/4"), ("JJK", "2/4"), ("<space>", "4/4"), ("Gb", "1/4"),
    ("99999999999999999999j", "4/4"),
  ])
  func `keys move the selected event`(keys: String, place: String) throws {
    let reader = try Reader(typing: keys)
    #expect(reader.footer.contains(" \(place) "))
  }

  @Test(arguments: [
    ("", "j", true), ("", "G", false), ("", "/", false), ("/", "j", false), ("s", "j", false),
    ("?", "j", true), ("j<enter>", "j", true), ("", "q", false), ("", "5", false),
  ])
  func `only keys that move count as moves, and none where one types`(
    before: String, key: String, moves: Bool
  ) throws {
    let reader = try Reader(typing: before)
    #expect(try reader.model.moves(with: .key(Key.keys(parsing: key)[0])) == moves)
  }

  @Test func `the accounts follow the selected event`() throws {
    #expect(try Reader(typing: "jj").selected == "The mayor promises a quay")
  }

  @Test func `x and X walk the contradictions and say when there are no more`() throws {
    var reader = try Reader(typing: "x")
    #expect(reader.selected == "The warehouse burns down")
    try reader.type("x")
    #expect(reader.footer.contains("No contradiction after this one"))
    try reader.type("GX")
    #expect(reader.selected == "The warehouse burns down")
  }

  @Test func `Tab moves into the accounts, where j scrolls, and q goes back before it quits`()
    throws
  {
    var reader = try Reader(rows: 18, typing: "j<tab>jjjjjjj")
    #expect(reader.selected == "The warehouse burns down")
    #expect(!reader.screen.contains("published 7 August"))
    #expect(reader.screen.contains("Published before it happened"))
    try reader.type("q")
    #expect(reader.effects.isEmpty)
    try reader.type("q")
    #expect(reader.effects == [.quit])
  }

  @Test func `Esc cancels one thing at a time and never quits`() throws {
    var reader = try Reader(typing: "/mayor<enter>v<esc>")
    #expect(!reader.footer.contains("selected"))
    #expect(reader.footer.contains("hit 1 of 1"))
    try reader.type("<esc>")
    #expect(!reader.footer.contains("hit"))
    try reader.type("<esc><esc>")
    #expect(reader.footer.contains("q quits"))
    #expect(reader.effects.isEmpty)
  }

  @Test func `O gives the accounts the whole screen, and back`() throws {
    var reader = try Reader(typing: "j<tab>O")
    #expect(!reader.screen.contains("Sat  6 Aug"))
    try reader.type("O")
    #expect(reader.screen.contains("Sat  6 Aug"))
  }

  @Test(arguments: [
    ("Q", Effect.quit), ("<c-c>", .interrupt), ("<c-z>", .suspend), ("<c-l>", .redraw),
    ("R", .reload), ("<f2>", .setMouse(true)), ("<f2><f2>", .setMouse(false)),
  ])
  func `keys ask the outside`(keys: String, effect: Effect) throws {
    #expect(try Reader(typing: keys).effects.last == effect)
  }

  @Test func `a key that means nothing says so`() throws {
    #expect(try Reader(typing: "Y").footer.contains("Y does nothing here; ? shows the keys"))
  }

  @Test func `a click selects an event and the wheel scrolls the accounts`() throws {
    var reader = try Reader(rows: 18)
    reader.send(.input(.mouse(Mouse(.press, at: Position(column: 9, row: 4)))))
    #expect(reader.selected == "The warehouse burns down")
    reader.send(.input(.mouse(Mouse(.wheelDown, at: Position(column: 9, row: 14)))))
    #expect(!reader.screen.contains("published 7 August"))
    reader.send(.input(.mouse(Mouse(.wheelUp, at: Position(column: 9, row: 14)))))
    #expect(reader.screen.contains("published 7 August"))
  }

  @Test func `another size is drawn with the same event selected`() throws {
    var reader = try Reader(typing: "jj")
    for size in [(200, 60), (60, 20), (1, 1), (500, 200), (80, 24)] {
      reader.send(.input(.resized(Size(columns: size.0, rows: size.1))))
      #expect(reader.model.view().size == Size(columns: size.0, rows: size.1))
    }
    #expect(reader.selected == "The mayor promises a quay")
  }

  @Test func `the dossier read again keeps the place by the event's id`() throws {
    var reader = try Reader(typing: "jj")
    var events = Harbour.timeline.events
    events.insert(
      Event(
        id: "first", date: try EDTF(parsing: "1890"), kind: .report, title: "Plans are drawn",
        accounts: events[0].accounts), at: 0)
    let timeline = Timeline(
      title: "The harbour fire", sources: Harbour.timeline.sources,
      names: Harbour.timeline.names, events: events)
    let archive = try Archive(timeline)
    reader.send(.reloaded(archive))
    #expect(reader.selected == "The mayor promises a quay")
    #expect(reader.footer.contains("The dossier was read again"))
    try reader.type("k")
    #expect(reader.footer.contains("3/5"))
  }

  @Test func `a dossier without events is drawn, and no key breaks it`() throws {
    let empty = Timeline(title: "Nothing", sources: [], names: [], events: [])
    var reader = try Reader(of: empty)
    #expect(reader.screen.contains("No events"))
    for binding in KeyMap.standard.bindings {
      for key in binding.keys { reader.send(.input(.key(key))) }
      reader.send(.input(.key(.escape)))
    }
    #expect(reader.screen.contains("Nothing"))
  }

  @Test(arguments: [
    (120, "O", "O both panes"), (80, "<tab>O", "O both panes"), (160, "j<enter>O", "O both panes"),
    (200, "O", "O both panes"),
  ])
  func `where a pane is hidden the foot says how it comes back`(
    columns: Int, keys: String, words: String
  ) throws {
    var reader = try Reader(columns: columns, rows: 30, typing: keys)
    #expect(reader.footer.contains(words), "\(reader.footer)")
    try reader.type("O")
    #expect(!reader.footer.contains("both panes"))
  }

  @Test func `where only one pane fits, none is hidden`() throws {
    #expect(try !Reader(columns: 60, rows: 20, typing: "O").footer.contains("both panes"))
  }
}
