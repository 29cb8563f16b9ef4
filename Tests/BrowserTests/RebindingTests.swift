import Browser
import Screen
import Testing

/// Keys that a reader has chosen.
@Suite struct RebindingTests {
  private func rebound(_ wishes: KeyMap.Wish...) -> (keyMap: KeyMap, conflicts: [KeyMap.Conflict]) {
    KeyMap.standard.rebound(wishes)
  }

  @Test func `an action has the keys that are wished for, and no others`() {
    let (keyMap, conflicts) = rebound(KeyMap.Wish(.nextDisputed, [.control("x"), .function(3)]))
    #expect(conflicts.isEmpty)
    #expect(keyMap.action(for: .control("x"), in: .timeline) == .nextDisputed)
    #expect(keyMap.action(for: .function(3), in: .accounts) == .nextDisputed)
    #expect(keyMap.action(for: .character("x"), in: .timeline) == nil)
    #expect(keyMap.hint(for: .nextDisputed) == "^X")
  }

  @Test func `a key that means something else is not taken`() {
    let (keyMap, conflicts) = rebound(KeyMap.Wish(.down, [.character("ü"), .character("x")]))
    #expect(conflicts.map(\.wish) == [0])
    #expect(conflicts.map(\.key) == [1])
    #expect(conflicts.map(\.action) == [.nextDisputed])
    #expect(keyMap.action(for: .character("j"), in: .timeline) == .down)
    #expect(keyMap.action(for: .character("ü"), in: .timeline) == nil)
  }

  @Test func `two actions exchange their keys`() {
    let (keyMap, conflicts) = rebound(
      KeyMap.Wish(.searchNext, [.character("N")]), KeyMap.Wish(.searchPrevious, [.character("n")]))
    #expect(conflicts.isEmpty)
    #expect(keyMap.action(for: .character("n"), in: .timeline) == .searchPrevious)
  }

  @Test func `a wish that rests on one which is not granted falls with it`() {
    // q for down only if quitting moves to j, which down itself has where it may not have q.
    let (keyMap, conflicts) = rebound(
      KeyMap.Wish(.down, [.character("q"), .character("Q")]), KeyMap.Wish(.back, [.character("j")]))
    #expect(conflicts.map(\.wish) == [0, 1])
    for key in KeyMap.standard.bindings.flatMap(\.keys) {
      #expect(
        keyMap.action(for: key, in: .timeline) == KeyMap.standard.action(for: key, in: .timeline))
    }
  }

  @Test(arguments: [
    ("next-disputed", Action.nextDisputed), ("down", .down), ("go-to-mark", .goToMark),
  ])
  func `actions have one name each`(name: String, action: Action) {
    #expect(Action(named: name) == action)
    #expect(Action(named: name + "s") == nil)
    #expect(Action(named: "nextDisputed") == nil)
  }

  @Test(arguments: ["jm", "j'", "/x", "&x", ":x", "f", "s", "ma:marks<enter>"])
  func `the key that cancels does so wherever one types`(keys: String) throws {
    let (keyMap, conflicts) = rebound(
      KeyMap.Wish(.cancel, [.character("ü"), .function(8)]),
      KeyMap.Wish(.nextChoice, [.escape]))
    #expect(conflicts.isEmpty)
    let place = keys.hasPrefix("j") ? "j" : keys.hasPrefix("ma") ? "ma<c-l>" : ""
    let before = try Reader(columns: 120, rows: 30, typing: place, keyMap: keyMap).screen
    var reader = try Reader(columns: 120, rows: 30, typing: keys, keyMap: keyMap)
    #expect(reader.footer.contains("F8 back"), "\(reader.footer)")
    try reader.type("<f8>")
    #expect(reader.screen == before)
  }

  @Test func `an action with letters alone keeps its own keys where letters are text`() throws {
    let (keyMap, conflicts) = rebound(
      KeyMap.Wish(.cancel, [.character("ü")]), KeyMap.Wish(.nextChoice, [.escape]))
    #expect(conflicts.map(\.action) == [.cancel])
    var reader = try Reader(columns: 120, rows: 30, typing: "fü", keyMap: keyMap)
    #expect(reader.screen.contains("› ü"))
    try reader.type("<esc>")
    #expect(!reader.screen.contains("Go to"))
    #expect(keyMap.action(for: .escape, in: .timeline) == nil)
  }

  @Test func `the keys of a line are chosen as all others are`() throws {
    let (keyMap, conflicts) = rebound(
      KeyMap.Wish(.deleteWord, [.function(7)]), KeyMap.Wish(.accept, [.control("x")]),
      KeyMap.Wish(.nextLine, [.function(6)]))
    #expect(conflicts.isEmpty)
    var reader = try Reader(columns: 120, rows: 30, typing: ":row 33<f7>2<c-x>", keyMap: keyMap)
    #expect(reader.footer.hasPrefix(" 2/4"), "\(reader.footer)")
    try reader.type("f<f6>")
    #expect(reader.footer.contains("2/"), "\(reader.footer)")
    #expect(reader.footer.contains("^X read"), "\(reader.footer)")
    #expect(reader.footer.contains("↑ F6 choose"), "\(reader.footer)")
  }

  @Test func `help, hints and advice name the keys in use`() throws {
    let (keyMap, _) = rebound(
      KeyMap.Wish(.help, [.function(9)]), KeyMap.Wish(.search, [.character("ß")]),
      KeyMap.Wish(.back, [.character("E")]))
    var reader = try Reader(columns: 120, rows: 60, keyMap: keyMap)
    #expect(reader.footer.contains("F9 help"))
    #expect(reader.footer.contains("ß find"))
    #expect(reader.footer.contains("E quit"))
    try reader.type("Y")
    #expect(reader.footer.contains("Y does nothing here; F9 shows the keys"))
    try reader.type("n")
    #expect(reader.footer.contains("ß searches"))
    try reader.type("<f9>")
    #expect(reader.screen.contains("  ß  "))
    try reader.type("EE")
    #expect(reader.effects == [.quit])
  }
}
