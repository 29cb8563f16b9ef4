import CZlib
import Foundation
import GRDB

/// A part of a text in the format of zlib, which takes half the room.
///
/// A column that may hold one has a text as it is, too: what is not worth it, or has to be there at once.
struct DeflatedText: Sendable {
  let bytes: Data

  init(_ text: [UInt8]) {
    var length = compressBound(UInt(text.count))
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { room, count in
      // Into as much room as this it cannot fail.
      _ = unsafe compress2(
        room.baseAddress, &length, text, UInt(text.count), Z_DEFAULT_COMPRESSION)
      count = Int(length)
    }
    self.bytes = Data(bytes)
  }

  /// The bytes of a text in a column, deflated or not.
  static func text(_ value: DatabaseValue) throws -> [UInt8] {
    guard case .blob(let bytes) = value.storage else {
      return Array((String.fromDatabaseValue(value) ?? "").utf8)
    }
    // How long it was nobody says; no text becomes shorter than by this.
    var room = bytes.count * 4
    while room <= bytes.count << 11 {
      let (code, text) = inflate(Array(bytes), into: room)
      if code == Z_OK { return text }
      guard code == Z_BUF_ERROR else { break }
      room *= 4
    }
    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a text in it cannot be read")
  }

  private static func inflate(_ bytes: [UInt8], into room: Int) -> (code: CInt, text: [UInt8]) {
    var (length, code) = (UInt(room), Z_OK)
    let text = unsafe [UInt8](unsafeUninitializedCapacity: room) { room, count in
      code = unsafe uncompress(room.baseAddress, &length, bytes, UInt(bytes.count))
      count = code == Z_OK ? Int(length) : 0
    }
    return (code, text)
  }
}

extension DeflatedText {
  /// Has SQLite know `inflated(text)`, and `deflated(text)` for what is no longer than a part of a table.
  static func add(to db: Database) {
    db.add(
      function: DatabaseFunction("inflated", argumentCount: 1, pure: true) { values in
        guard case .blob = values[0].storage else { return values[0] }
        return String(decoding: try text(values[0]), as: UTF8.self)
      })
    db.add(
      function: DatabaseFunction("deflated", argumentCount: 1, pure: true) { values in
        // One that is damaged is not to be copied.
        if case .blob = values[0].storage { _ = try text(values[0]) }
        guard case .string(let text) = values[0].storage, text.utf8.count < longest
        else { return values[0] }
        return DeflatedText(Array(text.utf8)).bytes
      })
  }

  /// A longer one would have to be inflated for each of its words.
  private static let longest = 1 << 14
}
