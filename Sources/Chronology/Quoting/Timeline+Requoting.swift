extension Timeline {
  /// The timeline with quotations that lead to the places that they have.
  ///
  /// Of words that stand in several places a dossier has to say which are meant; a row of a table, of which a
  /// place is kept alone, says it by its place.
  ///
  /// - Parameter unread: sources whose text is not there.
  package func requoted(except unread: Set<Source.ID>) -> Timeline {
    var texts = Dictionary(
      sources.map { ($0.id, SourceText($0.text)) }, uniquingKeysWith: { first, _ in first })
    for source in unread { texts[source] = nil }
    var requoted = events
    for event in events.indices {
      for account in events[event].accounts.indices {
        let source = events[event].accounts[account].source
        for (place, quotation) in events[event].accounts[account].quotations.enumerated() {
          guard let range = quotation.range,
            let better = texts[source]?.quotation(quotation, leadingTo: range)
          else { continue }
          requoted[event].accounts[account].quotations[place] = better
        }
      }
    }
    return Timeline(
      title: title, sources: sources, names: names, events: requoted, fields: fields)
  }
}

extension SourceText {
  /// A quotation of the same words that is found where they stand; nil where it is already, or where they do not
  /// stand there.
  fileprivate mutating func quotation(_ old: Quotation, leadingTo range: Range<Int>) -> Quotation? {
    if leads(old, to: range) { return nil }
    guard let start = byte(ofCodePoint: range.lowerBound), range.upperBound <= length,
      let end = byte(ofCodePoint: range.upperBound),
      bytes[start..<end].elementsEqual(old.exact.utf8)
    else { return nil }
    // Where an end of the words goes on in what stands around them, what of them does not.
    for stretch in stretches(of: start..<end) {
      if var quotation = quotation(of: codePoints(stretch)) {
        quotation.origin = old.origin
        return quotation
      }
    }
    return nil
  }

  /// A passage in bytes, and without its last word, its first, and both.
  private func stretches(of place: Range<Int>) -> [Range<Int>] {
    let signs = place.filter {
      bytes[$0] < 0x80 && !bytes[$0].isLetter && !(0x30...0x39 ~= bytes[$0])
    }
    guard let first = signs.first, let last = signs.last, first < last else { return [place] }
    let (start, end) = (place.lowerBound, place.upperBound)
    return [place, start..<last, first + 1..<end, first + 1..<last]
  }
}
