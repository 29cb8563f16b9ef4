extension Ranking {
  /// From the passage's own first word to its own last, where they are left; with what stands in the
  /// place of first or last words that are lost, which the number of edits does not tell from what
  /// stands beside the passage.
  func withEnds(_ range: Range<Int>) -> Range<Int> {
    let (old, now) = (passage.words.words, words(in: range))
    guard old.count > 2, now.count > 1, old.count * now.count < 250_000,
      text[range].allSatisfy({ $0 >= 0 || $0.isOfWord })
    else { return range }
    let changes = now.map(\.word).difference(from: old)
    let kept = (old.indices.kept(by: changes.removals), now.indices.kept(by: changes.insertions))
    guard let first = kept.1?.lowerBound, let last = kept.1?.upperBound, let left = kept.0 else {
      return range
    }
    let lost = (Array(old[..<left.lowerBound].reversed()), Array(old[(left.upperBound + 1)...]))
    let start = far(words(before: now[first].place.lowerBound, standingFor: lost.0), lost.0)
    let end = far(words(after: now[last].place.upperBound, standingFor: lost.1), lost.1)
    // What stands beside the passage's own first and last word is strange to it, unless sentences
    // changed places.
    let strange = (
      lost.0.isEmpty && areStrange(now[..<first]),
      lost.1.isEmpty && areStrange(now[(last + 1)...])
    )
    return withMarks(
      (strange.0
        ? ownStart(now[first].place, in: range)
        : min(range.lowerBound, start?.lowerBound ?? range.lowerBound))..<(strange.1
        ? ownEnd(now[last].place, in: range)
        : max(range.upperBound, end?.upperBound ?? range.upperBound)))
  }

  /// Whether words are others than those of the passage, for the most part.
  private func areStrange(_ words: ArraySlice<Word>) -> Bool {
    let own = Set(passage.words.words)
    return words.count { own.contains($0.word) } * 2 <= words.count
  }

  /// Where the passage begins with this word, and the signs that it has before it.
  private func ownStart(_ word: Range<Int>, in range: Range<Int>) -> Int {
    let signs = passage.words.prefix { !$0.isOfWord }
    let before = text[range.lowerBound..<word.lowerBound].reversed().prefix { signs.contains($0) }
    return word.lowerBound - before.count
  }

  private func ownEnd(_ word: Range<Int>, in range: Range<Int>) -> Int {
    let signs = passage.words.reversed().prefix { !$0.isOfWord }
    let after = text[word.upperBound..<range.upperBound].prefix { signs.contains($0) }
    return word.upperBound + after.count
  }

  /// How many words may have been put in beside those that are lost.
  private static let reach = 5

  private typealias Word = (word: Int, place: Range<Int>)

  /// The last word that belongs to the passage, of those that stand where some were lost.
  private func far(_ ahead: [Word], _ lost: [Int]) -> Range<Int>? {
    let kept = lost.last.flatMap { word in ahead.firstIndex { $0.word == word } }
    return kept.map { ahead[$0].place } ?? ahead.prefix(lost.count).last?.place
  }

  private func words(in range: Range<Int>) -> [Word] {
    var (words, place): ([Word], Int) = ([], range.lowerBound)
    while place < range.upperBound {
      let length = text[place..<range.upperBound].prefix(while: \.isOfWord).count
      if length > 0 { words.append(word(place..<place + length)) }
      place += max(1, length)
    }
    return words
  }

  private func word(_ place: Range<Int>) -> Word { (Array(text[place]).hashValue, place) }

  /// The words of the same sentence behind a place, as far as they are looked at.
  private func words(after place: Int, standingFor lost: [Int]) -> [Word] {
    var (words, place): ([Word], Int) = ([], place)
    while !lost.isEmpty, words.count < lost.count + Self.reach {
      let gap = text[place...].prefix(3).prefix { !$0.isOfWord }
      let start = place + gap.count
      let length = text[start...].prefix(40).prefix(while: \.isOfWord).count
      guard length > 0, length < 40, gap.allSatisfy(\.isInSentence) else { break }
      words.append(word(start..<start + length))
      place = start + length
    }
    return words
  }

  /// The words of the same sentence before a place, as far as they are looked at, the nearest first.
  private func words(before place: Int, standingFor lost: [Int]) -> [Word] {
    var (words, place): ([Word], Int) = ([], place)
    while !lost.isEmpty, words.count < lost.count + Self.reach {
      let gap = text[..<place].suffix(3).reversed().prefix { !$0.isOfWord }
      let end = place - gap.count
      let length = text[..<end].suffix(40).reversed().prefix(while: \.isOfWord).count
      guard length > 0, length < 40, gap.allSatisfy(\.isInSentence) else { break }
      words.append(word(end - length..<end))
      place = end - length
    }
    return words
  }

  /// With the full stop that the passage had, and with both of a pair of quotation marks.
  private func withMarks(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if let last = passage.words.last, !last.isOfWord, end < text.count, text[end] == last,
      text[end - 1].isOfWord
    {
      end += 1
    }
    let mark = Int(UInt8(ascii: "\""))
    let isOdd = { (words: ArraySlice<Int>) in words.count { $0 == mark } % 2 == 1 }
    guard isOdd(text[start..<end]), !isOdd(passage.words[...]) else { return start..<end }
    if start > 0, text[start - 1] == mark {
      start -= 1
    } else if end < text.count, text[end] == mark {
      end += 1
    }
    return start..<end
  }
}

extension Range<Int> {
  /// From the first to the last place that no change names.
  fileprivate func kept(by changes: [CollectionDifference<Int>.Change]) -> ClosedRange<Int>? {
    let changed = Set(
      changes.map { change in
        switch change {
        case .remove(let offset, _, _), .insert(let offset, _, _): offset
        }
      })
    guard let first = first(where: { !changed.contains($0) }),
      let last = last(where: { !changed.contains($0) })
    else { return nil }
    return first...last
  }
}

extension Int {
  /// Whether a sentence goes on behind this folded sign.
  fileprivate var isInSentence: Bool {
    self == FoldedText.blank || self == Int(UInt8(ascii: "-")) || self == Int(UInt8(ascii: "'"))
      || self == Int(UInt8(ascii: ",")) || self == Int(UInt8(ascii: ":"))
  }
}
