import Archive
import Chronology
import Screen

// The words behind a value.
extension Details {
  /// How much context a quotation has on each side, in code points.
  private static let context = 160

  /// A point with its verdict and, if it is asked for here, the editor's note.
  mutating func add(_ row: CompareGrid.Row, withNote hasNote: Bool) {
    let sign = Theme.sign(of: row.verdict)
    let editor = row.isEditors ? " (editor)" : ""
    let start = row.point.unicodeScalars.count + 2
    let end = start + sign.text.unicodeScalars.count
    let then = row.thenWords.map { " (\($0))" } ?? ""
    let note = hasNote ? row.note.map { "  \($0)" } ?? "" : ""
    add(
      "\(row.point)  \(sign.text)\(editor)\(then)\(note)", style: Theme.editorial,
      marks: [(0..<start, Theme.label), (start..<end, sign.style)])
  }

  /// The quotations of an account in their contexts, with the words of a value marked in them.
  ///
  /// Contexts that touch stand as one; those that hold words of the value come first, the rest in
  /// the order of the text.
  mutating func add(_ account: Account, saying value: String?, from archive: Archive) throws {
    let passages = try Words.of(account, saying: value, from: archive)
    for passage in passages.filter(\.holdsWords) + passages.filter({ !$0.holdsWords }) {
      addBlank()
      add(passage)
    }
    for quotation in account.quotations where quotation.range == nil {
      addBlank()
      add("“\(quotation.exact)”")
    }
    if let note = account.note {
      addBlank()
      add(note, style: Theme.editorial)
    }
  }

  /// The quotations that hold a value in their contexts, in sentences; all where none holds it.
  static func spoken(_ account: Account, saying value: String?, from archive: Archive) throws
    -> String?
  {
    let passages = try Words.of(account, saying: value, from: archive)
    let holding = passages.filter(\.holdsWords)
    let shown = (holding.isEmpty ? passages : holding).map(\.spoken)
    let lost = account.quotations.filter { $0.range == nil }.map { "“\($0.exact)”" }
    let words = (shown + lost).joined(separator: " And: ")
    return words.isEmpty ? nil : "Its words: \(words)"
  }

  private mutating func add(_ words: Words) {
    let excerpt = words.excerpt
    let before = excerpt.isCutBefore ? "… " : ""
    let after = excerpt.isCutAfter ? " …" : ""
    add(
      before + excerpt.text + after, from: excerpt.start - before.unicodeScalars.count,
      style: Theme.context,
      marks: words.quotations.map { ($0, Theme.quotation) } + words.said.map { ($0, Theme.said) })
  }

  /// A stretch of a source with the quotations in it.
  private struct Words {
    var excerpt: Excerpt
    var quotations: [Range<Int>]
    /// Where words of the value stand.
    var said: [Range<Int>]

    var holdsWords: Bool { !said.isEmpty }

    /// The words with the quotations in quotation marks.
    var spoken: String {
      var marked = excerpt.isCutBefore ? "… " : ""
      for (place, scalar) in zip(excerpt.start..., excerpt.text.unicodeScalars) {
        if quotations.contains(where: { $0.lowerBound == place }) { marked += "“" }
        marked.unicodeScalars.append(scalar == "\n" ? " " : scalar)
        if quotations.contains(where: { $0.upperBound == place + 1 }) { marked += "”" }
      }
      return marked + (excerpt.isCutAfter ? " …" : "")
    }

    func touches(_ next: Words) -> Bool {
      excerpt.end >= next.excerpt.start && excerpt.start <= next.excerpt.start
    }

    mutating func join(_ next: Words) {
      excerpt = excerpt.joined(with: next.excerpt)
      quotations += next.quotations
      said += next.said
    }

    static func of(_ account: Account, saying value: String?, from archive: Archive) throws
      -> [Words]
    {
      var passages: [Words] = []
      for quotation in account.quotations {
        guard let range = quotation.range else { continue }
        let excerpt = try archive.context(
          of: account.source, around: range, margin: Details.context)
        let words = Words(
          excerpt: excerpt, quotations: [range], said: quotation.places(of: value, from: range))
        if let last = passages.last, last.touches(words) {
          passages[passages.count - 1].join(words)
        } else {
          passages.append(words)
        }
      }
      return passages
    }
  }
}

extension Account {
  /// Where the quotation stands that holds most of a value's words; nil where none holds any.
  func passage(saying value: String) -> Range<Int>? { side(saying: value)?.quotation }

  /// The same, and where in it the words stand.
  func side(saying value: String) -> Side? {
    let held = quotations.compactMap { quotation in
      quotation.range.map { (range: $0, places: quotation.places(of: value, from: $0)) }
    }
    func length(_ places: [Range<Int>]) -> Int { places.reduce(0) { $0 + $1.count } }
    // The first of those that hold as much.
    guard let most = held.reversed().max(by: { length($0.places) < length($1.places) }),
      let first = most.places.map(\.lowerBound).min(),
      let last = most.places.map(\.upperBound).max()
    else { return nil }
    return Side(quotation: most.range, words: first..<last)
  }
}

extension Quotation {
  /// Where a value stands in it, in the source's text.
  ///
  /// Where the dossier sets the words otherwise than the text does, the text has them elsewhere.
  fileprivate func places(of value: String?, from range: Range<Int>) -> [Range<Int>] {
    guard let value, !isFolded else { return [] }
    return exact.places(ofWordsIn: value).map { $0.shifted(by: range.lowerBound) }
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
