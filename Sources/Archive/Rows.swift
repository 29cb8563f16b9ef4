import GRDB
import GRDBSQLite

/// The rows of a query one after the other, read column by column just as SQLite has them.
///
/// GRDB's rows are made for a few: to read a million events they would take most of the time.
@safe final class Rows {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ query: SQL, in db: Database) throws {
    let (sql, arguments) = try query.build(db)
    statement = try db.cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    unsafe handle = statement.sqliteStatement
  }

  /// Goes to the next row; after the last one it is not to be asked again.
  func next() throws -> Bool {
    let code = unsafe sqlite3_step(handle)
    guard code != SQLITE_ROW else { return true }
    guard code != SQLITE_DONE else { return false }
    throw unsafe DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))), sql: statement.sql)
  }

  /// 0 where there is none.
  func number(_ column: Int32) -> Int {
    Int(unsafe sqlite3_column_int64(handle, column))
  }

  func numberIfAny(_ column: Int32) -> Int? {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : number(column)
  }

  func isNumber(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_INTEGER
  }

  /// The places from one number on, as many as the next column says.
  ///
  /// - Parameter start: from where that number counts.
  func placesIfAny(_ column: Int32, behind start: Int = 0) -> Range<Int>? {
    guard let number = numberIfAny(column), let length = numberIfAny(column + 1) else { return nil }
    let first = start.reckonable + number.reckonable
    return first..<first + length.reckonable
  }

  /// Empty where there is none.
  func text(_ column: Int32) -> String {
    textIfAny(column) ?? ""
  }

  func textIfAny(_ column: Int32) -> String? {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  deinit { unsafe sqlite3_reset(handle) }
}
