/// The words before a number that widen it.
enum Hedge: CaseIterable {
  case exactly, between, atLeast, moreThan, atMost, lessThan, nearly, about

  private static let phrases: [(words: [String], hedge: Hedge)] = [
    (["exactly"], .exactly), (["between"], .between), (["from"], .exactly),
    (["at", "least"], .atLeast), (["no", "fewer", "than"], .atLeast),
    (["no", "less", "than"], .atLeast), (["not", "less", "than"], .atLeast),
    (["more", "than"], .moreThan), (["over"], .moreThan), (["at", "most"], .atMost),
    (["up", "to"], .atMost), (["no", "more", "than"], .atMost), (["not", "more", "than"], .atMost),
    (["less", "than"], .lessThan), (["fewer", "than"], .lessThan), (["under"], .lessThan),
    (["nearly"], .nearly), (["almost"], .nearly), (["about"], .about), (["around"], .about),
    (["roughly"], .about), (["some"], .about), (["approximately"], .about),
  ]

  /// The words with which a hedge begins.
  static let openers = Set(phrases.compactMap(\.words.first))

  /// Takes the hedge's words off the front.
  init(leading words: inout ArraySlice<String>) {
    self = .exactly
    guard let first = words.first, Hedge.openers.contains(first),
      let (phrase, hedge) = Hedge.phrases.first(where: { words.starts(with: $0.words) })
    else { return }
    words = words.dropFirst(phrase.count)
    self = hedge
  }

  func bounds(of number: Numeral) -> (Double, Double) {
    let (lower, upper) = (number.lower, number.upper)
    return switch self {
    case .exactly, .between: (lower, upper)
    case .atLeast: (lower, .infinity)
    case .moreThan: (lower.nextUp, .infinity)
    case .atMost: (0, upper)
    case .lessThan: (0, upper.nextDown)
    case .nearly: (lower * 5 / 6, upper)
    case .about: (lower * 0.9, upper * 1.1)
    }
  }
}
