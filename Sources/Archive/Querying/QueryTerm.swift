/// Words that are looked for as one: a word, several in quotation marks, or a name.
struct QueryTerm: Hashable, Sendable {
  /// As it was typed.
  let typed: String
  /// The name that it is a spelling of: then every spelling is found.
  var name: Int?
  /// The words as typed, and in other letters that are the same; none for an abbreviation, which is not
  /// looked for as a word.
  var phrases: [Phrase]

  var needsPositions: Bool { phrases.contains(where: \.isOfSeveralWords) }

  /// Whether an index, which knows letters without their marks, finds too much.
  var needsText: Bool { name == nil && phrases.contains(where: \.needsText) }

  func places(in words: [Word], _ mentions: [(name: Int, range: Range<Int>)]) -> [Range<Int>] {
    let named = name.map { name in mentions.filter { $0.name == name }.map(\.range) } ?? []
    return named + phrases.flatMap { $0.places(in: words) }
  }
}

extension QueryTerm: CustomStringConvertible {
  /// In FTS5's language.
  var description: String {
    let forms = (name.map { [Vocabulary.token(for: $0)] } ?? []) + phrases.map(\.description)
    return forms.count == 1 ? forms[0] : "(\(forms.joined(separator: " OR ")))"
  }
}

extension QueryTerm {
  /// What is typed one after the other: the longest spellings of names, and between them words.
  static func terms(of typed: ArraySlice<QueryWord>, _ vocabulary: Vocabulary) -> [QueryTerm] {
    var terms: [QueryTerm] = []
    let pieces = typed.flatMap { word in word.words.map { (word: $0, typed: word) } }
    var rest = pieces.prefix(QueryLexer.mostTokens)
    while let first = rest.first {
      let spelling = vocabulary.spelling(at: rest.prefix(mostWords).map(\.word)[...])
      let taken = rest.prefix(spelling?.words.count ?? 1)
      rest = rest.dropFirst(taken.count)
      let isOpen = rest.first?.typed != taken.last?.typed && taken.last?.typed.isPrefix == true
      terms.append(
        QueryTerm(taken.map(\.word)[...], as: spelling, typed: first.typed, isPrefix: isOpen))
    }
    return terms
  }

  /// No name has more.
  private static let mostWords = 30

  /// What stands in quotation marks, or is to be found in these very letters.
  init?(_ word: QueryWord, _ vocabulary: Vocabulary) {
    let words = word.words[...]
    guard !words.isEmpty else { return nil }
    let spelling = word.isExact ? nil : vocabulary.spelling(at: words)
    let whole = spelling.flatMap { $0.words.count == words.count ? $0 : nil }
    self.init(words, as: whole, typed: word, isPrefix: word.isPrefix)
  }

  private init(
    _ words: ArraySlice<Word>, as spelling: Vocabulary.Spelling?, typed: QueryWord, isPrefix: Bool
  ) {
    var typed = typed
    let star = isPrefix && typed.text.hasSuffix("*") ? "*" : ""
    if !typed.isQuoted { typed.text = words.map(\.text).joined(separator: " ") + star }
    self.typed = typed.typed
    name = spelling?.name
    let phrase = Phrase(words, isPrefix: isPrefix, isExact: typed.isExact)
    phrases = spelling?.isAbbreviation == true ? [] : typed.isExact ? [phrase] : phrase.forms
  }
}

extension QueryWord {
  var words: [Word] { Word.words(of: text) }
}
