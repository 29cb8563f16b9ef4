import Chronology
import GRDB

/// Reads whole events, with all that belongs to them, going through all tables at once.
struct EventReader {
  private let archive: Archive
  private let db: Database
  /// That a row belongs to one of the events.
  private let owners: SQL
  private let rows: Rows
  private var people: Details
  private var points: Details
  private var fields: Details
  /// nil in an archive that has no table of them.
  private var acceptances: Details?
  /// Opened at the first event that is no row of a table.
  private var accounts: AccountReader?
  private var words: WordReader
  private var dates = DateReader()
  private let order: AccountOrder

  /// - Parameter ids: some events, the first ones first.
  init(_ archive: Archive, _ db: Database, _ ids: [Int], _ order: AccountOrder) throws {
    (self.archive, self.db, self.order, words) = (archive, db, order, WordReader(db))
    let owners = ids.areMatched(by: "event")
    self.owners = owners
    func details(_ columns: SQL, _ table: SQL) throws -> Details {
      try Details(
        "SELECT event, \(columns) FROM \(table) WHERE \(owners) ORDER BY event, n", in: db)
    }
    // From `entry`: what `event` has SQLite put together is put together here in less time.
    rows = try Rows(
      """
      SELECT id, key, date, lower, time, \(Archive.kind), title, summary, place, inferred, note,
        summary_at, summary_length, source, start, length, printed, wording, told
      FROM entry WHERE \(ids.areMatched(by: "id")) ORDER BY id
      """, in: db)
    people = try details("name", "person")
    points = try details("name, verdict, note", "point")
    fields = try details("name, value", "field")
    acceptances = archive.hasAcceptances ? try details("code, reason", "acceptance") : nil
  }

  /// All of them, in their order.
  mutating func events() throws -> [Event] {
    var events: [Event] = []
    while try rows.next() { events.append(try event(rows.number(0))) }
    return events
  }

  private mutating func event(_ id: Int) throws -> Event {
    let accounts = try accounts(of: id)
    return Event(
      id: archive.key(rows, 1, source: 13),
      date: dates.date(rows.textIfAny(2), day: rows.numberIfAny(3)), time: rows.textIfAny(4),
      kind: Kind(rawValue: rows.text(5)), title: rows.text(6),
      summary: try rows.textIfAny(7) ?? words.summary(rows, from: 11),
      place: rows.textIfAny(8), people: try people.texts(of: id),
      inferred: rows.textIfAny(9), note: rows.textIfAny(10), accounts: accounts,
      points: try points(of: id), fields: try fields(of: id), accepted: try accepted(of: id))
  }

  private mutating func accounts(of event: Int) throws -> [Account] {
    if let row = rows.numberIfAny(13) {
      return archive.sources.indices.contains(row) ? [try account(ofRow: row)] : []
    }
    var reader = try accounts ?? AccountReader(archive, owners, order, in: db)
    defer { accounts = reader }
    return try reader.accounts(of: event, &words)
  }

  /// The only account of an event that is a row of a table, which quotes it whole.
  private mutating func account(ofRow source: Int) throws -> Account {
    let range = rows.placesIfAny(14)
    let words = try range.map { try self.words.passage($0, of: source) } ?? ""
    return Account(
      source: archive.sources[source].id, printed: rows.textIfAny(16),
      quotations: [Quotation(exact: words, range: range)],
      note: try self.words.note(rows.textIfAny(18), rows.numberIfAny(17)))
  }

  private mutating func points(of event: Int) throws -> [Point] {
    var points: [Point] = []
    while try self.points.next(of: event) {
      let verdict = self.points.rows.textIfAny(2).flatMap(Verdict.init)
      points.append(
        Point(
          name: self.points.rows.text(1), verdict: verdict, note: self.points.rows.textIfAny(3)))
    }
    return points
  }

  private mutating func fields(of event: Int) throws -> [EventField] {
    var fields: [EventField] = []
    while try self.fields.next(of: event) {
      fields.append(EventField(self.fields.rows.text(1), self.fields.rows.text(2)))
    }
    return fields
  }

  private mutating func accepted(of event: Int) throws -> [Acceptance] {
    var accepted: [Acceptance] = []
    while try acceptances?.next(of: event) == true {
      guard let rows = acceptances?.rows, let code = Finding.Code(rawValue: rows.text(1)) else {
        continue
      }
      accepted.append(Acceptance(code, reason: rows.text(2)))
    }
    return accepted
  }
}

extension [Int] {
  /// That a column holds one of these numbers, which are in order.
  fileprivate func areMatched(by column: SQL) -> SQL {
    guard let first, let last else { return "FALSE" }
    return last - first == count - 1
      ? "\(column) BETWEEN \(first) AND \(last)" : "\(column) IN \(self)"
  }
}
