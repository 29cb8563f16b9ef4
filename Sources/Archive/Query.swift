import Chronology

/// What a reader typed to search for: words that must all be there.
///
/// `"several words"` in quotation marks stand together. A spelling in `names` finds every other
/// spelling of that name. The last word also finds words that begin with it, unless it is in
/// quotation marks. Case and diacritics do not matter.
package struct Query: Hashable, Sendable {
  package let text: String
  /// As it was typed, in quotation marks unless it has some already.
  package var quoted: String { text.contains("\"") ? text : "\"\(text)\"" }
  let terms: [Term]

  enum Term: Hashable, Sendable {
    case words(Phrase)
    /// A name, and the words as typed; none for an abbreviation, which is not looked for as a word.
    case name(Int, Phrase?)
  }

  /// nil when there is no word to look for.
  init?(_ text: String, vocabulary: Vocabulary) {
    var terms: [Term] = []
    let pieces = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let isQuoted = index % 2 == 1
      let isLast = index == pieces.count - 1
      let endsOpen = isLast && !isQuoted && piece.last?.properties.isWhitespace != true
      terms += Query.terms(
        of: Word.words(of: String(piece)), isQuoted, isPrefix: endsOpen, vocabulary)
    }
    guard !terms.isEmpty else { return nil }
    self.init(text: text, terms: terms.withoutRepeats)
  }

  private init(text: String, terms: [Term]) {
    self.text = text
    self.terms = terms
  }

  /// What holds all words of both.
  package func and(_ other: Query) -> Query {
    Query(text: "\(text) \(other.text)", terms: (terms + other.terms).withoutRepeats)
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
      let taken = rest.prefix(length)
      rest = rest.dropFirst(length)
      let open = isPrefix && rest.isEmpty
      if whole, let spelling {
        let words = Phrase(taken, isPrefix: open)
        terms.append(.name(spelling.name, spelling.isAbbreviation ? nil : words))
      } else {
        terms.append(.words(Phrase(isQuoted ? taken : [first], isPrefix: open)))
      }
    }
    return terms
  }
}

extension Query {
  /// The query in FTS5's language.
  ///
  /// No column is named, for which FTS5 would read where words stand: what stands for a name begins with
  /// a character that is no part of a word that is typed.
  var expression: String {
    terms.map { term in
      switch term {
      case .words(let words): "\(words)"
      case .name(let name, nil): "\(Vocabulary.token(for: name))"
      case .name(let name, let words?): "(\(Vocabulary.token(for: name)) OR \(words))"
      }
    }.joined(separator: " AND ")
  }

  /// Whether an index answers it only that knows where words stand, and not merely who holds them.
  var needsPositions: Bool {
    terms.contains { $0.phrase?.isOfSeveralWords == true }
  }

  /// Where the query's words stand in a text, in code points; in order, and none inside another.
  func marks(in words: [Word], vocabulary: Vocabulary) -> [Range<Int>] {
    places(in: words, vocabulary).flatMap(\.self).merged
  }

  /// The same, for each place of a text that holds all of the words: a sentence, or as few sentences of
  /// a paragraph one after the other as it takes.
  func hits(in text: SearchableText, vocabulary: Vocabulary) -> [[Range<Int>]] {
    let found = places(in: text.words, vocabulary).enumerated().flatMap { term, places in
      places.map { Found(term: term, range: $0) }
    }.filter {
      text.paragraph(of: $0.range.lowerBound) == text.paragraph(of: $0.range.upperBound - 1)
    }
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let paragraphs = found.chunked(by: { text.paragraph(of: $0.range.lowerBound) })
    return paragraphs.flatMap { hits(among: $0, in: text) }
  }

  /// One of the terms, and where it stands.
  private struct Found {
    let term: Int
    let range: Range<Int>
  }

  /// What of a paragraph holds all of the terms.
  private func hits(among found: ArraySlice<Found>, in text: SearchableText) -> [[Range<Int>]] {
    var hits: [[Range<Int>]] = []
    // Where each term stood last, since there was a hit.
    var last: [Int?] = Array(repeating: nil, count: terms.count)
    for sentence in found.chunked(by: { text.sentence(of: $0.range.lowerBound) }) {
      for place in sentence { last[place.term] = sentence.startIndex }
      let starts = last.compactMap { $0 }
      guard starts.count == last.count, let start = starts.min() else { continue }
      hits.append(found[start..<sentence.endIndex].map(\.range).merged)
      last = Array(repeating: nil, count: terms.count)
    }
    return hits
  }

  /// Where each of the terms stands.
  private func places(in words: [Word], _ vocabulary: Vocabulary) -> [[Range<Int>]] {
    let isNaming = terms.contains { if case .name = $0 { true } else { false } }
    let mentions = isNaming ? vocabulary.mentions(in: words) : []
    return terms.map { term in
      let typed = term.phrase?.places(in: words) ?? []
      guard case .name(let name, _) = term else { return typed }
      return mentions.filter { $0.name == name }.map(\.range) + typed
    }
  }
}

extension Query.Term {
  fileprivate var phrase: Phrase? {
    switch self {
    case .words(let phrase): phrase
    case .name(_, let phrase): phrase
    }
  }
}

extension [Range<Int>] {
  /// In order, those that overlap as one.
  fileprivate var merged: [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}

extension RandomAccessCollection where SubSequence: RandomAccessCollection {
  /// The stretches whose elements have something in common.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [SubSequence] {
    var (chunks, start): ([SubSequence], Index) = ([], startIndex)
    for index in indices
    where index != startIndex && key(self[index]) != key(self[self.index(before: index)]) {
      chunks.append(self[start..<index])
      start = index
    }
    return start < endIndex ? chunks + [self[start...]] : chunks
  }
}
