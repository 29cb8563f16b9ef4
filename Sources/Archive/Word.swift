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
    var words: [Word] = []
    var run = String.UnicodeScalarView()
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isWordPart {
        run.append(scalar)
      } else if !run.isEmpty {
        if let word = Word(run, endingAt: offset) { words.append(word) }
        run.removeAll()
      }
      offset += 1
    }
    return words + [Word(run, endingAt: offset)].compactMap { $0 }
  }

  /// nil for marks that stand alone.
  private init?(_ scalars: String.UnicodeScalarView, endingAt end: Int) {
    guard !scalars.allSatisfy(\.isMark) else { return nil }
    text = String(scalars)
    folded = text.searchFolded
    range = end - scalars.count..<end
    isCapitals = scalars.allSatisfy { $0.properties.isUppercase }
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
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
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .privateUse:
      true
    default: false
    }
  }
}

extension String {
  /// In lower case and without diacritics, as it is searched.
  package var searchFolded: String {
    // Foundation folds any script, and is slow: most words do not need it.
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    return folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
