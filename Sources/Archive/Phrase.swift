/// Words that stand one after the other.
struct Phrase: Hashable, Sendable {
  private let words: [String]
  private let folded: [String]
  /// Whether the last may be the beginning of a longer word.
  private let isPrefix: Bool

  init(_ words: ArraySlice<Word>, isPrefix: Bool = false) {
    self.words = words.map(\.text)
    folded = words.map(\.folded)
    isOfSeveralWords = words.count > 1 || !words.allSatisfy(\.isOneToken)
    self.isPrefix = isPrefix
  }

  /// Whether it is more than one word, as SQLite has them.
  let isOfSeveralWords: Bool

  /// Where the words stand in a text, in code points.
  func places(in text: [Word]) -> [Range<Int>] {
    guard let first = folded.first else { return [] }
    if folded.count == 1 {
      return text.filter { isPrefix ? $0.folded.hasPrefix(first) : $0.folded == first }.map(\.range)
    }
    return text.indices.compactMap { index in
      guard text[index].folded == first else { return nil }
      let stretch = text[index...].prefix(folded.count)
      guard let last = stretch.last, matches(stretch) else { return nil }
      return text[index].range.lowerBound..<last.range.upperBound
    }
  }

  private func matches(_ stretch: ArraySlice<Word>) -> Bool {
    guard stretch.count == folded.count, let last = stretch.last, let wanted = folded.last,
      zip(folded, stretch).dropLast().allSatisfy({ $0 == $1.folded })
    else { return false }
    return isPrefix ? last.folded.hasPrefix(wanted) : last.folded == wanted
  }
}

extension Phrase: CustomStringConvertible {
  /// In FTS5's language, quoted, so that no word is an operator.
  ///
  /// As typed: SQLite folds in its own way what it looks for and what it has indexed.
  var description: String {
    "\"\(words.joined(separator: " "))\"" + (isPrefix ? "*" : "")
  }
}
