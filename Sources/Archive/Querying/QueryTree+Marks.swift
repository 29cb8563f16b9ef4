extension Query {
  /// Where the query's words stand in a text, in code points; in order, and none inside another.
  func marks(in words: [Word], vocabulary: Vocabulary) -> [Range<Int>] {
    let text = MentioningText(words, tree, vocabulary)
    return tree.conjuncts.flatMap { $0.places(in: text) }.merged
  }

  /// The same, for each place of a text that holds all of the words.
  ///
  /// That is a sentence, or as few sentences of
  /// a paragraph one after the other as it takes. Paragraphs that hold what is left out have none.
  func hits(in text: SearchableText, vocabulary: Vocabulary) -> [[Range<Int>]] {
    let mentioning = MentioningText(text.words, tree, vocabulary)
    let parts = tree.conjuncts.filter { !$0.terms.isEmpty }
    let unwanted = Set(
      tree.conjuncts.flatMap { $0.leftOutPlaces(in: mentioning) }
        .map { text.paragraph(of: $0.lowerBound) })
    let found = parts.enumerated().flatMap { part, tree in
      tree.places(in: mentioning).map { Found(part: part, range: $0) }
    }.filter {
      let paragraph = text.paragraph(of: $0.range.lowerBound)
      return paragraph == text.paragraph(of: $0.range.upperBound - 1)
        && !unwanted.contains(paragraph)
    }
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let paragraphs = found.chunked(by: { text.paragraph(of: $0.range.lowerBound) })
    return paragraphs.flatMap { hits(among: $0, of: parts.count, in: text) }
  }

  /// Whether a text, as a paragraph of a source is one, holds what is looked for in these very letters.
  func holds(_ words: [Word], vocabulary: Vocabulary) -> Bool {
    tree.holds(MentioningText(words, tree, vocabulary))
  }

  /// One of the words, and where it stands.
  private struct Found {
    let part: Int
    let range: Range<Int>
  }

  /// What of a paragraph holds all of the words.
  private func hits(among found: ArraySlice<Found>, of parts: Int, in text: SearchableText)
    -> [[Range<Int>]]
  {
    var hits: [[Range<Int>]] = []
    // Where each stood last, since there was a hit.
    var last: [Int?] = Array(repeating: nil, count: parts)
    for sentence in found.chunked(by: { text.sentence(of: $0.range.lowerBound) }) {
      for place in sentence { last[place.part] = sentence.startIndex }
      let starts = last.compactMap { $0 }
      guard starts.count == last.count, let start = starts.min() else { continue }
      hits.append(found[start..<sentence.endIndex].map(\.range).merged)
      last = Array(repeating: nil, count: parts)
    }
    return hits
  }
}

/// The words of a text, and the names that it mentions, if any is looked for.
private struct MentioningText {
  let words: [Word]
  let mentions: [(name: Int, range: Range<Int>)]

  init(_ words: [Word], _ tree: QueryTree, _ vocabulary: Vocabulary) {
    self.words = words
    mentions = tree.hasNames ? vocabulary.mentions(in: words) : []
  }
}

extension QueryTree {
  fileprivate var hasNames: Bool {
    switch self {
    case .words(let term): term.name != nil
    case .near, .asks: false
    case .not(let part): part.hasNames
    case .all(let parts), .any(let parts): parts.contains(where: \.hasNames)
    }
  }

  fileprivate func places(in text: MentioningText) -> [Range<Int>] {
    switch self {
    case .words(let term): return term.places(in: text.words, text.mentions)
    case .near(let terms, let distance): return terms.places(in: text.words, within: distance)
    case .asks, .not: return []
    case .any(let parts): return parts.flatMap { $0.places(in: text) }
    case .all(let parts):
      let places = parts.filter { !$0.terms.isEmpty }.map { $0.places(in: text) }
      return places.contains(where: \.isEmpty) ? [] : places.flatMap(\.self)
    }
  }

  fileprivate func leftOutPlaces(in text: MentioningText) -> [Range<Int>] {
    if case .not(let part) = self { part.places(in: text) } else { [] }
  }

  /// What is asked of events says nothing of a text.
  fileprivate func holds(_ text: MentioningText) -> Bool {
    switch self {
    case .words, .near: !places(in: text).isEmpty
    case .asks: true
    case .not(let part): part.terms.isEmpty || !part.holds(text)
    case .all(let parts): parts.allSatisfy { $0.holds(text) }
    case .any(let parts): parts.contains { $0.holds(text) }
    }
  }
}

extension [QueryTerm] {
  /// Where each stands near the one before, with so many words between at most: all from the first to
  /// the last.
  fileprivate func places(in words: [Word], within distance: Int) -> [Range<Int>] {
    let found = map { term in term.phrases.flatMap { $0.indices(in: words) } }
    guard let first = found.first else { return [] }
    let near = found.dropFirst().reduce(first) { reached, next in
      reached.flatMap { one in
        next.filter { one.gap(to: $0) <= distance }.map {
          Swift.min(one.lowerBound, $0.lowerBound)..<Swift.max(one.upperBound, $0.upperBound)
        }
      }
    }
    return near.map {
      words[$0.lowerBound].range.lowerBound..<words[$0.upperBound - 1].range.upperBound
    }
  }
}

extension Range<Int> {
  /// How much lies between both.
  fileprivate func gap(to other: Range<Int>) -> Int {
    Swift.max(other.lowerBound - upperBound, lowerBound - other.upperBound, 0)
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
