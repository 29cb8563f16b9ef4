extension EDTF {
  /// Reads a date as people type one in passing.
  ///
  /// In EDTF, or as day, month by name and year in any order (`5 January 2021`, `jan 2021`), or in
  /// figures without zeros (`2021-1-5`). Day and month alone (`5 Jan`) are of the year of the day at hand.
  ///
  /// Only for what is asked, never for what a dossier says.
  ///
  /// - Throws: the ``EDTFError`` of what is none of these.
  package init(typed text: String, near day: Day? = nil) throws(EDTFError) {
    do {
      try self.init(parsing: text)
    } catch {
      // The description of a day ends in its month and day.
      let year = day.map { String("\($0)".dropLast(6)) }
      guard let date = EDTF.written(text, year), let read = try? EDTF(parsing: date) else {
        throw error
      }
      self = read
    }
  }

  private static func written(_ text: String, _ year: String?) -> String? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard 2...3 ~= words.count else { return nil }
    return named(words, year) ?? figures(words, of: text)
  }

  /// One month by its name and a day, a year of four digits, or both.
  private static func named(_ words: [String], _ year: String?) -> String? {
    let months = words.filter { $0.first?.isLetter == true }
    let years = words.filter { $0.count == 4 && Int($0) != nil }
    let days = words.filter { $0.count <= 2 && Int($0) != nil }
    guard months.count == 1, years.count < 2, let year = years.first ?? year,
      months.count + years.count + days.count == words.count
    else { return nil }
    let named = MonthWords.months(named: months[0], before: nil)
    guard let month = named.first, named.count == 1 else { return nil }
    return ([year, padded(month)] + days.compactMap { Int($0).map(padded) })
      .joined(separator: "-")
  }

  /// Year, month and day with hyphens.
  private static func figures(_ words: [String], of text: String) -> String? {
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, words[0].count == 4,
      numbers.dropFirst().allSatisfy({ $0 < 100 }),
      text.allSatisfy({ $0.isNumber || $0 == "-" })
    else { return nil }
    return ([words[0]] + numbers.dropFirst().map(padded)).joined(separator: "-")
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
