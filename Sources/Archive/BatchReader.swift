import Chronology
import GRDB

/// Reads whole events, with all that belongs to them.
struct BatchReader {
  private let archive: Archive
  private let db: Database
  private let ids: [Int]
  private var passages = PassageReader()
  /// The last date that was read, since one follows its like.
  private var date: (text: String, date: EDTF?)?

  init(_ archive: Archive, _ db: Database, _ ids: [Int]) {
    (self.archive, self.db, self.ids) = (archive, db, ids)
  }

  mutating func events() throws -> [Event] {
    let (people, accounts) = (try people(), try accounts())
    let (points, fields) = (try points(), try fields())
    var events: [Event] = []
    events.reserveCapacity(ids.count)
    try each(
      """
      SELECT id, key, date, time, kind, title, summary, place, inferred, note, summary_at,
        summary_length FROM event
      WHERE \(isWanted("id")) ORDER BY id
      """
    ) { reader, row in
      let id: Int = row[0]
      let summary = try reader.summary(row, of: accounts[id]?.first)
      events.append(
        Event(
          id: row[1], date: reader.date(row[2]), time: row[3], kind: Kind(rawValue: row[4]),
          title: row[5], summary: summary, place: row[7], people: people[id] ?? [],
          inferred: row[8], note: row[9], accounts: accounts[id] ?? [],
          points: points[id] ?? [], fields: fields[id] ?? []))
    }
    return events
  }

  /// The summary of an event, or where it stands in the text of its only account.
  private mutating func summary(_ row: Row, of account: Account?) throws -> String? {
    let (own, start, length): (String?, Int?, Int?) = (row[6], row[10], row[11])
    guard own == nil, let start, let length, let account,
      let source = archive.column(of: account.source)
    else { return own }
    return try passages.words(start..<start + max(length, 0), of: source, archive, db)
  }

  /// That a column holds the number of one of the events.
  private func isWanted(_ column: SQL) -> SQL {
    let (first, last) = (ids[0], ids[ids.count - 1])
    return last - first == ids.count - 1
      ? "\(column) BETWEEN \(first) AND \(last)" : "\(column) IN \(ids)"
  }

  private mutating func each(
    _ query: SQL, _ body: (inout BatchReader, Row) throws -> Void
  ) throws {
    let (sql, arguments) = try query.build(db)
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() { try body(&self, row) }
  }

  private mutating func people() throws -> [Int: [String]] {
    var people: [Int: [String]] = [:]
    try each("SELECT event, name FROM person WHERE \(isWanted("event")) ORDER BY event, n") {
      people[$1[0], default: []].append($1[1])
    }
    return people
  }

  private mutating func points() throws -> [Int: [Point]] {
    var points: [Int: [Point]] = [:]
    try each(
      """
      SELECT event, name, verdict, note FROM point WHERE \(isWanted("event"))
      ORDER BY event, n
      """
    ) { _, row in
      let verdict = (row[2] as String?).flatMap(Verdict.init)
      points[row[0], default: []].append(Point(name: row[1], verdict: verdict, note: row[3]))
    }
    return points
  }

  private mutating func fields() throws -> [Int: [EventField]] {
    var fields: [Int: [EventField]] = [:]
    try each(
      "SELECT event, name, value FROM field WHERE \(isWanted("event")) ORDER BY event, n"
    ) {
      fields[$1[0], default: []].append(EventField($1[1], $1[2]))
    }
    return fields
  }

  private mutating func accounts() throws -> [Int: [Account]] {
    let (quotations, values) = (try quotations(), try values())
    var accounts: [Int: [Account]] = [:]
    try each(
      """
      SELECT event, n, source, date, printed, \(sql: Archive.note) FROM account
      WHERE \(isWanted("event")) ORDER BY event, source
      """
    ) { reader, row in
      let (number, source): (Number, Int) = (Number(row), row[2])
      // A damaged archive may have any number there.
      guard reader.archive.sources.indices.contains(source) else { return }
      accounts[number.event, default: []].append(
        Account(
          source: reader.archive.sources[source].id, date: reader.date(row[3]), printed: row[4],
          quotations: quotations[number] ?? [], says: values[number] ?? [], note: row[5]))
    }
    return accounts
  }

  private mutating func values() throws -> [Number: [Said]] {
    var values: [Number: [Said]] = [:]
    try each(
      """
      SELECT event, account, point, value FROM said
      WHERE \(isWanted("event")) ORDER BY event, account, n
      """
    ) { values[Number($1), default: []].append(Said(point: $1[2], value: $1[3])) }
    return values
  }

  private mutating func quotations() throws -> [Number: [Quotation]] {
    var quotations: [Number: [Quotation]] = [:]
    try each(
      """
      SELECT quotation.event, account, source, exact, prefix, suffix, nth, start, end, folded
      FROM quotation
      JOIN account ON account.event = quotation.event AND account.n = quotation.account
      WHERE \(isWanted("quotation.event")) ORDER BY quotation.event, start, quotation.n
      """
    ) { reader, row in
      quotations[Number(row), default: []].append(try reader.quotation(row))
    }
    return quotations
  }

  private mutating func quotation(_ row: Row) throws -> Quotation {
    let (start, end): (Int?, Int?) = (row[7], row[8])
    let range = start.flatMap { start in end.map { start..<$0 } }
    let own: String? = row[3]
    let exact = try own ?? range.map { try passages.words($0, of: row[2], archive, db) } ?? ""
    var quotation = Quotation(
      exact: exact, prefix: row[4], suffix: row[5], nth: row[6], range: range)
    quotation.isFolded = row[9]
    return quotation
  }

  private mutating func date(_ text: String?) -> EDTF? {
    guard let text else { return nil }
    if let date, date.text == text { return date.date }
    let read = try? EDTF(parsing: text)
    date = (text, read)
    return read
  }
}

/// Which account of which event.
private struct Number: Hashable {
  let event: Int
  let account: Int

  /// From the first two columns of a row.
  init(_ row: Row) {
    (event, account) = (row[0], row[1])
  }
}
