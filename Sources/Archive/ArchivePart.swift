package import Chronology

/// Some of what is to be stored in an archive, made ready while what comes before it is stored.
package struct ArchivePart: Sendable {
  let texts: [(text: DeflatedText, start: Int)]
  /// What these, and those of the parts that follow, are deflated with.
  package let dictionary: TextDictionary?
  let entries: [Entry]

  /// - Parameters:
  ///   - texts: parts of the text of a source, each from a code point on.
  ///   - events: what stands in them.
  ///   - dictionary: that of the first part of the source.
  package init(
    texts: [(text: String, start: Int)] = [], events: [Event] = [],
    dictionary: TextDictionary? = nil
  ) {
    let parts = texts.map { TextPortion(Array($0.text.utf8), at: $0.start) }
    self.dictionary = dictionary ?? TextDictionary(parts.map(\.bytes))
    let deflater = Deflater(self.dictionary)
    self.texts = parts.map { (deflater.deflated($0.bytes), $0.range.lowerBound) }
    entries = events.map { Entry($0, summaryAt: parts.place(ofSummary: $0)) }
  }
}

extension [TextPortion] {
  /// Where the row that an event quotes whole has its summary.
  fileprivate func place(ofSummary event: Event) -> Range<Int>? {
    guard event.accounts.count == 1, let quotation = event.accounts[0].quotations.first,
      let row = quotation.range, quotation.exact.isEmpty, let summary = event.summary
    else { return nil }
    return part(at: row.lowerBound)?.place(of: summary, in: row)
  }

  private func part(at place: Int) -> TextPortion? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, self[low - 1].range.contains(place) else { return nil }
    return self[low - 1]
  }
}
