import Chronology
import GRDB

/// The tables of an archive.
///
/// `timeline` is one row: how many events and quotations there are, how many code points the longest
/// title has, and whether any two sources contradict each other.
///
/// `event.id` counts the events in chronological order from 1, so that a stretch of time is a
/// stretch of ids. `lower` and `upper` are the bounds of a date as day numbers since 1970-01-01,
/// with the ends of the range of integers for open and unknown ends, and null for undated events.
/// What belongs to an event stands under its number: `n` counts its accounts and people from 1, and so on.
/// `other_name` is what looks like a name and is another's.
/// The text of a source stands in `portion`s, each from a code point on; that of a table is deflated
/// (``DeflatedText``) with what stands in `dictionary`. A quotation whose `exact` is null is what stands from
/// `start` to `end` in one of them. How the notes of many rows begin stands once in `wording`.
///
/// Events are read from `event`, a view of `entry`, in which they are stored without what is said twice: the
/// date of a plain day is its number, and a `key` that is a number has that of its source before it. The only
/// account of a row of a table, which quotes it whole from `start` on, is part of its entry (``Telling``), and its
/// summary stands `summary_at` code points behind that.
/// `source.known` is the day by which a source had surely been published, null where there is none.
/// `presence` has the same bounds in minutes for all dated events but those of a plain day, with `at`,
/// where the event stands on a line, what is sure, and how fine it is told. `day` says of a day, which is
/// told by its first minute, which is the first event of that day alone, and how many of such there are
/// before; its last row is behind them all.
enum Schema {
  static let version = 4

  static func create(in db: Database) throws {
    try db.execute(sql: tables)
    try db.execute(sql: "CREATE \(event)")
    try db.execute(sql: keptTables)
  }

  /// Says in the header of a database that it is an archive, and whole.
  static func finish(_ db: Database) throws {
    try createViews(in: db)
    try db.execute(sql: "INSERT INTO passage_words (passage_words) VALUES ('optimize')")
    try db.execute(
      sql: """
        PRAGMA application_id = \(ArchiveFile.applicationID);
        PRAGMA user_version = \(version)
        """)
  }

  private static let tables = """
    CREATE TABLE timeline (
      title TEXT NOT NULL, events INTEGER NOT NULL, quotations INTEGER NOT NULL,
      longest_title INTEGER NOT NULL, contradicts INTEGER NOT NULL);
    CREATE TABLE source (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, file TEXT NOT NULL, title TEXT,
      author TEXT, publisher TEXT, published TEXT, known INTEGER, printed TEXT, url TEXT, note TEXT,
      sha256 TEXT NOT NULL);
    CREATE TABLE portion (source INTEGER NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE UNIQUE INDEX portion_start ON portion (source, start);
    CREATE TABLE dictionary (source INTEGER PRIMARY KEY, text BLOB NOT NULL);
    CREATE TABLE derivation (source TEXT NOT NULL, origin TEXT NOT NULL);
    CREATE TABLE name (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL);
    CREATE TABLE spelling (name INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE TABLE other_name (name INTEGER NOT NULL, text TEXT NOT NULL);
    CREATE TABLE kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, events INTEGER);
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY, key NOT NULL, date TEXT, lower INTEGER, upper INTEGER,
      time TEXT, kind INTEGER NOT NULL, title TEXT NOT NULL, summary TEXT, place TEXT,
      inferred TEXT, note TEXT, witnesses INTEGER NOT NULL, contradictions INTEGER NOT NULL,
      source INTEGER, start INTEGER, length INTEGER, printed TEXT, wording INTEGER, told TEXT,
      summary_at INTEGER, summary_length INTEGER);
    CREATE TABLE presence (
      event INTEGER PRIMARY KEY, at INTEGER, first INTEGER NOT NULL, last INTEGER NOT NULL,
      core_first INTEGER, core_last INTEGER, certain INTEGER NOT NULL, grain INTEGER NOT NULL);
    CREATE TABLE person (
      event INTEGER, n INTEGER, name TEXT NOT NULL, PRIMARY KEY (event, n)) WITHOUT ROWID;
    CREATE TABLE account (
      event INTEGER, n INTEGER, source INTEGER NOT NULL, date TEXT, printed TEXT, note TEXT,
      wording INTEGER, draft INTEGER, PRIMARY KEY (event, n)) WITHOUT ROWID;
    CREATE TABLE wording (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE quotation (
      event INTEGER, account INTEGER, n INTEGER, exact TEXT, prefix TEXT, suffix TEXT, nth INTEGER,
      folded INTEGER NOT NULL, start INTEGER, end INTEGER,
      PRIMARY KEY (event, account, n)) WITHOUT ROWID;
    CREATE TABLE said (
      event INTEGER, account INTEGER, n INTEGER, point TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (event, account, n)) WITHOUT ROWID;
    CREATE TABLE field (
      event INTEGER, n INTEGER, name TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (event, n)) WITHOUT ROWID;
    CREATE TABLE point (
      event INTEGER, n INTEGER, name TEXT NOT NULL, verdict TEXT, note TEXT,
      PRIMARY KEY (event, n)) WITHOUT ROWID;
    CREATE TABLE aside (
      source INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, why TEXT NOT NULL);
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY, source INTEGER NOT NULL, start INTEGER NOT NULL,
      end INTEGER NOT NULL)
    """

  /// What events are read from.
  static let event = """
    VIEW event AS SELECT id,
      coalesce(
        iif(typeof(key) = 'integer',
          (SELECT source.key FROM source WHERE source.id = entry.source) || '-' || key,
          CAST(key AS TEXT)),
        '') AS key,
      coalesce(date, date(lower * 86400, 'unixepoch')) AS date, lower,
      coalesce(upper, lower) AS upper, time,
      coalesce((SELECT name FROM kind WHERE kind.id = entry.kind), '') AS kind, title, summary,
      place, inferred, note, witnesses, contradictions, source, start, length, printed, wording, told,
      summary_at, summary_length FROM entry
    """

  /// How what is in it was selected, of an archive that was exported.
  static func add(recipe line: String, in db: Database) throws {
    try db.execute(sql: "CREATE TABLE recipe (line TEXT NOT NULL)")
    try db.execute(sql: "INSERT INTO recipe VALUES (?)", arguments: [line])
  }

  /// Made when the events are in order.
  static func createDays(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE day (at INTEGER PRIMARY KEY, event INTEGER NOT NULL, before INTEGER NOT NULL);
        INSERT INTO day
          SELECT lower * 1440, min(id), sum(count(*)) OVER (ORDER BY lower) - count(*) FROM event
          WHERE lower = upper AND id NOT IN (SELECT event FROM presence) GROUP BY lower;
        INSERT INTO day
          SELECT \(Int.max), coalesce(max(id), 0) + 1, count(*) FROM event
          WHERE lower = upper AND id NOT IN (SELECT event FROM presence)
        """)
  }

  /// Made when the tables are full, which is quicker than to keep them while they are filled.
  static func createIndexes(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE INDEX entry_key ON entry (key, source);
        CREATE INDEX presence_at ON presence (at);
        CREATE INDEX passage_source ON passage (source);
        """)
  }

  /// The words of the events, and of the passages of the sources.
  static func createWordTables(in db: Database) throws {
    try WordIndex.words.create(in: db)
    try WordIndex.phrases.create(in: db)
    try createCounts(in: db)
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE event_tokens USING fts5vocab(event_words, instance);
        CREATE VIRTUAL TABLE passage_words USING fts5(words, \(WordIndex.options))
        """)
  }

  static func countKinds(in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE kind SET events = counted.n
          FROM (SELECT kind AS id, count(*) AS n FROM entry GROUP BY kind) AS counted
          WHERE counted.id = kind.id
        """)
  }

  /// For how many events hold a word or sign, and a beginning of one.
  static func createCounts(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE event_vocabulary USING fts5vocab(event_words, row);
        CREATE TABLE event_terms (term TEXT PRIMARY KEY, doc INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE event_beginnings (term TEXT PRIMARY KEY, doc INTEGER NOT NULL) WITHOUT ROWID
        """)
  }

  /// How many events hold a word or sign.
  ///
  /// Not so for numbers that few have: a table may have one in each row, which nobody mistypes.
  static func countWords(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO event_terms SELECT term, doc FROM event_vocabulary
          WHERE doc > \(few) OR term GLOB '*[^0-9]*'
        """)
  }

  /// Of one or two letters, as far as it takes long to count them.
  static func countBeginnings(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO event_beginnings SELECT beginning.term, (
            SELECT count(*) FROM event_words WHERE event_words MATCH '"' || beginning.term || '"*')
          FROM (
            SELECT substr(term, 1, length) AS term FROM event_terms
              JOIN (SELECT 1 AS length UNION ALL SELECT 2) ON length(term) >= length
            WHERE term < char(\(0xE000)) GROUP BY 1 HAVING sum(doc) > \(many)) AS beginning
        """)
  }

  private static let few = 100
  /// So many are counted in about three thousandths of a second.
  private static let many = 60_000
}
