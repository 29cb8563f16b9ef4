// Text on its way out, as bytes: to add one to it costs no more than to copy it.
extension [UInt8] {
  mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  mutating func append(number: Int) {
    append(String(number))
  }
}

extension String {
  /// Whether any of its bytes is of a kind, which is asked of eight at once.
  ///
  /// - Parameter areSought: the answer is 0 where none of the eight is; an `a` never is.
  @inline(__always)
  func hasByte(_ areSought: (UInt64) -> UInt64) -> Bool {
    let bytes = utf8.span
    var (found, place): (UInt64, Int) = (0, 0)
    while place + 8 <= bytes.count {
      found |= areSought(
        unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0x6161_6161_6161_6161
    for place in place..<bytes.count { rest = rest << 8 | UInt64(bytes[place]) }
    return found | areSought(rest) != 0
  }
}

// Of eight bytes at once, after Hacker's Delight, 6-1: 0 where none is so.
extension UInt64 {
  @inline(__always)
  func bytes(below limit: UInt8) -> UInt64 {
    (self &- UInt64(limit) &* UInt64.ones) & ~self & UInt64.ones << 7
  }

  @inline(__always)
  func bytes(equalTo byte: UInt8) -> UInt64 {
    (self ^ UInt64(byte) &* UInt64.ones).bytes(below: 1)
  }

  @inline(__always)
  var bytesBeyondASCII: UInt64 { self & UInt64.ones << 7 }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
}
