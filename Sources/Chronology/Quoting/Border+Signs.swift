extension Border {
  /// Whether a hyphen joins what it stands between: the words of one number (`Seventy-two`), or a
  /// word and what it makes of it (`non-violent`).
  var partsCompound: Bool {
    let parts: (head: String, tail: String)
    if after.first?.isHyphen == true {
      parts = (before.word.reversedScalars, after.dropFirst().word)
    } else if before.first?.isHyphen == true {
      parts = (before.dropFirst().word.reversedScalars, after.word)
    } else {
      return false
    }
    guard !parts.head.isEmpty, !parts.tail.isEmpty else { return false }
    return Border.prefixes.contains(parts.head)
      || parts.head.isOfNumber && (parts.tail.isOfNumber || Border.fractions.contains(parts.tail))
  }

  /// Whether a blank stands between the words of one number: `two hundred`, `10 thousand`,
  /// `twenty two`.
  var partsNumberWords: Bool {
    let parts: (head: [Unicode.Scalar], tail: String)
    if after.first == " " {
      parts = (before, after.dropFirst().word)
    } else if before.first == " " {
      parts = (Array(before.dropFirst()), after.word)
    } else {
      return false
    }
    let head = parts.head.word.reversedScalars
    if Border.scales.contains(parts.tail) {
      return Figure.isWord(head) || parts.head.first?.isDigit == true
    }
    return head.hasSuffix("ty") && Figure.isWord(head) && Figure.isUnit(parts.tail)
  }

  /// Words that are counted with the number before them.
  static let scales: Set = [
    "dozen", "score", "hundred", "thousand", "million", "billion", "trillion",
  ]

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
  private static let fractions: Set = [
    "halves", "thirds", "quarters", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths",
    "tenths", "hundredths",
  ]
}

extension Collection<Unicode.Scalar> {
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
  fileprivate var isLetter: Bool { properties.isAlphabetic && !isApostrophe }
}
