import GRDB

// What nothing on the screen needs, and a dossier that is made of an archive.
extension Schema {
  /// Archives of format 4 that were made before there were these tables are read without them.
  ///
  /// `aside_words` has the passages set aside as a dossier has them, where `aside` has their places, and
  /// `checked` the hash of the text with which the quotations of a source were last checked.
  static let keptTables = """
    CREATE TABLE timeline_field (n INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL);
    CREATE TABLE acceptance (
      event INTEGER, n INTEGER, code TEXT NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY (event, n)) WITHOUT ROWID;
    CREATE TABLE source_acceptance (
      source INTEGER, n INTEGER, code TEXT NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY (source, n)) WITHOUT ROWID;
    CREATE TABLE name_acceptance (
      name INTEGER, n INTEGER, code TEXT NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY (name, n)) WITHOUT ROWID;
    CREATE TABLE aside_words (
      source INTEGER, n INTEGER, quote TEXT NOT NULL, prefix TEXT, suffix TEXT, through TEXT,
      why TEXT NOT NULL, PRIMARY KEY (source, n)) WITHOUT ROWID;
    CREATE TABLE checked (source INTEGER PRIMARY KEY, sha256 TEXT NOT NULL);
    """
}

extension Database {
  /// The rows of a query of one of these tables; none where it is missing.
  func rows(kept table: String, _ query: String) throws -> [StoredRow] {
    try tableExists(table) ? rows(query) : []
  }
}
