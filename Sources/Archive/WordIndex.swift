import GRDB

/// A full-text index of what events say, by the name of its table.
///
/// Contentless: what is found is read from the tables of events. Which events hold a word, or a beginning of
/// one, or one of the signs of a ``Token``, says the first, from first to last and without a look at anything
/// else; where in an event words stand says the other. Both hold a token for each name mentioned,
/// whatever its spelling.
enum WordIndex: String {
  case words = "event_words"
  case phrases = "event_phrases"

  static let options = "content='', columnsize=0, tokenize='unicode61 remove_diacritics 2'"

  func create(in db: Database) throws {
    let places = self == .words ? "detail=none, prefix='1 2 3'" : "detail=full"
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE \(rawValue) USING fts5(words, \(WordIndex.options), \(places));
        INSERT INTO \(rawValue) (\(rawValue), rank) VALUES ('hashsize', \(WordIndex.kept))
        """)
  }

  /// So many bytes are kept until they are written, so that less of it is merged again.
  private static let kept = 8 << 20

  /// Has its parts merged only when all of them are stored, once and not several times.
  func mergeAtTheEnd(in db: Database) throws {
    for (option, value) in [("automerge", 0), ("crisismerge", WordIndex.mostParts)] {
      try db.execute(
        sql: "INSERT INTO \(rawValue) (\(rawValue), rank) VALUES (?, ?)",
        arguments: [option, value])
    }
  }

  /// FTS5 has no more.
  private static let mostParts = 1999

  /// Takes the number of an event and its words.
  func insertion(_ db: Database) throws -> Insertion {
    try Insertion(db, into: "\(rawValue) (rowid, words)", columns: 2)
  }

  /// Makes one of the parts in which it was stored.
  func merge(in db: Database) throws {
    try db.execute(sql: "INSERT INTO \(rawValue) (\(rawValue)) VALUES ('optimize')")
  }
}
