/// Something that lasts from one end to the other (ISO 8601-2:2019, 10.2 and A.5.6).
struct Interval: Hashable, Sendable, CustomStringConvertible {
  /// A date, or the reason why there is none.
  enum End: Hashable, Sendable {
    case date(CalendarDate)
    /// `..`: it has no end on this side.
    case open
    /// Nothing: it has one, which nobody knows.
    case unknown
  }

  let start: End
  let end: End

  /// The interval in canonical form.
  var description: String {
    start.description + "/" + end.description
  }

  /// The start's first day.
  var earliest: Bound { start.bound(\.first) }
  /// The end's last day.
  var latest: Bound { end.bound(\.last) }

  /// The dates at its ends.
  var dates: [CalendarDate] {
    [start, end].compactMap(\.date)
  }

  /// Level 0 has two dates of level 0, level 1 whole qualifiers, `..` and nothing; the rest is 2.
  ///
  /// `X` in an end is level 2 even where a lone date with it is level 1 (A.6.7, as the Library of
  /// Congress has it).
  var level: Int {
    let ends = dates.count < 2 ? 1 : 0
    return dates.map { $0.isExact ? $0.level : 2 }.reduce(ends, max)
  }
}

extension Interval.End: CustomStringConvertible {
  /// The date, `..`, or nothing.
  var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }

  /// The date, where there is one.
  var date: CalendarDate? {
    if case .date(let date) = self { date } else { nil }
  }

  fileprivate func bound(_ side: KeyPath<CalendarDate, Day>) -> Bound {
    switch self {
    case .date(let date): .day(date[keyPath: side])
    case .open: .open
    case .unknown: .unknown
    }
  }
}
