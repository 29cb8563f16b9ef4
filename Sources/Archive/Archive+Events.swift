package import Chronology
import GRDB

extension Archive {
  /// A whole event by its place in chronological order.
  ///
  /// Its accounts stand in the order of the sources, their quotations in that of the text.
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
    guard let row = try rows("SELECT * FROM event WHERE id = ?", [id], in: db).first else {
      return nil
    }
    let people = try rows("SELECT name FROM person WHERE event = ? ORDER BY rowid", [id], in: db)
    return Event(
      id: row["key"], date: date(row["date"]), time: row["time"],
      kind: Kind(rawValue: row["kind"]), title: row["title"], summary: row["summary"],
      place: row["place"], people: people.map { $0["name"] }, inferred: row["inferred"],
      note: row["note"], accounts: try accounts(of: id, in: db), points: try points(of: id, in: db))
  }

  private func points(of event: Int, in db: Database) throws -> [Point] {
    try rows("SELECT * FROM point WHERE event = ? ORDER BY rowid", [event], in: db).map {
      Point(
        name: $0["name"], verdict: ($0["verdict"] as String?).flatMap(Verdict.init),
        note: $0["note"])
    }
  }

  private func accounts(of event: Int, in db: Database) throws -> [Account] {
    let quotations = try details("quotation", "start, quotation.rowid", of: event, in: db)
    let values = try details("said", "said.rowid", of: event, in: db)
    return try rows("SELECT * FROM account WHERE event = ? ORDER BY source", [event], in: db).map {
      let id: Int = $0["id"]
      return Account(
        source: sources[$0["source"]].id, date: date($0["date"]), printed: $0["printed"],
        quotations: (quotations[id] ?? []).map(Quotation.init),
        says: (values[id] ?? []).map { Said(point: $0["point"], value: $0["value"]) },
        note: $0["note"])
    }
  }

  /// The rows of a table that belong to the accounts of an event, by account.
  private func details(_ table: String, _ order: String, of event: Int, in db: Database) throws
    -> [Int: [Row]]
  {
    let details = try rows(
      """
      SELECT \(table).* FROM account JOIN \(table) ON \(table).account = account.id
      WHERE account.event = ? ORDER BY \(order)
      """, [event], in: db)
    return Dictionary(grouping: details) { $0["account"] }
  }

  private func date(_ text: String?) -> EDTF? {
    text.flatMap { try? EDTF(parsing: $0) }
  }

  func rows(_ query: SQL, in db: Database) throws -> [Row] {
    let (sql, arguments) = try query.build(db)
    return try rows(sql, arguments, in: db)
  }

  func rows(_ sql: String, _ arguments: StatementArguments, in db: Database) throws -> [Row] {
    try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension Quotation {
  init(_ row: Row) {
    let start: Int? = row["start"]
    let end: Int? = row["end"]
    self.init(
      exact: row["exact"], prefix: row["prefix"], suffix: row["suffix"], nth: row["nth"],
      range: start.flatMap { start in end.map { start..<$0 } })
    isFolded = row["folded"]
  }
}
