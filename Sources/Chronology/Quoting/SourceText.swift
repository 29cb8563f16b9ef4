/// A source's text as bytes, in which quotations are found; positions are code points.
package struct SourceText: Sendable {
  let bytes: [UInt8]
  /// How many code points begin before each block of bytes, so that no place is counted from the
  /// beginning of the text.
  private let counts: [Int]
  /// Folding a long text takes a while, and most quotations are found without it.
  private(set) lazy var folded = FoldedText(bytes)
  /// For looking again for a passage that may have been edited.
  private(set) lazy var caseless = FoldedText(bytes, .caseless)

  /// For a text that is looked into again and again.
  private lazy var blocks = BlockIndex(bytes)
  private lazy var suffixes = SuffixIndex(bytes)
  private var searches = 0
  /// How many of them the blocks were no help with.
  private var walks = 0
  private var known = KnownPlaces()

  private static let blockSize = 1024

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var counts: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % SourceText.blockSize == 0 { counts.append(count) }
      if byte.beginsCodePoint { count += 1 }
    }
    self.counts = counts + [count]
  }

  /// Every place where some bytes stand, overlapping ones included.
  mutating func places(of words: [UInt8]) -> WordingPlaces {
    if let places = known[words] { return places }
    let all = search(words)
    let places = WordingPlaces(all: all, whole: all.filter { !cutsWords($0) })
    known.keep(places, of: words, most: bytes.count)
    return places
  }

  private mutating func search(_ words: [UInt8]) -> [Range<Int>] {
    searches += 1
    // An index is soon made, but not sooner than a few words are found without it.
    guard searches > 64, bytes.count <= Int32.max else { return bytes.places(of: words) }
    if words.count >= BlockIndex.shortest, let places = blocks.places(of: words, in: bytes) {
      return places
    }
    walks += 1
    return walks > 256 ? suffixes.places(of: words, in: bytes) : bytes.places(of: words)
  }

  /// A byte range as a range of Unicode code points.
  func codePoints(_ range: Range<Int>) -> Range<Int> {
    codePoints(before: range.lowerBound)..<codePoints(before: range.upperBound)
  }

  private func codePoints(before index: Int) -> Int {
    let block = index / SourceText.blockSize
    return counts[block]
      + bytes[block * SourceText.blockSize..<index].count(where: \.beginsCodePoint)
  }

  /// The byte at which a code point begins; nil behind the end.
  func byte(ofCodePoint place: Int) -> Int? {
    guard place <= length else { return nil }
    var block = place / SourceText.blockSize
    while block + 1 < counts.count - 1, counts[block + 1] <= place { block += 1 }
    var (byte, count) = (block * SourceText.blockSize, counts[block])
    while byte < bytes.count {
      if bytes[byte].beginsCodePoint {
        if count == place { return byte }
        count += 1
      }
      byte += 1
    }
    return count == place ? byte : nil
  }

  /// The byte at which the code point before another one begins.
  func codePoint(before place: Int) -> Int {
    bytes[..<place].lastIndex(where: \.beginsCodePoint) ?? 0
  }

  /// The byte at which the code point after another one begins, or the end.
  func codePoint(after place: Int) -> Int {
    bytes[place...].dropFirst().firstIndex(where: \.beginsCodePoint) ?? bytes.count
  }

  /// How many code points there are.
  var length: Int { counts.last ?? 0 }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension Array where Element: FixedWidthInteger & Sendable {
  /// Every place where `words` stand element for element, overlapping ones included.
  ///
  /// Horspool's search: a table of the last place of each byte, or of each symbol by its lowest
  /// byte, lets it skip most of the text.
  func places(of words: [Element]) -> [Range<Int>] {
    guard let last = words.indices.last, count >= words.count else { return [] }
    var skip = [Int](repeating: words.count, count: 256)
    for (index, element) in words.dropLast().enumerated() {
      skip[Int(UInt8(truncatingIfNeeded: element))] = last - index
    }
    var found: [Range<Int>] = []
    var start = 0
    while start + last < count {
      if self[start + last] == words[last], stands(words, at: start) {
        found.append(start..<start + words.count)
        start += 1
      } else {
        start += skip[Int(UInt8(truncatingIfNeeded: self[start + last]))]
      }
    }
    return found
  }

  private func stands(_ words: [Element], at start: Int) -> Bool {
    words.indices.allSatisfy { self[start + $0] == words[$0] }
  }
}

extension UInt8 {
  fileprivate var beginsCodePoint: Bool { self & 0b1100_0000 != 0b1000_0000 }
}
