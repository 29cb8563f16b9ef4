/// A dossier's YAML cut in two before an event, so that both parts can be read at once.
///
/// A line that begins an item of the list `events` can lie inside another value only if that value is
/// quoted and runs over several lines; its first part then lacks the closing mark, and does not read.
struct DossierHalves: Sendable {
  /// All up to some event in the middle.
  let first: String
  /// The events that follow, under an `events:` of their own, on the lines on which they stand.
  let second: String

  /// Below this many bytes one reader is done before another has begun.
  private static let shortest = 16_384
  private static let key = Array("\nevents:\n".utf8)
  private static let newline = UInt8(ascii: "\n")

  /// nil for a short text, and where no event is seen to begin behind its middle.
  init?(_ yaml: String) {
    let bytes = Array(yaml.utf8)
    guard bytes.count >= DossierHalves.shortest,
      let list = bytes.firstRange(of: DossierHalves.key)?.upperBound,
      let item = DossierHalves.item(in: bytes[list...]),
      let cut = bytes[max(list, bytes.count / 2)...].firstRange(of: item)
    else { return nil }
    let start = cut.lowerBound + 1
    let lines = bytes[..<start].count { $0 == DossierHalves.newline }
    first = String(decoding: bytes[..<start], as: UTF8.self)
    second =
      String(repeating: "\n", count: lines - 1) + "events:\n"
      + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// How the first event begins, from the end of the line before it: a newline, blanks, `- `.
  private static func item(in list: ArraySlice<UInt8>) -> [UInt8]? {
    for line in list.split(separator: newline) {
      let blanks = line.prefix { $0 == UInt8(ascii: " ") }
      let rest = line.dropFirst(blanks.count)
      if rest.starts(with: "- ".utf8) { return [newline] + blanks + Array("- ".utf8) }
      if rest.first != UInt8(ascii: "#") { return nil }
    }
    return nil
  }
}
