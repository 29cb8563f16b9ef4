// Words as a reader selects them: whole ones, such as a quotation may begin and end with.
extension SourceText {
  /// The word in which a code point stands, or the first after it; nil behind the last.
  package func word(from place: Int) -> Range<Int>? {
    byte(ofCodePoint: max(place, 0)).flatMap(word(fromByte:)).map(codePoints)
  }

  /// The last word that ends at or before a code point; nil before the first.
  package func word(before place: Int) -> Range<Int>? {
    byte(ofCodePoint: min(place, length)).flatMap(word(beforeByte:)).map(codePoints)
  }

  /// The word so many words after the one that ends at a code point, or the last there is; nil where
  /// none follows.
  package func word(_ count: Int, after place: Int) -> Range<Int>? {
    guard let start = byte(ofCodePoint: place) else { return nil }
    var (word, end) = (nil as Range<Int>?, start)
    for _ in 0..<count {
      guard let next = self.word(fromByte: end) else { break }
      (word, end) = (next, next.upperBound)
    }
    return word.map(codePoints)
  }

  /// The word so many words before the one that begins at a code point, or the first there is; nil
  /// where none stands before it.
  package func word(_ count: Int, before place: Int) -> Range<Int>? {
    guard let end = byte(ofCodePoint: place) else { return nil }
    var (word, start) = (nil as Range<Int>?, end)
    for _ in 0..<count {
      guard let next = self.word(beforeByte: start) else { break }
      (word, start) = (next, next.lowerBound)
    }
    return word.map(codePoints)
  }

  /// How many words lie in a stretch, in whole or in part.
  package func wordCount(in range: Range<Int>) -> Int {
    guard let start = byte(ofCodePoint: range.lowerBound),
      let end = byte(ofCodePoint: range.upperBound)
    else { return 0 }
    var (count, place) = (0, start)
    while let word = word(fromByte: place), word.lowerBound < end {
      (count, place) = (count + 1, word.upperBound)
    }
    return count
  }

  /// A stretch with the whole of the words at its ends, without white space around it.
  package func wholeWords(_ range: Range<Int>) -> Range<Int> {
    guard let start = byte(ofCodePoint: range.lowerBound),
      let end = byte(ofCodePoint: range.upperBound)
    else { return range }
    let place = trimmed(start..<end)
    guard !place.isEmpty else { return codePoints(place) }
    return codePoints(wordStart(place.lowerBound)..<wordEnd(place.upperBound))
  }

  /// The lines around a place, in code points, up to lines that hold nothing; of very many, the nearest.
  package func block(around place: Int) -> Range<Int> {
    guard let middle = byte(ofCodePoint: min(max(place, 0), length)) else { return 0..<0 }
    var (start, end) = (lineStart(middle), lineEnd(middle))
    let reach = middle - SourceText.farthestLine...middle + SourceText.farthestLine
    while start > 0, reach.contains(start), !isBlank(lineStart(start - 1)..<start) {
      start = lineStart(start - 1)
    }
    while end < bytes.count, reach.contains(end), !isBlank(end..<lineEnd(end)) {
      end = lineEnd(end)
    }
    return codePoints(start..<end)
  }

  /// No paragraph is so long that it is broken into lines further away than this.
  private static let farthestLine = 16_384

  /// What stands in a stretch, given in code points.
  package func words(in range: Range<Int>) -> String {
    guard let start = byte(ofCodePoint: range.lowerBound),
      let end = byte(ofCodePoint: range.upperBound)
    else { return "" }
    return string(start..<end)
  }

  /// All by which a stretch, given in code points, can be found again once the text has been edited.
  package func selector(of range: Range<Int>) -> TextSelector {
    let around = SourceText.reachAroundStretch
    return TextSelector(
      exact: words(in: range),
      prefix: words(in: max(range.lowerBound - around, 0)..<range.lowerBound),
      suffix: words(in: range.upperBound..<min(range.upperBound + around, length)),
      start: range.lowerBound, end: range.upperBound)
  }

  /// How much of what stands around a stretch tells which is meant.
  private static let reachAroundStretch = 64
}

// The same in bytes.
extension SourceText {
  private func word(fromByte place: Int) -> Range<Int>? {
    var start = place
    while start < bytes.count, !isInWord(at: start) { start = codePoint(after: start) }
    guard start < bytes.count else { return nil }
    return max(wordStart(start), 0)..<wordEnd(codePoint(after: start))
  }

  private func word(beforeByte place: Int) -> Range<Int>? {
    var end = place
    while end > 0 {
      let last = codePoint(before: end)
      if isInWord(at: last) {
        let word = wordStart(last)..<wordEnd(end)
        // A word in which the place lies does not end before it.
        if word.upperBound <= place { return word }
        end = word.lowerBound
      } else {
        end = last
      }
    }
    return nil
  }

  /// Where a word begins that goes on at a byte.
  private func wordStart(_ place: Int) -> Int {
    var start = place
    while start > 0, cutsWord(at: start) || isMark(at: start) { start = codePoint(before: start) }
    return start
  }

  private func wordEnd(_ place: Int) -> Int {
    var end = place
    while end < bytes.count, cutsWord(at: end) || isMark(at: end) { end = codePoint(after: end) }
    return end
  }

  private func isInWord(at place: Int) -> Bool {
    bytes[place] < 0x80
      ? Unicode.Scalar(bytes[place]).isInWord : scalar(at: place)?.isInWord ?? false
  }

  /// Whether a mark stands there, which belongs to the letter before it.
  private func isMark(at place: Int) -> Bool {
    guard place < bytes.count, bytes[place] >= 0x80, let scalar = scalar(at: place) else {
      return false
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    string(place..<codePoint(after: place)).unicodeScalars.first
  }

  private func lineStart(_ place: Int) -> Int {
    bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// Behind the newline that ends a line.
  private func lineEnd(_ place: Int) -> Int {
    bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  private func isBlank(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy(\.isBlank) }

  /// A stretch without the white space around it, no-break spaces included.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isWhite(at: start) { start = codePoint(after: start) }
    while end > start, isWhite(at: codePoint(before: end)) { end = codePoint(before: end) }
    return start..<end
  }

  private func isWhite(at place: Int) -> Bool {
    bytes[place] < 0x80
      ? bytes[place].isBlank : scalar(at: place)?.properties.isWhitespace ?? false
  }
}
