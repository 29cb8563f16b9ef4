/// A part of a text as it is stored, in which words are found by their places.
struct StoredPortion {
  let source: Int
  /// Where it begins, and where it ends, in code points of the text.
  let range: Range<Int>
  private let bytes: [UInt8]

  /// - Parameter bytes: the text in UTF-8.
  init(_ bytes: [UInt8], at start: Int, of source: Int) {
    (self.source, self.bytes) = (source, bytes)
    range = start..<start + bytes.pointCount(in: bytes.indices)
  }

  /// The words at some code points of the text, as far as they stand here.
  func words(_ words: Range<Int>) -> String {
    let first = byte(of: words.lowerBound - range.lowerBound, from: 0)
    let last = byte(of: words.count, from: first)
    return String(decoding: bytes[first..<last], as: UTF8.self)
  }

  /// Where a code point begins, so many behind the one at a byte, or where all ends.
  private func byte(of point: Int, from start: Int) -> Int {
    if range.count == bytes.count { return min(start + max(point, 0), bytes.count) }
    var (left, byte) = (point, start)
    while byte + StoredPortion.stride <= bytes.count {
      let count = bytes.pointCount(in: byte..<byte + StoredPortion.stride)
      guard count <= left else { break }
      (left, byte) = (left - count, byte + StoredPortion.stride)
    }
    while byte < bytes.count {
      if !bytes[byte].continues {
        if left <= 0 { return byte }
        left -= 1
      }
      byte += 1
    }
    return byte
  }

  /// So many bytes are looked at at once.
  private static let stride = 64
}

extension [UInt8] {
  /// How many code points begin in some of the bytes, of which eight are looked at at once.
  fileprivate func pointCount(in places: Range<Int>) -> Int {
    let bytes = unsafe span.bytes
    var (count, place) = (places.count, places.lowerBound)
    while place + 8 <= places.upperBound {
      let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      // The bits of bytes that begin with 10.
      count -= (eight >> 7 & ~eight >> 6 & 0x0101_0101_0101_0101).nonzeroBitCount
      place += 8
    }
    for place in place..<places.upperBound where self[place].continues { count -= 1 }
    return count
  }
}

extension UInt8 {
  /// Whether it goes on with a code point of UTF-8.
  fileprivate var continues: Bool { self & 0xC0 == 0x80 }
}
