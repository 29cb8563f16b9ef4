import GRDB

/// A row of what is stored, whose columns are best read by their places: GRDB looks a name up letter by letter.
///
/// Where a column has a value of another type, as in a damaged archive, it is read as if it had none: GRDB
/// ends the program.
struct StoredRow {
  private let row: Row

  init(_ row: Row) { self.row = row }

  subscript(column: Int) -> Int? { Int.fromDatabaseValue(row[column]) }
  subscript(column: Int) -> String? { String.fromDatabaseValue(row[column]) }
  subscript(column: Int) -> Int { self[column] ?? 0 }
  subscript(column: Int) -> String { self[column] ?? "" }
  subscript(column: Int) -> Bool { self[column] != 0 as Int }

  func value<Value: DatabaseValueConvertible>(_ column: Int) -> Value? {
    Value.fromDatabaseValue(row[column])
  }

  /// How many of something there are, or a place among them.
  func count(_ column: Int) -> Int { (self[column] as Int).reckonable }

  /// The places from one column to the next; where a damaged archive has these the other way round, none.
  func places(_ column: Int) -> Range<Int> {
    let start = count(column)
    return start..<max(start, count(column + 1))
  }
}

extension Int {
  /// The same as a number of things, or a place among them, with which one can reckon whatever is stored.
  var reckonable: Int { Swift.min(Swift.max(self, 0), 1 << 40) }
}

extension Database {
  func rows(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws
    -> [StoredRow]
  {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments).map(StoredRow.init)
  }
}
