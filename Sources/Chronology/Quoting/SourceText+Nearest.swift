extension SourceText {
  /// The passage that the fewest edits turn into `words`; nil when more than half must change.
  ///
  /// Slow, and so called only to help mend a quotation that was not found. In a long text only the
  /// stretch that has the most in common with the words is compared with them.
  mutating func nearest(to words: String) -> String? {
    let wanted = Array(words.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 4000 else { return nil }
    let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let isLong = text.count > 16_000
    let stretch = isLong ? text.stretch(likest: wanted) : text.indices
    var part = isLong ? SourceText(String(String.UnicodeScalarView(text[stretch]))) : self
    defer { if !isLong { self = part } }
    if let likeliest = part.likeliest(words) { return likeliest }
    guard let best = Alignment.best(of: wanted, in: text[stretch]), best.edits * 2 <= wanted.count
    else { return nil }
    return String(String.UnicodeScalarView(text[best.range].snappedToWords(in: text)))
  }
}

/// How well some words fit a passage.
private struct Alignment {
  var edits: Int
  var range: Range<Int>

  /// Sellers' algorithm: the edit distance of the words to every passage that ends at each place
  /// of the text, with where that passage began.
  static func best(of words: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>) -> Alignment? {
    // Of each row, only the last is kept: edits so far, and where the passage began.
    var edits = Array(0...words.count)
    var starts = [Int](repeating: text.startIndex, count: words.count + 1)
    var best: Alignment?
    for (place, scalar) in zip(text.indices, text) {
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

extension [Unicode.Scalar] {
  /// The stretch, some times as long as the words, with the most runs of four characters of theirs.
  fileprivate func stretch(likest words: [Unicode.Scalar]) -> Range<Int> {
    let size = Swift.max(2 * words.count, 512)
    let wanted = Set(words.runs.map(\.run))
    var counts = [Int](repeating: 0, count: count / size + 2)
    for (place, run) in runs where wanted.contains(run) { counts[place / size] += 1 }
    let best = counts.indices.dropLast().max { one, other in
      counts[one] + counts[one + 1] < counts[other] + counts[other + 1]
    }
    let start = (best ?? 0) * size
    // What begins in these two blocks may end in the next.
    return Swift.max(0, start - size)..<Swift.min(count, start + 3 * size)
  }

  /// Every run of four characters, as one number, and where it begins.
  private var runs: [(place: Int, run: UInt64)] {
    var run: UInt64 = 0
    return indices.compactMap { index in
      run = run << 16 | UInt64(self[index].value & 0xFFFF)
      return index >= 3 ? (index - 3, run) : nil
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The slice grown at both ends to whole words, where these are not endless.
  fileprivate func snappedToWords(in text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let before = text[..<startIndex].suffix(longestWord + 1)
    let after = text[endIndex...].prefix(longestWord + 1)
    let head = before.reversed().prefix { !$0.properties.isWhitespace }.count
    let tail = after.prefix { !$0.properties.isWhitespace }.count
    let start = head > longestWord ? startIndex : startIndex - head
    return text[start..<(tail > longestWord ? endIndex : endIndex + tail)]
  }

  private var longestWord: Int { 40 }
}
