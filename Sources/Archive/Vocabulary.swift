import Chronology

/// The spellings of all names as words, so that one spelling finds the others.
///
/// An abbreviation of two or three capitals ("IS", "US") is only found in capitals: otherwise every
/// "is" would be the Islamic State.
struct Vocabulary: Sendable {
  struct Spelling: Hashable, Sendable {
    let name: Int
    let words: [Word]

    /// Whether it is found in capitals only.
    var isAbbreviation: Bool {
      words.count == 1 && words.allSatisfy { $0.isCapitals && $0.folded.count <= 3 }
    }

    func matches(_ text: ArraySlice<Word>) -> Bool {
      text.count >= words.count
        && zip(words, text).allSatisfy { spelled, word in
          spelled.folded == word.folded && (!isAbbreviation || word.isCapitals)
        }
    }
  }

  /// By first word; the longest first.
  private let spellings: [String: [Spelling]]

  init(_ names: [Name]) {
    var spellings: [String: [Spelling]] = [:]
    for (index, name) in names.enumerated() {
      for spelling in name.spellings {
        let words = Word.words(of: spelling)
        guard let first = words.first else { continue }
        spellings[first.folded, default: []].append(Spelling(name: index, words: words))
      }
    }
    self.spellings = spellings.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Whether there is no name.
  var isEmpty: Bool { spellings.isEmpty }

  /// The longest spelling of a name that the words begin with.
  func spelling(at words: ArraySlice<Word>) -> Spelling? {
    guard let first = words.first else { return nil }
    return spellings[first.folded]?.first { $0.matches(words) }
  }

  /// The text in FTS5's language, to be found as a place or among the people; nil without a word.
  ///
  /// A name is found under all its spellings, and not where its words stand inside a longer name.
  func expression(_ text: String, as role: Mention.Role) -> String? {
    let words = Word.words(of: text)[...]
    guard !words.isEmpty else { return nil }
    guard let spelling = spelling(at: words), spelling.words.count == words.count else {
      return Token.phrase(words, as: role)
    }
    return Token.name(spelling.name, as: role)
  }

  /// A name in FTS5's language, to be found wherever an event mentions it; nil without a word.
  func expression(naming text: String) -> String? {
    let words = Word.words(of: text)[...]
    guard !words.isEmpty else { return nil }
    guard let spelling = spelling(at: words), spelling.words.count == words.count else {
      return "\(Phrase(words))"
    }
    return Vocabulary.token(for: spelling.name)
  }

  /// The spellings under which a text mentions a name, as folded words.
  func spellings(of name: Int, in text: String) -> Set<[String]> {
    let words = Word.words(of: text)
    let places = mentions(in: words).filter { $0.name == name }.map(\.range)
    return Set(
      places.map { place in
        words.filter { place.contains($0.range.lowerBound) }.map(\.folded)
      })
  }

  /// Every mention of a name in a text.
  func mentions(in words: [Word]) -> [(name: Int, range: Range<Int>)] {
    var mentions: [(name: Int, range: Range<Int>)] = []
    var index = 0
    while index < words.count {
      if let spelling = spelling(at: words[index...]) {
        let end = index + spelling.words.count - 1
        mentions.append(
          (spelling.name, words[index].range.lowerBound..<words[end].range.upperBound))
        index = end + 1
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// The tokens that stand for the names mentioned in some texts.
  func tokens(in texts: [String]) -> String {
    let names = Set(texts.flatMap { mentions(in: Word.words(of: $0)) }.map(\.name))
    return names.sorted().map(Vocabulary.token).joined(separator: " ")
  }

  /// Begins with a character of nobody's language, so that no text has it; where a reader types it, it
  /// is no part of a word.
  static func token(for name: Int) -> String { "\(tokenStart)\(name)" }

  static let tokenStart = "\(tokenMark)name"

  static let tokenMark: Unicode.Scalar = "\u{E000}"
}
