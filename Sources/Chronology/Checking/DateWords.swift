/// The words from which a date is read: numbers, and names of months and parts of the year.
struct DateWords {
  private(set) var numbers = Set<Int>()
  private(set) var months = Set<Int>()
  private(set) var words = Set<String>()
  /// The last two figures of years: 84 for `'84`.
  private(set) var shortYears = Set<Int>()
  /// Decades without their century: 80 for `the 80s`, `the eighties`.
  private(set) var decades = Set<Int>()
  /// Whether there are letters of another script than the Latin one.
  private(set) var hasOtherScript = false

  init(_ texts: [String]) {
    for text in texts {
      let inOrder = text.words.map { $0.lowercased() }
      words.formUnion(inOrder)
      read(YearFigures(in: text))
      for (index, word) in inOrder.enumerated() {
        numbers.formUnion(word.numbers)
        let next = index + 1 < inOrder.count ? inOrder[index + 1] : nil
        months.formUnion(MonthWords.months(named: word, before: next))
        if let number = Ordinals.number(of: word, after: index > 0 ? inOrder[index - 1] : nil) {
          numbers.insert(number)
        }
        hasOtherScript = hasOtherScript || word.unicodeScalars.contains(where: \.isOfOtherScript)
      }
    }
    decades.formUnion(DateWords.decades(named: words))
  }

  private mutating func read(_ figures: YearFigures) {
    numbers.formUnion(figures.numbers)
    shortYears.formUnion(figures.short)
    decades.formUnion(figures.decades)
  }

  /// The finest part of a date that is written in full, if it is nowhere to be read: "day 3",
  /// "month January", "year 2021"; where the year is not either, its "decade 198X".
  ///
  /// A day and a year are looked for as numbers in the digits of any script, also in `3rd` and
  /// `1980s`, a day also as an English ordinal, a year BC as people count it, a month by its name or
  /// as a number, a season by its name or one of its months, a quarter or a half by that word. Words
  /// that cannot be read are given the benefit of the doubt. A time of day is not looked for.
  func missing(_ date: CalendarDate) -> String? {
    if let day = date.day?.exact { return has(day: day) ? nil : "day \(day)" }
    if case .grouping(let grouping) = date.part {
      return has(grouping) || isUnread(date) ? nil : grouping.title
    }
    if let month = date.part?.exactMonth {
      return months.contains(month) || numbers.contains(month) || isUnread(date)
        ? nil : "month \(Names.month(month))"
    }
    return missing(date.year)
  }

  /// In another script a day may stand there in words, with or without a month.
  private func has(day: Int) -> Bool {
    numbers.contains(day)
      || hasOtherScript && (months.isEmpty || numbers.isDisjoint(with: 1...31))
  }

  private func has(_ grouping: Grouping) -> Bool {
    !words.isDisjoint(with: grouping.signs)
      || grouping.precision == .season && !months.isDisjoint(with: grouping.monthNumbers)
  }

  /// Whether a month may stand there in a language that is not known: none does in one that is, and
  /// the words are of another script, or have a day or the year but no word of a known language.
  private func isUnread(_ date: CalendarDate) -> Bool {
    guard months.isEmpty else { return false }
    let hasNumber =
      !numbers.isDisjoint(with: 1...31) || date.year.exact.map { has(year: $0) } ?? false
    return hasOtherScript || hasNumber && words.isDisjoint(with: DateWords.common)
  }

  /// Words that hardly any text does without, by which a language is known for one whose months are.
  private static let common: Set = [
    "the", "of", "in", "at", "and", "was", "were", "by", "from", "der", "das", "und", "im", "le",
    "les", "des", "los", "las", "del", "por", "il", "della", "het", "een", "och", "og",
  ]
}

/// English ordinals in words, up to the thirty-first.
private enum Ordinals {
  private static let words = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]

  /// The number of `fourteenth`, and of `first` after `twenty`.
  static func number(of word: String, after last: String?) -> Int? {
    if word == "thirtieth" { return 30 }
    guard let index = words.firstIndex(of: word) else { return nil }
    let tens = index < 9 ? ["twenty": 20, "thirty": 30][last ?? ""] : nil
    return (tens ?? 0) + index + 1
  }
}

extension String {
  /// The numbers in a word, in digits of any script: `3rd`, `2017年6月14日`; those of a day too that stand
  /// without anything between them, `20210103`.
  fileprivate var numbers: [Int] {
    unicodeScalars.map(\.decimal).split(separator: nil).flatMap { digits -> [Int] in
      guard digits.count <= 15 else { return [] }
      let number = digits.reduce(0) { $0 * 10 + ($1 ?? 0) }
      let (month, day) = (number / 100 % 100, number % 100)
      guard digits.count == 8, 1...12 ~= month, 1...31 ~= day else { return [number] }
      return [number, number / 10_000, month, day]
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, but no Latin one.
  fileprivate var isOfOtherScript: Bool {
    guard value >= 0x370, properties.isAlphabetic else { return false }
    switch value {
    case 0x1D00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06,
      0xFF21...0xFF5A:
      return false
    default: return true
    }
  }
}
