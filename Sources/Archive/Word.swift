import Foundation

/// A word of a text, as it is searched: folded, with its place.
struct Word: Hashable, Sendable {
  let text: String
  /// Lower case, without diacritics.
  let folded: String
  /// In code points of the text.
  let range: Range<Int>
  /// Whether it is all capitals, as abbreviations are.
  let isCapitals: Bool

  /// The words of a text: runs of letters, digits and marks, as SQLite's `unicode61` has them.
  static func words(of text: String) -> [Word] {
    let scalars = text.unicodeScalars
    var words: [Word] = []
    var (place, offset) = (scalars.startIndex, 0)
    var (start, first) = (place, 0)
    while place < scalars.endIndex {
      let isPart = scalars[place].isWordPart
      if !isPart, first < offset { words.append(scalars[start..<place], at: first..<offset) }
      scalars.formIndex(after: &place)
      offset += 1
      if !isPart { (start, first) = (place, offset) }
    }
    if first < offset { words.append(scalars[start...], at: first..<offset) }
    return words
  }

  /// nil for marks that stand alone.
  fileprivate init?(_ scalars: Substring.UnicodeScalarView, at range: Range<Int>) {
    guard scalars.contains(where: { !$0.isMark }) else { return nil }
    text = String(scalars)
    folded = text.searchFolded
    self.range = range
    isCapitals = scalars.allSatisfy(\.isCapital)
  }
}

extension [Word] {
  fileprivate mutating func append(_ scalars: Substring.UnicodeScalarView, at range: Range<Int>) {
    if let word = Word(scalars, at: range) { append(word) }
  }
}

extension Unicode.Scalar {
  fileprivate var isCapital: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase
  }

  fileprivate var isMark: Bool {
    if isASCII { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  fileprivate var isWordPart: Bool {
    // Most text is ASCII, and asking for properties is slow.
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    case .privateUse: self != Vocabulary.tokenMark && value < Token.first
    default: false
    }
  }
}

extension String {
  /// In lower case and without diacritics, as it is searched.
  package var searchFolded: String {
    // Foundation folds any script, and is slow: most words do not need it.
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    return ArabicLetters.folded(
      folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil))
  }
}
