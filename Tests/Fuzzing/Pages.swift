import Formats

/// A page of the web that becomes a source.
enum Pages {
  static func feed(_ bytes: [UInt8]) {
    _ = HTMLText(String(decoding: bytes, as: UTF8.self)).text
  }
}
