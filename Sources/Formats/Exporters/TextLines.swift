/// Cuts a text that comes part by part into its lines, each with its line break; long lines into pieces.
package struct TextLines {
  private var bytes: [UInt8] = []

  package init() {}

  /// In bytes; longer ones are cut before a code point.
  private static let longest = 1 << 16

  /// Gives the lines that are whole with another part.
  package mutating func add(_ part: String, _ give: (String) throws -> Void) rethrows {
    bytes.append(part)
    var start = 0
    while let end = end(of: start) {
      try give(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    bytes.removeFirst(start)
  }

  /// Gives what is left at the end of the text.
  package mutating func end(_ give: (String) throws -> Void) rethrows {
    if !bytes.isEmpty { try give(String(decoding: bytes, as: UTF8.self)) }
    bytes = []
  }

  /// Where the line ends that begins at a byte, or a piece of it; nil where that is not known yet.
  private func end(of start: Int) -> Int? {
    let reach = bytes[start...].prefix(TextLines.longest)
    if let newline = reach.firstIndex(of: 0x0A) { return newline + 1 }
    guard reach.endIndex < bytes.count else { return nil }
    return reach.indices.last { bytes[$0 + 1] & 0xC0 != 0x80 }.map { $0 + 1 }
  }
}
