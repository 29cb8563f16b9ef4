import Chronology
import GRDB

// The names of the archive: who and what is mentioned, and in which spellings.
extension Archive {
  /// For each name, in the order of `names`, how many events of a selection mention it under any
  /// spelling.
  package func eventCounts(in selection: Selection = Selection()) throws -> [Int] {
    // How many of all there are is counted already.
    let counting: SQL =
      try selection.isEverything
      ? "SELECT term, doc FROM event_terms WHERE \(Archive.isName)"
      : """
      SELECT term, count(*) FROM event_tokens
      WHERE \(Archive.isName) AND doc IN (SELECT id FROM event WHERE \(condition(selection)))
      GROUP BY term
      """
    let found = try read { db in try rows(counting, in: db) }
    let counts = Dictionary(
      found.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: { first, _ in first })
    return names.names.indices.map { counts[Vocabulary.token(for: $0)] ?? 0 }
  }

  /// The names that an event mentions, by their places in `names`.
  package func names(mentionedBy event: Int) throws -> Set<Int> {
    let found = try read { db in
      try rows(
        "SELECT term FROM event_tokens WHERE \(Archive.isName) AND doc = \(event)", in: db)
    }
    let tokens = Set(found.map { $0[0] as String })
    return Set(names.names.indices.filter { tokens.contains(Vocabulary.token(for: $0)) })
  }

  /// Which words of events stand for a name.
  private static var isName: SQL {
    "term BETWEEN \(Vocabulary.tokenStart) AND \(Vocabulary.tokenStart + "~")"
  }

  /// For each spelling of a name, how many quotations hold it in the events of a selection; case and diacritics do not matter.
  ///
  /// A spelling inside a longer one counts for the longer alone, and of two that fold to the same
  /// words the first counts for both.
  package func quotationCounts(ofName name: Int, in selection: Selection = Selection()) throws
    -> [Int]
  {
    guard names.names.indices.contains(name) else { return [] }
    let token = Vocabulary.token(for: name)
    let mentions: SQL = """
      SELECT rowid FROM event_words WHERE event_words MATCH \(token)
        AND rowid IN (SELECT id FROM event WHERE \(try condition(selection)))
      """
    let found = try read { db in
      try rows(
        """
        SELECT \(sql: Archive.exact) FROM \(Archive.citations(ofEvents: "IN (\(mentions))"))
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
