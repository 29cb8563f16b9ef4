/// A part of a text, in which words are found by their places, and places by their words.
struct TextPortion {
  /// In UTF-8.
  let bytes: [UInt8]
  /// Where it begins, and where it ends, in code points of the text.
  let range: Range<Int>

  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    range = start..<start + bytes.pointCount(in: bytes.indices)
  }

  /// The words at some code points of the text, as far as they stand here.
  func words(_ places: Range<Int>) -> String {
    String(decoding: bytes[stretch(of: places.clamped(to: range))], as: UTF8.self)
  }

  /// Where words stand for the first time among some code points of the text; nil where they do not.
  func place(of words: String, in places: Range<Int>) -> Range<Int>? {
    let (sought, places) = (Array(words.utf8), places.clamped(to: range))
    let stretch = stretch(of: places)
    guard let first = sought.first else { return nil }
    var byte = stretch.lowerBound
    while byte + sought.count <= stretch.upperBound {
      if bytes[byte] == first, bytes[byte..<byte + sought.count].elementsEqual(sought) {
        let start = places.lowerBound + bytes.pointCount(in: stretch.lowerBound..<byte)
        return start..<start + sought.pointCount(in: sought.indices)
      }
      byte += 1
    }
    return nil
  }

  /// The bytes of some of its code points.
  private func stretch(of places: Range<Int>) -> Range<Int> {
    let start = byte(of: places.lowerBound - range.lowerBound, from: 0)
    return start..<byte(of: places.count, from: start)
  }

  /// Where a code point begins, so many behind the one at a byte, or where all ends.
  private func byte(of point: Int, from start: Int) -> Int {
    if range.count == bytes.count { return start + point }
    var (left, byte) = (point, start)
    while byte + TextPortion.stride <= bytes.count {
      let count = bytes.pointCount(in: byte..<byte + TextPortion.stride)
      guard count <= left else { break }
      (left, byte) = (left - count, byte + TextPortion.stride)
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
