/// The words from which a date is read: numbers, and names of months and parts of the year.
struct DateWords {
  private var numbers = Set<Int>()
  private var months = Set<Int>()
  private var words = Set<String>()
  /// Whether there are letters of another script than the Latin one.
  private var hasOtherScript = false

  init(_ texts: [String]) {
    for text in texts {
      let inOrder = text.words.map { $0.lowercased() }
      words.formUnion(inOrder)
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
  }

  /// The finest part of a date, if it is nowhere to be read: "day 3", "month January", "year 2021".
  ///
  /// A day and a year are looked for as numbers in the digits of any script, also in `3rd` and
  /// `1980s`, a day also as an English ordinal, a year BC as people count it, a month by its name or
  /// as a number, a season by its name or one of its months, a quarter or a half by that word. Parts
  /// with hidden digits are taken as they are. Words that cannot be read are given the benefit of
  /// the doubt.
  func missing(_ date: CalendarDate) -> String? {
    if let day = date.day {
      return day.exact.flatMap { has(day: $0) ? nil : "day \($0)" }
    }
    switch date.part {
    case .grouping(let grouping): return has(grouping) || isUnread(date) ? nil : grouping.title
    case .month(let digits):
      return digits.exact.flatMap {
        months.contains($0) || numbers.contains($0) || isUnread(date)
          ? nil : "month \(Names.month($0))"
      }
    case nil: break
    }
    return date.year.exact.flatMap { has(year: $0) ? nil : "year \(Names.year($0))" }
  }

  /// In another script a day may stand there in words, with or without a month.
  private func has(day: Int) -> Bool {
    numbers.contains(day)
      || hasOtherScript && (months.isEmpty || numbers.isDisjoint(with: 1...31))
  }

  /// There is no year 0, so that -43 is 44 BC.
  private func has(year: Int) -> Bool {
    numbers.contains(year > 0 ? year : 1 - year) || hasOtherScript && months.isEmpty
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
  /// The numbers in a word, in digits of any script: `3rd`, `2017年6月14日`.
  fileprivate var numbers: [Int] {
    unicodeScalars.map(\.decimal).split(separator: nil).compactMap { digits in
      guard digits.count <= 15 else { return nil }
      return digits.reduce(0) { $0 * 10 + ($1 ?? 0) }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var decimal: Int? {
    if value < 0x80 { return isDigit ? Int(value) - 0x30 : nil }
    guard properties.numericType == .decimal, let value = properties.numericValue else {
      return nil
    }
    return Int(value)
  }

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
