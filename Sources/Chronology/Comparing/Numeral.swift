/// A number in figures or English words, or two that span a range.
///
/// `11`, `1,500`, `1.5 million`, `twenty-one`, `two hundred and fifty`, `a dozen`, `half a million`,
/// `two and a half`; `10 to 12`, `10-12`, `11 or 12`, `between 10 and 12`, `10 to 12 million`, `20% to
/// 30%`. Vague words have no upper bound: `several` is 3 and
/// more, `a few` 2 and more, `dozens` 24, `scores` 40, `hundreds` 200, `thousands` 2000, `millions`
/// 2 million and more; `a couple` is 2 or 3.
struct Numeral {
  private(set) var lower: Double
  private(set) var upper: Double
  /// See ``Quantity/tolerance``.
  private(set) var tolerance: Double

  /// Takes the number off the front of some folded words.
  ///
  /// - Parameter isBetween: whether `between` stood before it, so that `and` makes a range.
  init?(leading words: inout ArraySlice<String>, isMoney: Bool = false, isBetween: Bool = false) {
    guard let first = words.first else { return nil }
    if let vague = Numeral.vague(&words) {
      self = vague
      return
    }
    if let figures = Numeral.hyphenated(first) {
      words.removeFirst()
      let (one, other) = Figure.scaling(figures, by: &words)
      guard let span = Numeral(from: one, to: other) else { return nil }
      self = span
    } else if let span = Numeral.range(&words, isMoney, isBetween) {
      self = span
    } else {
      guard let number = Figure(leading: &words) else { return nil }
      self.init(number)
    }
    // What goes on is another number: `3 or 4 or 5`, `twenty twenty`.
    if let next = words.first, Numeral.joiners.contains(next) || Figure.continues(next) {
      return nil
    }
  }

  /// Takes a range off the front, which may hold its word for `to` more than once: `between one hundred
  /// and fifty and two hundred`.
  private static func range(
    _ words: inout ArraySlice<String>, _ isMoney: Bool, _ isBetween: Bool
  ) -> Numeral? {
    for place in words.indices where joins(words[place], isBetween) {
      var (start, end) = (words[..<place], words[(place + 1)...])
      if isMoney { _ = Measure.takeCurrency(&end) }
      // What is counted may be said behind both numbers: `20% to 30%`.
      guard let one = Figure(leading: &start), let other = Figure(leading: &end),
        end.starts(with: start), let span = Numeral(from: one.scaled(like: other), to: other)
      else { continue }
      words = end
      return span
    }
    return nil
  }

  /// A range written without blanks whose ends say what they count, `20%-30%`, `million–3`, as three
  /// words.
  static func apart(_ word: Substring) -> [Substring] {
    guard let dash = word.firstIndex(where: { "-–—".contains($0) }),
      let last = word[..<dash].last
    else { return [word] }
    let end = word[word.index(after: dash)...]
    guard Measure.takesCurrency(end) || end.first?.isNumber ?? false && !last.isNumber else {
      return [word]
    }
    return [word[..<dash], word[dash...dash], end]
  }

  private init(_ figure: Figure) {
    (lower, upper, tolerance) = (figure.value, figure.value, figure.tolerance)
  }

  /// A range, which begins with the smaller number.
  private init?(from one: Figure, to other: Figure) {
    guard one.value <= other.value else { return nil }
    (lower, upper) = (one.value, other.value)
    tolerance = max(one.tolerance, other.tolerance)
  }

  static func mayBegin(_ word: String) -> Bool {
    word == "a" || word == "an" || word == "half" || word == "several" || Figure.isWord(word)
      || collectives[word] != nil || word.contains("-") && Figure.isWord(word.before("-"))
  }

  /// The words after a number that make it a part of something else.
  private static let joiners: Set = ["or", "to", "and", "-", "–", "—", "plus"]

  /// `11 and 12` are two numbers; `2 plus 10` is a sum.
  private static func joins(_ word: String, _ isBetween: Bool) -> Bool {
    joiners.contains(word) && word != "plus" && (word != "and" || isBetween)
  }

  private static let collectives: [String: Double] = [
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2_000_000,
  ]

  private static func vague(_ words: inout ArraySlice<String>) -> Numeral? {
    func take(_ count: Int, _ lower: Double, _ upper: Double = .infinity) -> Numeral {
      words = words.dropFirst(count)
      if words.first == "of" { words.removeFirst() }
      return Numeral(lower: lower, upper: upper, tolerance: 0)
    }
    if words.starts(with: ["a", "couple"]) { return take(2, 2, 3) }
    if words.starts(with: ["a", "few"]) { return take(2, 2) }
    if words.first == "several" { return take(1, 3) }
    return words.first.flatMap { collectives[$0] }.map { take(1, $0) }
  }

  private init(lower: Double, upper: Double, tolerance: Double) {
    (self.lower, self.upper, self.tolerance) = (lower, upper, tolerance)
  }

  /// `10-12`, but not a date such as `2021-01` or `9-2021`: no number in a range begins with 0, and
  /// the second has at most one digit more.
  private static func hyphenated(_ word: String) -> (Figure, Figure)? {
    let parts = word.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
    guard parts.count == 2, parts[1].count <= parts[0].count + 1,
      parts.allSatisfy({ $0.first?.isNumber ?? false && $0.first != "0" }),
      let one = Figure(figures: parts[0]), let other = Figure(figures: parts[1])
    else { return nil }
    return (one, other)
  }
}

extension String {
  fileprivate func before(_ character: Character) -> String {
    String(prefix { $0 != character })
  }
}
