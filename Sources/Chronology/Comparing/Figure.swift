/// One number, in figures or in English words.
struct Figure {
  let value: Double
  /// How far the number may lie from it for rounding; see ``Quantity/tolerance``.
  let tolerance: Double
  /// What its last word multiplies by: a million, of `12 million`; 1 where that is no such word.
  private(set) var scale = 1.0

  /// Takes the number off the front of some folded words.
  init?(leading words: inout ArraySlice<String>) {
    guard let first = words.first else { return nil }
    if first == "half" {
      guard words.starts(with: ["half", "a"]),
        let scale = words.dropFirst(2).first.flatMap({ Figure.scales[$0] })
      else { return nil }
      words = words.dropFirst(3)
      self.init(value: scale / 2, digit: Figure.lastDigit(of: scale / 2))
      self.scale = scale
    } else if first.utf8.first.map({ (0x2C...0x39).contains($0) }) ?? false {
      let scale = words.dropFirst().first.flatMap { Figure.scales[$0] }
      guard let figure = Figure(figures: first[...], times: scale ?? 1) else { return nil }
      words = words.dropFirst(scale == nil ? 1 : 2)
      self = figure
      self.scale = scale ?? 1
    } else {
      let spelled = words
      guard let value = Figure.spelled(&words) else { return nil }
      self.init(value: value, digit: Figure.lastDigit(of: value))
      scale = spelled[..<words.startIndex].last.flatMap { Figure.scales[$0] } ?? 1
    }
    takeHalf(&words)
  }

  /// Takes `and a half` off the front, and a word that multiplies behind it: `two and a half million`.
  private mutating func takeHalf(_ words: inout ArraySlice<String>) {
    guard scale == 1, words.starts(with: ["and", "a", "half"]) else { return }
    words = words.dropFirst(3)
    let scale = words.first.flatMap { Figure.scales[$0] }
    if scale != nil { words.removeFirst() }
    self = Figure(value: (value + 0.5) * (scale ?? 1), digit: (scale ?? 1) / 2)
    self.scale = scale ?? 1
  }

  /// The same number of what another one counts, where a word for that is said once for both: 10
  /// million, of `10 to 12 million`.
  ///
  /// In `500 to 2 million` it is not, for it would end before it begins.
  func scaled(like other: Figure) -> Figure {
    guard scale < other.scale, value < other.value / other.scale else { return self }
    return Figure(value: value * other.scale, digit: tolerance * 2 * other.scale)
  }

  /// Takes a word that multiplies off the front, and multiplies numbers by it.
  static func scaling(_ figures: (Figure, Figure), by words: inout ArraySlice<String>) -> (
    Figure, Figure
  ) {
    guard let scale = words.first.flatMap({ scales[$0] }) else { return figures }
    words.removeFirst()
    let scaled = { (figure: Figure) in
      Figure(value: figure.value * scale, digit: figure.tolerance * 2 * scale)
    }
    return (scaled(figures.0), scaled(figures.1))
  }

  /// Figures alone: `11`, `1,500`, `2.5`; nil for more digits than can be told apart.
  init?(figures: Substring, times factor: Double = 1) {
    let halves = figures.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = Figure.whole(halves[0]) else { return nil }
    let decimals = halves.count == 2 ? halves[1] : ""
    let digits = whole + decimals
    // A number of 15 digits is exact; for longer ones two would pass for one.
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), decimals.utf8.count <= 15,
      digits.drop(while: { $0 == "0" }).utf8.count <= 15, let number = Double(digits)
    else { return nil }
    var shift = 1.0
    for _ in decimals.utf8 { shift *= 10 }
    // Whole numbers first: 2.3 times a million is not 2,300,000, but 23 million tenths are.
    self.init(
      value: number * factor / shift,
      digit: decimals.isEmpty ? Figure.lastDigit(of: number) * factor : factor / shift)
  }

  /// The digits before the point, without the commas that part thousands.
  private static func whole(_ text: Substring) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    let areThousands =
      (1...3).contains(groups[0].count) && groups[0].first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    return groups.count == 1 || areThousands ? groups.joined() : nil
  }

  /// A number given to its last digit that is not a trailing zero, or to a tenth.
  private init(value: Double, digit: Double) {
    self.value = value
    tolerance = min(digit / 2, value / 10)
  }

  /// 1, 10, 100: the place of the last digit that is no trailing zero.
  private static func lastDigit(of value: Double) -> Double {
    var digit = 1.0
    while digit * 10 <= value, (value / (digit * 10)).rounded() * digit * 10 == value {
      digit *= 10
    }
    return digit
  }

  static func isWord(_ word: String) -> Bool { numerals[word] != nil }
  /// `one` to `nine`.
  static func isUnit(_ word: String) -> Bool {
    numerals[word].map { (1...9).contains($0) } ?? false
  }

  /// Whether a word would go on with a number before it, be it well or badly formed.
  static func continues(_ word: String) -> Bool {
    scales[word] != nil || word.split(separator: "-").contains { isWord(String($0)) }
  }

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
    var (total, current, room): (Double, Double?, Double) = (0, nil, .infinity)
    if let article = rest.first, article == "a" || article == "an" {
      rest.removeFirst()
      guard let next = rest.first, scales[next] != nil || Measure.isUnit(next) else { return nil }
      current = 1
    }
    while let word = rest.first {
      if let added = add(word, to: current) {
        current = added
      } else if let scale = scales[word], let number = current, number > 0,
        scale < 1000 ? number < 100 : scale < room
      {
        (total, current) = scale < 1000 ? (total, number * scale) : (total + number * scale, 0)
        if scale >= 1000 { room = scale }
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
    var sum = current
    for part in parts {
      let room = (sum ?? 0).truncatingRemainder(dividingBy: 100)
      let fits =
        sum == nil || room == 0
        || room >= 20 && (1..<10).contains(part ?? 0)
          && room.truncatingRemainder(dividingBy: 10) == 0
      guard let part, fits else { return nil }
      sum = (sum ?? 0) + part
    }
    return sum
  }

  /// Whether the number goes on after `and`: only hundreds and thousands do.
  private static func isContinued(
    _ rest: ArraySlice<String>, _ current: Double?, _ total: Double
  ) -> Bool {
    guard let next = rest.first, (current ?? 0) >= 100 || total > 0 else { return false }
    return add(next, to: current) != nil
  }
}
