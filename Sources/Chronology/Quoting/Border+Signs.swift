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
  /// `twenty two`, `two hundred and fifty`, `half a million`.
  var partsNumberWords: Bool {
    guard before.first?.isBlank ?? false || after.first?.isBlank ?? false else { return false }
    let head = before.drop(while: \.isBlank).words(2).map(\.reversedScalars)
    let rest = after.drop(while: \.isBlank)
    let tail = rest.words(2)
    // A line that begins with a capital is another one of a list.
    let isBroken =
      before.prefix(while: \.isBlank).contains(where: \.isLineBreak)
      || after.prefix(while: \.isBlank).contains(where: \.isLineBreak)
    if isBroken, rest.first?.isSmallLetter == false { return false }
    guard let last = head.first, let next = tail.first else { return false }
    // What the blank would part were there no `and` or `a` in between.
    if next == "and" || next == "a" { return Border.joins(last, next, tail.dropFirst().first) }
    if last == "and" || last == "a" { return Border.joins(head.dropFirst().first, last, next) }
    if Border.scales.contains(next) {
      return Figure.isWord(last) || last.isOfDigits || Border.sums.contains(last)
    }
    if Border.sums.contains(last), Figure.isWord(next) { return true }
    return last.hasSuffix("ty") && Figure.isWord(last) && Figure.isUnit(next)
  }

  /// Whether three words are of one number: `hundred and fifty`, `half a million`.
  private static func joins(_ head: String?, _ link: String, _ tail: String?) -> Bool {
    guard let head, let tail else { return false }
    return link == "and"
      ? sums.contains(head) && Figure.isWord(tail) : head == "half" && scales.contains(tail)
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

  /// Words that are counted with the number before them.
  static let scales: Set = [
    "dozen", "score", "hundred", "thousand", "million", "billion", "trillion",
  ]

  /// Those to which a smaller number is added with an `and`.
  private static let sums = scales.subtracting(["dozen", "score"])
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
  private static let fractions: Set = [
    "halves", "thirds", "quarters", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths",
    "tenths", "hundredths",
  ]
}

extension Collection<Unicode.Scalar> {
  /// So many words, or fewer, with blanks between two; figures are words, too.
  fileprivate func words(_ most: Int) -> [String] {
    var (words, rest): ([String], SubSequence) = ([], self[...])
    while words.count < most {
      let word = rest.prefix { $0.isLetter || $0.isDigit }
      guard !word.isEmpty else { break }
      words.append(String(scalars: word).lowercased())
      rest = rest.dropFirst(word.count)
      guard rest.first?.isBlank ?? false else { break }
      rest = rest.drop(while: \.isBlank)
    }
    return words
  }

  /// The letters that it begins with, in small ones.
  fileprivate var word: String {
    String(scalars: prefix(while: \.isLetter)).lowercased()
  }
}

extension String {
  fileprivate var isOfDigits: Bool { unicodeScalars.allSatisfy(\.isDigit) }
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
  fileprivate var isLineBreak: Bool { self == "\n" || self == "\r" }
  fileprivate var isSmallLetter: Bool { properties.isLowercase }
  fileprivate var isLetter: Bool { properties.isAlphabetic && !isApostrophe }
}
