import CChecksum
import GRDB
import GRDBSQLite

/// The checksums with which the pages of an archive end: what has been damaged on its way is not read as
/// if it were quoted.
package enum PageChecksums {
  /// Has SQLite verify every page that it reads of such a file, and end each that it writes with its checksum.
  static func begin() { _ = areVerified }

  private static let areVerified = cc_register()

  /// Keeps the room for them free, in a database that has no pages yet.
  static func keepRoom(in db: Database) {
    var length = CInt(CC_LENGTH)
    _ = unsafe sqlite3_file_control(
      db.sqliteConnection, "main", SQLITE_FCNTL_RESERVE_BYTES, &length)
  }

  /// Puts them into the bytes of an archive that has been put together in memory.
  package static func seal(_ bytes: inout [UInt8]) {
    unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe cc_seal(bytes.baseAddress, bytes.count, pageSize)
    }
  }

  /// In bytes.
  static let pageSize = 8192
}

extension DatabaseError {
  /// Whether a page is not what was written.
  var isOfChecksum: Bool { extendedResultCode == .SQLITE_IOERR_DATA }
}
