package import Chronology
import GRDB

/// A paragraph of a source in which a query is found.
package struct Passage: Hashable, Sendable {
  package let source: Source.ID
  package let excerpt: Excerpt
}

/// A quotation's place in a source, and the event that cites it.
package struct Citation: Hashable, Sendable {
  package let range: Range<Int>
  package let event: Int
  package let title: String
}

extension Archive {
  /// nil when the text holds no word.
  package func query(_ text: String) -> Query? {
    Query(text, vocabulary: vocabulary)
  }

  /// Where a query's words stand in a text, in code points.
  package func marks(of query: Query, in text: String) -> [Range<Int>] {
    query.marks(in: Word.words(of: text), vocabulary: vocabulary)
  }

  /// The places of a text that hold all words of a query: for each, where these stand.
  package func hits(of query: Query, in text: SearchableText) -> [[Range<Int>]] {
    query.hits(in: text, vocabulary: vocabulary)
  }

  /// The paragraphs of the sources that hold all words of a query.
  package func passages(_ query: Query) throws -> [Passage] {
    try read { db in
      try sources.enumerated().flatMap { id, source in
        try excerpts(
          """
          SELECT id, start, end FROM passage WHERE source = \(id) AND id IN
            (SELECT rowid FROM passage_words WHERE passage_words MATCH \(query.expression))
          ORDER BY id
          """, of: id, in: db
        ).map { Passage(source: source.id, excerpt: $0.excerpt) }
      }
    }
  }

  /// Every cited place of a source, in the order of its text.
  package func citations(of source: Source.ID) throws -> [Citation] {
    try read { db in
      try rows(
        """
        SELECT quotation.start, quotation.end, event.id, event.title
        FROM quotation JOIN account
            ON account.event = quotation.event AND account.n = quotation.account
          JOIN event ON event.id = account.event JOIN source ON source.id = account.source
        WHERE source.key = \(source) AND quotation.start IS NOT NULL
        ORDER BY quotation.start, quotation.end, event.id
        """, in: db
      ).map { row in
        let start: Int = row["start"]
        return Citation(range: start..<row["end"], event: row["id"], title: row["title"])
      }
    }
  }
}

extension Archive {
  /// Every passage of a source that is set aside, in the order of its text.
  package func asides(of source: Source.ID) throws -> [LocatedAside] {
    try read { db in
      try rows(
        """
        SELECT start, end, why FROM aside JOIN source ON source.id = aside.source
        WHERE source.key = \(source) ORDER BY start, end
        """, in: db
      ).map { row in
        let start: Int = row[0]
        return LocatedAside(range: start..<row[1], why: row[2])
      }
    }
  }
}

extension Archive {
  /// Makes the words searchable of what is stored.
  func fillWordTables(_ db: Database) throws {
    var words = try EventWords(db, vocabulary)
    try words.fill()
    try Schema.countWords(in: db)
    try indexPassages(db)
  }

  private func indexPassages(_ db: Database) throws {
    let insert = try db.makeStatement(
      sql: "INSERT INTO passage_words (rowid, words) VALUES (?, ?)")
    for source in sources.indices {
      let passages = try excerpts(
        "SELECT id, start, end FROM passage WHERE source = \(source) ORDER BY id", of: source,
        in: db)
      for (id, excerpt) in passages {
        let words = [excerpt.text, Token.every, vocabulary.tokens(in: [excerpt.text])]
        try insert.execute(arguments: [id, words.joined(separator: Token.borderLine)])
      }
    }
  }

  /// Some passages of a source, in order.
  ///
  /// Cut here and not by SQLite, which would count through the whole text for each.
  private func excerpts(_ passages: SQL, of source: Int, in db: Database) throws -> [(
    id: Int, excerpt: Excerpt
  )] {
    let found = try rows(passages, in: db)
    guard !found.isEmpty else { return [] }
    let text = try text(of: source, in: db)
    var rest = text.unicodeScalars[...]
    var place = 0
    return found.map { row in
      let (start, end): (Int, Int) = (row["start"], row["end"])
      rest = rest.dropFirst(start - place)
      let words = rest.prefix(end - start)
      (rest, place) = (rest[words.endIndex...], end)
      return (row["id"], Excerpt(text: String(words), start: start))
    }
  }
}
