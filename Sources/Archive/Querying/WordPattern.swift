import Foundation

/// A word that is looked for: which words of a text it is.
///
/// A letter without a diacritic is found with any, one that is typed with a diacritic only with that: the
/// asymmetric search of Unicode's UTS 10. Case matters only where the very letters are asked for.
struct WordPattern: Hashable, Sendable {
  private let text: String
  private let folded: String
  private let isExact: Bool
  /// Its letters, where any has a diacritic.
  private let letters: [Letter]

  init(_ word: Word, isExact: Bool) {
    (text, folded, self.isExact) = (word.text, word.folded, isExact)
    let letters = isExact ? [] : Letter.letters(of: word.text)
    self.letters = letters.contains(where: \.isMarked) ? letters : []
  }

  /// Whether the folded word does not say all.
  var needsText: Bool { isExact || !letters.isEmpty }

  func matches(_ word: Word, isPrefix: Bool) -> Bool {
    guard isPrefix ? word.folded.hasPrefix(folded) : word.folded == folded else { return false }
    if isExact { return isPrefix ? word.text.hasPrefix(text) : word.text == text }
    return letters.isEmpty || hasDiacritics(Letter.letters(of: word.text))
  }

  private func hasDiacritics(_ other: [Letter]) -> Bool {
    zip(letters, other).allSatisfy { !$0.isMarked || $0.marks == $1.marks }
      && other.count >= letters.count
  }
}

/// A letter of an alphabet, and the diacritics that it has.
private struct Letter: Hashable {
  var marks: [Unicode.Scalar] = []

  var isMarked: Bool { !marks.isEmpty }

  /// Marks of other scripts are not such that one leaves out.
  private static let diacritics: ClosedRange<Unicode.Scalar> = "\u{300}"..."\u{36F}"

  static func letters(of word: String) -> [Letter] {
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      return Array(repeating: Letter(), count: word.utf8.count)
    }
    let parts = word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    return parts.reduce(into: []) { letters, scalar in
      if diacritics.contains(scalar), !letters.isEmpty {
        letters[letters.count - 1].marks.append(scalar)
      } else {
        letters.append(Letter())
      }
    }
  }
}
