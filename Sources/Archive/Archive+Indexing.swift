import Chronology
import GRDB

extension Archive {
  /// Makes the words searchable of what is stored.
  func fillWordTables(_ db: Database) throws {
    let (words, phrases) = try (WordIndex.words.insertion(db), WordIndex.phrases.insertion(db))
    var events = try EventWords(db, vocabulary)
    while let event = try events.next() {
      try words.insert([.number(event.id), .text(event.words)])
      try phrases.insert([.number(event.id), .text(event.phrases)])
    }
    try Schema.countWords(in: db)
    try indexPassages(db)
  }

  /// The same of so much that two cores are better than one: what is needed besides may be done while the
  /// drafts are merged and counted.
  ///
  /// - Parameter tell: is told now and then how many events are done.
  func draftsOfWords(_ db: Database, telling tell: (Int) -> Void) throws -> [IndexDraft] {
    var (words, phrases) = try (IndexDraft(of: .words), IndexDraft(of: .phrases))
    var events = try EventWords(db, vocabulary)
    while let event = try events.next() {
      try words.add(event.id, event.words)
      try phrases.add(event.id, event.phrases)
      if event.id % 1000 == 0 { tell(event.id) }
    }
    try words.end()
    try phrases.end()
    return [words, phrases]
  }

  func indexPassages(_ db: Database) throws {
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
  func excerpts(_ passages: SQL, of source: Int, in db: Database) throws -> [(
    id: Int, excerpt: Excerpt
  )] {
    let found = try rows(passages, in: db)
    guard !found.isEmpty else { return [] }
    let text = try text(of: source, in: db)
    var rest = text.unicodeScalars[...]
    var place = 0
    return found.map { row in
      let places = row.places(1)
      rest = rest.dropFirst(max(places.lowerBound - place, 0))
      let words = rest.prefix(places.count)
      (rest, place) = (rest[words.endIndex...], places.upperBound)
      return (row[0], Excerpt(text: String(words), start: places.lowerBound))
    }
  }
}
