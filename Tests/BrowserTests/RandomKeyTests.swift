import Browser
import Screen
import Testing

/// Whatever is typed, and whatever the size: the screen is drawn and nothing breaks.
@Suite struct RandomKeyTests {
  private static let keys: [Key] =
    KeyMap.standard.bindings.flatMap(\.keys)
    + "aé漢1905:\"*()-kind".map { .character($0) }
    + [.backspace, .delete, .left, .right, .home, .end, .control("u"), .control("w"), .escape]

  @Test(arguments: 0..<12)
  func `random keys, pastes, clicks and sizes never break the browser`(seed: UInt64) throws {
    var random = Dice(state: seed)
    var reader = try Reader()
    for _ in 0..<400 {
      reader.send(.input(RandomKeyTests.input(&random)))
      if reader.effects.contains(.quit) || reader.effects.contains(.interrupt) {
        reader = try Reader()
      }
      #expect(!reader.model.spoken.lines(since: nil).isEmpty)
      let view = reader.model.view()
      #expect(
        view.text.split(separator: "\n", omittingEmptySubsequences: false).count
          == max(view.size.rows, 1))
    }
  }

  private static func input(_ random: inout Dice) -> Input {
    switch random.roll(40) {
    case 0: .resized(Size(columns: random.roll(250), rows: random.roll(80)))
    case 1: .pasted("pasted\u{1B}[31m \u{202E}text\n漢字\u{301}")
    case 2:
      .mouse(
        Mouse(
          [.press, .drag, .release, .wheelUp, .wheelDown][random.roll(5)],
          at: Position(column: random.roll(250), row: random.roll(80))))
    default: .key(keys[random.roll(keys.count)])
    }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }
}
