import GRDB

/// What belongs to events, in their order: read as one goes from event to event.
///
/// A query gives the number of the event first, and then perhaps that of the account.
struct Details {
  let rows: Rows
  private let areOfAccounts: Bool
  /// What the row belongs to that was read last.
  private var owner = (event: Int.min, account: 0)
  /// Whether that row has been given.
  private var isGiven = true

  init(_ query: SQL, ofAccounts: Bool = false, in db: Database) throws {
    rows = try Rows(query, in: db)
    areOfAccounts = ofAccounts
  }

  /// Goes to the next row of an event, or of one of its accounts, past all that belongs to earlier ones.
  mutating func next(of event: Int, account: Int = 0) throws -> Bool {
    if isGiven { try advance() }
    while owner < (event, account) { try advance() }
    isGiven = owner == (event, account)
    return isGiven
  }

  /// The texts of an event that stand behind its number.
  mutating func texts(of event: Int) throws -> [String] {
    var texts: [String] = []
    while try next(of: event) { texts.append(rows.text(1)) }
    return texts
  }

  private mutating func advance() throws {
    guard try rows.next() else { return owner = (.max, 0) }
    owner = (rows.number(0), areOfAccounts ? rows.number(1) : 0)
  }
}
