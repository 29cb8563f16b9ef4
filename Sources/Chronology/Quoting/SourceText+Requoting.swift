extension SourceText {
  /// A quotation as it is to be written now that its words stand elsewhere or otherwise; nil when
  /// it would not be found at this place.
  package mutating func quotation(_ old: Quotation, at anchor: Anchor) -> Quotation? {
    var bare = Quotation(exact: anchor.words)
    var kept = old
    kept.exact = anchor.words
    for candidate in [kept, bare] where leads(candidate, to: anchor.range) {
      // A key that is there is only given another value: what is dropped might have been meant.
      if candidate == kept || old.prefix == nil && old.suffix == nil && old.nth == nil {
        return candidate
      }
    }
    if old.prefix != nil || old.suffix != nil {
      bare.prefix = old.prefix.map { _ in words(before: anchor.range.lowerBound) }
      bare.suffix = old.suffix.map { _ in words(after: anchor.range.upperBound) }
      if leads(bare, to: anchor.range) { return bare }
    }
    return told(bare, from: anchor.range)
  }

  /// Says which of several places is meant, by the words after or before, else by its number.
  private mutating func told(_ quotation: Quotation, from place: Range<Int>) -> Quotation? {
    var bare = quotation
    (bare.prefix, bare.suffix) = (nil, nil)
    guard case .ambiguous(let places, _) = find(bare), let index = places.firstIndex(of: place)
    else { return nil }
    bare.suffix = words(after: place.upperBound)
    bare.prefix = quotation.prefix.map { _ in words(before: place.lowerBound) }
    if leads(bare, to: place) { return bare }
    (bare.prefix, bare.suffix) = (words(before: place.lowerBound), quotation.suffix)
    if quotation.suffix == nil, leads(bare, to: place) { return bare }
    guard quotation.prefix == nil, quotation.suffix == nil else { return nil }
    (bare.prefix, bare.suffix, bare.nth) = (nil, nil, index + 1)
    return leads(bare, to: place) ? bare : nil
  }

  mutating func leads(_ quotation: Quotation, to place: Range<Int>) -> Bool {
    guard case .found(let found, _) = find(quotation) else { return false }
    return found == place
  }

  /// The last words before a code point, and the first after one, on one line.
  private func words(before place: Int) -> String {
    guard let end = byte(ofCodePoint: place) else { return "" }
    return string(0..<end).lastWords(24)
  }

  private func words(after place: Int) -> String {
    guard let start = byte(ofCodePoint: place) else { return "" }
    let reversed = String(string(start..<bytes.count).prefix(200).reversed())
    return String(reversed.lastWords(24).reversed())
  }
}

extension String {
  /// About so many characters from the end, of whole words where these are not endless.
  fileprivate func lastWords(_ count: Int) -> String {
    let tail = suffix(count)
    let line = String(tail.map { $0.isNewline ? " " : $0 })
    guard tail.startIndex > startIndex, let blank = line.dropLast(4).firstIndex(of: " ") else {
      return line
    }
    return String(line[line.index(after: blank)...])
  }
}
