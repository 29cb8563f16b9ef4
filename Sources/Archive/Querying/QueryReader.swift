import Chronology

/// Works out what a query means in an archive.
struct QueryReader {
  let archive: Archive
  let manner: QueryManner
  let vocabulary: Vocabulary
  private(set) var problems: [QueryProblem] = []

  init(_ archive: Archive, _ manner: QueryManner) {
    (self.archive, self.manner) = (archive, manner)
    vocabulary = manner.joinsSpellings ? archive.vocabulary : Vocabulary([])
  }

  mutating func read(_ text: String) throws -> QueryReading {
    var parser = QueryParser(text, isFilter: manner.isFilter)
    let syntax = parser.parse()
    var tree: QueryTree?
    if let syntax { tree = try self.tree(syntax) }
    let all = (parser.problems + problems).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return QueryReading(
      query: tree.map {
        Query(text: text, tree: $0, joinsSpellings: manner.joinsSpellings)
      }, problems: all)
  }

  private mutating func tree(_ syntax: QuerySyntax) throws -> QueryTree? {
    switch syntax {
    case .word(let word): return terms([word])
    case .field(let name, let value, let range): return try field(name, value, at: range)
    case .near(let words, let distance):
      let terms = words.compactMap { QueryTerm($0, vocabulary) }.map(spelledOut)
      return terms.count > 1 ? .near(terms, within: distance) : terms.first.map(QueryTree.words)
    case .not(let part): return try tree(part).map { .not($0) }
    case .any(let parts):
      let read = try parts.compactMap { try tree($0) }
      return read.count > 1 ? .any(read) : read.first
    case .all(let parts): return try all(parts)
    }
  }

  /// Fields of which any may hold, and dates, are asked for together; words that stand one after the
  /// other may be a name.
  private mutating func all(_ parts: [QuerySyntax]) throws -> QueryTree? {
    var (read, asked, typed): ([QueryTree], Selection, [String]) = ([], Selection(), [])
    var rest = parts[...]
    while let next = rest.first {
      let run = rest.prefix { $0.plainWord != nil }.compactMap(\.plainWord)
      rest = rest.dropFirst(max(run.count, 1))
      if !run.isEmpty {
        read += terms(run)?.conjuncts ?? []
      } else if let part = try tree(next) {
        if case .asks(let selection, let words) = part {
          asked.merge(selection)
          typed.append(words)
          checkSpan(asked, next)
        } else {
          read += part.conjuncts
        }
      }
    }
    if !asked.isEverything { read.append(.asks(asked, typed: typed.joined(separator: " "))) }
    return read.isEmpty ? nil : QueryTree(all: read.withoutRepeats)
  }

  /// With the other spellings of a name as words, for only those have places in a text.
  private func spelledOut(_ term: QueryTerm) -> QueryTerm {
    guard let name = term.name else { return term }
    var term = term
    let others = archive.names.names[name].spellings.map { Phrase(Word.words(of: $0)[...]) }
    term.phrases = (term.phrases + others).withoutRepeats
    return term
  }

  private func terms(_ words: [QueryWord]) -> QueryTree? {
    let terms =
      words.count == 1 && !words[0].isPlain
      ? [QueryTerm(words[0], vocabulary)].compactMap(\.self)
      : QueryTerm.terms(of: words[...], vocabulary)
    return terms.isEmpty ? nil : QueryTree(all: terms.map(QueryTree.words))
  }

  private mutating func checkSpan(_ selection: Selection, _ syntax: QuerySyntax) {
    guard let from = selection.from, let to = selection.to, from > to,
      case .field(_, _, let range) = syntax
    else { return }
    problems.append(
      QueryProblem("No day is both from \(from) on and until \(to)", at: range))
  }

  private mutating func field(_ name: String, _ value: String, at range: Range<Int>) throws
    -> QueryTree?
  {
    do {
      let selection = try QueryFieldReading(archive, manner).selection(name, value)
      return selection.map { .asks($0, typed: typed(name, value)) }
    } catch let error as QueryFieldError {
      var problem = QueryProblem(error.description, at: range)
      problem.remedy = error.nearest.map { typed(name, $0) }
      problem.isOfNothing = error.isOfNothing
      problems.append(problem)
      return nil
    }
  }

  private func typed(_ name: String, _ value: String) -> String {
    value.contains { $0.isWhitespace } ? "\(name):\"\(value)\"" : "\(name):\(value)"
  }
}

extension QuerySyntax {
  fileprivate var plainWord: QueryWord? {
    if case .word(let word) = self, word.isPlain { word } else { nil }
  }
}

extension Selection {
  /// Asks for what another does as well: of kinds and of sources any of both.
  mutating func merge(_ other: Selection) {
    kinds += other.kinds
    sources += other.sources
    mentions += other.mentions
    own += other.own
    from = [from, other.from].compactMap(\.self).max()
    to = [to, other.to].compactMap(\.self).min()
    isDisputed = isDisputed || other.isDisputed
    isSingleSource = isSingleSource || other.isSingleSource
    isUndated = isUndated || other.isUndated
  }
}
