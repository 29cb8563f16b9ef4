import Chronology

/// Words that stand one after the other.
struct Phrase: Hashable, Sendable {
  private let words: [Word]
  private let patterns: [WordPattern]
  /// Whether the last may be the beginning of a longer word.
  private let isPrefix: Bool
  private let isExact: Bool

  init(_ words: ArraySlice<Word>, isPrefix: Bool = false, isExact: Bool = false) {
    self.words = Array(words)
    (self.isPrefix, self.isExact) = (isPrefix, isExact)
    isOfSeveralWords = words.count > 1 || !words.allSatisfy(\.isOneToken)
    patterns = words.map { WordPattern($0, isExact: isExact) }
  }

  /// Whether it is more than one word, as SQLite has them as well.
  let isOfSeveralWords: Bool

  /// The one word that it is, where that is all.
  var onlyWord: Word? { words.count == 1 ? words[0] : nil }

  /// Whether only a look at a text tells whether it holds the very letters.
  var needsText: Bool { patterns.contains(where: \.needsText) }

  /// Where the words stand in a text, in code points.
  func places(in text: [Word]) -> [Range<Int>] {
    indices(in: text).map {
      text[$0.lowerBound].range.lowerBound..<text[$0.upperBound - 1].range.upperBound
    }
  }

  /// Which words of a text it is.
  func indices(in text: [Word]) -> [Range<Int>] {
    guard let first = patterns.first, text.count >= patterns.count else { return [] }
    let isOne = patterns.count == 1
    return (0...text.count - patterns.count).compactMap { start in
      guard first.matches(text[start], isPrefix: isOne && isPrefix) else { return nil }
      let stretch = start..<start + patterns.count
      return isOne || matches(text[stretch]) ? stretch : nil
    }
  }

  private func matches(_ stretch: ArraySlice<Word>) -> Bool {
    zip(patterns, stretch).enumerated().allSatisfy { index, pair in
      pair.0.matches(pair.1, isPrefix: isPrefix && index == patterns.count - 1)
    }
  }

  /// Itself, and the same words in other letters that are written for them.
  var forms: [Phrase] {
    guard words.contains(where: { $0.text.unicodeScalars.contains(where: \.isArabic) }) else {
      return [self]
    }
    let texts = words.map(\.text)
    let forms = ArabicLetters.manners.map { manner in texts.map(manner) }
    return ([texts] + forms).withoutRepeats.map { form in
      Phrase(Word.words(of: form.joined(separator: " "))[...], isPrefix: isPrefix)
    }
  }
}

extension Phrase: CustomStringConvertible {
  /// In FTS5's language, quoted, so that no word is an operator.
  ///
  /// As typed: SQLite folds in its own way what it looks for and what it has indexed.
  var description: String {
    "\"\(words.map(\.text).joined(separator: " "))\"" + (isPrefix ? "*" : "")
  }
}

extension Phrase {
  /// As one argument of SQLite's, from which it can be made again.
  var encoded: String {
    "\(isPrefix ? 1 : 0)\(isExact ? 1 : 0)" + words.map(\.text).joined(separator: " ")
  }

  init(encoded: String) {
    let signs = encoded.prefix(2)
    self.init(
      Word.words(of: String(encoded.dropFirst(2)))[...], isPrefix: signs.first == "1",
      isExact: signs.last == "1")
  }
}
