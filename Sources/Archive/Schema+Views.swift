import GRDB

extension Schema {
  /// All that there are in an archive.
  static let viewNames = ["event", "events", "accounts", "quotations", "points"]

  /// Views for people who open an archive with `sqlite3`.
  ///
  /// By the ids of events and sources, with nothing to put together. What stands in a deflated text is null there.
  ///
  /// What annals reads is ``event`` alone.
  static func createViews(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIEW IF NOT EXISTS events AS SELECT event.key AS id, date, time, kind, title, summary, place,
          (SELECT group_concat(name, '; ') FROM (
            SELECT name FROM person WHERE person.event = event.id ORDER BY n)) AS people,
          inferred, note, witnesses, contradictions
          FROM event ORDER BY event.id;
        CREATE VIEW IF NOT EXISTS accounts AS SELECT event.key AS event, source.key AS source, publisher,
          source.title AS source_title, account.date, account.printed, account.note,
          iif(account.draft, 'draft', NULL) AS status
          FROM account JOIN event ON event.id = account.event
            JOIN source ON source.id = account.source
          UNION ALL SELECT event.key, source.key, publisher, source.title, NULL, event.printed,
            coalesce((SELECT text FROM wording WHERE wording.id = event.wording), '') || told, NULL
          FROM event JOIN source ON source.id = event.source;
        CREATE VIEW IF NOT EXISTS quotations AS SELECT event.key AS event, source.key AS source,
          coalesce(exact, (SELECT substr(text, quotation.start - portion.start + 1,
            quotation.end - quotation.start) FROM portion
            WHERE portion.source = source.id AND portion.start <= quotation.start
              AND typeof(text) = 'text' ORDER BY portion.start DESC LIMIT 1)) AS exact,
          quotation.start, quotation.end, sha256
          FROM quotation JOIN account
            ON account.event = quotation.event AND account.n = quotation.account
            JOIN event ON event.id = quotation.event JOIN source ON source.id = account.source
          UNION ALL SELECT event.key, source.key, NULL, event.start, event.start + event.length, sha256
          FROM event JOIN source ON source.id = event.source;
        CREATE VIEW IF NOT EXISTS points AS SELECT event.key AS event, said.point, source.key AS source, said.value,
          point.verdict, point.note
          FROM said JOIN account ON account.event = said.event AND account.n = said.account
            JOIN event ON event.id = said.event JOIN source ON source.id = account.source
            LEFT JOIN point ON point.event = said.event AND point.name = said.point
        """)
  }
}
