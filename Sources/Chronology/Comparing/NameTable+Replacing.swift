extension NameTable {
  /// Whether two texts differ in the spelling of names, and in nothing else that says something.
  func differInSpelling(_ one: String, _ other: String) -> Bool {
    guard !spellings.isEmpty else { return false }
    let (first, second) = (tokens(of: one), tokens(of: other))
    return first.map(\.meaning) == second.map(\.meaning)
      && zip(first, second).contains { $0.isName && $0.words != $1.words }
  }

  /// Whether two texts have the same words and names, which they may not where one is in capitals.
  func areSame(_ one: String, _ other: String) -> Bool {
    spellings.isEmpty || tokens(of: one).map(\.meaning) == tokens(of: other).map(\.meaning)
  }

  /// The words of a text, folded, with each known spelling as the number of its name, and what
  /// stands between them and says something.
  ///
  /// `claimed by ISIS` and `claimed by Daesh` become the same. An abbreviation of two or three
  /// capitals counts in capitals only: otherwise every "is" would be the Islamic State.
  private func tokens(of text: String) -> [Token] {
    let scalars = Array(text.unicodeScalars)
    let places = Array(Words(of: scalars, in: scalars.indices))
    let words = places.map { String(String.UnicodeScalarView(scalars[$0])) }
    var tokens: [Token] = []
    var (index, end) = (0, 0)
    while index < words.count {
      tokens += scalars.marks(in: end..<places[index].lowerBound)
      let found = spelling(at: words[index...])
      let next = index + (found?.count ?? 1)
      let folded = words[index..<next].map { $0.lowercased() }
      tokens.append(Token(found.map { .name($0.name) } ?? .word(folded[0]), folded))
      (index, end) = (next, places[next - 1].upperBound)
    }
    return tokens + scalars.marks(in: end..<scalars.count)
  }

  fileprivate struct Token {
    enum Meaning: Hashable {
      case word(String)
      case name(Int)
      case mark(Unicode.Scalar)
    }
    let meaning: Meaning
    let words: [String]

    init(_ meaning: Meaning, _ words: [String] = []) {
      (self.meaning, self.words) = (meaning, words)
    }

    var isName: Bool { if case .name = meaning { true } else { false } }
  }

  /// The longest spelling with which the words begin.
  func spelling(at words: ArraySlice<String>) -> (name: Int, count: Int)? {
    guard let first = words.first, let candidates = spellings[first.lowercased()] else {
      return nil
    }
    return candidates.first { candidate in
      candidate.words.count <= words.count
        && zip(candidate.words, words).allSatisfy { $0 == $1.lowercased() }
        && (!candidate.isAbbreviation || first.allSatisfy(\.isUppercase))
    }.map { ($0.name, $0.words.count) }
  }
}

/// A spelling by its folded words.
struct Spelling: Hashable, Sendable {
  let name: Int
  let words: [String]
  /// Whether it is found in capitals only.
  let isAbbreviation: Bool

  init?(_ text: String, of name: Int) {
    let words = text.words
    guard !words.isEmpty else { return nil }
    self.name = name
    self.words = words.map { $0.lowercased() }
    isAbbreviation = words.count == 1 && text.isAbbreviation
  }
}

extension String {
  /// Whether it is two or three capitals, or one.
  package var isAbbreviation: Bool { prefix(4).count <= 3 && allSatisfy(\.isUppercase) }

  /// Its words: runs of letters, digits and marks; what stands between them does not count.
  var words: [String] {
    // As in `folded`: plain letters are told apart many times faster.
    if utf8.allSatisfy({ $0 < 0x80 }) {
      return utf8.split { !Unicode.Scalar($0).isInWord }.map { String(Substring($0)) }
    }
    let scalars = Array(unicodeScalars)
    return Words(of: scalars, in: scalars.indices).map {
      String(String.UnicodeScalarView(scalars[$0]))
    }
  }
}

extension [Unicode.Scalar] {
  /// What stands between words and says something: signs, doubts, and all that belongs to a figure,
  /// but not white space and the punctuation of a sentence.
  fileprivate func marks(in range: Range<Int>) -> [NameTable.Token] {
    range.filter { index in
      let scalar = self[index]
      guard !scalar.properties.isWhitespace else { return false }
      let isInFigure =
        index > 0 && self[index - 1].isDigit || index + 1 < count && self[index + 1].isDigit
      return isInFigure || !scalar.isPunctuation
    }.map { NameTable.Token(.mark(self[$0])) }
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool { ",.;:-–—'’‘\"“”()[]".unicodeScalars.contains(self) }
}
