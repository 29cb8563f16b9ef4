/// A unit of measure and the words after it: `km`, `miles southeast of Quetta`.
struct Measure: Hashable, Sendable {
  private enum Dimension: Hashable {
    case length, time, mass, share
    /// Sums are compared in one currency only.
    case money(String)
  }
  private let dimension: Dimension
  /// How many metres, seconds, kilograms or hundredths it is.
  private let size: Double
  private let rest: [String]

  /// Reads the unit at the front of some folded words.
  init?(leading words: ArraySlice<String>, currency: String? = nil) {
    if let currency {
      (dimension, size, rest) = (.money(currency), 1, Array(words))
      return
    }
    guard let first = words.first else { return nil }
    if words.starts(with: ["per", "cent"]) {
      (dimension, size, rest) = (.share, 1, Array(words.dropFirst(2)))
    } else if let (dimension, size) = Measure.units[first] {
      (self.dimension, self.size, rest) = (dimension, size, Array(words.dropFirst()))
    } else {
      return nil
    }
  }

  /// By how much a number is multiplied to be in the other's unit; nil if that measures something
  /// else.
  func factor(to other: Measure?) -> Double? {
    guard let other, other.dimension == dimension, other.rest == rest else { return nil }
    return size / other.size
  }

  static func isCurrency(_ word: String) -> Bool { currencies.contains(word) }

  /// Whether a sign of currency stands before a figure.
  static func takesCurrency(_ word: Substring) -> Bool {
    var words = [String(word)][...]
    return takeCurrency(&words) != nil && !words.isEmpty
  }

  /// A figure and a unit that are written together, such as `20%` or `100km`, as two words.
  ///
  /// Not `30m`, which may be millions.
  static func apart(_ word: Substring) -> [String] {
    guard let last = word.unicodeScalars.last, !last.isDigit,
      let first = word.unicodeScalars.first, first.isDigit
    else { return [String(word)] }
    let figure = word.prefix { $0.isNumber || ".,-–".contains($0) }
    let unit = String(word[figure.endIndex...])
    return unit != "m" && isUnit(unit) ? [String(figure), unit] : [String(word)]
  }

  static func isUnit(_ word: String) -> Bool { units[word] != nil }

  /// Takes a sign of currency off the front, from before a figure too: `$6.75`, `us$ 60`.
  static func takeCurrency(_ words: inout ArraySlice<String>) -> String? {
    guard let first = words.first,
      let currency = currencies.first(where: { first.hasPrefix($0) })
    else { return nil }
    let figure = first.dropFirst(currency.count)
    guard figure.isEmpty || figure.first?.isNumber ?? false else { return nil }
    words.removeFirst()
    if !figure.isEmpty { words = [String(figure)] + words }
    return currency
  }

  private static let currencies = [
    "us\\$", "us$", "$", "€", "£", "₹", "rs.", "rs", "pkr", "usd", "eur",
  ]

  private static let units: [String: (Dimension, Double)] = {
    let spellings: [(String, Dimension, Double)] = [
      ("km kms kilometre kilometres kilometer kilometers", .length, 1000),
      ("m metre metres meter meters", .length, 1), ("mile miles mi", .length, 1609.344),
      ("foot feet ft", .length, 0.3048), ("yard yards yd", .length, 0.9144),
      ("second seconds", .time, 1), ("minute minutes min", .time, 60),
      ("hour hours", .time, 3600), ("day days", .time, 86_400), ("week weeks", .time, 604_800),
      ("kg kilo kilos kilogram kilograms kilogramme kilogrammes", .mass, 1),
      ("tonne tonnes", .mass, 1000), ("pound pounds lb lbs", .mass, 0.45359237),
      ("% percent", .share, 1),
    ]
    var units: [String: (Dimension, Double)] = [:]
    for (words, dimension, size) in spellings {
      for word in words.split(separator: " ") { units[String(word)] = (dimension, size) }
    }
    return units
  }()
}
