import CZlib
import Foundation
import GRDB

/// A part of a text, deflated (RFC 1951), which takes a third of the room, with the checksum of zlib's format
/// (RFC 1950) behind it.
///
/// Without the rest of that format, which has zlib look through all of a dictionary for each part.
/// A column that may hold one has a text as it is, too: what is not worth it, or has to be there at once.
struct DeflatedText: Sendable {
  let bytes: Data

  /// The bytes of a text in a column, deflated or not.
  ///
  /// - Parameter dictionary: what it was deflated with, if with any.
  static func text(_ value: DatabaseValue, _ dictionary: [UInt8]) throws -> [UInt8] {
    guard case .blob(let bytes) = value.storage else {
      return Array((String.fromDatabaseValue(value) ?? "").utf8)
    }
    return try text(of: bytes) { room in
      let (code, text) = inflate([UInt8](bytes), dictionary, into: room)
      let isWhole = code == Z_STREAM_END && text.checksum.elementsEqual(bytes.suffix(4))
      return (code == Z_STREAM_END && !isWhole ? Z_DATA_ERROR : code, text)
    }
  }

  /// The text that some bytes become in enough room; how much that is nobody says.
  private static func text(
    of bytes: Data, _ inflate: (_ room: Int) -> (code: CInt, text: [UInt8])
  ) throws -> [UInt8] {
    // No text becomes shorter than by this.
    for power in 3...10 {
      let room = min(bytes.count << power, most)
      let (code, text) = inflate(room)
      if code == Z_STREAM_END { return text }
      guard code == Z_OK || code == Z_BUF_ERROR, room < most else { break }
    }
    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a text in it cannot be read")
  }

  /// In bytes: four times the longest row of a table that is taken.
  private static let most = 1 << 26

  /// A text as archives of format 3 had it: in zlib's format.
  private static func formerText(_ bytes: Data) throws -> [UInt8] {
    try text(of: bytes) { room in
      var (length, code) = (UInt(room), Z_OK)
      let text = unsafe [UInt8](unsafeUninitializedCapacity: room) { room, count in
        code = unsafe uncompress(room.baseAddress, &length, [UInt8](bytes), UInt(bytes.count))
        count = code == Z_OK ? Int(length) : 0
      }
      return (code == Z_OK ? Z_STREAM_END : code, text)
    }
  }

  /// How far it is looked back, as two to the power of this; negative where no format is around it.
  static let window: CInt = -15

  private static func inflate(
    _ bytes: [UInt8], _ dictionary: [UInt8], into room: Int
  ) -> (code: CInt, text: [UInt8]) {
    var (stream, code) = unsafe (z_stream(), Z_OK)
    let text = unsafe [UInt8](unsafeUninitializedCapacity: room) { room, count in
      // zlib keeps where its stream is.
      (code, count) = unsafe withUnsafeMutablePointer(to: &stream) { stream in
        unsafe inflate(bytes, dictionary, with: stream, into: room)
      }
    }
    return (code, text)
  }

  private static func inflate(
    _ bytes: [UInt8], _ dictionary: [UInt8], with stream: UnsafeMutablePointer<z_stream>,
    into room: UnsafeMutableBufferPointer<UInt8>
  ) -> (code: CInt, count: Int) {
    _ = unsafe inflateInit2_(stream, window, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    defer { _ = unsafe inflateEnd(stream) }
    if !dictionary.isEmpty {
      _ = unsafe inflateSetDictionary(stream, dictionary, CUnsignedInt(dictionary.count))
    }
    let code = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe stream.read(bytes, into: room)
      return unsafe CZlib.inflate(stream, Z_FINISH)
    }
    return unsafe (code, code == Z_STREAM_END ? Int(stream.pointee.total_out) : 0)
  }
}

extension [UInt8] {
  /// Its Adler-32, the first byte first.
  var checksum: [UInt8] {
    let sum = unsafe UInt32(adler32(1, self, CUnsignedInt(count)))
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }
}

extension UnsafeMutablePointer<z_stream> {
  /// Has it take some bytes, which must stay where they are, and put into some room what it makes of them.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>) {
    unsafe pointee.next_in = UnsafeMutablePointer<UInt8>(mutating: bytes.baseAddress)
    unsafe pointee.avail_in = CUnsignedInt(bytes.count)
    unsafe pointee.next_out = room.baseAddress
    unsafe pointee.avail_out = CUnsignedInt(room.count)
  }
}

extension DeflatedText {
  /// Has SQLite know `inflated(text, dictionary)`, and `deflated(text)` for what archives of earlier formats have
  /// and is no longer than a part of a table.
  static func add(to db: Database) {
    db.add(
      function: DatabaseFunction("inflated", argumentCount: 2, pure: true) { values in
        guard case .blob = values[0].storage else { return values[0] }
        let dictionary = Data.fromDatabaseValue(values[1]) ?? Data()
        return String(decoding: try text(values[0], [UInt8](dictionary)), as: UTF8.self)
      })
    db.add(
      function: DatabaseFunction("deflated", argumentCount: 1, pure: true) { values in
        switch values[0].storage {
        case .blob(let bytes): try Deflater(nil).deflated(formerText(bytes)).bytes
        case .string(let text) where text.utf8.count < longest:
          Deflater(nil).deflated(Array(text.utf8)).bytes
        default: values[0]
        }
      })
  }

  /// A longer one would have to be inflated for each of its words.
  private static let longest = 1 << 14
}
