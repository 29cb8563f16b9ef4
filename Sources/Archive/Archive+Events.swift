package import Chronology
import GRDB

extension Archive {
  /// A whole event by its place in chronological order.
  package func event(_ id: Int) throws -> Event? {
    try read { db in try event(id, in: db) }
  }

  /// Gives every event of a selection in turn; no more than a few stand in memory at once.
  package func forEachEvent(
    of selection: Selection, _ body: (Event) throws -> Void
  ) throws {
    var last = 0
    while let id = try next(from: last, in: selection) {
      if let event = try event(id) { try body(event) }
      last = id
    }
  }

  private func event(_ id: Int, in db: Database) throws -> Event? {
    guard let row = try row("SELECT * FROM event WHERE id = \(id)", in: db) else { return nil }
    return Event(
      id: row["key"], date: date(row["date"]), time: row["time"],
      kind: Kind(rawValue: row["kind"]), title: row["title"], summary: row["summary"],
      place: row["place"],
      people: try rows("SELECT name FROM person WHERE event = \(id) ORDER BY rowid", in: db)
        .map { $0["name"] },
      inferred: row["inferred"], note: row["note"],
      accounts: try rows("SELECT * FROM account WHERE event = \(id) ORDER BY source", in: db)
        .map { try account($0, in: db) },
      points: try rows("SELECT * FROM point WHERE event = \(id) ORDER BY rowid", in: db).map {
        Point(
          name: $0["name"], verdict: ($0["verdict"] as String?).flatMap(Verdict.init),
          note: $0["note"])
      })
  }

  private func account(_ row: Row, in db: Database) throws -> Account {
    let id: Int = row["id"]
    return Account(
      source: sources[row["source"]].id, date: date(row["date"]), printed: row["printed"],
      quotations: try rows(
        "SELECT * FROM quotation WHERE account = \(id) ORDER BY start, rowid", in: db
      ).map(Quotation.init),
      says: try rows("SELECT * FROM said WHERE account = \(id) ORDER BY rowid", in: db).map {
        Said(point: $0["point"], value: $0["value"])
      },
      note: row["note"])
  }

  private func date(_ text: String?) -> EDTF? {
    text.flatMap { try? EDTF(parsing: $0) }
  }

  func rows(_ query: SQL, in db: Database) throws -> [Row] {
    let (sql, arguments) = try query.build(db)
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }

  private func row(_ query: SQL, in db: Database) throws -> Row? {
    try rows(query, in: db).first
  }
}

extension Quotation {
  init(_ row: Row) {
    let start: Int? = row["start"]
    let end: Int? = row["end"]
    self.init(
      exact: row["exact"], prefix: row["prefix"], suffix: row["suffix"],
      range: start.flatMap { start in end.map { start..<$0 } })
  }
}
