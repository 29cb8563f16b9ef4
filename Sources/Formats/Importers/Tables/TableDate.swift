import Chronology

/// When the event of a row took place: from one column, or from several.
struct TableDate {
  private(set) var date: EDTF?
  /// The table's own words, where they are not the date itself.
  private(set) var printed: String?
  private(set) var time: String?
  private(set) var inferred: String?
  private(set) var findings: [Finding] = []

  private let values: TableValues
  private let order: WrittenDate.Order?
  private let file: String

  /// What stands in the columns of one end.
  private struct End {
    let roles: (whole: ColumnRole, year: ColumnRole, month: ColumnRole, day: ColumnRole)
    static let start = End(roles: (.date, .year, .month, .day))
    static let end = End(roles: (.end, .endYear, .endMonth, .endDay))
  }

  init(_ values: TableValues, order: WrittenDate.Order?, file: String) {
    (self.values, self.order, self.file) = (values, order, file)
    let (start, end) = (read(.start), read(.end))
    let texts = [text(of: .start), text(of: .end)].compactMap { $0 }
    join(start, end)
    inferred = start?.inferred ?? end?.inferred
    time = times(start, end)
    printed = values[.printed] ?? words(texts)
  }

  /// The date in the table's words; nothing where it is in EDTF or in columns of figures.
  private func words(_ texts: [String]) -> String? {
    guard !texts.isEmpty, values.map.places[.date] != nil || date == nil else { return nil }
    let words = texts.joined(separator: " – ")
    return words == date?.description || texts.joined(separator: "/") == date?.description
      ? nil : words
  }

  private func text(of end: End) -> String? {
    let parts = [values[end.roles.day], values[end.roles.month], values[end.roles.year]]
    let words = parts.compactMap { $0 }.joined(separator: " ")
    return values[end.roles.whole] ?? (words.isEmpty ? nil : words)
  }
}

// Reading one end.
extension TableDate {
  private mutating func read(_ end: End) -> WrittenDate? {
    guard let text = text(of: end), !WrittenDate.isNone(text) else { return nil }
    let role = values[end.roles.whole] == nil ? end.roles.year : end.roles.whole
    do throws(EDTFError) {
      let written =
        if let year = values[end.roles.year], values[end.roles.whole] == nil {
          try WrittenDate(
            year: year, month: values[end.roles.month], day: values[end.roles.day])
        } else {
          try WrittenDate(reading: text, order: order)
        }
      if let doubt = written.doubt { warn(doubt, at: role) }
      return written
    } catch {
      tell(error, text, at: role)
      return nil
    }
  }

  private mutating func tell(_ error: EDTFError, _ text: String, at role: ColumnRole) {
    let kept = role == .date || role == .year ? "the event is kept undated" : "it is left out"
    if WrittenDate.isAmbiguous(text) {
      warn(
        "\"\(text)\" can be two days: \(kept)",
        hint: "--dates=dmy or --dates=mdy says whether the day or the month stands first", at: role)
    } else {
      warn("\"\(text)\" is not read as a date: \(kept)", hint: error.reason, at: role)
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

// Joining both ends.
extension TableDate {
  /// An end that cannot be read leaves the start; a start that cannot be read leaves no date.
  private mutating func join(_ start: WrittenDate?, _ end: WrittenDate?) {
    let isUnread = start == nil && text(of: .start).map { !WrittenDate.isNone($0) } == true
    guard let end, !isUnread else {
      date = start?.date
      return
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
        "\"\(first)\" to \"\(last)\" is no span of time: only the start is taken", at: .end)
    }
  }

  /// Times of day, of one end or of both.
  private func times(_ start: WrittenDate?, _ end: WrittenDate?) -> String? {
    let first = values[.time] ?? start?.clock(in: date)
    let last = values[.endTime] ?? end?.clock(in: date)
    let times = [first, last].compactMap { $0 }
    return times.isEmpty ? nil : times.joined(separator: "–")
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
    let parts = "\(self.date)".split(separator: "T")
    return parts.count == 2 && date != self.date ? String(parts[1]) : nil
  }
}
