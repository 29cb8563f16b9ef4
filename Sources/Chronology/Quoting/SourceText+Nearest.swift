extension SourceText {
  /// The passage that the fewest edits turn into `words`; nil when more than half must change.
  ///
  /// Sellers' algorithm: the edit distance of the words to every passage that ends at each place
  /// of the text, with where that passage began. Slow (length times length), and so called only to
  /// help mend a quotation that was not found.
  func nearest(to words: String) -> String? {
    let wanted = Array(words.unicodeScalars)
    let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard !wanted.isEmpty, wanted.count * text.count <= 50_000_000 else { return nil }
    guard let best = Alignment.best(of: wanted, in: text), best.edits * 2 <= wanted.count else {
      return nil
    }
    return String(String.UnicodeScalarView(text[best.range].snappedToWords(in: text)))
  }
}

/// How well some words fit a passage.
private struct Alignment {
  var edits: Int
  var range: Range<Int>

  static func best(of words: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Alignment? {
    // Of each row, only the last is kept: edits so far, and where the passage began.
    var edits = Array(0...words.count)
    var starts = [Int](repeating: 0, count: words.count + 1)
    var best: Alignment?
    for (place, scalar) in text.enumerated() {
      step(&edits, &starts, words, scalar, place)
      let last = words.count
      if edits[last] < best?.edits ?? Int.max {
        best = Alignment(edits: edits[last], range: starts[last]..<place + 1)
      }
    }
    return best
  }

  private static func step(
    _ edits: inout [Int], _ starts: inout [Int], _ words: [Unicode.Scalar],
    _ scalar: Unicode.Scalar, _ place: Int
  ) {
    var (diagonal, diagonalStart) = (edits[0], place)
    starts[0] = place + 1
    for row in 1...words.count {
      let (above, aboveStart) = (edits[row], starts[row])
      let kept = diagonal + (words[row - 1] == scalar ? 0 : 1)
      if kept <= above + 1, kept <= edits[row - 1] + 1 {
        (edits[row], starts[row]) = (kept, diagonalStart)
      } else if above <= edits[row - 1] {
        edits[row] = above + 1
      } else {
        (edits[row], starts[row]) = (edits[row - 1] + 1, starts[row - 1])
      }
      (diagonal, diagonalStart) = (above, aboveStart)
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The slice grown at both ends to whole words.
  fileprivate func snappedToWords(in text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var (start, end) = (startIndex, endIndex)
    while start > 0, !text[start - 1].properties.isWhitespace { start -= 1 }
    while end < text.count, !text[end].properties.isWhitespace { end += 1 }
    return text[start..<end]
  }
}
