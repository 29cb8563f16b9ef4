extension Border {
  /// Whether a hyphen joins what it stands between: a word and what it makes of it (`non-violent`).
  var partsCompound: Bool {
    let parts: (head: String, tail: String)
    if after.first?.isHyphen == true {
      parts = (before.word.reversedScalars, after.dropFirst().word)
    } else if before.first?.isHyphen == true {
      parts = (before.dropFirst().word.reversedScalars, after.word)
    } else {
      return false
    }
    return !parts.tail.isEmpty && Border.prefixes.contains(parts.head)
  }

  /// Whether a blank or a hyphen stands between the words of one number; see ``NumberBuild``.
  var partsNumberWords: Bool {
    let (head, tail) = (before.drop(while: \.isLink), after.drop(while: \.isLink))
    let link = before[..<head.startIndex].reversed() + after[..<tail.startIndex]
    guard link.isLink else { return false }
    // A line that begins with a capital is another one of a list.
    if link.contains(where: \.isLineBreak), tail.first?.isSmallLetter == false { return false }
    return NumberBuild.joins(
      head.words(NumberBuild.longest, isReversed: true), tail.words(NumberBuild.longest))
  }

  /// Whether a hyphen and the end of its line stand inside a word: `min-` and `ister`.
  ///
  /// `Ein- und Ausgang` are two words, wherever the line ends.
  var partsLines: Bool {
    let head = before.drop { $0.isHyphen || $0.isLineBreak }
    let tail = after.drop { $0.isHyphen || $0.isLineBreak }
    let signs = before[..<head.startIndex].reversed() + after[..<tail.startIndex]
    guard signs.count > 1, signs[0].isHyphen, signs.dropFirst().allSatisfy(\.isLineBreak),
      head.first?.isSmallLetter ?? false, tail.first?.isSmallLetter ?? false
    else { return false }
    return !Border.conjunctions.contains(tail.word)
  }

  private static let conjunctions: Set = ["and", "or", "to", "und", "oder", "bis", "sowie"]

  /// Whether an apostrophe belongs to the letters on both sides.
  ///
  /// What is behind it is no word by itself (`t work` of "can't work"), and a `not` must not go
  /// (`can`). Other words may be quoted without an ending, as `Quetta` of "Quetta's".
  ///
  /// Two letters in general begin a word: `qu'il`, `l'an`.
  var partsEnding: Bool {
    if before.first?.isApostrophe == true, before.dropFirst().first?.isLetter == true {
      return Border.isEnding(after.word)
    }
    guard after.first?.isApostrophe == true, let last = before.first else { return false }
    return last.properties.lowercaseMapping == "n" && after.dropFirst().word == "t"
  }

  private static func isEnding(_ word: String) -> Bool {
    word.unicodeScalars.count == 1 || endings.contains(word)
  }

  private static let endings: Set = ["ll", "re", "ve"]
  private static let prefixes: Set = [
    "non", "anti", "un", "ex", "pre", "post", "pro", "co", "re", "de", "dis",
  ]
}

extension Collection<Unicode.Scalar> {
  /// So many words, or fewer, with what may part those of a number between two; figures are words, too.
  fileprivate func words(_ most: Int, isReversed: Bool = false) -> [String] {
    var (words, rest): ([String], SubSequence) = ([], self[...])
    while words.count < most {
      let word = rest.prefix { $0.isLetter || $0.isDigit }
      guard !word.isEmpty else { break }
      let text = String(scalars: word).lowercased()
      words.append(isReversed ? text.reversedScalars : text)
      rest = rest.dropFirst(word.count)
      let link = Array(rest.prefix(while: \.isLink))
      guard (isReversed ? link.reversed() : link).isLink else { break }
      rest = rest.dropFirst(link.count)
    }
    return words
  }

  /// Whether these signs may stand between the words of a number: blanks, or a hyphen, behind which
  /// a line may end.
  fileprivate var isLink: Bool {
    guard let first, first.isHyphen else { return !isEmpty && allSatisfy(\.isBlank) }
    return dropFirst().allSatisfy(\.isLineBreak)
  }

  /// The letters that it begins with, in small ones.
  fileprivate var word: String {
    String(scalars: prefix(while: \.isLetter)).lowercased()
  }
}

extension String {
  fileprivate var reversedScalars: String { String(scalars: unicodeScalars.reversed()) }

  /// One by one: Swift's own initializer looks up types when it runs.
  fileprivate init(scalars: some Sequence<Unicode.Scalar>) {
    self.init()
    for scalar in scalars { unicodeScalars.append(scalar) }
  }
}

extension Unicode.Scalar {
  fileprivate var isHyphen: Bool { ["-", "\u{2010}", "\u{2011}", "\u{2013}"].contains(self) }
  var isApostrophe: Bool { ["'", "\u{2019}", "\u{02BC}"].contains(self) }
  fileprivate var isBlank: Bool { self == " " || isLineBreak }
  fileprivate var isLink: Bool { isBlank || isHyphen }
  fileprivate var isLineBreak: Bool { self == "\n" || self == "\r" }
  fileprivate var isSmallLetter: Bool { properties.isLowercase }
  fileprivate var isLetter: Bool { properties.isAlphabetic && !isApostrophe }
}
