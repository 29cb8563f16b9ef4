import Chronology
import GRDB

/// What somebody most likely meant who found nothing.
package struct NearestWord: Hashable, Sendable, CustomStringConvertible {
  /// The word, or all that is then looked for where several words are others.
  package let word: String
  /// The query with it.
  package let text: String
  /// How many events hold that.
  package let count: Int

  package var description: String { "\(word) \(count.grouped)" }
}

extension Archive {
  /// A word that events hold in the place of each that none holds; nil where that finds nothing either.
  package func nearest(to text: String, _ manner: QueryManner, in shown: Selection) throws
    -> NearestWord?
  {
    let lexer = QueryLexer(text, isFilter: manner.isFilter)
    var (characters, replaced) = (Array(text), [String]())
    // From the end, so that places before stay what they are.
    for word in lexer.tokens.sought.suffix(Archive.mostSought).reversed() {
      guard try !isHeld(word), let other = try nearestWord(to: word) else { continue }
      characters.replaceSubrange(word.range, with: other)
      replaced.append(other)
    }
    guard let word = replaced.first else { return nil }
    let other = String(characters)
    guard let query = try read(other, manner).query else { return nil }
    let count = try count(shown.holding(query))
    return count == 0
      ? nil : NearestWord(word: replaced.count == 1 ? word : other, text: other, count: count)
  }

  /// So many are looked at, as of a text that is pasted none was typed.
  private static let mostSought = 8

  private func isHeld(_ word: QueryWord) throws -> Bool {
    guard let term = QueryTerm(word, vocabulary), term.name == nil, !term.needsPositions
    else { return true }
    let id: Int? = try value(
      "SELECT rowid FROM event_words WHERE event_words MATCH \("\(term)") LIMIT 1")
    return id != nil
  }

  private func nearestWord(to word: QueryWord) throws -> String? {
    try word.words.first.flatMap { try nearest(to: $0, as: .name) }
  }

  /// The words of a name, with another for each that no event has in that role.
  func nearestWords(to name: String, as role: Mention.Role) throws -> String {
    try Word.words(of: name).map { word in
      try known([word.folded], as: role)?.term ?? nearest(to: word, as: role) ?? word.text
    }.joined(separator: " ")
  }

  /// The word that a slip makes of it; in the role of a place or a person one of their words.
  private func nearest(to word: Word, as role: Mention.Role) throws -> String? {
    // Of letters that are the same in several ways the vocabulary has those that are written.
    let typed = word.text.unicodeScalars.contains(where: \.isArabic) ? word.text : word.folded
    let letters = Array(typed)
    guard 3...40 ~= letters.count else { return nil }
    if let near = try known(letters.slips, as: role)?.term { return near }
    // Two slips in a short word make any word of it.
    guard letters.count > 4 else { return nil }
    return try similar(to: letters, as: role)
  }

  /// That of some words which most events hold.
  private func known(_ words: [String], as role: Mention.Role) throws
    -> (term: String, count: Int)?
  {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT doc FROM event_terms WHERE term = ?")
      var best: (term: String, count: Int)?
      for word in words {
        let term = Token.word(word, as: role)
        guard let count = try Int.fetchOne(statement, arguments: [term]) else { continue }
        if count > best?.count ?? 0 { best = (word, count) }
      }
      return best
    }
  }

  /// Of the words that begin with the same letter the one that two slips make of it; in an archive that is
  /// not large of all words.
  private func similar(to letters: [Character], as role: Mention.Role) throws -> String? {
    let first = Token.word(isLarge ? String(letters[0]) : "", as: role)
    let signs = Token.word("", as: role).count
    let lengths = letters.count + signs - 2...letters.count + signs + 2
    let found = try read { db in
      try rows(
        """
        SELECT substr(term, \(signs + 1)), doc FROM event_terms
        WHERE term >= \(first) AND term < \(first + Archive.lastLetter)
          AND length(term) BETWEEN \(lengths.lowerBound) AND \(lengths.upperBound)
          AND instr(term, \(Token.joint)) = 0
        """, in: db)
    }
    let near = found.filter { letters.slips(to: Array($0[0] as String), atMost: 2) != nil }
    return near.max { ($0[1] as Int) < ($1[1] as Int) }.map { $0[0] }
  }

  /// Behind all letters, and before the signs of an archive.
  private static let lastLetter = "\u{D7FF}"
}

extension [QueryToken] {
  /// The words that are looked for, and neither left out nor quoted.
  fileprivate var sought: [QueryWord] {
    indices.compactMap { index in
      guard case .word(let word) = self[index].kind, word.isPlain, word.words.count == 1,
        index == 0 || ![.without, .leftOut].contains(self[index - 1].kind)
      else { return nil }
      return word
    }
  }
}
