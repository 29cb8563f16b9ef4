/// How much of a source's text is cited by events or set aside.
///
/// Words are runs of letters and digits; the number of an item at the beginning of a line is none. A
/// sentence is covered when each of its words lies in a quotation or in a passage that is set aside.
package struct Coverage: Hashable, Sendable {
  package let source: Source.ID
  package private(set) var sentences = 0
  package private(set) var coveredSentences = 0
  package private(set) var words = 0
  /// Words in a quotation, set aside as well or not.
  package private(set) var citedWords = 0
  /// Words set aside that no quotation holds.
  package private(set) var asideWords = 0
  /// Letters and digits, of which words may be cited in part.
  package private(set) var letters = 0
  package private(set) var citedLetters = 0
  /// Letters set aside that no quotation holds.
  package private(set) var asideLetters = 0
  /// Stretches of words that are neither, none longer than a sentence, in code points.
  package private(set) var uncovered: [Range<Int>] = []

  /// Counts a text's words once, whatever the number of quotations.
  package init(
    of text: [Unicode.Scalar], source: Source.ID, cited: [Range<Int>], aside: [Range<Int>]
  ) {
    self.source = source
    var quoted = Stretches(cited)
    var settled = Stretches(cited + aside)
    for sentence in Sentences(of: text) {
      count(Words(of: text, in: text.withoutNumber(sentence)), &quoted, &settled)
    }
  }

  /// Of the sentences, 0 to 100, rounded down, so that 100 means all of them.
  package var percent: Int {
    sentences == 0 ? 100 : coveredSentences * 100 / sentences
  }

  private mutating func count(
    _ words: Words, _ quoted: inout Stretches, _ settled: inout Stretches
  ) {
    var stretch: Range<Int>?
    var (all, missed) = (0, 0)
    for word in words {
      all += 1
      let (cited, known) = (quoted.overlap(with: word), settled.overlap(with: word))
      (letters, citedLetters) = (letters + word.count, citedLetters + cited)
      asideLetters += known - cited
      if settled.hold(word) {
        if quoted.hold(word) { citedWords += 1 } else { asideWords += 1 }
        if let stretch { uncovered.append(stretch) }
        stretch = nil
      } else {
        missed += 1
        stretch = (stretch?.lowerBound ?? word.lowerBound)..<word.upperBound
      }
    }
    if let stretch { uncovered.append(stretch) }
    self.words += all
    sentences += all > 0 ? 1 : 0
    coveredSentences += all > 0 && missed == 0 ? 1 : 0
  }
}

/// The words of a stretch of text, as ranges of its code points.
struct Words: Sequence, IteratorProtocol {
  private let text: [Unicode.Scalar]
  private var place: Int
  private let end: Int

  init(of text: [Unicode.Scalar], in range: Range<Int>) {
    self.text = text
    (place, end) = (range.lowerBound, range.upperBound)
  }

  mutating func next() -> Range<Int>? {
    while place < end, !text[place].isInWord { place += 1 }
    let start = place
    while place < end, text[place].isInWord { place += 1 }
    return place > start ? start..<place : nil
  }
}

extension [Unicode.Scalar] {
  /// A sentence without the number before it (`1.`, `2.3)`, `(a)`, `[4]`, `iv.`), if it is the item of
  /// a list.
  fileprivate func withoutNumber(_ sentence: Range<Int>) -> Range<Int> {
    guard sentence.lowerBound == 0 || self[sentence.lowerBound - 1].endsLine else {
      return sentence
    }
    let line = self[sentence].drop { $0.properties.isWhitespace || $0 == "(" || $0 == "[" }
    let number = line.prefix { $0.isInWord || $0 == "." }
    let rest = line[number.endIndex...]
    let isClosed = rest.first == ")" || rest.first == "]"
    guard number.isItemNumber(isClosed: isClosed), rest.contains(where: \.isInWord) else {
      return sentence
    }
    return rest.startIndex..<sentence.upperBound
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether it is a number before an item, with a point behind it or a bracket; a letter needs the
  /// bracket, for it may be an initial.
  fileprivate func isItemNumber(isClosed: Bool) -> Bool {
    guard isClosed || last == "." else { return false }
    let parts = split(separator: ".")
    let isRoman = count > 2 && allSatisfy { "ivx.".unicodeScalars.contains($0) }
    return !parts.isEmpty
      && (parts.allSatisfy { $0.count <= 3 && $0.allSatisfy(\.isDigit) }
        || parts.count == 1 && parts[0].count <= 5 && (isRoman || isClosed && parts[0].isLettered))
  }

  /// Whether it is one letter, or a Roman number.
  private var isLettered: Bool {
    count == 1 || allSatisfy { "ivxlIVXL".unicodeScalars.contains($0) }
  }
}

/// Ranges in which words are looked up from the beginning of a text to its end.
private struct Stretches {
  private var ranges: [Range<Int>] = []
  private var current = 0

  /// Ranges that overlap or touch become one.
  init(_ unordered: [Range<Int>]) {
    for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  /// Whether one of the ranges holds the whole word.
  mutating func hold(_ word: Range<Int>) -> Bool {
    while current < ranges.count, ranges[current].upperBound <= word.lowerBound { current += 1 }
    return current < ranges.count && ranges[current].lowerBound <= word.lowerBound
      && ranges[current].upperBound >= word.upperBound
  }

  /// How much of a word some of the ranges hold.
  mutating func overlap(with word: Range<Int>) -> Int {
    while current < ranges.count, ranges[current].upperBound <= word.lowerBound { current += 1 }
    return ranges[min(current, ranges.count)...].prefix { $0.lowerBound < word.upperBound }
      .reduce(0) { $0 + $1.clamped(to: word).count }
  }
}
