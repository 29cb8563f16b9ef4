import Chronology

/// When the event of a row took place: from one column, or from several.
struct TableDate {
  private(set) var date: EDTF?
  /// The table's own words, where they are not the date itself.
  private(set) var printed: String?
  private(set) var time: String?
  private(set) var inferred: String?
  private(set) var findings: [Finding] = []
  /// The cells of an end of which nothing has come, where no words of the table are kept for them.
  private(set) var kept: [EventField] = []

  private let values: TableValues
  private let file: String

  /// The columns of one end.
  private struct End {
    let roles: (whole: ColumnRole, year: ColumnRole, month: ColumnRole, day: ColumnRole)
    static let start = End(roles: (.date, .year, .month, .day))
    static let end = End(roles: (.end, .endYear, .endMonth, .endDay))
  }

  /// What stands in them, and how it is read.
  private struct Words {
    let text: String
    let reading: WrittenDates.Reading
    /// What the table itself says, in one cell; nil for figures in several.
    let printed: String?

    var date: WrittenDate? {
      if case .date(let date, _) = reading { date } else { nil }
    }

    var isUnread: Bool {
      if case .failed = reading { true } else { false }
    }
  }

  init(_ values: TableValues, file: String, reading dates: inout WrittenDates) {
    (self.values, self.file) = (values, file)
    let (start, end) = (words(of: .start, &dates), words(of: .end, &dates))
    tell(start, .start)
    tell(end, .end)
    let hasEnd = join(start, end)
    inferred = start?.date?.inferred ?? end?.date?.inferred
    time = times(start?.date, hasEnd ? end?.date : nil)
    if start?.isUnread == true { keepCells(of: .start) }
    if end?.date != nil && !hasEnd || end?.isUnread == true { keepCells(of: .end) }
    printed = values[.printed] ?? printed(start, end)
  }

  private func words(of end: End, _ dates: inout WrittenDates) -> Words? {
    if let whole = values[end.roles.whole] {
      return Words(text: whole, reading: dates.reading(of: whole), printed: whole)
    }
    let year = part(end.roles.year)
    let (month, day) = (part(end.roles.month), part(end.roles.day))
    let text = [day, month, year].compactMap { $0 }.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    guard let year else {
      return Words(text: text, reading: dates.reading(of: text), printed: nil)
    }
    let isFigures = Int(year) != nil || month != nil || day != nil
    return Words(
      text: text, reading: dates.reading(of: text, year, month, day),
      printed: isFigures ? nil : year)
  }

  /// A part of a date; a month or a day 0 is one that nobody knows, and `5.0` is 5.
  private func part(_ role: ColumnRole) -> String? {
    guard let text = values[role] else { return nil }
    let figures = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    let isYear = role == .year || role == .endYear
    return Int(figures) == 0 && !isYear ? nil : figures
  }

  /// Keeps what stands in columns for parts of a date.
  private mutating func keepCells(of end: End) {
    guard values[end.roles.whole] == nil else { return }
    for role in [end.roles.year, end.roles.month, end.roles.day] {
      guard let column = values.map.column(of: role), let text = values.row.value(column) else {
        continue
      }
      kept.append(EventField(values.map.names[column], text))
    }
  }

  /// The date in the table's words; nothing where it is in EDTF or in columns of figures.
  private func printed(_ start: Words?, _ end: Words?) -> String? {
    guard let end, end.printed != nil else {
      guard let start, let printed = start.printed else { return nil }
      if case .date(_, let canonical) = start.reading, canonical == printed { return nil }
      return printed
    }
    let texts = [start?.printed, end.printed].compactMap { $0 }
    let words = texts.joined(separator: " – ")
    return words == date?.description || texts.joined(separator: "/") == date?.description
      ? nil : words
  }
}

// Telling what is odd.
extension TableDate {
  private mutating func tell(_ words: Words?, _ end: End) {
    guard let words else { return }
    let role = values[end.roles.whole] == nil ? end.roles.year : end.roles.whole
    switch words.reading {
    case .none: return
    case .date(let written, _):
      if let doubt = written.doubt { warn(doubt, at: role) }
    case .failed(let error, let isAmbiguous):
      tell(error, words.text, isAmbiguous, at: role)
    }
  }

  private mutating func tell(
    _ error: EDTFError, _ text: String, _ isAmbiguous: Bool, at role: ColumnRole
  ) {
    let kept = role == .date || role == .year ? "the event is kept undated" : "it is left out"
    if isAmbiguous {
      warn(
        "\"\(text)\" can be two days: \(kept)",
        hint: "--dates=dmy or --dates=mdy says whether the day or the month stands first", at: role)
    } else {
      warn(
        "\"\(text)\" is not read as a date: \(kept)",
        hint: WrittenDate.serial(text) ?? error.reason, at: role)
    }
  }

  private mutating func warn(_ message: String, hint: String? = nil, at role: ColumnRole) {
    let place = values.place(of: role)
    findings.append(
      Finding(
        .warning, message, hint: hint,
        at: Origin(file: file, line: place.line, column: place.column)))
  }
}

extension WrittenDate {
  /// What is said of `44199`, as a spreadsheet writes a day that it is not told to show as one.
  fileprivate static func serial(_ text: String) -> String? {
    let days = text.prefix { $0 != "." }
    guard days.utf8.count == 5, let number = Int(days), number > 9999, Double(text) != nil
    else { return nil }
    return "a spreadsheet's number for \(Day(number: number - firstSerial)): "
      + "have its cells shown as dates, and export it anew"
  }

  /// That of 1 January 1970.
  private static let firstSerial = 25_569
}

// Joining both ends.
extension TableDate {
  /// An end that cannot be read leaves the start; a start that cannot be read leaves no date.
  ///
  /// - Returns: whether the end is one.
  private mutating func join(_ startWords: Words?, _ endWords: Words?) -> Bool {
    let start = startWords?.date
    guard let end = endWords?.date, startWords?.isUnread != true else {
      date = start?.date
      return false
    }
    let (first, last) = (start?.date.day ?? "", end.date.day)
    if first == last {
      date = start?.date
    } else if let both = try? EDTF(parsing: "\(first)/\(last)"), !both.hasWrittenSlash(first, last)
    {
      date = both
    } else {
      date = start?.date
      warn(
        "\"\(first)\" to \"\(last)\" is no span of time: only the start is taken",
        at: values[.end] == nil ? .endYear : .end)
      return false
    }
    return true
  }

  /// A time of which hour and minute stand apart; in other words than figures as they stand.
  private func clock(_ hour: ColumnRole, _ minute: ColumnRole) -> String? {
    guard let hour = values[hour] else { return nil }
    let parts = [hour, values[minute] ?? "00"]
    return parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: ":")
  }

  /// Times of day, of one end or of both.
  private mutating func times(_ start: WrittenDate?, _ end: WrittenDate?) -> String? {
    let own = values[.time] ?? clock(.hour, .minute)
    if let own, let other = start?.clock(in: nil), other != own {
      warn("the date has the time \(other), and \(own) stands beside it: both are kept", at: .time)
    }
    let first = own ?? start?.clock(in: date)
    guard let last = values[.endTime] ?? clock(.endHour, .endMinute) ?? end?.clock(in: date) else {
      return first
    }
    // The time that the date has is told once more where the event goes on to another.
    return [first ?? start?.clock(in: nil), last].compactMap { $0 }.joined(separator: "–")
  }
}

extension EDTF {
  /// Without a time of day, which no interval has.
  fileprivate var day: String { String("\(self)".prefix { $0 != "T" }) }

  /// Whether an end of an interval is one already.
  fileprivate func hasWrittenSlash(_ first: String, _ last: String) -> Bool {
    first.contains("/") || last.contains("/")
  }
}

extension WrittenDate {
  /// The time of day that the date of the event does not have.
  fileprivate func clock(in date: EDTF?) -> String? {
    if let time { return time }
    guard date != self.date else { return nil }
    let parts = "\(self.date)".split(separator: "T")
    return parts.count == 2 ? String(parts[1]) : nil
  }
}
