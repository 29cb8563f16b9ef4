/// Makes other inputs of those that there are, the same in every run; for where no fuzzer is at hand.
package struct Mutator {
  private let corpus: [[UInt8]]
  /// SplitMix64.
  private var state: UInt64

  /// What opens, closes, escapes or counts somewhere.
  private static let tokens = [
    "\"", "\\", "[", "]", "{", "}", "&a", "*a", "<<", ": ", "- ", "\n", "\r\n", "\t", "\0",
    "\u{FEFF}",
    "\u{202E}", "\u{301}", "9223372036854775807", "-1", "0", "1e999", "/", "..", "X", "?", "~",
  ].map { Array($0.utf8) }

  package init(of corpus: [[UInt8]], seed: UInt64) { (self.corpus, state) = (corpus, seed) }

  /// One of the inputs after a few changes.
  package mutating func next() -> [UInt8] {
    var bytes = corpus.isEmpty ? [] : corpus[roll(corpus.count)]
    for _ in 0...roll(4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = roll(bytes.count + 1)
    let stretch = place..<min(place + roll(16), bytes.count)
    switch roll(7) {
    case 0: bytes.insert(contentsOf: Mutator.tokens[roll(Mutator.tokens.count)], at: place)
    case 1: bytes.removeSubrange(stretch)
    case 2: bytes.insert(contentsOf: bytes[stretch], at: roll(bytes.count + 1))
    case 3: bytes.insert(contentsOf: corpus[roll(corpus.count)].suffix(roll(64)), at: place)
    case 4: bytes.removeSubrange(place...)
    default: if place < bytes.count { bytes[place] = UInt8(roll(256)) }
    }
  }

  private mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(sides, 1)))
  }
}
