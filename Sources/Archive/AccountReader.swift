import Chronology
import GRDB

/// Reads the accounts of events that are no rows of tables, going through their tables at once.
struct AccountReader {
  private let sources: [Source]
  private let order: AccountOrder
  private var accounts: Details
  private var values: Details
  private var quotations: Details
  private var dates = DateReader()

  /// - Parameter owners: that a row belongs to one of the events.
  init(_ archive: Archive, _ owners: SQL, _ order: AccountOrder, in db: Database) throws {
    self.order = order
    func details(_ columns: SQL, _ table: SQL) throws -> Details {
      try Details(
        """
        SELECT event, account, \(columns) FROM \(table) WHERE \(owners)
        ORDER BY event, account, n
        """, ofAccounts: true, in: db)
    }
    sources = archive.sources
    accounts = try Details(
      """
      SELECT event, n, source, date, printed, note, wording, draft FROM account WHERE \(owners)
      ORDER BY event, n
      """, in: db)
    values = try details("point, value", "said")
    quotations = try details("exact, prefix, suffix, nth, start, end, folded", "quotation")
  }

  mutating func accounts(of event: Int, _ words: inout WordReader) throws -> [Account] {
    var (accounts, columns): ([Account], [Int]) = ([], [])
    while try self.accounts.next(of: event) {
      let (n, source) = (self.accounts.rows.number(1), self.accounts.rows.number(2))
      // A damaged archive may have any number there.
      guard sources.indices.contains(source) else { continue }
      let isBefore = { [order] in order == .columns && $0 > source }
      let place = columns.firstIndex(where: isBefore) ?? columns.endIndex
      columns.insert(source, at: place)
      accounts.insert(try account(n, of: event, source, &words), at: place)
    }
    return accounts
  }

  private mutating func account(
    _ n: Int, of event: Int, _ source: Int, _ words: inout WordReader
  ) throws -> Account {
    Account(
      source: sources[source].id, date: dates.date(accounts.rows.textIfAny(3)),
      printed: accounts.rows.textIfAny(4),
      quotations: try quotations(of: event, n, source, &words), says: try values(of: event, n),
      note: try words.note(accounts.rows.textIfAny(5), accounts.rows.numberIfAny(6)),
      isDraft: accounts.rows.number(7) != 0)
  }

  private mutating func values(of event: Int, _ account: Int) throws -> [Said] {
    var values: [Said] = []
    while try self.values.next(of: event, account: account) {
      values.append(Said(point: self.values.rows.text(2), value: self.values.rows.text(3)))
    }
    return values
  }

  private mutating func quotations(
    of event: Int, _ account: Int, _ source: Int, _ words: inout WordReader
  ) throws -> [Quotation] {
    var quotations: [Quotation] = []
    while try self.quotations.next(of: event, account: account) {
      quotations.append(try quotation(source, &words))
    }
    if quotations.count > 1, order == .columns {
      quotations.sort { ($0.range?.lowerBound ?? .min) < ($1.range?.lowerBound ?? .min) }
    }
    return quotations
  }

  private func quotation(_ source: Int, _ words: inout WordReader) throws -> Quotation {
    let start = quotations.rows.numberIfAny(6)?.reckonable
    let end = quotations.rows.numberIfAny(7)?.reckonable
    let range = start.flatMap { start in end.map { start..<max(start, $0) } }
    let exact =
      try quotations.rows.textIfAny(2) ?? range.map { try words.passage($0, of: source) } ?? ""
    var quotation = Quotation(
      exact: exact, prefix: quotations.rows.textIfAny(3), suffix: quotations.rows.textIfAny(4),
      nth: quotations.rows.numberIfAny(5), range: range)
    quotation.isFolded = quotations.rows.number(8) != 0
    return quotation
  }
}
