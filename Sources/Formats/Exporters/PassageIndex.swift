/// A text, with enough of what stands where to tell at once whether a passage of it stands there twice.
///
/// Short runs of code points are kept by their hash: all of them, or in a long text those with some hashes
/// only, which are then found in any passage that is long enough.
struct PassageIndex {
  let text: [Unicode.Scalar]
  private var places: [UInt64: [Int]] = [:]
  private let mask: UInt64

  init(_ text: String) {
    self.text = Array(text.unicodeScalars)
    mask = self.text.count < PassageIndex.long ? 0 : 7
    for run in runs(in: self.text.indices) { places[run.hash, default: []].append(run.place) }
  }

  /// Whether what stands in a range may stand elsewhere, too; where that cannot be told, it may.
  func mayStandElsewhere(_ range: Range<Int>) -> Bool {
    guard range != text.indices else { return false }
    let rarest = runs(in: range).min { count($0.hash) < count($1.hash) }
    guard let rarest else { return true }
    let words = text[range]
    return (places[rarest.hash] ?? []).contains { place in
      let start = place - (rarest.place - range.lowerBound)
      return place != rarest.place && start >= 0 && start + range.count <= text.count
        && text[start..<(start + range.count)] == words
    }
  }

  private func count(_ hash: UInt64) -> Int { places[hash]?.count ?? 0 }

  /// The runs that are kept, each with its place.
  ///
  /// The hash rolls: each is made of the one before in a step (Karp and Rabin).
  private func runs(in range: Range<Int>) -> [(hash: UInt64, place: Int)] {
    var (hash, runs): (UInt64, [(hash: UInt64, place: Int)]) = (0, [])
    for place in range {
      hash = hash &* PassageIndex.base &+ UInt64(text[place].value)
      let start = place - PassageIndex.width + 1
      if start > range.lowerBound {
        hash &-= UInt64(text[start - 1].value) &* PassageIndex.power
      }
      if start >= range.lowerBound, hash >> 32 & mask == 0 { runs.append((hash, start)) }
    }
    return runs
  }

  /// How many code points a run has.
  private static let width = 16
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The base to the power of the width: what the code point that leaves a run has become.
  private static let power = (0..<width).reduce(1) { power, _ in power &* base }
  /// From how many code points on a text is long.
  private static let long = 1 << 16
}
