import Chronology

/// What is taken from an archive, behind what there is already.
struct Copies {
  let events: Int
  let sources: Int
  let names: Int
  let wordings: Int
  /// Whether there is a table of acceptances of events.
  let hasAcceptances: Bool

  /// The rows of each table as they are now, from those of a format.
  func rows(_ version: Int) -> [(table: String, rows: String)] {
    [
      (
        "portion",
        """
        SELECT source + \(sources), start, \(version < 4 ? "deflated(text)" : Copies.readableText)
        FROM old.portion ORDER BY source, start
        """
      ),
      ("aside", "SELECT source + \(sources), start, end, why FROM old.aside"),
      ("passage", "SELECT NULL, source + \(sources), start, end FROM old.passage ORDER BY id"),
    ] + (version == 1 ? ofFirstFormat : ofEvents(version))
      + [
        (
          "kind (name)",
          """
          SELECT DISTINCT kind FROM \(version < 4 ? "old.event" : "(SELECT name AS kind FROM old.kind ORDER BY id)")
          WHERE kind NOT IN (SELECT name FROM kind)
          """
        ),
        ("entry", version < 4 ? formerEntries(version) : entries),
      ]
      + (version < 4
        ? [] : [("dictionary", "SELECT source + \(sources), text FROM old.dictionary")])
  }

  /// One that is damaged is not to be copied.
  private static let readableText = """
    iif(inflated(text, (SELECT text FROM old.dictionary WHERE source = portion.source)) IS NULL, '', text)
    """

  private func ofEvents(_ version: Int) -> [(table: String, rows: String)] {
    [
      ("wording", "SELECT id + \(wordings), text FROM old.wording"),
      ("presence", presence()),
      ("person", "SELECT event + \(events), n, name FROM old.person"),
      (
        "account",
        """
        SELECT event + \(events), n, source + \(sources), date, printed, note, wording + \(wordings),
          \(version < 4 ? "NULL" : "draft")
        FROM old.account WHERE event NOT IN (SELECT event FROM whole)
        """
      ),
      (
        "quotation",
        """
        SELECT event + \(events), account, n, exact, prefix, suffix, nth, folded, start, end
        FROM old.quotation WHERE event NOT IN (SELECT event FROM whole)
        """
      ),
      ("said", "SELECT event + \(events), account, n, point, value FROM old.said"),
      ("field", "SELECT event + \(events), n, name, value FROM old.field"),
      ("point", "SELECT event + \(events), n, name, verdict, note FROM old.point"),
    ]
      + (hasAcceptances
        ? [("acceptance", "SELECT event + \(events), n, code, reason FROM old.acceptance")] : [])
  }

  /// In format 1 what belongs to an event stood in the order of its rows, and all dated events in `presence`.
  private var ofFirstFormat: [(table: String, rows: String)] {
    let account = """
      (SELECT count(*) FROM old.account AS other
        WHERE other.event = account.event AND other.id <= account.id)
      """
    return [
      (
        "presence",
        presence(
          """
          WHERE NOT (core_first IS NULL AND certain AND grain = \(Presence.day - 1)
            AND last = first + grain AND abs(first) < \(Presence.limit))
          """)
      ),
      ("person", "SELECT event + \(events), \(Copies.number("event")), name FROM old.person"),
      (
        "account",
        """
        SELECT event + \(events), \(account), source + \(sources), date, printed, note, NULL, NULL
        FROM old.account
        """
      ),
      (
        "quotation",
        """
        SELECT event + \(events), \(account), \(Copies.number("account", of: "quotation")), exact,
          prefix, suffix, nth, folded, start, end
        FROM old.account JOIN old.quotation ON quotation.account = account.id
        """
      ),
      (
        "said",
        """
        SELECT event + \(events), \(account), \(Copies.number("account", of: "said")), point, value
        FROM old.account JOIN old.said ON said.account = account.id
        """
      ),
      ("field", "SELECT event + \(events), \(Copies.number("event")), name, value FROM old.field"),
      (
        "point",
        "SELECT event + \(events), \(Copies.number("event")), name, verdict, note FROM old.point"
      ),
    ]
  }

  private func presence(_ condition: String = "") -> String {
    """
    SELECT event + \(events), at, first, last, core_first, core_last, certain, grain
    FROM old.presence \(condition)
    """
  }

  /// Where a source is called otherwise than it was, its events are called as they were.
  private var entries: String {
    let former = "(SELECT key FROM old.source WHERE source.id = entry.source)"
    return """
      SELECT id + \(events), iif(typeof(key) = 'integer' AND \(former) <>
          (SELECT key FROM main.source WHERE source.id = entry.source + \(sources)),
          \(former) || '-' || key, key),
        date, lower, upper, time, (SELECT kind.id FROM kind JOIN old.kind AS former
          ON former.name = kind.name WHERE former.id = entry.kind),
        title, summary, place, inferred, note, witnesses, contradictions, source + \(sources), start,
        length, printed, wording + \(wordings), told, summary_at, summary_length
      FROM old.entry AS entry
      """
  }

  /// The date of a plain day stood there twice, and once more in words.
  private func formerEntries(_ version: Int) -> String {
    let isPlain = "lower = upper AND event.date = date(lower * 86400, 'unixepoch')"
    let summary = version == 1 ? "NULL, NULL" : "summary_at - whole.start, summary_length"
    return """
      SELECT id + \(events), key, iif(\(isPlain), NULL, event.date), lower,
        iif(\(isPlain), NULL, upper), time, (SELECT id FROM kind WHERE name = event.kind), title, summary,
        place, inferred, event.note, witnesses, contradictions, whole.source + \(sources), whole.start,
        whole.length, whole.printed, whole.wording + \(wordings), whole.note, \(summary)
      FROM old.event AS event LEFT JOIN whole ON whole.event = event.id
      """
  }

  /// Which rows of tables were told by an account and a quotation of their own; formats before 4 had them so.
  static func wholeRows(_ version: Int) -> String {
    let table = """
      CREATE TEMP TABLE whole (event INTEGER PRIMARY KEY, source INTEGER, start INTEGER,
        length INTEGER, printed TEXT, wording INTEGER, note TEXT);
      """
    // In format 1 the words of each quotation stood beside it, and now they are none of a table.
    guard version == 2 || version == 3 else { return table }
    return table + """
      INSERT INTO whole
        SELECT account.event, source, start, end - start, printed, wording, note
        FROM old.account AS account JOIN old.quotation AS quotation
          ON quotation.event = account.event AND quotation.account = account.n
        WHERE account.event IN (SELECT event FROM old.account GROUP BY event HAVING count(*) = 1)
          AND account.event IN (SELECT event FROM old.quotation GROUP BY event HAVING count(*) = 1)
          AND account.event NOT IN (SELECT event FROM old.said) AND date IS NULL AND exact IS NULL
          AND prefix IS NULL AND suffix IS NULL AND nth IS NULL AND NOT folded AND start IS NOT NULL
      """
  }

  /// Which of the rows that belong to one thing a row is.
  private static func number(_ owner: String, of table: String? = nil) -> String {
    let table = table.map { "\($0)." } ?? ""
    return "row_number() OVER (PARTITION BY \(table)\(owner) ORDER BY \(table)rowid)"
  }
}
