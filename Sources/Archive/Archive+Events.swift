package import Chronology
import GRDB

extension Archive {
  /// A whole event by its place in chronological order.
  ///
  /// Its accounts stand in the order of the sources, their quotations in that of the text.
  package func event(_ id: Int) throws -> Event? {
    try read { db in try event(id, in: db) }
  }

  private func event(_ id: Int, in db: Database) throws -> Event? {
    let found = try rows(
      """
      SELECT key, date, time, kind, title, \(Archive.summary), place, inferred, note
      FROM event WHERE id = ?
      """, [id], in: db)
    guard let row = found.first else { return nil }
    let people = try rows("SELECT name FROM person WHERE event = ? ORDER BY n", [id], in: db)
    return Event(
      id: row[0], date: date(row[1]), time: row[2], kind: Kind(rawValue: row[3]), title: row[4],
      summary: row[5], place: row[6], people: people.map { $0[0] }, inferred: row[7],
      note: row[8], accounts: try accounts(of: id, in: db), points: try points(of: id, in: db),
      fields: try fields(of: id, in: db))
  }

  private func fields(of event: Int, in db: Database) throws -> [EventField] {
    try rows("SELECT name, value FROM field WHERE event = ? ORDER BY n", [event], in: db)
      .map { EventField($0[0], $0[1]) }
  }

  private func points(of event: Int, in db: Database) throws -> [Point] {
    let columns = "name, verdict, note"
    return try rows("SELECT \(columns) FROM point WHERE event = ? ORDER BY n", [event], in: db)
      .map { row in
        Point(name: row[0], verdict: (row[1] as String?).flatMap(Verdict.init), note: row[2])
      }
  }

  private func accounts(of event: Int, in db: Database) throws -> [Account] {
    let quotations = try quotations(of: event, in: db)
    let values = try byAccount(
      "SELECT account, point, value FROM said WHERE event = \(event) ORDER BY account, n", in: db)
    return try rows(
      """
      SELECT n, source, date, printed, \(sql: Archive.note)
      FROM \(Archive.tellers(ofEvents: "= \(event)")) ORDER BY source
      """, in: db
    ).compactMap { row in
      let (n, source): (Int, Int) = (row[0], row[1])
      // A damaged archive may have any number there.
      guard sources.indices.contains(source) else { return nil }
      return Account(
        source: sources[source].id, date: date(row[2]), printed: row[3],
        quotations: (quotations[n] ?? []).map(Quotation.init),
        says: (values[n] ?? []).map { Said(point: $0[1], value: $0[2]) }, note: row[4])
    }
  }

  private func quotations(of event: Int, in db: Database) throws -> [Int: [Row]] {
    try byAccount(
      """
      SELECT account, \(sql: Quotation.columns)
      FROM \(Archive.citations(ofEvents: "= \(event)")) ORDER BY start, n
      """, in: db)
  }

  /// Rows by the account to which they belong, whose number comes first.
  private func byAccount(_ query: SQL, in db: Database) throws -> [Int: [Row]] {
    Dictionary(grouping: try rows(query, in: db)) { $0[0] }
  }

  private func date(_ text: String?) -> EDTF? {
    text.flatMap { try? EDTF(parsing: $0) }
  }

  func rows(_ query: SQL, in db: Database) throws -> [Row] {
    let (sql, arguments) = try query.build(db)
    return try rows(sql, arguments, in: db)
  }

  /// Rows whose columns are best read by their places: GRDB looks a name up letter by letter.
  func rows(_ sql: String, _ arguments: StatementArguments, in db: Database) throws -> [Row] {
    try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension Quotation {
  fileprivate static let columns = "\(Archive.exact), prefix, suffix, nth, start, end, folded"

  fileprivate init(_ row: Row) {
    let (start, end): (Int?, Int?) = (row[5], row[6])
    self.init(
      exact: row[1] ?? "", prefix: row[2], suffix: row[3], nth: row[4],
      range: start.flatMap { start in end.map { start..<max(start, $0) } })
    isFolded = row[7]
  }
}
