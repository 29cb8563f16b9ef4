import Chronology

/// What a reader typed to search for: words that must all be there.
///
/// `"several words"` in quotation marks stand together. A spelling in `names` finds every other
/// spelling of that name. The last word also finds words that begin with it, unless it is in
/// quotation marks. Case and diacritics do not matter.
package struct Query: Hashable, Sendable {
  package let text: String
  let terms: [Term]

  enum Term: Hashable, Sendable {
    case words([String], isPrefix: Bool)
    /// A name, and the words as typed; none for an abbreviation, which is not looked for as a word.
    case name(Int, words: [String], isPrefix: Bool)
  }

  /// nil when there is no word to look for.
  init?(_ text: String, vocabulary: Vocabulary) {
    var terms: [Term] = []
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let isQuoted = index % 2 == 1
      let isLast = index == pieces.count - 1
      let endsOpen = isLast && !isQuoted && piece.last?.isWhitespace != true
      terms += Query.terms(
        of: Word.words(of: String(piece)), isQuoted, isPrefix: endsOpen, vocabulary)
    }
    guard !terms.isEmpty else { return nil }
    self.text = text
    self.terms = terms
  }

  private init(text: String, terms: [Term]) {
    self.text = text
    self.terms = terms
  }

  /// What holds all words of both.
  package func and(_ other: Query) -> Query {
    Query(text: "\(text) \(other.text)", terms: terms + other.terms)
  }

  private static func terms(
    of words: [Word], _ isQuoted: Bool, isPrefix: Bool, _ vocabulary: Vocabulary
  ) -> [Term] {
    var terms: [Term] = []
    var rest = words[...]
    while let first = rest.first {
      let spelling = vocabulary.spelling(at: rest)
      let whole = spelling.map { isQuoted ? $0.words.count == words.count : true } ?? false
      let length = whole ? spelling?.words.count ?? 1 : isQuoted ? rest.count : 1
      let taken = rest.prefix(length).map(\.folded)
      rest = rest.dropFirst(length)
      let open = isPrefix && rest.isEmpty
      if whole, let spelling {
        let words = spelling.isAbbreviation ? [] : taken
        terms.append(.name(spelling.name, words: words, isPrefix: open))
      } else {
        terms.append(.words(isQuoted ? taken : [first.folded], isPrefix: open))
      }
    }
    return terms
  }
}

extension Query {
  /// The query in FTS5's language; every word is quoted, so that none is an operator.
  var expression: String {
    terms.map { term in
      switch term {
      case .words(let words, let isPrefix): words.phrase(isPrefix: isPrefix)
      case .name(let name, [], _): "names : \(Vocabulary.token(for: name))"
      case .name(let name, let words, let isPrefix):
        "(names : \(Vocabulary.token(for: name)) OR \(words.phrase(isPrefix: isPrefix)))"
      }
    }.joined(separator: " AND ")
  }

  /// Where the query's words stand in a text, in code points.
  func marks(in text: String, vocabulary: Vocabulary) -> [Range<Int>] {
    let words = Word.words(of: text)
    let wanted = Set(
      terms.compactMap { if case .name(let name, _, _) = $0 { name } else { nil } })
    let named = vocabulary.mentions(in: words).filter { wanted.contains($0.name) }.map(\.range)
    return named + terms.flatMap { $0.places(in: words) }
  }
}

extension Query.Term {
  fileprivate func places(in text: [Word]) -> [Range<Int>] {
    let (words, isPrefix) =
      switch self {
      case .words(let words, let isPrefix), .name(_, let words, let isPrefix): (words, isPrefix)
      }
    guard !words.isEmpty else { return [] }
    return text.indices.compactMap { index in
      let stretch = text[index...].prefix(words.count)
      guard stretch.count == words.count, let last = stretch.last,
        zip(words, stretch).dropLast().allSatisfy({ $0 == $1.folded }), let wanted = words.last,
        isPrefix ? last.folded.hasPrefix(wanted) : last.folded == wanted
      else { return nil }
      return text[index].range.lowerBound..<last.range.upperBound
    }
  }
}

extension [String] {
  fileprivate func phrase(isPrefix: Bool) -> String {
    "\"\(joined(separator: " "))\"" + (isPrefix ? "*" : "")
  }
}
