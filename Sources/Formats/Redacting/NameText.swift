import Chronology

/// A text in which names are looked for: folded, with what is written.
struct NameText {
  private let reading: ReadText
  let signs: [Unicode.Scalar]
  private let written: [Unicode.Scalar]
  /// Whether it is an id, in which nothing is a capital.
  private let isID: Bool

  init(_ reading: ReadText, of written: [Unicode.Scalar], isID: Bool) {
    self.reading = reading.folded
    (signs, self.written, self.isID) = (self.reading.signs, written, isID)
  }

  func place(of range: Range<Int>) -> Range<Int> { reading.place(of: range) }

  /// Behind a spelling that stands somewhere, and whether it is no part of a longer word there.
  ///
  /// However its words are joined: `Imran Khan` and `imran-khan` are one.
  func end(of spelling: HiddenSpelling, at start: Int) -> (end: Int, isWhole: Bool)? {
    var (index, isWhole) = (start, true)
    for (number, word) in spelling.words.enumerated() {
      if number > 0 {
        let joint = index
        while index < signs.count, !signs[index].isInWord { index += 1 }
        if index == joint { isWhole = isWhole && parts(at: index) }
      }
      guard has(word, at: index) else { return nil }
      index += word.count
    }
    if spelling.isAbbreviation, !isID, !isCapital(start..<index) { return nil }
    isWhole = isWhole && begins(spelling, at: start) && ends(spelling, at: index)
    return (index, isWhole)
  }

  private func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + word.count <= signs.count else { return false }
    for offset in word.indices where signs[index + offset] != word[offset] { return false }
    return true
  }

  /// Whether all is written in capitals, or in other writing.
  private func isCapital(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let place = reading.place(of: index)
      return place.count > 1 || written[place.lowerBound].properties.isUppercase
    }
  }

  /// Whether two words may stand side by side here.
  private func parts(at index: Int) -> Bool {
    guard index > 0, index < signs.count else { return false }
    return reading.isParted(at: index) || signs[index - 1].isUnspaced || signs[index].isUnspaced
  }

  private func begins(_ spelling: HiddenSpelling, at start: Int) -> Bool {
    guard start > 0, signs[start - 1].isInWord, !reading.isParted(at: start) else { return true }
    let (last, first) = (signs[start - 1], signs[start])
    if spelling.length > 1, last.isUnspaced || first.isUnspaced { return true }
    if last.isHangul != first.isHangul { return true }
    return "وفبلك".unicodeScalars.contains(last) && first.isArabic
      && (start == 1 || !signs[start - 2].isInWord)
  }

  private func ends(_ spelling: HiddenSpelling, at end: Int) -> Bool {
    guard end < signs.count, signs[end].isInWord, !reading.isParted(at: end) else { return true }
    let (last, next) = (signs[end - 1], signs[end])
    guard spelling.length > 1, !next.isMark else { return false }
    if last.isUnspaced || next.isUnspaced || last.isHangul || next.isHangul { return true }
    return last.isArabic && spelling.length > 3 && hasEnding(at: end)
  }

  /// Whether an Arabic word ends with a pronoun or with what makes an object of it.
  private func hasEnding(at start: Int) -> Bool {
    let end = signs[start...].prefix(4).firstIndex { !$0.isInWord } ?? min(start + 4, signs.count)
    let rest = String(String.UnicodeScalarView(signs[start..<end]))
    return ["ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ي", "ا"].contains(rest)
  }

  /// The word in which something stands, as it is written.
  func word(around place: Range<Int>) -> String {
    var (start, end) = (place.lowerBound, place.upperBound)
    while start > 0, place.lowerBound - start < 40, written[start - 1].isInWord { start -= 1 }
    while end < written.count, end - place.upperBound < 40, written[end].isInWord { end += 1 }
    return String(String.UnicodeScalarView(written[start..<end]))
  }
}

extension Unicode.Scalar {
  fileprivate var isArabic: Bool { 0x0620...0x06FF ~= value || 0x0750...0x077F ~= value }

  /// Whether it belongs to the letter before it: a mark, or the end of a syllable of Hangul.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: 0x11A8...0x11FF ~= value
    }
  }
}
