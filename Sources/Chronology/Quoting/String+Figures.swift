extension String {
  /// Its numbers in figures, with their signs, and in English words, and the names of months and
  /// weekdays, in their order; where these are others, it says another thing.
  package var figures: [String] {
    split { !$0.isNumber && !$0.isOfSpacedWord }.compactMap { word in
      if word.contains(where: \.isNumber) { return signed(word) }
      let plain = word.lowercased()
      if word.first?.isUppercase == true, String.isOfCalendar(plain) { return plain }
      return plain.isOfNumber ? plain : nil
    }
  }

  /// A number in it with the signs before it and the one behind it: `-4`, `> 3`, `-£5`, `5%`.
  private func signed(_ number: Substring) -> String {
    let before = self[..<number.startIndex].reversed()
    var signs = Array(before.drop { $0 == " " }.prefix { "-\u{2212}+<>=≤≥£$€¥₹".contains($0) })
    let rest = before.drop { $0 == " " }.dropFirst(signs.count).first
    // Between words or numbers it is a hyphen, and further away a dash.
    let isHyphen = before.first == " " || rest.map { $0.isLetter || $0.isNumber } ?? false
    if let last = signs.last, isHyphen, "-\u{2212}+".contains(last) { signs.removeLast() }
    let next = self[number.endIndex...].prefix(1).filter { "%‰+".contains($0) }
    return String(signs.reversed()).replacing("\u{2212}", with: "-") + number + next
  }

  /// Whether it is a number in English words, or a part of one, in small letters.
  var isOfNumber: Bool { Figure.isWord(self) || String.numbers.contains(self) }

  private static func isOfCalendar(_ word: String) -> Bool {
    Names.isMonth(word) || word == "sept" || weekdays.contains(word)
      || word.hasSuffix("s") && weekdays.contains(String(word.dropLast()))
  }

  private static let weekdays: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  /// Besides those that are counted with: orders, scales, and vague ones.
  private static let numbers: Set = [
    "dozen", "score", "hundred", "thousand", "million", "billion", "trillion", "dozens", "scores",
    "hundreds", "thousands", "millions", "billions", "once", "twice", "both", "half", "quarter",
    "couple", "several", "few", "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
    "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
    "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "fortieth",
    "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth", "thousandth",
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
  ]
}

extension Character {
  /// Whether it is a letter of a script that puts blanks between words; in others a number stands
  /// among the words beside it.
  fileprivate var isOfSpacedWord: Bool { isLetter && unicodeScalars.allSatisfy(\.isOfWords) }
}
