extension SourceText {
  /// A stretch of the text, given in UTF-8 bytes, as a quotation that is found at this very place.
  ///
  /// Where the words stand elsewhere, too, `nth` tells which are meant. White space at the ends is
  /// left out. It is nil where nothing is left, or where the stretch cuts a word.
  package mutating func quotation(ofBytes range: Range<Int>) -> Quotation? {
    let blank = bytes[range].prefix { $0.isBlank }.count
    let words = Array(bytes[range]).trimmed
    let start = range.lowerBound + blank
    let place = start..<start + words.count
    guard !words.isEmpty, !cutsWords(place) else { return nil }
    let places = places(of: words)
    guard let index = places.index(of: place) else { return nil }
    return Quotation(
      exact: string(place), nth: places.whole.count > 1 ? index + 1 : nil,
      range: codePoints(place))
  }
}
