/// What came of looking for a quotation in its source.
package enum Sighting: Hashable, Sendable {
  /// The one place, and the words as they stand there.
  case found(Range<Int>, words: String)
  /// It stands in several places, and nothing tells which is meant; the first, and how many.
  case ambiguous(Range<Int>, words: String, count: Int)
  /// It is not there; the nearest passage, if any is near.
  case missing(nearest: String?)
}

extension SourceText {
  /// Looks for a quotation: byte for byte first, then with white space and quotation marks folded.
  ///
  /// Never by guess: words that are not there are missing, however near the nearest passage is.
  package func find(_ quotation: Quotation) -> Sighting {
    let exact = Array(quotation.exact.utf8)
    guard !exact.isEmpty else { return .missing(nearest: nil) }
    let verbatim = occurrences(of: exact)
    let places = verbatim.isEmpty ? foldedOccurrences(of: quotation.exact) : verbatim
    let fitting = places.filter { isBetween(quotation.prefix, quotation.suffix, $0) }
    guard let first = fitting.first else {
      return .missing(nearest: places.isEmpty ? nearest(to: quotation.exact) : nil)
    }
    let range = codePoints(first)
    guard fitting.count == 1 else {
      return .ambiguous(range, words: string(first), count: fitting.count)
    }
    return .found(range, words: string(first))
  }

  /// Whether the words just before and after a place are those that the quotation names.
  private func isBetween(_ prefix: String?, _ suffix: String?, _ place: Range<Int>) -> Bool {
    let before = Array((prefix ?? "").utf8)
    let after = Array((suffix ?? "").utf8)
    return endsBefore(place.lowerBound, before) && startsAfter(place.upperBound, after)
  }

  /// White space between a quotation and its prefix need not be written down.
  private func endsBefore(_ end: Int, _ words: [UInt8]) -> Bool {
    let text = bytes[..<end].trimmedEnd
    return text.suffix(words.trimmedEnd.count).elementsEqual(words.trimmedEnd)
  }

  private func startsAfter(_ start: Int, _ words: [UInt8]) -> Bool {
    let text = bytes[start...].drop(while: \.isBlank)
    let wanted = words.drop(while: \.isBlank)
    return text.prefix(wanted.count).elementsEqual(wanted)
  }

  private func foldedOccurrences(of words: String) -> [Range<Int>] {
    let wanted = FoldedText(Array(words.utf8))
    guard !wanted.text.bytes.isEmpty else { return [] }
    let whole = FoldedText(bytes)
    return whole.text.occurrences(of: wanted.text.bytes).map(whole.original)
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension BidirectionalCollection<UInt8> {
  var trimmedEnd: SubSequence {
    var slice = self[...]
    while slice.last?.isBlank == true { slice.removeLast() }
    return slice
  }
}
