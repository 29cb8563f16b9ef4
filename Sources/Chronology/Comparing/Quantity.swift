/// A number as prose gives it: the bounds that its words allow, and what is counted or measured.
///
/// `at least 11` is 11 and more; `nearly a dozen` is 10 to 12; `about 30 miles` is 27 to 33 miles;
/// `10 to 12` is just that. The width of *about* and *nearly* is ours: one tenth up and down, one
/// sixth down.
package struct Quantity: Hashable, Sendable {
  package let lower: Double
  package let upper: Double
  /// What is counted, folded; empty for a bare number.
  package let unit: String
  /// The unit of measure with which `unit` begins, and the words after it.
  let measure: Measure?
  /// How far the true number may lie from the figure, which is rounded: half of the last digit
  /// that is not a trailing zero, but no more than a tenth of the figure.
  package let tolerance: Double
  /// Whether it may be a year, `about 1999`, of which a tenth means nothing.
  private let isAboutYear: Bool

  /// Reads `[hedge] number [unit]`; nil for any other text.
  package init?(_ text: String) {
    var rest = text.folded[...]
    let sign = Sign(leading: &rest)
    var words = rest.split(separator: " ").flatMap(Numeral.apart).flatMap(Measure.apart)[...]
    guard let first = words.first, Quantity.mayBegin(first) else { return nil }
    let isOpen = sign == nil && Sign.takePlus(&words)
    let hedge = Hedge(leading: &words)
    let currency = Measure.takeCurrency(&words)
    let figures = words.first ?? ""
    guard
      let number = Numeral(
        leading: &words, isMoney: currency != nil, isBetween: hedge == .between)
    else { return nil }
    if sign != nil || isOpen {
      // A sign belongs to one figure: `-5 to 10` and `> about 10` are left to a reader.
      guard hedge == .exactly, number.lower == number.upper else { return nil }
    }
    (lower, upper) =
      sign?.bounds(of: number) ?? (isOpen ? Hedge.atLeast : hedge).bounds(of: number)
    tolerance = number.tolerance
    unit = ([currency].compactMap { $0 } + words).joined(separator: " ")
    measure = Measure(leading: words, currency: currency)
    isAboutYear = (hedge == .about || hedge == .nearly) && unit.isEmpty && figures.mayBeYear
  }

  /// How this stands to another; what counts different things nobody can compare by rule.
  func verdict(against other: Quantity) -> Verdict {
    if unit == other.unit || measure.map({ $0 == other.measure }) ?? false {
      if (lower, upper) == (other.lower, other.upper) { return .agree }
      if isAboutYear || other.isAboutYear || isBelow(other) || other.isBelow(self) {
        return .unjudged
      }
      return lower <= other.upper && other.lower <= upper ? .finer : .contradiction
    }
    guard let factor = measure?.factor(to: other.measure), !isBelow(other), !other.isBelow(self)
    else { return .unjudged }
    return verdict(against: other, converting: factor)
  }

  /// Whether this is negative and the other "less than 10": whether that goes below 0, who knows.
  private func isBelow(_ other: Quantity) -> Bool {
    upper < 0 && other.lower == 0 && other.upper > 0
  }

  /// In different units one figure agrees with the other if it lies within its tolerance.
  private func verdict(against other: Quantity, converting factor: Double) -> Verdict {
    let slack = max(tolerance * factor, other.tolerance)
    let (lower, upper) = (lower * factor, upper * factor)
    guard lower - slack <= other.upper, other.lower - slack <= upper else { return .contradiction }
    return lower == upper && other.lower == other.upper ? .agree : .finer
  }

  /// Most values are words, and are seen not to be numbers by their first.
  private static func mayBegin(_ word: String) -> Bool {
    word.utf8.contains { (0x30...0x39).contains($0) } || Hedge.openers.contains(word)
      || Numeral.mayBegin(word) || Measure.isCurrency(word)
  }
}

extension String {
  /// Whether it begins with four figures, and no more, that make 1000 to 2100.
  fileprivate var mayBeYear: Bool {
    let figures = prefix { $0.isNumber }
    return figures.utf8.count == 4 && Int(figures).map { (1000...2100).contains($0) } ?? false
      && (dropFirst(4).first.map { "-–—".contains($0) } ?? true)
  }
}
