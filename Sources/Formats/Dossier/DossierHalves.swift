/// A dossier's YAML cut in two before an event, so that both parts can be read at once.
///
/// The first is the shorter: whoever reads it reads the texts of the sources as well.
///
/// A line that begins an item of the list `events` can lie inside another value only if that value is
/// quoted and runs over several lines; its first part then lacks the closing mark, and does not read.
struct DossierHalves: Sendable {
  /// All up to some event before the middle.
  let first: String
  /// The events that follow, under an `events:` of their own, on the lines on which they stand.
  let second: String

  /// Below this many bytes one reader is done before another has begun.
  private static let shortest = 16_384
  private static let newline = UInt8(ascii: "\n")

  /// From where on an event may begin the second part of a text of so many bytes.
  private static func cut(_ count: Int) -> Int { count * 9 / 20 }

  /// nil for a short text, and where no event is seen to begin where it is cut.
  init?(_ yaml: String) {
    let bytes = Array(yaml.utf8)
    guard bytes.count >= DossierHalves.shortest,
      let key = DossierHalves.line(
        of: bytes, from: 0, where: { $0.starts(with: "events:\n".utf8) }),
      let item = DossierHalves.item(in: bytes, from: DossierHalves.end(of: bytes, from: key)),
      let cut = DossierHalves.line(
        of: bytes,
        from: DossierHalves.end(of: bytes, from: max(key, DossierHalves.cut(bytes.count))),
        where: { $0.starts(with: item) })
    else { return nil }
    let lines = bytes[..<cut].count { $0 == DossierHalves.newline }
    let place = yaml.utf8.index(yaml.startIndex, offsetBy: cut)
    first = String(yaml[..<place])
    second = String(repeating: "\n", count: lines - 1) + "events:\n" + yaml[place...]
  }

  /// How the first event begins, comments and empty lines apart: blanks, then `- `.
  private static func item(in bytes: [UInt8], from start: Int) -> ArraySlice<UInt8>? {
    let isBlank = { $0 == UInt8(ascii: " ") }
    let start = line(of: bytes, from: start) { rest in
      let first = rest.first { !isBlank($0) }
      return first != UInt8(ascii: "#") && first != newline
    }
    guard let start, let dash = bytes[start...].firstIndex(where: { !isBlank($0) }),
      bytes[dash...].starts(with: "- ".utf8)
    else { return nil }
    return bytes[start..<dash + 2]
  }

  /// Where the first line begins that `isWanted`; it is asked with all from the line's first byte on.
  private static func line(
    of bytes: [UInt8], from start: Int, where isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Int? {
    var start = start
    while start < bytes.count {
      if isWanted(bytes[start...]) { return start }
      start = end(of: bytes, from: start)
    }
    return nil
  }

  /// Where the line behind that of `start` begins.
  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    (bytes[start...].firstIndex(of: newline) ?? bytes.count - 1) + 1
  }
}
