extension SourceText {
  /// Looks again for a passage in a text that may have been edited since; nil when it is gone.
  ///
  /// What is only alike is taken for the passage where the words around it say so. A passage that
  /// cannot be told from others like it is better lost than found in a wrong place.
  package mutating func anchor(_ selector: TextSelector) -> Anchor? {
    if let anchor = anchorInPlace(selector) { return anchor }
    guard let passage = Passage(selector) else { return nil }
    let text = caseless
    let expected = selector.start.map { place in
      Int(Double(max(0, place)) * Double(text.count) / Double(max(1, length)))
    }
    let search = CandidateSearch(passage, in: text.symbols, expected: expected)
    let original = self
    var ranking = Ranking(
      search.found, of: passage, in: text.symbols, isClosedUp: search.isClosedUp
    ) { original.shift(of: text.original($0), from: selector.start) }
    ranking.addWholeWords()
    guard let (best, isAlone) = ranking.choice() else { return nil }
    return anchor(best, selector, isAlone: isAlone)
  }

  /// The passage where it was, when nothing has changed that is known of it.
  private func anchorInPlace(_ selector: TextSelector) -> Anchor? {
    guard let start = selector.start, start >= 0, !selector.exact.isEmpty,
      let first = byte(ofCodePoint: start)
    else { return nil }
    let words = Array(selector.exact.utf8)
    let prefix = Array((selector.prefix ?? "").utf8)
    let suffix = Array((selector.suffix ?? "").utf8)
    let last = first + words.count
    guard bytes[first...].starts(with: words), bytes[last...].starts(with: suffix),
      bytes[..<first].suffix(prefix.count).elementsEqual(prefix)
    else { return nil }
    return Anchor(
      range: codePoints(first..<last), score: 1, state: .exact, words: selector.exact)
  }

  private func shift(of place: Range<Int>, from start: Int?) -> Int? {
    // Too large a number is none that was ever a place.
    start.map { codePoints(place).lowerBound - max(0, min($0, Int(Int32.max))) }
  }

  private mutating func anchor(
    _ candidate: Candidate, _ selector: TextSelector, isAlone: Bool
  ) -> Anchor {
    let place = caseless.original(candidate.range)
    let words = string(place)
    let typeset = FoldedText(Array(words.utf8), .typeset).symbols
    var state = Anchor.State.changed
    if words.utf8.elementsEqual(Array(selector.exact.utf8).trimmed) {
      state = .exact
    } else if typeset == FoldedText(Array(selector.exact.utf8), .typeset).symbols {
      state = .folded
    }
    if state != .changed, candidate.shift != 0, candidate.known > 0,
      candidate.support < 0.15 * candidate.known
    {
      state = .moved
    }
    if !isAlone, candidate.shift != 0 { state = .ambiguous }
    return Anchor(
      range: codePoints(place), score: candidate.score, state: state, words: words)
  }
}
