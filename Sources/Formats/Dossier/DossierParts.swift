/// A dossier's YAML cut before some of its events, so that all parts can be read at once.
///
/// A line that begins an item of the list `events` can lie inside another value only if that value is
/// quoted and runs over several lines; its first part then lacks the closing mark, and does not read.
struct DossierParts: Sendable {
  private let bytes: [UInt8]
  /// Where the parts begin, but for the first, and how many lines stand before each.
  private let cuts: [Int]
  private let lines: [Int]

  /// More than most machines have cores, so that none of these waits long for the others.
  private static let most = 10
  /// Below this many bytes one reader is done before another has begun.
  private static let shortest = 8192
  private static let newline = UInt8(ascii: "\n")

  /// nil for a short text, and where no event is seen to begin where it is cut.
  init?(_ yaml: String) {
    bytes = Array(yaml.utf8)
    cuts = DossierParts.cuts(in: bytes)
    if cuts.isEmpty { return nil }
    lines = DossierParts.lines(of: bytes, before: cuts)
  }

  /// The parts by their numbers.
  var indices: [Int] { Array(0...cuts.count) }

  /// The first part is all up to some event; the others are the events that follow, under an
  /// `events:` of their own.
  subscript(part: Int) -> String {
    let end = part < cuts.count ? cuts[part] : bytes.count
    guard part > 0 else { return String(decoding: bytes[..<end], as: UTF8.self) }
    return String(decoding: "events:\n".utf8 + bytes[cuts[part - 1]..<end], as: UTF8.self)
  }

  /// By how many lines a part's own are fewer than those of the whole.
  func lines(before part: Int) -> Int { part > 0 ? lines[part - 1] - 1 : 0 }

  private static func cuts(in bytes: [UInt8]) -> [Int] {
    guard let key = line(of: bytes, from: 0, where: { $0.starts(with: "events:\n".utf8) }),
      let item = item(in: bytes, from: end(of: bytes, from: key))
    else { return [] }
    let length = max(shortest, bytes.count / most)
    var cuts: [Int] = []
    var start = max(end(of: bytes, from: key), length)
    while start < bytes.count,
      let cut = line(
        of: bytes, from: end(of: bytes, from: start), where: { $0.starts(with: item) })
    {
      cuts.append(cut)
      start = cut + length
    }
    return cuts
  }

  /// How many lines end before each of some places that follow each other; counted once for all.
  private static func lines(of bytes: [UInt8], before cuts: [Int]) -> [Int] {
    var (counts, line, start) = ([Int](), 0, 0)
    for cut in cuts {
      line += bytes[start..<cut].count { $0 == newline }
      (start, counts) = (cut, counts + [line])
    }
    return counts
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
