/// A date as people write one, read into EDTF: never finer than its words, and never guessed.
///
/// `c. 1820` is `1820~`, `3-9 January 2021` is `2021-01-03/2021-01-09`, `44 BC` is `-0043`, and
/// `early 1914` is `1914`. EDTF is read as it stands, its old signs with a ``doubt``.
package struct WrittenDate: Hashable, Sendable {
  /// Which of day and month stands first in `3/1/2021`.
  package enum Order: String, CaseIterable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
  }

  package let date: EDTF
  /// The time of day that stands beside the date, where the date does not hold it.
  package private(set) var time: String?
  /// How the date follows from words that have another day or year than it.
  package private(set) var inferred: String?
  /// What somebody should look at, though the date was read.
  package private(set) var doubt: String?

  /// Reads the whole of a text.
  ///
  /// - Throws: the ``EDTFError`` of a text that is no date, or can be two.
  package init(reading text: String, order: Order? = nil) throws(EDTFError) {
    let text = text.trimmedDate
    if let exact = WrittenDate(exactly: text) {
      self = exact
    } else if let timed = WrittenDate(timed: text, order) {
      self = timed
    } else if let plain = try WrittenDate(untimed: text, order) {
      self = plain
    } else {
      throw EDTFError.unread(text)
    }
  }

  /// Whether a text can be two days, of which one is meant when the order is known.
  package static func isAmbiguous(_ text: String) -> Bool {
    (try? WrittenDate(reading: text)) == nil
      && (try? WrittenDate(reading: text, order: .dayFirst)) != nil
  }

  /// Whether a text says that there is no date, in so many words.
  package static func isNone(_ text: String) -> Bool {
    noDates.contains(text.trimmedDate.lowercased().filter { $0 != "." && $0 != " " })
  }

  /// Whether a lowercase word is a month's English name, whole or cut to three letters or more.
  package static func isMonth(_ word: String) -> Bool { Names.isMonth(word) }

  private static let noDates: Set = [
    "", "?", "??", "-", "–", "—", "unknown", "undated", "nodate", "nd", "n/a", "na", "none", "tbd",
  ]

  init(_ date: EDTF, inferred: String? = nil, doubt: String? = nil) {
    self.date = date
    self.inferred = inferred
    self.doubt = doubt
  }
}

// EDTF, and days in figures.
extension WrittenDate {
  private init?(exactly text: String) {
    guard let date = try? EDTF(strictlyParsing: text) else { return nil }
    self.init(date, doubt: WrittenDate.doubt(onSeason: date, text))
  }

  /// `1920-21` is the spring of 1920 in EDTF, and the years 1920 and 1921 in print.
  private static func doubt(onSeason date: EDTF, _ text: String) -> String? {
    guard case .date(let written) = date.form, let year = written.year.exact,
      case .grouping(let grouping) = written.part, grouping.number > year % 100,
      text.utf8.count == 7
    else { return nil }
    let last = year - year % 100 + grouping.number
    return "\"\(text)\" is \(date.words) in EDTF: write \(year)/\(last) if the years are meant"
  }

  /// nil for what is no date; throws where it can be two.
  private init?(untimed text: String, _ order: Order?) throws(EDTFError) {
    if let slip = NumericSlip(text) {
      guard let day = slip.day(order), let date = try? EDTF(strictlyParsing: "\(day)") else {
        return nil
      }
      self.init(date)
    } else if let date = WrittenDate.month(text) {
      self.init(date)
    } else if let mended = WrittenDate.mended(text),
      let date = try? EDTF(strictlyParsing: mended.text)
    {
      let isPlain = text.allSatisfy { $0.isNumber || $0 == "/" || $0 == "." }
      let reading = "\"\(text)\" is read as \(mended.text)"
      self.init(
        date, inferred: isPlain ? nil : "\(reading).",
        doubt: isPlain ? nil : "\(mended.reason): \(reading)")
    } else if let phrase = try DatePhrase(text) {
      self.init(phrase.date, inferred: phrase.inferred, doubt: phrase.doubt)
    } else {
      return nil
    }
  }

  /// A text in EDTF's old signs; one dash as print has it parts two dates, and is no hyphen.
  private static func mended(_ text: String) -> (text: String, reason: String)? {
    text.count { "–—".contains($0) } == 1 ? nil : EDTF.mended(text)
  }

  /// `3/2021`: a month and its year.
  private static func month(_ text: String) -> EDTF? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.".contains($0) }
    let areFigures = parts.allSatisfy { $0.unicodeScalars.allSatisfy { $0.figure != nil } }
    guard areFigures, parts.count == 2, 1...2 ~= parts[0].count, parts[1].count == 4,
      let month = Int(parts[0]), 1...12 ~= month
    else { return nil }
    return try? EDTF(strictlyParsing: "\(parts[1])-\(month.magnitude.padded(to: 2))")
  }
}

// A time of day behind a day.
extension WrittenDate {
  private init?(timed text: String, _ order: Order?) {
    guard let (head, time) = WrittenTime.split(text),
      let day = try? WrittenDate(reading: String(head), order: order),
      case .date(let written) = day.date.form, written.day != nil, written.time == nil
    else { return nil }
    self = day
    if let exact = time.exact, let date = try? EDTF(strictlyParsing: "\(day.date)T\(exact)") {
      self.init(date, inferred: day.inferred, doubt: day.doubt)
    } else {
      self.time = time.text
    }
  }
}

extension EDTFError {
  /// The best word on a text that could not be read.
  fileprivate static func unread(_ text: String) -> EDTFError {
    if let slip = EDTFError(slipIn: text) { return slip }
    do throws(EDTFError) {
      _ = try EDTF(strictlyParsing: text)
      return EDTFError(column: 1, reason: "this is no date")
    } catch {
      return error
    }
  }
}

extension String {
  /// On one line, without white space at its ends.
  fileprivate var trimmedDate: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
