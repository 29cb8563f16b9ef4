/// A source's text as bytes, in which quotations are found; positions are code points.
package struct SourceText: Sendable {
  let bytes: [UInt8]

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Every place where `words` stand byte for byte, as byte ranges, overlapping ones included.
  ///
  /// Horspool's search: a table of the last place of each byte lets it skip most of the text.
  func occurrences(of words: [UInt8]) -> [Range<Int>] {
    guard let last = words.indices.last, bytes.count >= words.count else { return [] }
    var skip = [Int](repeating: words.count, count: 256)
    for (index, byte) in words.dropLast().enumerated() { skip[Int(byte)] = last - index }
    var found: [Range<Int>] = []
    var start = 0
    while start + last < bytes.count {
      if bytes[start + last] == words[last], stands(words, at: start) {
        found.append(start..<start + words.count)
        start += 1
      } else {
        start += skip[Int(bytes[start + last])]
      }
    }
    return found
  }

  func stands(_ words: [UInt8], at start: Int) -> Bool {
    guard start >= 0, start + words.count <= bytes.count else { return false }
    return words.indices.allSatisfy { bytes[start + $0] == words[$0] }
  }

  /// A byte range as a range of Unicode code points.
  func codePoints(_ range: Range<Int>) -> Range<Int> {
    let start = bytes[..<range.lowerBound].codePointCount
    return start..<start + bytes[range].codePointCount
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension Collection<UInt8> {
  /// How many code points these UTF-8 bytes begin.
  var codePointCount: Int {
    reduce(into: 0) { count, byte in if byte & 0b1100_0000 != 0b1000_0000 { count += 1 } }
  }
}
