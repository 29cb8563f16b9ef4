/// A stretch of a text that may be the passage that is looked for.
struct Candidate {
  /// Symbols of the folded text.
  let range: Range<Int>
  let edits: Int
  /// How much of the words is as it was, from 0 to 1.
  var likeness: Double
  /// How surely the words before and after are those that were there, from 0 to 2, of how much
  /// they can prove.
  let support: Double
  let known: Double
  /// How many code points it lies from where the passage was, or nothing where nobody knows.
  let shift: Int?
  /// Whether both ends lie between words where those of the passage did.
  let isWhole: Bool

  /// How good a candidate it is but for its place, from 0 to 1.
  var merit: Double {
    (0.45 * likeness + 0.25 * support) / (0.45 + 0.25 * known)
      - (isWhole ? 0 : 0.03) - (edits == 0 ? 0 : 0.02)
  }

  /// The same with its place, which counts little: what stands before may have grown.
  var score: Double {
    guard let shift else { return merit }
    let distance = Double(abs(shift))
    return 0.95 * merit + 0.03 / (1 + distance / 500) + 0.02 / (1 + distance / 2)
  }
}
