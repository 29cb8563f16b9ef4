extension NameTable {
  /// The words of a text, folded, with each known spelling as the number of its name.
  ///
  /// `claimed by ISIS` and `claimed by Daesh` become the same. An abbreviation of two or three
  /// capitals counts in capitals only: otherwise every "is" would be the Islamic State.
  func replacing(in text: String) -> [Token] {
    let words = text.words
    var tokens: [Token] = []
    var index = 0
    while index < words.count {
      if let (name, count) = spelling(at: words[index...]) {
        tokens.append(.name(name))
        index += count
      } else {
        tokens.append(.word(words[index].lowercased()))
        index += 1
      }
    }
    return tokens
  }

  /// Whether two texts differ in the spelling of names alone.
  func haveSameWords(_ one: String, _ other: String) -> Bool {
    guard !spellings.isEmpty else { return false }
    let words = replacing(in: one)
    return !words.isEmpty && words == replacing(in: other)
  }

  enum Token: Hashable, Sendable {
    case word(String)
    case name(Int)
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
    isAbbreviation = words.count == 1 && text.count <= 3 && text.allSatisfy(\.isUppercase)
  }
}

extension String {
  /// Its words: runs of letters, digits and marks; what stands between them does not count.
  var words: [String] {
    let scalars = Array(unicodeScalars)
    return Words(of: scalars, in: scalars.indices).map {
      String(String.UnicodeScalarView(scalars[$0]))
    }
  }
}
