/// The parts of a text that were stored last, in which the words of its rows are found again.
struct RecentTexts {
  fileprivate struct Part {
    let start: Int
    let bytes: [UInt8]
    /// How many code points it has.
    let length: Int
  }

  private var parts: [Part] = []

  mutating func take(_ text: String, at start: Int) {
    let bytes = Array(text.utf8)
    parts.append(Part(start: start, bytes: bytes, length: bytes.count { $0 & 0xC0 != 0x80 }))
  }

  mutating func forget() { parts = [] }

  /// Where words stand for the first time in a stretch, all in code points of the text; nil where they do not.
  func place(of words: String, in stretch: Range<Int>) -> Range<Int>? {
    let sought = Array(words.utf8)
    guard let first = sought.first, let part = part(at: stretch.lowerBound) else { return nil }
    let (start, end) = (part.byte(of: stretch.lowerBound), part.byte(of: stretch.upperBound))
    var byte = start
    while byte + sought.count <= end {
      if part.bytes[byte] == first, part.bytes[byte..<byte + sought.count].elementsEqual(sought) {
        let before = part.bytes[start..<byte].count { $0 & 0xC0 != 0x80 }
        let place = stretch.lowerBound + before
        return place..<place + sought.count { $0 & 0xC0 != 0x80 }
      }
      byte += 1
    }
    return nil
  }

  private func part(at place: Int) -> Part? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].start <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, place < parts[low - 1].start + parts[low - 1].length else { return nil }
    return parts[low - 1]
  }
}

extension RecentTexts.Part {
  /// Where a code point of the text begins, or where the part ends.
  fileprivate func byte(of place: Int) -> Int {
    let offset = max(place - start, 0)
    if length == bytes.count { return min(offset, length) }
    var (byte, left) = (0, offset)
    while byte < bytes.count {
      if bytes[byte] & 0xC0 != 0x80 {
        if left == 0 { return byte }
        left -= 1
      }
      byte += 1
    }
    return byte
  }
}
