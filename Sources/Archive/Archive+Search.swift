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
  /// nil when the text asks for nothing.
  package func query(_ text: String) -> Query? {
    try? read(text, QueryManner()).query
  }

  /// What a text asks for, and what of it cannot be understood.
  package func read(_ text: String, _ manner: QueryManner) throws -> QueryReading {
    var reader = QueryReader(self, manner)
    return try reader.read(text)
  }

  /// The same query of another state of the dossier; what that does not know is left out.
  package func query(_ query: Query) -> Query? {
    var manner = QueryManner()
    manner.joinsSpellings = query.joinsSpellings
    return try? read(query.text, manner).query
  }

  /// The other spellings of the names that are typed, which are found as well.
  package func joinedSpellings(of query: Query) -> [String] {
    let typed = Set(query.tree.terms.flatMap { Word.words(of: $0.typed).map(\.folded) })
    let found = query.tree.terms.compactMap(\.name).withoutRepeats
    return found.flatMap { names.names[$0].spellings }.filter { spelling in
      !Word.words(of: spelling).allSatisfy { typed.contains($0.folded) }
    }.withoutRepeats
  }

  /// Whether it takes long to look through all events, or all of their names.
  var isLarge: Bool { count > 20_000 }

  /// Where a query's words stand in a text, in code points.
  package func marks(of query: Query, in text: String) -> [Range<Int>] {
    query.marks(in: Word.words(of: text), vocabulary: vocabulary)
  }

  /// The places of a text that hold all words of a query: for each, where these stand.
  package func hits(of query: Query, in text: SearchableText) -> [[Range<Int>]] {
    query.hits(in: text, vocabulary: vocabulary)
  }

  /// The paragraphs of the sources that hold what a query looks for; none where it asks for what events
  /// alone have.
  package func passages(_ query: Query) throws -> [Passage] {
    guard let asked = query.tree.ofPassages else { return [] }
    let found = try read { db in
      try sources.enumerated().flatMap { id, source in
        guard asked.sources?.contains(source.id) ?? true else { return [Passage]() }
        return try excerpts(
          """
          SELECT id, start, end FROM passage WHERE source = \(id) AND id IN
            (SELECT rowid FROM passage_words WHERE passage_words MATCH \(asked.expression))
          ORDER BY id
          """, of: id, in: db
        ).map { Passage(source: source.id, excerpt: $0.excerpt) }
      }
    }
    guard query.tree.needsText else { return found }
    return found.filter {
      query.holds(Word.words(of: $0.excerpt.text), vocabulary: vocabulary)
    }
  }

  /// Every cited place of a source, in the order of its text.
  package func citations(of source: Source.ID) throws -> [Citation] {
    try read { db in
      try rows(
        """
        SELECT citation.start, citation.end, entry.id, title
        FROM \(Archive.citations(ofEvents: "IS NOT NULL")) JOIN entry ON entry.id = citation.event
        WHERE citation.source = \(column(of: source)) AND citation.start IS NOT NULL
        ORDER BY citation.start, citation.end, entry.id
        """, in: db
      ).map { Citation(range: $0.places(0), event: $0[2], title: $0[3]) }
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
      ).map { LocatedAside(range: $0.places(0), why: $0[2]) }
    }
  }
}
