package import Chronology
import GRDB

extension Archive {
  /// A whole event by its place in chronological order.
  ///
  /// Its accounts stand in the order of the sources, their quotations in that of the text.
  package func event(_ id: Int) throws -> Event? {
    try read { db in
      var reader = try EventReader(self, db, [id])
      return try reader.events().first
    }
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

extension Row {
  /// The places from one column to the next; where a damaged archive has these the other way round, none.
  func places(_ column: Int) -> Range<Int> {
    let (start, end): (Int, Int?) = (self[column], self[column + 1])
    return start..<Swift.max(start, end ?? start)
  }
}
