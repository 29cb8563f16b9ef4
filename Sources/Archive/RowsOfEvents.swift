import GRDB

/// Rows that belong to events, in the order of these, taken event by event.
///
/// Read once from first to last, which is quicker than to look up those of each event.
struct RowsOfEvents {
  private let rows: RowCursor
  private var next: Row?

  /// - Parameter sql: gives the number of the event first, and is in that order.
  init(_ db: Database, _ sql: String) throws {
    rows = try Row.fetchCursor(db, sql: sql)
    next = try rows.next()
  }

  /// Goes on to an event, and gives what belongs to it.
  mutating func forEach(of event: Int, _ body: (Row) throws -> Void) throws {
    while let row = next, (row[0] as Int) <= event {
      if (row[0] as Int) == event { try body(row) }
      next = try rows.next()
    }
  }
}
