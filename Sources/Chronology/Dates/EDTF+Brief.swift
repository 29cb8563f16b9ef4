extension EDTF {
  /// The date for a narrow column, in 18 characters, or in so many, wherever that can be done.
  ///
  /// - `weekday` puts the weekday before a single day, if there is room: `Sun 3 Jan 2021`.
  /// - `year: false` leaves out a year that the reader sees elsewhere: `3 Jan`.
  ///
  /// Signs: `~` about; `?` behind a date, perhaps; `–` from, to; `…` one of those from, to; `/` one
  /// of these; `≤` on or before; `≥` on or after; `?` for an end that is not known. An interval that is
  /// shorter than half a year and crosses New Year has its last year only, `30 Dec–2 Jan 2021`. What
  /// is too long is told coarser and never cut: an interval loses its days, `Dec 2018–Jan 2021`, and
  /// then its months, `2018–2021`; a set loses its words, `3?/4 Jan 2021?`, and is then told by its
  /// hull; a time is left out, and then the day. Dates with `X` in unusual places stay as they are
  /// written. A time loses its seconds and its offset.
  package func brief(weekday: Bool, year: Bool, width: Int = EDTF.briefWidth) -> String {
    let forms = briefs(without: year ? .nothing : .year)
    if weekday, let shortWeekday, let first = forms.first {
      let long = shortWeekday + " " + first
      if long.count <= width { return long }
    }
    return forms.first { $0.count <= width } ?? forms.min { $0.count < $1.count } ?? description
  }

  /// The weekday of a single day that is not approximate: `Sun`.
  package var shortWeekday: String? {
    if case .date(let date) = form { date.shortWeekday } else { nil }
  }

  /// The single day that is written, if nothing about it is in doubt; its time does not matter.
  package var writtenDay: Day? {
    guard case .date(let date) = form, date.isExact, date.day != nil, date.qualifiers.any.isEmpty
    else { return nil }
    return date.first
  }

  /// The time of day of a single date in few characters: `09:25`.
  package var briefTime: String? {
    guard case .date(let date) = form, let time = date.time else { return nil }
    return String(time.description.prefix(5))
  }

  /// The year of all dates that are written in it; nil where these are of several years.
  package var writtenYear: Int? {
    let years = Set(dates.flatMap { [$0.first.year, $0.last.year] })
    return years.count == 1 ? years.first : nil
  }

  /// Ways to tell it, the fullest first.
  private func briefs(without shared: Shared) -> [String] {
    switch form {
    case .date(let date): date.briefs(without: shared)
    case .interval(let interval): interval.briefs(without: shared)
    case .set(let set): set.briefs(without: shared)
    }
  }

  /// How many characters a brief date should have at most.
  package static let briefWidth = 18
}

extension Interval {
  fileprivate func briefs(without shared: Shared) -> [String] {
    switch (start, end) {
    case (.date(let start), .date(let end)):
      CalendarDate.briefs(start, "–", end, without: shared)
        + CalendarDate.briefMonths(start, end, without: shared)
    case (.date(let start), .open):
      ["from " + start.brief(without: shared)] + start.briefs(without: shared).map { $0 + "–" }
    case (.date(let start), .unknown): start.briefs(without: shared).map { $0 + "–?" }
    case (.open, .date(let end)): end.briefs(without: shared).map { "by " + $0 }
    case (.unknown, .date(let end)): end.briefs(without: shared).map { "?–" + $0 }
    case (_, _): briefsWithLimits(without: shared)
    }
  }

  /// An interval that starts on a date or earlier, or ends on one or later.
  private func briefsWithLimits(without shared: Shared) -> [String] {
    let dash = if case .orLater = end { "–≥" } else { "–" }
    if let start = start.written, let end = end.written {
      let sign = if case .orEarlier = self.start { "≤" } else { "" }
      return CalendarDate.briefs(start, dash, end, without: shared).map { sign + $0 }
    }
    if let start = start.written {
      return [
        end == .unknown
          ? "≤" + start.brief(without: shared) + "–?" : "from ≤" + start.brief(without: shared)
      ]
    }
    guard let end = end.written else { return [description] }
    return [(start == .unknown ? "?" : "…") + dash + end.brief(without: shared)]
  }
}

extension DateSet {
  fileprivate func briefs(without shared: Shared) -> [String] {
    lists(without: shared) + hulls(without: shared)
  }

  /// All dates of a set of single ones; what two have in common is said once, and so is the month of
  /// several years.
  ///
  /// Where there is no room for words, signs stand between them.
  private func lists(without shared: Shared) -> [String] {
    guard lone.count == members.count, let first = lone.first else { return [] }
    let sharedByAll = Shared(by: lone)
    let last = lone.suffix(1).map { $0.brief(without: sharedByAll == .nothing ? .nothing : shared) }
    let whole = lone.dropLast().map { $0.brief(without: sharedByAll) } + last
    let years = lone.compactMap(\.briefYearOfMonth)
    guard years.count == lone.count, lone.allSatisfy({ $0.part == first.part }) else {
      guard let last = lone.last, lone.count == 2 else { return [list(whole), signs(whole)] }
      let pairs = [" \(conjunction) ", sign].flatMap {
        CalendarDate.briefs(first, $0, last, without: shared).prefix(1)
      }
      return [list(whole)] + pairs
    }
    return [list(whole), list([first.brief()] + years.dropFirst()), list(years), signs(years)]
  }

  private func list(_ dates: [String]) -> String { Names.list(dates, conjunction) }
  private func signs(_ dates: [String]) -> String { dates.joined(separator: sign) }

  private var conjunction: String { kind == .oneOf ? "or" : "&" }
  private var sign: String { kind == .oneOf ? "/" : "&" }

  /// The set from its first date to its last, or up to or from one of them.
  private func hulls(without shared: Shared) -> [String] {
    let first = dates.min { $0.first < $1.first }
    let last = dates.max { $0.last < $1.last }
    guard let first, let last else { return [description] }
    switch (earliest, latest) {
    case (.day, .day):
      let months = CalendarDate.briefMonths(first, last, without: shared)
      return CalendarDate.briefs(first, dash, last, without: shared) + months.map { "in " + $0 }
    case (.day, _): return first.briefs(without: shared).map { "≥" + $0 }
    case (_, .day): return last.briefs(without: shared).map { "≤" + $0 }
    case (_, _): return [description]
    }
  }

  /// All of a range are told like an interval, one of them by dots.
  private var dash: String {
    if kind == .allOf, members.count == 1 { "–" } else { "…" }
  }
}
