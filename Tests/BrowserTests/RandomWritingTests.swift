import Browser
import Testing

/// Changes typed, taken back and made again at random while another program edits the same file.
@Suite struct RandomWritingTests {
  @Test(arguments: 1...3)
  func `a hundred changes leave the file that writing them by hand gives`(seed: UInt64) throws {
    var dice = SplitMix(state: seed)
    let desk = try WritingDesk()
    var (count, starts) = (0, 0)
    while count < 100 {
      switch Int.random(in: 0..<24, using: &dice) {
      case 0..<11:
        try desk.make(.random(count, using: &dice))
        count += 1
      case 11..<15: try desk.undo()
      case 15..<19: try desk.redo()
      case 19..<23: try desk.edit(.random(count, using: &dice))
      default:
        starts += 1
        try desk.restart(.value(0, "hurt", "\(starts) women"))
      }
      let (now, expected) = (try desk.text, desk.expected)
      guard now == expected else {
        Issue.record("after \(count), \(desk.reader.footer): \(now) is not \(expected)")
        return
      }
    }
    while !desk.done.isEmpty { try desk.undo() }
    #expect(try desk.text == desk.others.text)
  }
}

/// Numbers that look random and are the same each time (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
