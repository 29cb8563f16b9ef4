import Crypto

/// A UUID that follows from names: whoever has these has it again (RFC 9562, version 5).
struct NameUUID {
  let text: String

  init(_ names: String...) {
    // As JSON, in which no two lists of names are written alike.
    let name = JSONValue.array(names.map(JSONValue.string)).line
    var bytes = Array(Insecure.SHA1.hash(data: NameUUID.space + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    text = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
      .joined(separator: "-")
  }

  var urn: String { "urn:uuid:" + text }

  /// The namespace of all of them, drawn once.
  private static let space: [UInt8] = [
    0x5E, 0x0B, 0xD1, 0x93, 0xC4, 0x27, 0x4F, 0x6A, 0x9E, 0x52, 0x80, 0x1D, 0x37, 0xBC, 0x6F, 0xA8,
  ]
}
