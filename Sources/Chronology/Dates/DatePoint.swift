/// One date in words, of which the year, the month or the era may stand beside another date.
struct DatePoint {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var grouping: Int?
  private var century: Int?
  private var decade: Int?
  private var isBC: Bool?
  private var weekday: String?
  /// A number of one or two figures that is a day or, behind another year, a year.
  private var small: Int?
  /// In EDTF already.
  private var exact: String?
  /// `?`, `~` or both.
  private(set) var sign = ""

  init?(_ tokens: ArraySlice<DateToken>, of text: String) {
    let tokens = takeSigns(tokens)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    if let exact = DatePoint.exact(String(text[first.range.lowerBound..<last.range.upperBound])) {
      self.exact = exact
    } else {
      guard take(DatePoint.withoutWinterEnd(tokens)) else { return nil }
    }
  }

  /// A date in figures: EDTF, or a day with the year first.
  private static func exact(_ text: String) -> String? {
    if let day = NumericSlip(text)?.day(nil) { return "\(day)" }
    guard text.contains("-"), case .date? = (try? EDTF(strictlyParsing: text))?.form else {
      return nil
    }
    return text
  }

  /// Signs and words of doubt, and words that only say that a time is meant.
  private mutating func takeSigns(_ tokens: ArraySlice<DateToken>) -> ArraySlice<DateToken> {
    var kept: [DateToken] = []
    for token in tokens {
      if let sign = DatePoint.sign(of: token) {
        self.sign += sign
      } else if kept.isEmpty, token.kind == .sign("-") {
        continue  // Of "mid-1914".
      } else if !token.isFiller {
        kept.append(token)
      }
    }
    return kept[...]
  }

  /// `winter 2019/20` is the winter that begins in 2019.
  private static func withoutWinterEnd(_ tokens: ArraySlice<DateToken>) -> ArraySlice<DateToken> {
    guard tokens.first?.isWord("winter") == true, tokens.count == 4,
      [.sign("/"), .sign("-")].contains(tokens[tokens.startIndex + 2].kind),
      case .number(let year, 4) = tokens[tokens.startIndex + 1].kind,
      case .number(let next, let width) = tokens[tokens.startIndex + 3].kind,
      next == (width == 4 ? year + 1 : (year + 1) % 100)
    else { return tokens }
    return tokens.dropLast(2)
  }

  /// The word or sign of doubt that stands before a pair of dates, for both of them.
  static func qualifier(before tokens: ArraySlice<DateToken>) -> (count: Int, sign: String) {
    guard let first = tokens.first, let sign = sign(of: first) else { return (0, "") }
    return (1, sign)
  }

  private static func sign(of token: DateToken) -> String? {
    switch token.kind {
    case .sign("?"): "?"
    case .sign("~"): "~"
    case .word("perhaps"), .word("possibly"), .word("probably"), .word("maybe"), .word("likely"):
      "?"
    case .word("c"), .word("ca"), .word("circa"), .word("about"), .word("around"),
      .word("approximately"), .word("approx"), .word("roughly"), .word("cca"):
      "~"
    default: nil
    }
  }
}

// Taking the tokens.
extension DatePoint {
  private mutating func take(_ tokens: ArraySlice<DateToken>) -> Bool {
    var rest = tokens
    while let token = rest.popFirst() {
      switch token.kind {
      case .number(let number, let width):
        if rest.first?.isWord("century", "cent") == true { return false }
        let isYear = width > 2 || isBC != nil || rest.first?.isWord("bc", "bce", "ad", "ce") == true
        guard isYear ? Self.put(&year, number) : Self.put(&small, number) else { return false }
      case .ordinal(let number):
        if rest.first?.isWord("century", "cent") == true {
          rest = rest.dropFirst()
          guard Self.put(&century, number) else { return false }
        } else {
          guard Self.put(&small, number) else { return false }
        }
      case .decade(let number): guard Self.put(&decade, number) else { return false }
      case .word(let word): guard take(word, &rest) else { return false }
      // Of "3-Jan-2021"; between numbers it parts two dates, of which one point is not made.
      case .sign("-") where !token.isApart && rest.first?.isApart == false: continue
      case .sign: return false
      }
    }
    return true
  }

  private mutating func take(_ word: String, _ rest: inout ArraySlice<DateToken>) -> Bool {
    if ["bc", "bce"].contains(word) { return Self.put(&isBC, true) }
    if ["ad", "ce"].contains(word) { return Self.put(&isBC, false) }
    if let season = DatePoint.seasons[word] { return Self.put(&grouping, season) }
    if word == "q", case .number(let quarter, 1) = rest.first?.kind, 1...4 ~= quarter {
      rest = rest.dropFirst()
      return Self.put(&grouping, quarter + 32)
    }
    let months = MonthWords.months(named: word, before: nil)
    if months.count == 1, let only = months.first { return Self.put(&month, only) }
    guard NoNames.isDate(word) else { return false }
    return Self.put(&weekday, word)
  }

  private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

  /// Fills what is empty yet; a second value is one too many.
  private static func put<Value>(_ place: inout Value?, _ value: Value) -> Bool {
    guard place == nil else { return false }
    place = value
    return true
  }
}

// What one date lacks and the other has.
extension DatePoint {
  /// Two dates, each with what stands beside the other alone; nil where that is not enough.
  static func joined(_ first: DatePoint, _ last: DatePoint) -> (DatePoint, DatePoint)? {
    var (first, last) = (first, last)
    first.isBC = first.isBC ?? last.isBC
    if last.century != nil, first.century == nil { swap(&first.century, &first.small) }
    last.takeDecade(of: first)
    first.takeMonth(of: last)
    last.takeMonth(of: first)
    if first.year == nil, first.month ?? first.grouping != nil { first.year = last.year }
    last.takeShortYear(of: first)
    guard let start = first.completed(), let end = last.completed() else { return nil }
    return (start, end)
  }

  /// `3-9 January`, `January 3-9`.
  private mutating func takeMonth(of other: DatePoint) {
    if month == nil, small != nil, isBC == nil { month = other.month }
  }

  /// `1920s-30s`.
  private mutating func takeDecade(of other: DatePoint) {
    guard let decade, decade < 100, let before = other.decade, decade > before % 100 else { return }
    self.decade = before - before % 100 + decade
  }

  /// `1914-18`; a number up to 12 may be a month.
  private mutating func takeShortYear(of other: DatePoint) {
    guard let before = other.year, other.month == nil, year == nil, month == nil, isBC == nil,
      let small, small > 12, small > before % 100
    else { return }
    (year, self.small) = (before - before % 100 + small, nil)
  }

  /// The date when nothing more is to come; nil where it has too little, or too much.
  func completed() -> DatePoint? {
    var point = self
    if isBC != nil, year == nil, month == nil, century == nil { swap(&point.year, &point.small) }
    if month != nil { swap(&point.day, &point.small) }
    let heads = [exact != nil, century != nil, decade != nil, point.year != nil].count { $0 }
    guard heads == 1, point.small == nil, month == nil || grouping == nil,
      point.year != nil || month == nil && grouping == nil
    else { return nil }
    return point
  }
}

// The date in EDTF.
extension DatePoint {
  /// With its signs of doubt; nil where EDTF has no such date.
  var edtf: String? {
    guard let bare else { return nil }
    let signs = Set(sign)
    guard !signs.isEmpty else { return bare }
    let isInterval = bare.contains("/")
    return isInterval ? nil : bare + (signs.count > 1 ? "%" : String(signs))
  }

  /// Without them.
  var bare: String? {
    if let exact { return exact }
    if let century { return centuryText(century) }
    if let decade { return decadeText(decade) }
    guard let year = year.flatMap(yearText) else { return nil }
    let rest = [month ?? grouping, day].compactMap { $0?.magnitude.padded(to: 2) }
    return ([year] + rest).joined(separator: "-")
  }

  /// Whether the words have other years than the date, though they mean the same.
  var isInferred: Bool {
    isBC == true && (decade != nil || century == 1)
  }

  /// The first century BC reaches to the year 0, which no `X` does.
  private func centuryText(_ century: Int) -> String? {
    guard 1...99 ~= century else { return nil }
    let hidden = (century - 1).magnitude.padded(to: 2) + "XX"
    return isBC != true ? hidden : century == 1 ? "-0099/0000" : "-" + hidden
  }

  /// `1900s` can be ten years or a hundred, and the wider is not wrong.
  private func decadeText(_ decade: Int) -> String? {
    guard 100...9999 ~= decade, decade % 10 == 0 else { return nil }
    if isBC == true {
      return yearText(decade + 9).flatMap { first in yearText(decade).map { "\(first)/\($0)" } }
    }
    return decade % 100 == 0
      ? (decade / 100).magnitude.padded(to: 2) + "XX" : (decade / 10).magnitude.padded(to: 3) + "X"
  }

  /// A year as EDTF counts; more than four figures are no year unless an era says so.
  private func yearText(_ year: Int) -> String? {
    guard year > 0 || isBC == nil, year < 10_000 || isBC != nil else { return nil }
    let counted = isBC == true ? 1 - year : year
    let figures = (counted < 0 ? "-" : "") + counted.magnitude.padded(to: 4)
    return counted.magnitude > 9999 ? "Y" + figures : figures
  }

  /// A weekday that is not that of the day.
  func doubt(on edtf: String) -> String? {
    guard let weekday, let date = try? EDTF(strictlyParsing: edtf), date.precision == .day,
      let day = date.earliest.day, Names.isWeekday(weekday)
    else { return nil }
    let real = Names.weekday(day)
    return real.lowercased().hasPrefix(weekday.prefix(3))
      ? nil : "\(date.words) is a \(real), not a \(weekday)"
  }
}

extension DateToken {
  /// Whether it only says that a time is meant, or which part of it, for which EDTF has no sign.
  fileprivate var isFiller: Bool {
    guard case .word(let word) = kind else { return false }
    return DateToken.fillers.contains(word)
  }

  private static let fillers: Set = [
    "the", "of", "in", "on", "year", "years", "month", "early", "mid", "middle", "late", "end",
    "beginning", "start", "during",
  ]
}
