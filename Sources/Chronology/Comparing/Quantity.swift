/// A number as prose gives it: the bounds that its words allow, and what is counted.
///
/// `at least 11` is 11 and more; `nearly a dozen` is 10 to 12; `about 30 miles` is 27 to 33 miles.
/// The width of *about* and *nearly* is ours: one tenth up and down, one sixth down.
package struct Quantity: Hashable, Sendable {
  package let lower: Double
  package let upper: Double
  /// What is counted, folded; empty for a bare number.
  package let unit: String

  /// Reads `[hedge] number [unit]`; nil for any other text, such as `3 or 4`.
  package init?(_ text: String) {
    var words = text.folded.split(separator: " ").map(String.init)
    let hedge = Hedge(leading: &words)
    guard let first = words.first, let number = Quantity.number(first, &words) else { return nil }
    if let next = words.first, Quantity.continuations.contains(next) { return nil }
    (lower, upper) = hedge.bounds(of: number)
    unit = words.joined(separator: " ")
  }

  /// How this stands to another; what counts different things nobody can compare by rule.
  func verdict(against other: Quantity) -> Verdict {
    guard unit == other.unit else { return .unjudged }
    if (lower, upper) == (other.lower, other.upper) { return .agree }
    return lower <= other.upper && other.lower <= upper ? .finer : .contradiction
  }

  private static func number(_ first: String, _ words: inout [String]) -> Double? {
    if let spelled = numerals[first] {
      words.removeFirst()
      return spelled
    }
    if first == "a", words.count > 1, let spelled = collectives[words[1]] {
      words.removeFirst(2)
      return spelled
    }
    let digits = first.filter { $0 != "," }
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      let number = Double(digits), number.isFinite
    else { return nil }
    words.removeFirst()
    return number
  }

  private static let numerals = Dictionary(
    uniqueKeysWithValues: zip(
      [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
      ], stride(from: 0.0, through: 12, by: 1)))

  /// The words after a number that make it a part of something else.
  private static let continuations: Set = ["or", "to", "and", "-", "–", "plus"]

  private static let collectives: [String: Double] = ["dozen": 12, "score": 20, "hundred": 100]
}

/// The words before a number that widen it.
private enum Hedge: CaseIterable {
  case exactly, atLeast, moreThan, atMost, lessThan, nearly, about

  private var phrases: [[String]] {
    switch self {
    case .exactly: [["exactly"]]
    case .atLeast: [["at", "least"]]
    case .moreThan: [["more", "than"], ["over"]]
    case .atMost: [["at", "most"], ["up", "to"]]
    case .lessThan: [["less", "than"], ["fewer", "than"], ["under"]]
    case .nearly: [["nearly"], ["almost"]]
    case .about: [["about"], ["around"], ["roughly"], ["some"], ["approximately"]]
    }
  }

  /// Takes the hedge's words off the front.
  init(leading words: inout [String]) {
    for hedge in Hedge.allCases {
      for phrase in hedge.phrases where words.starts(with: phrase) {
        words.removeFirst(phrase.count)
        self = hedge
        return
      }
    }
    self = .exactly
  }

  func bounds(of number: Double) -> (Double, Double) {
    switch self {
    case .exactly: (number, number)
    case .atLeast: (number, .infinity)
    case .moreThan: (number.nextUp, .infinity)
    case .atMost: (0, number)
    case .lessThan: (0, number.nextDown)
    case .nearly: (number * 5 / 6, number)
    case .about: (number * 0.9, number * 1.1)
    }
  }
}
