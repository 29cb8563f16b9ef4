/// How English numbers are built of words, none of which a quotation may cut off.
///
/// What is left of a number is another one, as `a million` is of "a quarter of a million". A
/// fraction and what it is taken of are two things: `a quarter` may be quoted of "a quarter of the
/// miners".
enum NumberBuild {
  /// What may stand at one place of a number.
  private enum Part {
    case word(String)
    /// `twenty` or `5`; of figures with four digits most are years.
    case amount
    case spelled, ten, unit, order, scale
    /// What a smaller number is added to, be it with an `and`.
    case sum
    case fraction
    /// Several fractions: `quarters`.
    case parts

    func fits(_ word: String) -> Bool {
      switch self {
      case .word(let other): word == other
      case .amount:
        Figure.isWord(word) || scales.contains(word) || word.isOfDigits && word.count < 4
      case .spelled: Figure.isWord(word)
      case .ten: Figure.isWord(word) && word.hasSuffix("ty")
      case .unit: Figure.isUnit(word)
      case .order: orders.contains(word)
      case .scale: scales.contains(word)
      case .sum: scales.contains(word) && word != "dozen" && word != "score"
      case .fraction: fractions.contains(word)
      case .parts: fractions.contains(word) && word.hasSuffix("s")
      }
    }
  }

  private static let all: [[Part]] = [
    [.amount, .scale], [.ten, .unit], [.ten, .order], [.sum, .spelled],
    [.sum, .word("and"), .spelled],
    [.fraction, .scale], [.fraction, .word("a"), .scale],
    [.fraction, .word("of"), .word("a"), .scale],
    [.spelled, .parts], [.word("one"), .fraction],
    [.amount, .word("and"), .word("a"), .fraction], [.amount, .word("point"), .spelled],
  ]

  /// How many words on one side of a border are looked at.
  static let longest = 3

  /// Words that are counted with the number before them.
  private static let scales: Set = [
    "dozen", "score", "hundred", "thousand", "million", "billion", "trillion",
  ]

  /// What may stand behind `twenty` in `twenty-first`.
  private static let orders: Set = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
  ]

  private static let fractions: Set = {
    let names = [
      "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "hundredth",
    ]
    return Set(["half", "halves"] + names + names.map { $0 + "s" })
  }()

  /// Whether words before a border and words behind it, the nearest first, are of one number.
  static func joins(_ before: [String], _ after: [String]) -> Bool {
    all.contains { build in
      build.indices.dropFirst().contains { place in
        fit(build[..<place].reversed(), before) && fit(build[place...], after)
      }
    } && !saysWhen(before, after)
  }

  private static func fit(_ parts: some Collection<Part>, _ words: [String]) -> Bool {
    parts.count <= words.count && zip(parts, words).allSatisfy { $0.fits($1) }
  }

  /// "At one point five men came" tells of no fraction.
  private static func saysWhen(_ before: [String], _ after: [String]) -> Bool {
    let words = before.reversed() + after
    return words.indices.dropFirst(2).contains { words[$0 - 2...$0] == ["at", "one", "point"] }
  }
}

extension String {
  fileprivate var isOfDigits: Bool { unicodeScalars.allSatisfy(\.isDigit) }
}
