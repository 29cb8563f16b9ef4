extension SourceText {
  /// Looks again for a passage in a text that may have been edited since; nil when it is gone.
  ///
  /// What is only alike is taken for the passage where the words around it say so. A passage that
  /// cannot be told from others like it is better lost than found in a wrong place.
  package mutating func anchor(_ selector: TextSelector) -> Anchor? {
    guard let passage = Passage(selector) else { return nil }
    if let anchor = anchorInPlace(selector, passage) { return anchor }
    let same = samePlaces(of: selector.exact)
    guard let (best, isAlone) = ranking(of: passage, selector, same).choice() else { return nil }
    return anchor(best, selector, at: same[best.range], isAlone: isAlone)
  }

  /// The words that come nearest to some that are not there; nil where nothing comes near.
  package mutating func likeliest(_ words: String) -> String? {
    let selector = TextSelector(exact: words)
    guard let passage = Passage(selector) else { return nil }
    return ranking(of: passage, selector, [:]).likeliest.map { string(caseless.original($0)) }
  }

  private mutating func ranking(
    of passage: Passage, _ selector: TextSelector, _ same: [Range<Int>: Range<Int>]
  ) -> Ranking {
    let text = caseless
    let expected = selector.start.map { place in
      Int(Double(min(max(0, place), length)) * Double(text.count) / Double(max(1, length)))
    }
    let search = CandidateSearch(passage, in: text.symbols, expected: expected)
    let original = self
    var ranking = Ranking(
      search.found, of: passage, same: Set(same.keys), in: text.symbols,
      isClosedUp: search.isClosedUp, isOfList: search.isOfList,
      isSideRepeated: search.isSideRepeated,
      cutsWord: { text.cutsWord(at: $0, of: original) },
      string: { original.string(text.original($0)) }
    ) { original.shift(of: text.original($0), from: selector.start) }
    ranking.addWholeWords()
    return ranking
  }

  /// Where a quotation of these words would be found, as symbols and as bytes; nothing where they
  /// are too many.
  private mutating func samePlaces(of words: String) -> [Range<Int>: Range<Int>] {
    let verbatim = bytes.places(of: Array(words.utf8).trimmed)
    let places = verbatim.isEmpty ? foldedPlaces(of: words) : verbatim
    guard places.count <= 400 else { return [:] }
    let text = caseless
    let pairs = places.map { place in
      let start = text.index(ofByte: place.lowerBound)
      return (start..<max(start, text.index(ofByte: place.upperBound)), place)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The passage where it was, when nothing has changed that is known of it.
  private func anchorInPlace(_ selector: TextSelector, _ passage: Passage) -> Anchor? {
    guard let start = selector.start, start >= 0, !selector.exact.isEmpty,
      let first = byte(ofCodePoint: start)
    else { return nil }
    let words = Array(selector.exact.utf8)
    let prefix = Array((selector.prefix ?? "").utf8)
    let suffix = Array((selector.suffix ?? "").utf8)
    let last = first + words.count
    guard bytes[first...].starts(with: words), bytes[last...].starts(with: suffix),
      bytes[..<first].suffix(prefix.count).elementsEqual(prefix),
      !(passage.startsWord && cutsWord(at: first)), !(passage.endsWord && cutsWord(at: last))
    else { return nil }
    return Anchor(
      range: codePoints(first..<last), score: 1, state: .exact, words: selector.exact)
  }

  private func shift(of place: Range<Int>, from start: Int?) -> Int? {
    // Too large a number is none that was ever a place.
    start.map { codePoints(place).lowerBound - max(0, min($0, Int(Int32.max))) }
  }

  private mutating func anchor(
    _ candidate: Candidate, _ selector: TextSelector, at same: Range<Int>?, isAlone: Bool
  ) -> Anchor {
    let place = same ?? caseless.original(candidate.range)
    let words = string(place)
    var state = Anchor.State.changed
    if words.utf8.elementsEqual(Array(selector.exact.utf8).trimmed) {
      state = .exact
    } else if words.isSetAlike(selector.exact) {
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

extension FoldedText {
  /// Whether a place between two symbols lies inside a word or a number of the text.
  fileprivate func cutsWord(at place: Int, of text: SourceText) -> Bool {
    guard place > 0, place < count else { return false }
    let end = original(place - 1..<place).upperBound
    let start = original(place..<place + 1).lowerBound
    // A word goes on behind a hyphen at the end of a line.
    if end < start, text.bytes[end..<start].contains(0x0A) {
      return symbols[place - 1].isOfWord && symbols[place].isOfWord
    }
    return text.cutsWord(at: start)
  }
}

extension String {
  /// Whether only typesetting lies between the two.
  fileprivate func isSetAlike(_ other: String) -> Bool {
    let isAlike = { (one: String, other: String, strength: FoldedText.Strength) in
      FoldedText(Array(one.utf8), strength).symbols
        == FoldedText(Array(other.utf8), strength).symbols
    }
    return isAlike(self, other, .documented) || isAlike(self, other, .typeset)
      || isAlike(closedUp, other.closedUp, .typeset)
  }

  /// With words put together that are written with a hyphen, where a line ends behind it.
  private var closedUp: String {
    split(whereSeparator: \.isNewline).reduce(into: "") { text, line in
      if text.unicodeScalars.last?.plain == UInt8(ascii: "-") {
        text += line.drop(while: \.isWhitespace)
      } else {
        text += (text.isEmpty ? "" : "\n") + line
      }
    }
  }
}
