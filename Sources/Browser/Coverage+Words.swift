import Chronology

extension Coverage {
  /// "81 % cited, 19 % set aside", in hundredths of the letters; nil for a text without any.
  var shares: String? {
    guard letters > 0 else { return nil }
    return zip(zip(counts, words), ["cited", "set aside", "neither"])
      .compactMap { $0.0 > 0 || $1 == "cited" ? "\($0.1) \($1)" : nil }
      .joined(separator: ", ")
  }

  /// "81 %", as ``shares`` has it.
  var citedShare: String { letters > 0 ? words[0] : "—" }

  /// The same for a narrow column: "<1 %".
  var briefCitedShare: String {
    citedShare.replacing("under ", with: "<").replacing("over ", with: ">")
  }

  /// "19 %", as ``shares`` has it.
  var asideShare: String { letters > 0 ? words[1] : "—" }

  /// How many letters are cited, how many set aside, and how many neither.
  private var counts: [Int] {
    [citedLetters, asideLetters, letters - citedLetters - asideLetters]
  }

  /// Each of these as a share; a few letters are not said to be a hundredth, nor all but a few the whole.
  private var words: [String] {
    zip(counts, Coverage.percents(counts, of: letters)).map { count, percent in
      if count > 0, count * 100 < letters { return "under 1 %" }
      if count < letters, count * 100 > 99 * letters { return "over 99 %" }
      return "\(percent) %"
    }
  }

  /// Shares that add up to 100; what there is of at all has at least one.
  private static func percents(_ counts: [Int], of total: Int) -> [Int] {
    var percents = counts.map { $0 == 0 ? 0 : max($0 * 100 / total, 1) }
    let largest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    percents[largest] += 100 - percents.reduce(0, +)
    return percents
  }
}
