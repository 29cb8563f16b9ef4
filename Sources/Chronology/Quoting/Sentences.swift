/// The sentences of a text, as ranges of its code points, one after the other.
///
/// A sentence ends at the end of a line. It also ends at a full stop, a question or exclamation
/// mark or an ellipsis, with the closing quotation marks and brackets after it, where white space
/// follows and then anything but a lower-case letter. Full stops of Chinese and Japanese need no
/// white space. A full stop after an abbreviation (`Dr.`), an initial (`K. Khalili`, `U.S.`) or
/// the number of an item (`1. `, `iv. `) ends none; nor does a point inside a number.
package struct Sentences: Sequence, IteratorProtocol {
  private let text: [Unicode.Scalar]
  private var start = 0

  package init(of text: [Unicode.Scalar]) {
    self.text = text
  }

  /// The next sentence, white space included; nil at the end of the text.
  package mutating func next() -> Range<Int>? {
    guard start < text.count else { return nil }
    var place = start
    while place < text.count {
      let scalar = text[place]
      place += 1
      if scalar.endsLine || scalar.endsSentenceAlone { break }
      guard scalar.endsSentence else { continue }
      let marks = place - 1..<endOfMarks(from: place)
      place = marks.upperBound
      if isEnd(marks) { break }
    }
    defer { start = place }
    return start..<place
  }

  /// Where marks end that stand side by side, closing quotation marks and brackets among them.
  private func endOfMarks(from place: Int) -> Int {
    text[place...].firstIndex { !$0.endsSentence && !$0.closes } ?? text.count
  }

  /// Whether a sentence ends with marks.
  private func isEnd(_ marks: Range<Int>) -> Bool {
    let end = marks.upperBound
    var next = end
    while next < text.count, text[next].properties.isWhitespace, !text[next].endsLine { next += 1 }
    guard next < text.count else { return true }
    guard next > end, !text[next].properties.isLowercase else { return false }
    let isPoint = marks.count == 1 && text[marks.lowerBound] == "."
    return !isPoint || !isAbbreviation(before: marks.lowerBound, next: text[next])
  }

  /// Whether the full stop at `point` belongs to the word before it.
  private func isAbbreviation(before point: Int, next: Unicode.Scalar) -> Bool {
    var first = point
    // No abbreviation is longer, and a text without spaces must not cost the square of its length.
    while first > start, point - first < 12, text[first - 1].isInWord || text[first - 1] == "." {
      first -= 1
    }
    let word = text[first..<point]
    guard !word.isEmpty else { return false }
    let isRoman = word.count > 1 && word.allSatisfy { "ivx".unicodeScalars.contains($0) }
    if isRoman || word.allSatisfy(\.isDigit) {
      return text[start..<first].allSatisfy { !$0.isInWord }
    }
    let letters = word.split(separator: ".")
    if letters.allSatisfy({ $0.count == 1 }) { return true }
    let spelled = String(String.UnicodeScalarView(word)).lowercased()
    return Sentences.abbreviations.contains(spelled) || spelled == "no" && next.isDigit
  }

  private static let abbreviations: Set = [
    "mr", "mrs", "ms", "dr", "prof", "st", "rev", "hon", "gen", "brig", "col", "lt", "maj", "capt",
    "sgt", "cpl", "gov", "sen", "rep", "pres", "jr", "sr", "vs", "cf", "al", "vol", "fig", "art",
    "sec", "ch", "pp", "approx", "dept", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
  ]
}

extension String {
  /// How many sentences it holds, in whole or in part, wherever its lines end.
  var sentenceCount: Int {
    let text = unicodeScalars.map { $0.endsLine ? " " : $0 }
    return Sentences(of: text).count { text[$0].contains(where: \.isInWord) }
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a word: a letter, a digit, or a mark upon one.
  package var isInWord: Bool {
    if value < 0x80 {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || isDigit
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
      return true
    default: return false
    }
  }

  var isDigit: Bool { ("0"..."9").contains(self) }

  package var endsLine: Bool {
    switch self {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Latin, Arabic, Urdu and Indian marks, after which white space follows.
  fileprivate var endsSentence: Bool {
    switch self {
    case ".", "!", "?", "\u{2026}", "\u{061F}", "\u{06D4}", "\u{0964}", "\u{0965}": true
    default: false
    }
  }

  fileprivate var endsSentenceAlone: Bool {
    switch self {
    case "\u{3002}", "\u{FF0E}", "\u{FF01}", "\u{FF1F}", "\u{FF61}": true
    default: false
    }
  }

  fileprivate var closes: Bool {
    switch self {
    case "\"", "'", ")", "]", "}", "*", "_": true
    default:
      value >= 0x80
        && [.finalPunctuation, .closePunctuation].contains(properties.generalCategory)
    }
  }
}

extension String {
  /// Without marks such as `[12]`, which typesetting adds.
  var withoutReferences: String {
    guard contains("[") else { return self }
    var (text, rest) = ("", self[...])
    while let first = rest.first {
      let digits = first == "[" ? rest.dropFirst().prefix(while: \.isNumber) : ""
      if (1...3).contains(digits.count), rest.dropFirst(digits.count + 1).first == "]" {
        rest = rest.dropFirst(digits.count + 2)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// Whether a sentence ends with it, or nothing stands before the next one.
  var endsSentence: Bool {
    guard
      let last = withoutReferences.reversed().first(where: {
        !$0.isWhitespace && !"\"'”’»)]".contains($0)
      })
    else {
      return true
    }
    return ".!?…。！？؟۔।".contains(last)
      || reversed().prefix(while: \.isWhitespace).contains(where: \.isNewline)
  }
}
