import Chronology
import GRDB

// The names of the archive: who and what is mentioned, and in which spellings.
extension Archive {
  /// For each name, in the order of `names`, how many events mention it under any spelling.
  package func eventCounts() throws -> [Int] {
    let (first, last) = (Vocabulary.tokenStart, Vocabulary.tokenStart + "~")
    let found = try read { db in
      try rows(
        """
        SELECT term, doc FROM event_terms
        WHERE term BETWEEN \(first) AND \(last) AND col = 'names'
        """, in: db)
    }
    let counts = Dictionary(
      found.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: { first, _ in first })
    return names.names.indices.map { counts[Vocabulary.token(for: $0)] ?? 0 }
  }

  /// For each spelling of a name, how many quotations hold it; case and diacritics do not matter.
  ///
  /// A spelling inside a longer one counts for the longer alone, and of two that fold to the same
  /// words the first counts for both.
  package func quotationCounts(ofName name: Int) throws -> [Int] {
    guard names.names.indices.contains(name) else { return [] }
    let words = "names : \(Vocabulary.token(for: name))"
    let found = try read { db in
      try rows(
        """
        SELECT quotation.exact FROM account JOIN quotation ON quotation.account = account.id
        WHERE account.event IN (SELECT rowid FROM event_words WHERE event_words MATCH \(words))
        """, in: db)
    }
    var counts: [[String]: Int] = [:]
    for row in found {
      for spelling in vocabulary.spellings(of: name, in: row[0]) {
        counts[spelling, default: 0] += 1
      }
    }
    return names.names[name].spellings.map { spelling in
      counts.removeValue(forKey: Word.words(of: spelling).map(\.folded)) ?? 0
    }
  }
}
