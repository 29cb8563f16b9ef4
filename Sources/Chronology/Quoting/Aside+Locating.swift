extension Aside {
  /// Where the passage stands, in code points, or what is wrong with it.
  ///
  /// - Parameter helps: how many more nearest passages may be looked for.
  func locate(
    in text: inout SourceText?, of source: Source.ID, helps: inout Int
  ) -> (range: Range<Int>?, finding: Finding?) {
    var start = quotation
    let finding = start.locate(in: &text, of: source, helps: &helps, key: "quote")
    guard let first = start.range, let through else { return (start.range, finding) }
    guard let last = text?.first(through, after: first.upperBound) else {
      return (nil, Finding(missing: through, of: source, at: quotation.origin))
    }
    return (first.lowerBound..<last.upperBound, finding)
  }
}

/// Where a passage set aside stands in its source's text, in code points.
package struct LocatedAside: Hashable, Sendable {
  package let range: Range<Int>
  package let why: String

  package init(range: Range<Int>, why: String) {
    self.range = range
    self.why = why
  }
}

extension Source {
  /// Its passages set aside, in the order of the text; those that are not there are left out.
  package func locatedAsides() -> [LocatedAside] {
    guard !aside.isEmpty else { return [] }
    var (text, helps): (SourceText?, Int) = (SourceText(self.text), 0)
    return aside.compactMap { aside in
      aside.locate(in: &text, of: id, helps: &helps).range
        .map { LocatedAside(range: $0, why: aside.why) }
    }.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}

extension SourceText {
  /// Whether a passage set aside is there, both its beginning and its end.
  package mutating func holds(_ aside: Aside, of source: Source.ID) -> Bool {
    var (text, helps): (SourceText?, Int) = (self, 0)
    defer { self = text ?? self }
    return aside.locate(in: &text, of: source, helps: &helps).finding == nil
  }

  /// The first place of some whole words at or after a code point.
  fileprivate mutating func first(_ words: String, after start: Int) -> Range<Int>? {
    guard let start = byte(ofCodePoint: start) else { return nil }
    let fits = { [self] (place: Range<Int>) in place.lowerBound >= start && !cutsWords(place) }
    let place =
      bytes.places(of: Array(words.utf8).trimmed).first(where: fits)
      ?? foldedPlaces(of: words).first(where: fits)
    return place.map(codePoints)
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
