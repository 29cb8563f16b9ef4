import Chronology

extension Coverage {
  /// "81 % cited, 19 % set aside", in hundredths of the words; nil for a text without words.
  var shares: String? {
    guard words > 0 else { return nil }
    let open = words - citedWords - asideWords
    let parts = [(citedWords, "cited"), (asideWords, "set aside"), (open, "neither")]
    return zip(Coverage.percents(parts.map(\.0), of: words), parts)
      .compactMap { $1.0 > 0 || $1.1 == "cited" ? "\($0) % \($1.1)" : nil }
      .joined(separator: ", ")
  }

  /// Shares that add up to 100; what there is of at all has at least one.
  private static func percents(_ counts: [Int], of total: Int) -> [Int] {
    var percents = counts.map { $0 == 0 ? 0 : max($0 * 100 / total, 1) }
    let largest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    percents[largest] += 100 - percents.reduce(0, +)
    return percents
  }
}
