import Foundation
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

  func insert(_ values: [StoredValue]) throws {
    let row = unsafe statement.sqliteStatement
    var place = 0 as CInt
    for value in values {
      place += 1
      let code = unsafe value.bind(to: row, at: place)
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

/// A value of a row; nil is null.
enum StoredValue {
  case number(Int?)
  case text(String?)
  case bytes(Data)
  case value(DatabaseValue)

  fileprivate func bind(to row: OpaquePointer, at place: CInt) -> CInt {
    switch self {
    case .number(let number?): unsafe sqlite3_bind_int64(row, place, Int64(number))
    case .text(var text?): text.withUTF8 { unsafe $0.bind(to: row, at: place) }
    case .bytes(let bytes): unsafe bytes.bind(to: row, at: place)
    case .value(let value): unsafe value.bind(to: row, at: place)
    case .number(nil), .text(nil): unsafe sqlite3_bind_null(row, place)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// As text in UTF-8, of which SQLite makes a copy.
  fileprivate func bind(to row: OpaquePointer, at place: CInt) -> CInt {
    let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    // One that is empty may be nowhere, which would be null.
    guard !isEmpty else { return unsafe sqlite3_bind_text(row, place, "", 0, copied) }
    return unsafe withMemoryRebound(to: CChar.self) { text in
      unsafe sqlite3_bind_text(row, place, text.baseAddress, CInt(text.count), copied)
    }
  }
}
