import GRDB
import GRDBSQLite

extension Database {
  /// The bytes of the file that the database is or would be.
  ///
  /// - Throws: a `DatabaseError` where memory does not suffice.
  func serialized() throws -> [UInt8] {
    var count: Int64 = 0
    guard let bytes = unsafe sqlite3_serialize(sqliteConnection, "main", &count, 0) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    defer { unsafe sqlite3_free(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}
