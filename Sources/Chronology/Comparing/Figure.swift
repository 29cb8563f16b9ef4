/// One number, in figures or in English words.
struct Figure {
  let value: Double
  /// How far the number may lie from it for rounding; see ``Quantity/tolerance``.
  let tolerance: Double

  /// Takes the number off the front of some folded words.
  init?(leading words: inout ArraySlice<String>) {
    guard let first = words.first else { return nil }
    if let figure = Figure(figures: first[...]) {
      words.removeFirst()
      let scale = words.first.flatMap { Figure.scales[$0] }
      if scale != nil { words.removeFirst() }
      let factor = scale ?? 1
      guard (figure.value * factor).isFinite else { return nil }
      self.init(value: figure.value * factor, tolerance: figure.tolerance * factor)
    } else {
      guard let value = Figure.spelled(&words) else { return nil }
      self.init(value: value)
    }
  }

  /// Figures alone: `11`, `1,500`, `2.5`.
  init?(figures: Substring) {
    let groups = figures.split(separator: ",", omittingEmptySubsequences: false)
    let digits = groups.joined()
    let whole = groups.dropLast().joined()
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      !whole.contains("."),
      groups.count == 1
        || groups[0].count <= 3 && !groups[0].isEmpty
          && groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 }),
      let value = Double(digits), value.isFinite
    else { return nil }
    let decimals = digits.contains(".") ? digits.reversed().prefix { $0 != "." }.count : 0
    self.init(value: value, decimals: decimals)
  }

  private init(value: Double, tolerance: Double) {
    (self.value, self.tolerance) = (value, tolerance)
  }

  /// - Parameter decimals: how many digits stand after the point.
  private init(value: Double, decimals: Int = 0) {
    var digit = 1.0
    if decimals > 0 {
      for _ in 0..<min(decimals, 300) { digit /= 10 }
    } else {
      while digit * 10 <= value, (value / (digit * 10)).rounded() * digit * 10 == value {
        digit *= 10
      }
    }
    self.init(value: value, tolerance: min(digit / 2, value / 10))
  }

  static func isWord(_ word: String) -> Bool { numerals[word] != nil }

  private static let numerals: [String: Double] = {
    let units = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    let values = Array(stride(from: 0.0, to: 20, by: 1)) + stride(from: 20.0, to: 100, by: 10)
    return Dictionary(uniqueKeysWithValues: zip(units + tens, values))
  }()

  /// The words that multiply the number before them.
  private static let scales: [String: Double] = [
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 1_000_000,
    "billion": 1_000_000_000,
  ]

  /// `twenty-one`, `two hundred and fifty thousand`, `a dozen`, `an` hour.
  private static func spelled(_ words: inout ArraySlice<String>) -> Double? {
    var rest = words
    var (total, current): (Double, Double?) = (0, nil)
    if let article = rest.first, article == "a" || article == "an" {
      rest.removeFirst()
      guard let next = rest.first, scales[next] != nil || Measure.isUnit(next) else { return nil }
      current = 1
    }
    while let word = rest.first {
      if let added = add(word, to: current) {
        current = added
      } else if let scale = scales[word], let number = current {
        (total, current) = scale < 1000 ? (total, number * scale) : (total + number * scale, 0)
      } else if !(word == "and" && isContinued(rest.dropFirst(), current, total)) {
        break
      }
      rest.removeFirst()
    }
    guard let current, (total + current).isFinite else { return nil }
    words = rest
    return total + current
  }

  /// `twenty` and `one` make 21; `three` and `eleven` make nothing.
  private static func add(_ word: String, to current: Double?) -> Double? {
    let parts = word.split(separator: "-").map { numerals[String($0)] }
    guard !parts.isEmpty, parts.count <= 2 else { return nil }
    return parts.reduce(into: current) { sum, part in
      guard let part else { return sum = nil }
      let room = (sum ?? 0).truncatingRemainder(dividingBy: 100)
      let fits =
        sum == nil || room == 0
        || room >= 20 && part < 10 && part > 0
          && room.truncatingRemainder(dividingBy: 10) == 0
      sum = fits ? (sum ?? 0) + part : nil
    }
  }

  /// Whether the number goes on after `and`: only hundreds and thousands do.
  private static func isContinued(
    _ rest: ArraySlice<String>, _ current: Double?, _ total: Double
  ) -> Bool {
    guard let next = rest.first, (current ?? 0) >= 100 || total > 0 else { return false }
    return add(next, to: current) != nil
  }
}
