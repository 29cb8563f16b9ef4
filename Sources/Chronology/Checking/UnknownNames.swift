/// Looks for persons, places and groups that `names` does not know.
///
/// In places and people every name is one; in quotations, words that begin with capitals. The first
/// word of a sentence has its capital for another reason. Names of months and days, titles and words
/// akin to a known name (`Pakistani` to `Pakistan`) are no names of their own; neither is a single
/// word in a headline, or one that some source also has in small letters. Each is told once. A
/// dossier without `names` is not asked for them.
struct UnknownNames {
  private let table: NameTable
  /// The words of all names, by their first five letters.
  private let knownWords: [String: Set<String>]
  private var told = Set<String>()
  private let sources: [Source]
  /// The words in small letters of all sources; nil until they are asked for.
  private var smallWords: Set<String>?

  init(_ table: NameTable, _ sources: [Source]) {
    self.table = table
    self.sources = sources
    let words = Set(table.names.flatMap(\.spellings).flatMap(\.words).map { $0.lowercased() })
    knownWords = Dictionary(grouping: words) { String($0.prefix(5)) }.mapValues { Set($0) }
  }

  mutating func check(_ event: Event) -> [Finding] {
    guard !table.names.isEmpty else { return [] }
    return (([event.place].compactMap { $0 } + event.people).compactMap { check($0, event.origin) })
      + event.accounts.flatMap { account in
        account.quotations.flatMap { check($0) }
      }
  }

  private mutating func check(_ name: String, _ origin: Origin?) -> Finding? {
    guard table.name(for: name) == nil, told.insert(name.folded).inserted else { return nil }
    return Finding(
      .warning, .unknownName, "`names` does not know \"\(name)\"",
      hint: "add it to `names:`, under `name:` or as a spelling under `also:`", at: origin)
  }

  private mutating func check(_ quotation: Quotation) -> [Finding] {
    let text = Array(quotation.exact.unicodeScalars)
    return Sentences(of: text).flatMap { CapitalRuns.runs(of: text, in: $0) }.compactMap { run in
      let isUnknown = run.count > 1 ? holdsUnknown(run) : isUnknown(run[0])
      return isUnknown ? check(run.joined(separator: " "), quotation.origin) : nil
    }
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
    return !word.allSatisfy(\.isUppercase) || UnknownNames.excusedPairs.contains(folded)
      || knownWords[folded] != nil
  }

  private func isExcused(_ word: String) -> Bool {
    word.count < 3 || Names.isMonth(word) || UnknownNames.excused.contains(word)
      || knownWords[String(word.prefix(5))]?.contains { $0 == word || $0.isAkin(to: word) } ?? false
  }

  private static let excusedPairs: Set = ["am", "pm", "tv", "ok", "ad", "bc", "ce"]

  private static let excused: Set = [
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "sept",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "prime", "minister", "president", "vice", "chief", "general", "army", "foreign", "interior",
    "speaker", "governor", "senator", "secretary", "ambassador", "spokesperson", "spokesman",
    "spokeswoman", "chairman", "director", "leader", "king", "queen", "prince", "princess", "sir",
    "lord", "lady", "mr", "mrs", "judge", "justice", "captain", "colonel", "major", "brigadier",
    "lieutenant", "doctor", "professor", "sheikh", "imam", "mullah", "ayatollah", "pope", "bishop",
    // What names no person, place or group.
    "god", "allah", "quran", "bible", "islam", "muslim", "muslims", "christian", "christians",
    "catholic", "catholics", "protestant", "protestants", "jewish", "jews", "hindu", "hindus",
    "internet", "facebook", "instagram", "telegram", "twitter", "whatsapp", "youtube",
  ]
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
