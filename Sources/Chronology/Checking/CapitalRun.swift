/// Words in a row that begin with capitals.
struct CapitalRun: Equatable {
  /// What stands between a run and the one before it that it belongs to.
  enum Joint {
    /// `of`, `the` and their like: `House of Commons`.
    case within
    /// `and` and `for`, which join parts of a name, or names: `left Ley for London`.
    case between
  }
  /// Where it stands, without the `'s` of its last word.
  let range: Range<Int>
  /// The words, without `'s`.
  let words: [String]
  /// nil if it belongs to no run before it.
  let joint: Joint?
  /// Whether one word alone may have its capital for another reason: in a headline, or as the first
  /// of a speech.
  let isDoubtful: Bool

  /// - Parameter words: where they stand in the text.
  init(_ words: [Range<Int>], joint: Joint?, of text: [Unicode.Scalar], isHeadline: Bool) {
    let start = words.first?.lowerBound ?? 0
    let ends = words.map { $0.lowerBound..<text.withoutGenitive($0) }
    range = start..<(ends.last?.upperBound ?? start)
    self.words = ends.map { String(String.UnicodeScalarView(text[$0])) }
    self.joint = joint
    isDoubtful = words.count == 1 && (isHeadline || text.beginsSpeech(start))
  }
}

extension [Unicode.Scalar] {
  /// Where a word ends without its `'s`.
  fileprivate func withoutGenitive(_ word: Range<Int>) -> Int {
    isGenitive(word) ? word.upperBound - 2 : word.upperBound
  }

  func isGenitive(_ word: Range<Int>) -> Bool {
    word.count > 2 && self[word.upperBound - 1] == "s"
      && self[word.upperBound - 2].isApostrophe
  }

  /// Whether what stands before is an opening quotation mark or a colon, or nothing.
  fileprivate func beginsSpeech(_ start: Int) -> Bool {
    // `l’Agence`: a word after an elision is no more certain.
    if start > 0, self[start - 1].isApostrophe { return true }
    let before = self[..<start].last { !$0.properties.isWhitespace }
    return before.map { "“”\"‘'„«:".unicodeScalars.contains($0) } ?? true
  }
}
