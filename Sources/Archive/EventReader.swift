import Chronology
import GRDB

/// Reads whole events, with all that belongs to them, going through all tables at once.
struct EventReader {
  private let archive: Archive
  private let db: Database
  private let rows: Rows
  private var people: Details
  private var points: Details
  private var fields: Details
  private var accounts: Details
  private var values: Details
  private var quotations: Details
  private var passages = PassageReader()
  /// How notes on rows of tables begin.
  private var wordings: [Int: String] = [:]
  /// The last date that was read, since one follows its like.
  private var date: (text: String, date: EDTF?)?

  /// - Parameter ids: some events, the first ones first.
  init(_ archive: Archive, _ db: Database, _ ids: [Int]) throws {
    (self.archive, self.db) = (archive, db)
    let (events, owners) = (ids.areMatched(by: "id"), ids.areMatched(by: "event"))
    func details(_ columns: SQL, _ table: SQL, _ order: SQL) throws -> Details {
      try Details(
        "SELECT event, \(columns) FROM \(table) WHERE \(owners) ORDER BY event, \(order)", in: db)
    }
    func detailsOfAccounts(_ columns: SQL, _ table: SQL) throws -> Details {
      try Details(
        """
        SELECT event, account, \(columns) FROM \(table) WHERE \(owners)
        ORDER BY event, account, n
        """, ofAccounts: true, in: db)
    }
    rows = try Rows(
      """
      SELECT id, key, date, time, kind, title, summary, place, inferred, note, summary_at,
        summary_length, source, start, length, printed, wording, told
      FROM event WHERE \(events) ORDER BY id
      """, in: db)
    people = try details("name", "person", "n")
    points = try details("name, verdict, note", "point", "n")
    fields = try details("name, value", "field", "n")
    accounts = try details("n, source, date, printed, note, wording", "account", "n")
    values = try detailsOfAccounts("point, value", "said")
    quotations = try detailsOfAccounts(
      "exact, prefix, suffix, nth, start, end, folded", "quotation")
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
      id: rows.text(1), date: date(rows.textIfAny(2)), time: rows.textIfAny(3),
      kind: Kind(rawValue: rows.text(4)), title: rows.text(5),
      summary: try rows.textIfAny(6) ?? passages.summary(rows, from: 10, db),
      place: rows.textIfAny(7),
      people: try people.texts(of: id),
      inferred: rows.textIfAny(8), note: rows.textIfAny(9), accounts: accounts,
      points: try points(of: id), fields: try fields(of: id))
  }

  /// The only account of an event that is a row of a table, which quotes it whole.
  private mutating func account(ofRow source: Int) throws -> Account {
    let range = rows.placesIfAny(13)
    let words = try range.map { try passages.words($0, of: source, db) } ?? ""
    return Account(
      source: archive.sources[source].id, printed: rows.textIfAny(15),
      quotations: [Quotation(exact: words, range: range)],
      note: try note(rows.textIfAny(17), rows.numberIfAny(16)))
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

  /// In the order of the sources.
  private mutating func accounts(of event: Int) throws -> [Account] {
    if let row = rows.numberIfAny(12) {
      return archive.sources.indices.contains(row) ? [try account(ofRow: row)] : []
    }
    var (accounts, columns): ([Account], [Int]) = ([], [])
    while try self.accounts.next(of: event) {
      let (n, source) = (self.accounts.rows.number(1), self.accounts.rows.number(2))
      // A damaged archive may have any number there.
      guard archive.sources.indices.contains(source) else { continue }
      let place = columns.firstIndex { $0 > source } ?? columns.endIndex
      columns.insert(source, at: place)
      accounts.insert(try account(n, of: event, source), at: place)
    }
    return accounts
  }

  private mutating func account(_ n: Int, of event: Int, _ source: Int) throws -> Account {
    Account(
      source: archive.sources[source].id, date: date(accounts.rows.textIfAny(3)),
      printed: accounts.rows.textIfAny(4), quotations: try quotations(of: event, n, source),
      says: try values(of: event, n),
      note: try note(accounts.rows.textIfAny(5), accounts.rows.numberIfAny(6)))
  }

  /// The note of an account, which may begin as many do.
  private mutating func note(_ own: String?, _ wording: Int?) throws -> String? {
    guard let own, let wording else { return own }
    return try beginning(wording) + own
  }

  private mutating func beginning(_ wording: Int) throws -> String {
    if let known = wordings[wording] { return known }
    let statement = try db.cachedStatement(sql: "SELECT text FROM wording WHERE id = ?")
    let text: String = try Row.fetchOne(statement, arguments: [wording])?[0] ?? ""
    wordings[wording] = text
    return text
  }

  private mutating func values(of event: Int, _ account: Int) throws -> [Said] {
    var values: [Said] = []
    while try self.values.next(of: event, account: account) {
      values.append(Said(point: self.values.rows.text(2), value: self.values.rows.text(3)))
    }
    return values
  }

  /// In the order of the text.
  private mutating func quotations(
    of event: Int, _ account: Int, _ source: Int
  ) throws -> [Quotation] {
    var quotations: [Quotation] = []
    while try self.quotations.next(of: event, account: account) {
      quotations.append(try quotation(source))
    }
    if quotations.count > 1 {
      quotations.sort { ($0.range?.lowerBound ?? .min) < ($1.range?.lowerBound ?? .min) }
    }
    return quotations
  }

  private mutating func quotation(_ source: Int) throws -> Quotation {
    let (start, end) = (quotations.rows.numberIfAny(6), quotations.rows.numberIfAny(7))
    let range = start.flatMap { start in end.map { start..<max(start, $0) } }
    let exact =
      try quotations.rows.textIfAny(2)
      ?? range.map { try passages.words($0, of: source, db) } ?? ""
    var quotation = Quotation(
      exact: exact, prefix: quotations.rows.textIfAny(3), suffix: quotations.rows.textIfAny(4),
      nth: quotations.rows.numberIfAny(5), range: range)
    quotation.isFolded = quotations.rows.number(8) != 0
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

extension [Int] {
  /// That a column holds one of these numbers, which are in order.
  fileprivate func areMatched(by column: SQL) -> SQL {
    guard let first, let last else { return "FALSE" }
    return last - first == count - 1
      ? "\(column) BETWEEN \(first) AND \(last)" : "\(column) IN \(self)"
  }
}
