import GRDB
import GRDBSQLite

/// Puts rows into a table, one after the other.
///
/// Their values go straight into SQLite: as arguments of GRDB's they would take as long as the row itself.
struct Insertion {
  private let db: Database
  private let statement: Statement

  /// - Parameter table: a table, with the names of its columns where not all are given.
  init(_ db: Database, into table: String, columns: Int) throws {
    self.db = db
    let marks = String(repeating: "?, ", count: columns - 1) + "?"
    statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
  }

  func insert(_ values: [(any DatabaseValueConvertible)?]) throws {
    let row = unsafe statement.sqliteStatement
    for (value, place) in zip(values, (1 as CInt)...) {
      let code = unsafe value?.bind(to: row, at: place) ?? sqlite3_bind_null(row, place)
      guard code == SQLITE_OK else { throw error(code) }
    }
    let code = unsafe sqlite3_step(row)
    unsafe sqlite3_reset(row)
    guard code == SQLITE_DONE else { throw error(code) }
  }

  private func error(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
  }
}
