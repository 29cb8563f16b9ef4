extension EDTF {
  /// Reads a date as people type one in passing.
  ///
  /// In EDTF, as a ``WrittenDate`` that leaves nothing to look at (`Jan 5, 2021`, `3-9 January 2021`,
  /// `3 Jan to 9 Jan 2021`), or in figures without zeros (`2021-1-5`). Where no year is named (`5 Jan`,
  /// `January`), it is that of the day at hand.
  ///
  /// Only for what is asked, never for what a dossier says.
  ///
  /// - Throws: the ``EDTFError`` of what is none of these.
  package init(typed text: String, near day: Day? = nil) throws(EDTFError) {
    do {
      try self.init(parsing: text)
    } catch {
      if let read = EDTF.read(text) {
        self = read
      } else if text.namesMonth {
        self = try EDTF(typed: text, in: day?.year, or: error)
      } else {
        throw text.isWords && error.concernsSpaces ? EDTF.unknownWords : error
      }
    }
  }

  /// What is said of words that are no date: that EDTF has no spaces would help nobody.
  private static let unknownWords = EDTFError(
    column: 1, reason: "no date is written so: 2021-01-03 and 3 Jan 2021 are")

  /// Reads a date that names no year; what it is not in any year is no date.
  private init(typed text: String, in year: Int?, or error: EDTFError) throws(EDTFError) {
    // Every day of the calendar is one of a leap year.
    guard EDTF.read(text, in: 2000) != nil else { throw error }
    guard let year else {
      throw EDTFError(column: text.count + 1, reason: "the year is missing: \(text) 2021")
    }
    guard let read = EDTF.read(text, in: year) else {
      throw EDTFError(column: 1, reason: "\(Names.year(year)) has no such day")
    }
    self = read
  }

  private static func read(_ text: String, in year: Int) -> EDTF? {
    switch year {
    case ...0: read("\(text) \(1 - year) BC")
    case 1..<1000: read("\(text) \(year) AD")
    default: read("\(text) \(year)")
    }
  }

  private static func read(_ text: String) -> EDTF? {
    if let date = figures(of: text) { return try? EDTF(parsing: date) }
    guard let written = try? WrittenDate(reading: text), written.doubt == nil else { return nil }
    return written.date
  }

  /// Year, month and day with hyphens, padded.
  private static func figures(of text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard 2...3 ~= parts.count, parts[0].count == 4,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      parts.dropFirst().allSatisfy({ $0.count < 3 })
    else { return nil }
    return ([String(parts[0])] + parts.dropFirst().map { $0.count < 2 ? "0\($0)" : String($0) })
      .joined(separator: "-")
  }
}

extension EDTFError {
  fileprivate var concernsSpaces: Bool { reason.hasPrefix("a date has no spaces") }
}

extension String {
  /// Whether it has letters, and blanks between them or beside figures.
  fileprivate var isWords: Bool { contains(" ") && contains(where: \.isLetter) }

  /// Whether a word of it is a month; without a figure beside it, in English only, since words of
  /// other languages may be a slip in some other word.
  fileprivate var namesMonth: Bool {
    let words = lowercased().split { !$0.isLetter }.map(String.init)
    if !contains(where: \.isNumber) { return words.contains(where: Names.isMonth) }
    return words.contains { MonthWords.months(named: $0, before: nil).count == 1 }
  }
}
