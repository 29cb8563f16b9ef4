import Chronology

/// A spelling that is looked for, by its folded words.
struct HiddenSpelling: Hashable, Sendable {
  let what: NameFind.What
  let words: [[Unicode.Scalar]]
  /// Whether it is found in capitals only.
  let isAbbreviation: Bool

  init?(_ text: String, of name: Int) {
    words = text.foldedWords
    guard !words.isEmpty else { return nil }
    what = .name(name)
    isAbbreviation = words.count == 1 && text.isAbbreviation
  }

  init(part: [Unicode.Scalar]) {
    what = .part(String(String.UnicodeScalarView(part)))
    (words, isAbbreviation) = ([part], false)
  }

  /// How many letters it has.
  var length: Int { words.reduce(0) { $0 + $1.count } }

  /// Whether it is told where it stands inside of a longer word: of three letters every text is full.
  var isTold: Bool {
    if case .name = what { !isAbbreviation && length > 3 } else { false }
  }

  var beginning: Beginning { Beginning(words[0], at: 0) }

  /// The first two signs of a word, or its only one.
  struct Beginning: Hashable, Sendable {
    private let signs: UInt64

    init(_ sign: Unicode.Scalar) { signs = UInt64(sign.value) }

    init(_ signs: [Unicode.Scalar], at index: Int) {
      let second = index + 1 < signs.count ? UInt64(signs[index + 1].value) << 32 : 0
      self.signs = UInt64(signs[index].value) | second
    }
  }
}

extension String {
  /// The words of a name of several words that may tell it alone, folded: no `of` and no `al`.
  fileprivate var capitalWords: [String] {
    let words = split { !($0.unicodeScalars.first?.isInWord ?? false) }
    return words.count < 2 ? [] : words.filter { $0.first?.isUppercase == true }.map(String.init)
  }

  var partsOfName: [[Unicode.Scalar]] {
    capitalWords.compactMap(\.foldedWords.first).filter { $0.count > 2 }
  }

  /// Its words as an id has them.
  var wordsInID: String {
    let words = unicodeScalars.split { !$0.isInWord }.map { String($0) }
    return words.isEmpty ? "hidden" : words.joined(separator: "-").lowercased()
  }
}
