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
    String(String.UnicodeScalarView(prefix(while: \.isLetter))).lowercased()
  }
}

extension String {
  fileprivate var reversedScalars: String {
    String(String.UnicodeScalarView(unicodeScalars.reversed()))
  }
}

extension Unicode.Scalar {
  fileprivate var isHyphen: Bool { ["-", "\u{2010}", "\u{2011}", "\u{2013}"].contains(self) }
  var isApostrophe: Bool { ["'", "\u{2019}", "\u{02BC}"].contains(self) }
  fileprivate var isLetter: Bool { properties.isAlphabetic && !isApostrophe }
}
