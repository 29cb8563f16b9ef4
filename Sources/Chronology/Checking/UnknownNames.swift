/// Looks for persons, places and groups that `names` does not know.
///
/// In places and people every name is one; in quotations, words that begin with capitals. The first
/// word of a sentence has its capital for another reason. Names of months and days, titles and words
/// akin to a known name (`Pakistani` to `Pakistan`) are no names of their own; neither is a run that
/// holds the whole name of a known person, nor a single word in a headline, or one that some source
/// also has in small letters. Where capitals are not rare, as in German, single words say nothing,
/// nor does a run with a word akin to a known name. Each is told once. A dossier without `names` is
/// not asked for them.
struct UnknownNames {
  private let table: NameTable
  /// The words of all names, and of those that were told, by their first five letters.
  private var knownWords: [String: Set<String>]
  private var told = Set<String>()
  private let sources: [Source]
  /// The words in small letters of all sources; nil until they are asked for.
  private var smallWords: Set<String>?
  /// The sources in which capitals are not rare, as in German.
  private var sourcesOfCapitals = Set<Source.ID>()

  init(_ table: NameTable, _ sources: [Source]) {
    self.table = table
    self.sources = sources
    let words = Set(table.names.flatMap(\.spellings).flatMap(\.words).map { $0.lowercased() })
    knownWords = Dictionary(grouping: words) { String($0.prefix(5)) }.mapValues { Set($0) }
    if !table.names.isEmpty { sourcesOfCapitals = findSourcesOfCapitals() }
  }

  /// A source with few words is judged with all others.
  private func findSourcesOfCapitals() -> Set<Source.ID> {
    let shares = sources.map { source in
      CapitalShare(of: source.text) { !holdsPerson($0) && holdsUnknown($0) }
    }
    let all = shares.reduce(CapitalShare(), +)
    return Set(
      zip(sources, shares).filter { !($1.isTelling ? $1 : all).isRare }.map(\.0.id))
  }

  mutating func check(_ event: Event) -> [Finding] {
    guard !table.names.isEmpty else { return [] }
    return checkNames(of: event)
      + event.accounts.flatMap { account in
        account.quotations.flatMap { check($0, !sourcesOfCapitals.contains(account.source)) }
      }
  }

  private mutating func checkNames(of event: Event) -> [Finding] {
    let places = [event.place].compactMap { $0 }.map { ($0, event.placeOrigin) }
    let people = event.people.enumerated().map { index, name in
      (name, event.peopleOrigins.indices.contains(index) ? event.peopleOrigins[index] : nil)
    }
    return (places + people).compactMap { name, origin in
      guard var finding = check(name, origin ?? event.origin) else { return nil }
      if let meant = near(name) { finding.hint = "did you mean \"\(meant)\"?" }
      return finding
    }
  }

  /// The spelling from which a name differs by a slip of the fingers.
  private func near(_ name: String) -> String? {
    let folded = name.folded
    return name.count < 4
      ? nil : table.names.flatMap(\.spellings).first { $0.folded.isNear(folded) }
  }

  private mutating func check(_ name: String, _ origin: Origin?) -> Finding? {
    guard table.name(for: name) == nil, told.insert(name.folded).inserted else { return nil }
    // As if it were in `names`: a part of it, elsewhere, is the same once more.
    for word in name.words.map({ $0.lowercased() }) {
      knownWords[String(word.prefix(5)), default: []].insert(word)
    }
    return Finding(
      .warning, .unknownName, "`names` does not know \"\(name)\"",
      hint: "add it to `names:`, under `name:` or as a spelling under `also:`", at: origin)
  }

  private mutating func check(_ quotation: Quotation, _ areRare: Bool) -> [Finding] {
    let text = Array(quotation.exact.unicodeScalars)
    // One sentence after the other, for what is told in one is known in the next.
    return Sentences(of: text).flatMap { sentence in
      unknown(in: CapitalRuns(of: text, in: sentence), areRare)
        .compactMap { check(String(String.UnicodeScalarView(text[$0])), quotation.origin) }
    }
  }

  /// Where the unknown names of a sentence stand, each with all the runs that are joined in it.
  ///
  /// `and` and `for` join only what is unknown on both sides; nothing is joined to a known person.
  private mutating func unknown(in capitals: CapitalRuns, _ areRare: Bool) -> [Range<Int>] {
    var names: [(range: Range<Int>, isUnknown: Bool, isPerson: Bool)] = []
    for run in capitals.runs {
      let isPerson = holdsPerson(run.words)
      let isUnknown = !isPerson && isUnknown(run, areRare)
      if let joint = run.joint, let last = names.last, !last.isPerson, !isPerson,
        joint == .within || last.isUnknown && isUnknown
      {
        let range = last.range.lowerBound..<run.range.upperBound
        names[names.count - 1] = (range, last.isUnknown || isUnknown, false)
      } else {
        names.append((run.range, isUnknown, isPerson))
      }
    }
    return names.filter(\.isUnknown).map(\.range)
  }

  /// Whether the whole name of a known person, of two words and more, stands in a run.
  private func holdsPerson(_ run: [String]) -> Bool {
    let words = run.flatMap(\.words)
    return words.indices.contains { index in
      guard let found = table.spelling(at: words[index...]), found.count > 1 else { return false }
      return table.names[found.name].kind == .person
    }
  }

  private mutating func isUnknown(_ run: CapitalRun, _ areRare: Bool) -> Bool {
    guard areRare else {
      let words = run.words.flatMap(\.words).map { $0.lowercased() }
      return run.words.count > 1 && holdsUnknown(run.words)
        && !words.contains { isKnown($0) || NoNames.mayBeDate($0) }
    }
    guard run.words.count == 1 else { return holdsUnknown(run.words) }
    return !run.isDoubtful && isUnknown(run.words[0])
  }

  /// Whether a word of the run, which has more than one, belongs to no known name.
  private func holdsUnknown(_ run: [String]) -> Bool {
    unnamed(run.flatMap(\.words)).contains { !isExcused($0.lowercased()) }
  }

  /// Whether a word that stands alone with its capital, such as `London` or `UN`, is
  /// the name of something.
  private mutating func isUnknown(_ word: String) -> Bool {
    let words = word.words
    // `English-language` is no name, though there may be one in it; `Tehreek-e-Labbaik` is.
    guard !words.dropFirst().contains(where: { !$0.isCapitalized && $0.count > 2 }) else {
      return false
    }
    let parts = unnamed(words).filter { $0.isCapitalized && !$0.isRomanNumeral }
    guard parts.contains(where: { !isExcused(alone: $0) }) else { return false }
    let small = allSmallWords()
    return parts.contains { !isExcused(alone: $0) && !small.contains($0.lowercased()) }
  }

  private mutating func allSmallWords() -> Set<String> {
    if let smallWords { return smallWords }
    let words = Set(sources.flatMap { $0.text.words.filter { !$0.isCapitalized } })
    smallWords = words
    return words
  }

  /// The words that belong to no known name.
  private func unnamed(_ words: [String]) -> [String] {
    var (index, rest) = (0, [String]())
    while index < words.count {
      let known = table.spelling(at: words[index...])
      if known == nil { rest.append(words[index]) }
      index += known?.count ?? 1
    }
    return rest
  }

  /// Of two letters only what is all capitals (`UN`) is a name.
  private func isExcused(alone word: String) -> Bool {
    let folded = word.lowercased()
    guard word.count == 2 else { return isExcused(folded) }
    return !word.allSatisfy(\.isUppercase) || NoNames.pairs.contains(folded)
      || knownWords[folded] != nil
  }

  private func isExcused(_ word: String) -> Bool {
    word.count < 3 || NoNames.isDate(word) || NoNames.titles.contains(word)
      || NoNames.others.contains(word) || isKnown(word)
  }

  /// Whether a word in small letters is, but for an ending, one of a known name.
  private func isKnown(_ word: String) -> Bool {
    knownWords[String(word.prefix(5))]?.contains { $0 == word || $0.isAkin(to: word) } ?? false
  }
}

extension String {
  /// Whether one word begins with the other, but for an ending: `Pakistani`, `Pakistan`.
  fileprivate func isAkin(to other: String) -> Bool {
    min(utf8.count, other.utf8.count) >= 5 && abs(utf8.count - other.utf8.count) <= 5
      && (hasPrefix(other) || other.hasPrefix(self))
  }

  fileprivate var isCapitalized: Bool { first?.isUppercase ?? false }

  fileprivate var isRomanNumeral: Bool { allSatisfy("IVX".contains) }
}
