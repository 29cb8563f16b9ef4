import GRDB

/// Reads passages of texts, each from the portion in which it stands; one that is near the last one costs
/// no more than its own length.
struct PassageReader {
  private var source: Int?
  /// Where the portion begins, and where it ends, in code points of the text.
  private var start = 0
  private var end = 0
  private var bytes: [UInt8] = []
  /// A code point of the text, and the byte at which it begins.
  private var mark = (point: 0, byte: 0)

  mutating func words(
    _ range: Range<Int>, of source: Int, _ archive: Archive, _ db: Database
  ) throws -> String {
    if self.source != source || !(start..<end).contains(range.lowerBound) {
      try load(range.lowerBound, of: source, archive, db)
    }
    let first = byte(of: range.lowerBound)
    return String(decoding: bytes[first..<byte(of: range.upperBound)], as: UTF8.self)
  }

  private mutating func load(
    _ point: Int, of source: Int, _ archive: Archive, _ db: Database
  ) throws {
    let found = try archive.rows(
      """
      SELECT start, text FROM portion WHERE source = ? AND start <= ? ORDER BY start DESC LIMIT 1
      """, [source, point], in: db
    ).first
    self.source = source
    start = found?[0] ?? 0
    bytes = Array((found?[1] ?? "").utf8)
    end = start + bytes.count { $0 & 0xC0 != 0x80 }
    mark = (start, 0)
  }

  /// Where a code point begins, or where the portion ends.
  private mutating func byte(of point: Int) -> Int {
    if end - start == bytes.count { return min(max(point - start, 0), bytes.count) }
    var (at, byte) = point < mark.point ? (start, 0) : mark
    while at < point, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      at += 1
    }
    mark = (at, byte)
    return byte
  }
}
