/// The sign before a figure: plus, minus, or one that says how the number stands to it.
enum Sign: Equatable {
  case plus, minus
  case hedge(Hedge)

  private static let hedges: [(String, Hedge)] = [
    (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≤", .atMost), (">", .moreThan),
    ("<", .lessThan),
  ]

  /// Takes the sign off the front of a text: `-5`, `−$5`, `+5`, `>10`, `< 10`, `≥ 10`.
  ///
  /// Nothing is taken from before anything but a figure.
  init?(leading text: inout Substring) {
    if let (sign, hedge) = Sign.hedges.first(where: { text.hasPrefix($0.0) }) {
      let rest = text.dropFirst(sign.count).drop { $0 == " " }
      guard rest.beginsWithFigure else { return nil }
      (self, text) = (.hedge(hedge), rest)
    } else if let first = text.first, "+-−–".contains(first) {
      guard text.dropFirst().beginsWithFigure else { return nil }
      (self, text) = (first == "+" ? .plus : .minus, text.dropFirst())
    } else {
      return nil
    }
  }

  /// Takes the plus off the end of the first word: `10+ miners` are at least 10.
  static func takePlus(_ words: inout ArraySlice<String>) -> Bool {
    guard let first = words.first, first.last == "+", first.dropLast().last?.isNumber ?? false
    else { return false }
    words = [String(first.dropLast())] + words.dropFirst()
    return true
  }

  func bounds(of number: Numeral) -> (Double, Double) {
    switch self {
    case .plus: (number.lower, number.upper)
    case .minus: (-number.upper, -number.lower)
    case .hedge(let hedge): hedge.bounds(of: number)
    }
  }
}

extension Substring {
  fileprivate var beginsWithFigure: Bool {
    guard let first else { return false }
    return first.isNumber || "$€£₹".contains(first)
  }
}
