extension Aside {
  /// Where the passage stands, in code points, or what is wrong with it.
  ///
  /// - Parameter helps: how many more nearest passages may be looked for.
  func locate(
    in text: inout SourceText?, of source: Source.ID, helps: inout Int
  ) -> (range: Range<Int>?, finding: Finding?) {
    var start = quotation
    let finding = start.locate(in: &text, of: source, helps: &helps)
    guard let first = start.range, let through else { return (start.range, finding) }
    guard let last = text?.first(through, after: first.upperBound) else {
      return (nil, Finding(missing: through, of: source, at: quotation.origin))
    }
    return (first.lowerBound..<last.upperBound, finding)
  }
}

extension SourceText {
  /// The first place of some words at or after a code point.
  fileprivate mutating func first(_ words: String, after start: Int) -> Range<Int>? {
    let verbatim = bytes.places(of: Array(words.utf8)).lazy.map(codePoints)
    if let place = verbatim.first(where: { $0.lowerBound >= start }) { return place }
    let wanted = FoldedText(Array(words.utf8)).symbols
    guard !wanted.isEmpty else { return nil }
    return folded.symbols.places(of: wanted).map { codePoints(folded.original($0)) }
      .first { $0.lowerBound >= start }
  }
}

extension Finding {
  fileprivate init(missing last: String, of source: Source.ID, at origin: Origin?) {
    self.init(
      .error, "these words do not follow in the source \"\(source)\": \"\(last)\"",
      hint: "`through` has the last words of the passage, which stand after those of `quote`",
      at: origin)
  }
}
