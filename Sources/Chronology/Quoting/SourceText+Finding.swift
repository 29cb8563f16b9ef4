/// What came of looking for a quotation in its source.
package enum Sighting: Hashable, Sendable {
  /// The one place, and the words as they stand there.
  case found(Range<Int>, words: String)
  /// It stands in several places, and nothing tells which is meant; the first, and how many.
  case ambiguous(Range<Int>, words: String, count: Int)
  /// The words are there, but nowhere between the prefix and the suffix that are given.
  case elsewhere
  /// The words are not there.
  case missing
}

extension SourceText {
  /// Looks for a quotation: byte for byte first, then with white space and quotation marks folded.
  ///
  /// Never by guess: words that are not there are missing, however near the nearest passage is.
  /// White space around the words does not count.
  package mutating func find(_ quotation: Quotation) -> Sighting {
    let context = Context(quotation)
    let verbatim = bytes.places(of: Array(quotation.exact.utf8).trimmed)
    var fitting = verbatim.filter { context.surrounds($0, in: bytes) }
    var isThere = !verbatim.isEmpty
    if fitting.isEmpty {
      let alike = foldedPlaces(of: quotation.exact)
      fitting = alike.filter { context.surrounds($0, in: bytes) }
      isThere = isThere || !alike.isEmpty
    }
    guard let first = fitting.first else { return isThere ? .elsewhere : .missing }
    let (range, words) = (codePoints(first), string(first))
    return fitting.count == 1
      ? .found(range, words: words) : .ambiguous(range, words: words, count: fitting.count)
  }

  private mutating func foldedPlaces(of words: String) -> [Range<Int>] {
    let wanted = FoldedText(Array(words.utf8)).bytes
    guard !wanted.isEmpty else { return [] }
    return folded.bytes.places(of: wanted).map(folded.original)
  }
}

/// The words just before and after a quotation, folded.
private struct Context {
  private let prefix: [UInt8]
  private let suffix: [UInt8]

  init(_ quotation: Quotation) {
    prefix = FoldedText(Array((quotation.prefix ?? "").utf8)).bytes
    suffix = FoldedText(Array((quotation.suffix ?? "").utf8)).bytes
  }

  /// White space between a quotation and its surroundings need not be written down.
  func surrounds(_ place: Range<Int>, in text: [UInt8]) -> Bool {
    let before = text[..<place.lowerBound].suffix(reach(prefix))
    let after = text[place.upperBound...].prefix(reach(suffix))
    return
      (prefix.isEmpty
      || FoldedText(Array(before)).bytes.suffix(prefix.count).elementsEqual(prefix))
      && (suffix.isEmpty
        || FoldedText(Array(after)).bytes.prefix(suffix.count).elementsEqual(suffix))
  }

  /// How many bytes of a text are looked at: unfolded, some words can take four times as many.
  private func reach(_ words: [UInt8]) -> Int { words.count * 4 + 256 }
}

extension [UInt8] {
  /// Without the white space around.
  fileprivate var trimmed: [UInt8] {
    let rest = drop(while: \.isBlank)
    return Array(rest.prefix(rest.lastIndex { !$0.isBlank }.map { $0 - rest.startIndex + 1 } ?? 0))
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
