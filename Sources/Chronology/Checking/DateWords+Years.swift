// The years that words bear out.
extension DateWords {
  /// The year, decade or century of a date, if it is nowhere to be read: "year 2021", "decade 198X".
  ///
  /// Of significant digits (`1950S2`) nothing is asked.
  func missing(_ year: Year) -> String? {
    if let exact = year.exact { return has(year: exact) ? nil : "year \(Names.year(exact))" }
    guard let digits = year.digits, year.isMasked else { return nil }
    return has(digits, year) ? nil : "\(year.precision) \(year)"
  }

  /// Whether a year stands there as people count it, -43 as 44 BC, since there is no year 0.
  ///
  /// `'84` is the year 84 of any century.
  func has(year: Int) -> Bool {
    numbers.contains(year > 0 ? year : 1 - year)
      || year > 0 && shortYears.contains(year % 100) || mayHaveOtherYear
  }

  /// In another script a year may stand there in words.
  private var mayHaveOtherYear: Bool { hasOtherScript && months.isEmpty }

  /// `198X` is borne out by each of its years, `12XX` also by the 13th century.
  private func has(_ digits: Digits, _ year: Year) -> Bool {
    let isTold = numbers.contains { number in
      guard year.isNegative else { return digits.matches(number) }
      // -0043 is 44 BC, but the forties BC are -004X as well.
      return number > 0
        && (digits.matches(number - 1) || number % 10 == 0 && digits.matches(number))
    }
    let isWritten = words.contains("\(digits)".lowercased())
    return isTold || isWritten || digits.isHidden || mayHaveOtherYear
      || digits.hiddenTail == 1 && hasDecade(digits) || hasCentury(digits)
  }

  /// `the 80s`, `eighties`, `'84`.
  private func hasDecade(_ digits: Digits) -> Bool {
    let tens = digits.floor % 100
    return decades.contains(tens) || shortYears.contains { $0 / 10 * 10 == tens }
  }

  /// `13th century`, `thirteenth century`, `XIIIe siècle`; `second millennium` or one of its
  /// centuries for `1XXX`.
  private func hasCentury(_ digits: Digits) -> Bool {
    guard let tail = digits.hiddenTail, tail == 2 || tail == 3 else { return false }
    let centuries = digits.floor / 100 + 1...digits.ceiling / 100 + 1
    return !words.isDisjoint(with: DateWords.centuryWords)
      && centuries.contains { numbers.contains($0) || hasRoman($0) }
      || tail == 3 && !words.isDisjoint(with: ["millennium", "millennia"])
        && numbers.contains(digits.floor / 1000 + 1)
  }

  private func hasRoman(_ number: Int) -> Bool {
    let roman = DateWords.roman(number)
    return ["", "e", "è", "ème", "th"].contains { words.contains(roman + $0) }
  }

  /// A number up to 100 in Roman figures, in small letters.
  private static func roman(_ number: Int) -> String {
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc", "c"]
    guard (1...100).contains(number) else { return "" }
    return tens[number / 10] + ones[number % 10]
  }

  /// The tens of `eighties`.
  static func decades(named words: Set<String>) -> Set<Int> {
    Set(decadeWords.indices.filter { words.contains(decadeWords[$0]) }.map { ($0 + 2) * 10 })
  }

  private static let decadeWords = [
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
  ]

  private static let centuryWords: Set = [
    "century", "centuries", "jahrhundert", "jahrhunderts", "jahrhunderte", "jahrhunderten", "eeuw",
    "eeuwen", "siècle", "siècles", "siglo", "siglos", "segle", "segles", "século", "séculos",
    "secolo", "secoli", "århundrede", "århundre", "århundrade", "århundradet", "århundredet",
    "århundret",
    "sekel", "seklet", "yüzyıl", "yüzyılda", "век", "века", "веке", "قرن", "القرن", "صدی",
  ]
}
