extension EDTF {
  /// The date for a narrow column, in 17 characters wherever that can be done.
  ///
  /// - `weekday` puts the weekday before a single day, if there is room: `Sun 3 Jan 2021`.
  /// - `year: false` leaves out a year that the reader sees elsewhere: `3 Jan`.
  ///
  /// Signs: `~` about; `?` behind a date, perhaps; `–` from, to; `…` one of those from, to; `≤`
  /// on or before; `≥` on or after; `?` for an end that is not known. An interval that is shorter
  /// than a year and crosses New Year has its last year only, `30 Dec–2 Jan 2021`; a longer one
  /// loses its days before its years, `Dec 2018–Jan 2021`. A set that does not fit is told by
  /// its hull. Dates with `X` in unusual places stay as they are written. A time loses its seconds
  /// and its offset.
  package func brief(weekday: Bool, year: Bool) -> String {
    let shared = year ? Shared.nothing : .year
    switch form {
    case .date(let date): return date.brief(weekday: weekday, without: shared)
    case .interval(let interval): return interval.brief(without: shared)
    case .set(let set): return set.brief(without: shared)
    }
  }

  /// How many characters a brief date should have at most.
  static let briefWidth = 17
}

extension CalendarDate {
  fileprivate func brief(weekday: Bool, without shared: Shared) -> String {
    let brief = brief(without: shared)
    guard weekday, let shortWeekday else { return brief }
    let long = shortWeekday + " " + brief
    return long.count <= EDTF.briefWidth ? long : brief
  }
}

extension Interval {
  fileprivate func brief(without shared: Shared) -> String {
    switch (start, end) {
    case (.date(let start), .date(let end)): CalendarDate.brief(start, "–", end, without: shared)
    case (.date(let start), .open): "from " + start.brief(without: shared)
    case (.date(let start), .unknown): start.brief(without: shared) + "–?"
    case (.open, .date(let end)): "by " + end.brief(without: shared)
    case (.unknown, .date(let end)): "?–" + end.brief(without: shared)
    case (_, _): briefWithLimits(without: shared)
    }
  }

  /// An interval that starts on a date or earlier, or ends on one or later.
  private func briefWithLimits(without shared: Shared) -> String {
    let dash = if case .orLater = end { "–≥" } else { "–" }
    if let start = start.written, let end = end.written {
      let sign = if case .orEarlier = self.start { "≤" } else { "" }
      return sign + CalendarDate.brief(start, dash, end, without: shared)
    }
    if let start = start.written {
      return end == .unknown
        ? "≤" + start.brief(without: shared) + "–?" : "from ≤" + start.brief(without: shared)
    }
    guard let end = end.written else { return description }
    return (start == .unknown ? "?" : "…") + dash + end.brief(without: shared)
  }
}

extension DateSet {
  fileprivate func brief(without shared: Shared) -> String {
    guard lone.count == members.count else { return hull(without: shared) }
    let sharedByAll = Shared(by: lone)
    let last = lone.suffix(1).map { $0.brief(without: sharedByAll == .nothing ? .nothing : shared) }
    let list = Names.list(
      lone.dropLast().map { $0.brief(without: sharedByAll) } + last, kind == .oneOf ? "or" : "&")
    let fits = lone.count == 1 || list.count <= EDTF.briefWidth
    return fits ? list : hull(without: shared)
  }

  /// The set from its first date to its last, or up to or from one of them.
  private func hull(without shared: Shared) -> String {
    let first = dates.min { $0.first < $1.first }
    let last = dates.max { $0.last < $1.last }
    guard let first, let last else { return description }
    switch (earliest, latest) {
    case (.day, .day): return CalendarDate.brief(first, dash, last, without: shared)
    case (.day, _): return "≥" + first.brief(without: shared)
    case (_, .day): return "≤" + last.brief(without: shared)
    case (_, _): return description
    }
  }

  /// All of a range are told like an interval, one of them by dots.
  private var dash: String {
    if kind == .allOf, members.count == 1 { "–" } else { "…" }
  }
}
