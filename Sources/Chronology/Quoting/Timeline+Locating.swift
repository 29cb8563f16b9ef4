extension Timeline {
  /// Finds every quotation in its source's text and keeps its place; what is not found is told.
  package mutating func locateQuotations() -> [Finding] {
    let texts = Dictionary(
      sources.map { ($0.id, SourceText($0.text)) }, uniquingKeysWith: { first, _ in first })
    var findings: [Finding] = []
    updateEvents { event in
      for account in event.accounts.indices {
        let source = event.accounts[account].source
        guard let text = texts[source] else { continue }
        for quotation in event.accounts[account].quotations.indices {
          let finding = event.accounts[account].quotations[quotation].locate(in: text, of: source)
          if let finding { findings.append(finding) }
        }
      }
    }
    return findings
  }
}

extension Quotation {
  /// Takes its place, and its words as the source has them, from the text.
  mutating func locate(in text: SourceText, of source: Source.ID) -> Finding? {
    switch text.find(self) {
    case .found(let place, let words):
      (range, exact) = (place, words)
      return nil
    case .ambiguous(let place, let words, let count):
      (range, exact) = (place, words)
      return Finding(
        .warning, "these words stand \(count) times in the source \"\(source)\"",
        hint: "say which place is meant: {exact: …, prefix: …, suffix: …}", at: origin)
    case .missing(let nearest):
      return Finding(
        .error, "these words are not in the source \"\(source)\": \"\(exact)\"",
        hint: nearest.map { "the nearest passage is \"\($0)\"" }
          ?? "copy the words from the source; nothing in it is near them", at: origin)
    }
  }
}
