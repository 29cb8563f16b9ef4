/// Looks for persons, places and groups that `names` does not know.
///
/// In places and people every name is one; in quotations, two and more words in a row that begin
/// with capitals. The first word of a sentence has its capital for another reason. Names of months
/// and days, titles and words akin to a known name (`Pakistani` to `Pakistan`) are no names of their
/// own. Each is told once. A dossier without `names` is not asked for them.
struct UnknownNames {
  private let table: NameTable
  /// The words of all names, by their first five letters.
  private let knownWords: [String: Set<String>]
  private var told = Set<String>()

  init(_ table: NameTable) {
    self.table = table
    let words = Set(table.names.flatMap(\.spellings).flatMap(\.words).map { $0.lowercased() })
    knownWords = Dictionary(grouping: words) { String($0.prefix(5)) }.mapValues { Set($0) }
  }

  mutating func check(_ event: Event) -> [Finding] {
    guard !table.names.isEmpty else { return [] }
    return (([event.place].compactMap { $0 } + event.people).compactMap { check($0, event.origin) })
      + event.accounts.flatMap { account in
        account.quotations.flatMap { check($0, of: account.source) }
      }
  }

  private mutating func check(_ name: String, _ origin: Origin?) -> Finding? {
    guard table.name(for: name) == nil, told.insert(name.folded).inserted else { return nil }
    return Finding(
      .warning, .unknownName, "`names` does not know \"\(name)\"",
      hint: "add it to `names:`, under `name:` or as a spelling under `also:`", at: origin)
  }

  private mutating func check(_ quotation: Quotation, of source: Source.ID) -> [Finding] {
    let text = Array(quotation.exact.unicodeScalars)
    return Sentences(of: text).flatMap { CapitalRuns.runs(of: text, in: $0) }.compactMap { run in
      guard holdsUnknown(run) else { return nil }
      let name = run.joined(separator: " ")
      return check(name, quotation.origin)
    }
  }

  /// Whether a word of the run, which has more than one, belongs to no known name.
  private func holdsUnknown(_ run: [String]) -> Bool {
    let words = run.flatMap(\.words)
    var (index, isUnknown) = (0, false)
    while index < words.count {
      if let (_, count) = table.spelling(at: words[index...]) {
        index += count
      } else {
        isUnknown = isUnknown || !isExcused(words[index].lowercased())
        index += 1
      }
    }
    return isUnknown
  }

  private func isExcused(_ word: String) -> Bool {
    word.count < 3 || Names.isMonth(word) || UnknownNames.excused.contains(word)
      || knownWords[String(word.prefix(5))]?.contains { $0 == word || $0.isAkin(to: word) } ?? false
  }

  private static let excused: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "prime", "minister", "president", "vice", "chief", "general", "army", "foreign", "interior",
    "speaker", "governor", "senator", "secretary", "ambassador", "spokesperson", "spokesman",
    "spokeswoman", "chairman", "director", "leader", "king", "queen", "prince", "princess", "sir",
    "lord", "lady", "mr", "mrs", "judge", "justice", "captain", "colonel", "major", "brigadier",
    "lieutenant", "doctor", "professor", "sheikh", "imam", "mullah", "ayatollah", "pope", "bishop",
  ]
}

extension String {
  /// Whether one word begins with the other, but for an ending: `Pakistani`, `Pakistan`.
  fileprivate func isAkin(to other: String) -> Bool {
    min(utf8.count, other.utf8.count) >= 5 && abs(utf8.count - other.utf8.count) <= 4
      && (hasPrefix(other) || other.hasPrefix(self))
  }
}

/// Words in a row that begin with capitals.
private enum CapitalRuns {
  /// The runs of two words and more in one sentence, without the word that begins it.
  static func runs(of text: [Unicode.Scalar], in sentence: Range<Int>) -> [[String]] {
    var runs: [[String]] = []
    var run: [String] = []
    var end: Int?
    for (index, word) in CapitalWords(of: text, in: sentence).enumerated() {
      let isNext = end.map { $0 + 1 == word.lowerBound && text[$0] == " " } ?? false
      let isCapital = text[word.lowerBound].properties.isUppercase
      if !isNext || !isCapital {
        runs.append(run)
        run = []
      }
      if isCapital, index > 0 { run.append(String(String.UnicodeScalarView(text[word]))) }
      end = word.upperBound
    }
    return (runs + [run]).filter { $0.count > 1 }
  }

  /// Words with the hyphens, apostrophes and points inside them.
  private struct CapitalWords: Sequence, IteratorProtocol {
    private let text: [Unicode.Scalar]
    private var words: Words
    private var ahead: Range<Int>?

    init(of text: [Unicode.Scalar], in range: Range<Int>) {
      self.text = text
      words = Words(of: text, in: range)
      ahead = words.next()
    }

    mutating func next() -> Range<Int>? {
      guard var word = ahead else { return nil }
      ahead = words.next()
      while let more = ahead, more.lowerBound == word.upperBound + 1,
        "-'’.".unicodeScalars.contains(text[word.upperBound])
      {
        word = word.lowerBound..<more.upperBound
        ahead = words.next()
      }
      return word
    }
  }
}
