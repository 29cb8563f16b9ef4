package import Chronology

/// Some of what is to be stored in an archive, made ready while what comes before it is stored.
package struct ArchivePart: Sendable {
  let texts: [(text: DeflatedText, start: Int)]
  let events: [Event]
  /// Where each of them has its summary in the text of the first who tells it, so that it needs no storing.
  let summaries: [Range<Int>?]

  /// - Parameters:
  ///   - texts: parts of the text of a source, each from a code point on.
  ///   - events: what stands in them.
  package init(texts: [(text: String, start: Int)] = [], events: [Event] = []) {
    let parts = texts.map { TextPart($0.text, at: $0.start) }
    self.texts = parts.map { (DeflatedText($0.bytes), $0.start) }
    self.events = events
    summaries = events.map { parts.place(ofSummary: $0) }
  }
}

/// Part of a text, in which the words of its rows are found again.
private struct TextPart {
  let start: Int
  let bytes: [UInt8]
  /// How many code points it has.
  let length: Int

  init(_ text: String, at start: Int) {
    self.start = start
    bytes = Array(text.utf8)
    length = bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// Where a code point of the text begins, or where the part ends.
  func byte(of place: Int) -> Int {
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

  /// Where words stand for the first time in a stretch, all in code points of the text; nil where they do not.
  func place(of words: String, in stretch: Range<Int>) -> Range<Int>? {
    let sought = Array(words.utf8)
    guard let first = sought.first else { return nil }
    let (start, end) = (byte(of: stretch.lowerBound), byte(of: stretch.upperBound))
    var byte = start
    while byte + sought.count <= end {
      if bytes[byte] == first, bytes[byte..<byte + sought.count].elementsEqual(sought) {
        let place = stretch.lowerBound + bytes[start..<byte].count { $0 & 0xC0 != 0x80 }
        return place..<place + sought.count { $0 & 0xC0 != 0x80 }
      }
      byte += 1
    }
    return nil
  }
}

extension [TextPart] {
  /// Where the row that an event quotes whole has its summary.
  fileprivate func place(ofSummary event: Event) -> Range<Int>? {
    guard event.accounts.count == 1, let quotation = event.accounts[0].quotations.first,
      let row = quotation.range, quotation.exact.isEmpty, let summary = event.summary
    else { return nil }
    return part(at: row.lowerBound)?.place(of: summary, in: row)
  }

  private func part(at place: Int) -> TextPart? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, place < self[low - 1].start + self[low - 1].length else { return nil }
    return self[low - 1]
  }
}
