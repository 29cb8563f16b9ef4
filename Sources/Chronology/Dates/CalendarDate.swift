/// One date as written: a year, perhaps with a month or season, a day and a time.
struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
  let year: Year
  let part: YearPart?
  let day: Digits?
  var time: ClockTime?
  let qualifiers: Qualifiers
  /// The first day that it can mean.
  let first: Day
  /// The last day that it can mean.
  let last: Day

  /// Takes the parts together; nil when no day of the calendar fits them.
  init?(year: Year, part: YearPart?, day: Digits?, time: ClockTime?, qualifiers: Qualifiers) {
    guard let hull = DayPattern(year: year, part: part, day: day).hull else { return nil }
    (self.year, self.part, self.day, self.time) = (year, part, day, time)
    (first, last) = hull
    self.qualifiers = qualifiers
  }

  /// The date in canonical form.
  var description: String {
    let texts = [year.description, part?.description, day?.description].compactMap { $0 }
    return qualifiers.mark(texts) + (time.map { "T\($0)" } ?? "")
  }

  /// Whether it tells one year, month or day that is near enough to be counted.
  var isExact: Bool {
    year.exact != nil && hiddenInYear == .none
  }

  /// Whether a digit is hidden.
  var isMasked: Bool {
    year.isMasked || hiddenInYear != .none
  }

  /// The precision of the finest part that is written.
  var precision: Precision {
    switch (part, day, time) {
    case (_, _, .some): .second
    case (_, .some, _): .day
    case (.month, _, _): .month
    case (.grouping(let grouping), _, _): grouping.precision
    case (nil, _, _): year.precision
    }
  }
}

extension CalendarDate {
  /// The level of ISO 8601-2 that writes such a date: 0, 1 or 2.
  var level: Int {
    let isQualified = qualifiers.complete.map { $0.isEmpty ? 0 : 1 } ?? 2
    let grouping = if case .grouping(let grouping) = part { grouping.level } else { 0 }
    return max(isQualified, year.level, grouping, hiddenLevel)
  }

  /// Level 1 hides one or two last digits of a lone year, and whole months and days (A.5.5).
  private var hiddenLevel: Int {
    switch (year.digits?.hiddenTail ?? (year.isMasked ? nil : 0), hiddenInYear) {
    case (0, .none): 0
    case (0, .whole): 1
    case (1, .none), (2, .none): part == nil ? 1 : 2
    default: 2
    }
  }

  private enum Hidden { case none, whole, some }

  /// What is hidden of month and day: nothing, the whole end of the date, or something else.
  private var hiddenInYear: Hidden {
    let month: Digits? = if case .month(let digits) = part { digits } else { nil }
    switch (month?.isExact ?? true, day?.isExact ?? true) {
    case (true, true): return .none
    case (true, false): return day?.isHidden == true ? .whole : .some
    case (false, _): return month?.isHidden == true && day?.isHidden != false ? .whole : .some
    }
  }
}
