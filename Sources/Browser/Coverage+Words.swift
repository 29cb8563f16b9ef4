import Chronology

extension Coverage {
  /// "81 % cited, 19 % set aside", in hundredths of the letters; nil for a text without any.
  var shares: String? {
    guard letters > 0 else { return nil }
    return zip(percents, ["cited", "set aside", "neither"])
      .compactMap { $0 > 0 || $1 == "cited" ? "\($0) % \($1)" : nil }
      .joined(separator: ", ")
  }

  /// "81 %", as ``shares`` has it.
  var citedShare: String { letters > 0 ? "\(percents[0]) %" : "—" }

  /// "19 %", as ``shares`` has it.
  var asideShare: String { letters > 0 ? "\(percents[1]) %" : "—" }

  /// What is cited, what is set aside, what is neither.
  private var percents: [Int] {
    Coverage.percents(
      [citedLetters, asideLetters, letters - citedLetters - asideLetters], of: letters)
  }

  /// Shares that add up to 100; what there is of at all has at least one.
  private static func percents(_ counts: [Int], of total: Int) -> [Int] {
    var percents = counts.map { $0 == 0 ? 0 : max($0 * 100 / total, 1) }
    let largest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    percents[largest] += 100 - percents.reduce(0, +)
    return percents
  }
}
