/// The words on one side of a passage as they were, read away from it.
struct Surroundings {
  /// The next 64 symbols, and the next 16: edits far away say little of those close by.
  private let wide: EditPattern
  private let near: EditPattern?
  /// How much these words can prove, from 0 to 1: a few letters prove little.
  var weight: Double { min(1, Double(symbols.count) / 10) }
  /// Symbols read away from the passage, at most 64.
  let symbols: [Int]
  /// How long they would be in letters.
  var letters: Int { symbols.letters }

  /// - Parameter words: read away from the passage, without white space at its side.
  init?(_ words: some Sequence<Int>) {
    symbols = Array(words.prefix(64))
    guard !symbols.isEmpty else { return nil }
    wide = EditPattern(symbols)
    near = symbols.count > 24 ? EditPattern(symbols.prefix(16)) : nil
  }

  /// How surely a passage stands beside these words, from 0 to their weight.
  ///
  /// - Parameter stretch: the text beside the passage, read away from it.
  func evidence(in stretch: some Sequence<Int>) -> Double {
    let text = Array(stretch.prefix(100).drop { $0 == FoldedText.blank })
    let whole = evidence(of: wide, in: text)
    guard whole < 0.85, let near else { return whole }
    return max(whole, 0.85 * evidence(of: near, in: text))
  }

  /// Whether these words, and enough of them to prove something, stand there as they were.
  func isIntact(in stretch: some Sequence<Int>) -> Bool {
    symbols.count >= 16
      && stretch.lazy.drop { $0 == FoldedText.blank }.prefix(symbols.count).elementsEqual(symbols)
  }

  /// Whether the nearest of these words stand there as they were.
  func touches(_ stretch: some Sequence<Int>) -> Bool {
    let near = symbols.prefix(6)
    return stretch.lazy.drop { $0 == FoldedText.blank }.prefix(near.count).elementsEqual(near)
  }

  /// Any two texts have some letters in common; that is no evidence.
  private func evidence(of pattern: EditPattern, in text: [Int]) -> Double {
    let likeness = 1 - Double(pattern.reach(into: text).edits) / Double(pattern.count)
    return max(0, likeness - 0.45) / 0.55 * min(1, Double(pattern.count) / 10)
  }
}
