/// Something that lasts from one end to the other (ISO 8601-2:2019, 10.2 and A.5.6).
struct Interval: Hashable, Sendable, CustomStringConvertible {
  /// A date, or the reason why there is none.
  enum End: Hashable, Sendable {
    case date(CalendarDate)
    /// `..a` as the start: on that date or before it (10.6).
    case orEarlier(CalendarDate)
    /// `a..` as the end: on that date or after it (10.6).
    case orLater(CalendarDate)
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

  /// The dates that are written at its ends.
  var dates: [CalendarDate] {
    [start, end].compactMap(\.written)
  }

  /// Level 0 has two dates of level 0, level 1 the dates of level 1, `..` and nothing; the rest is 2.
  ///
  /// `X` in an end is level 2 even where a lone date with it is level 1 (A.6.7, as the Library of
  /// Congress has it).
  var level: Int {
    let ends = [start, end].map(\.level).reduce(0, max)
    return dates.map { $0.isMasked ? 2 : $0.level }.reduce(ends, max)
  }
}

extension Interval.End: CustomStringConvertible {
  /// The date, `..`, or nothing.
  var description: String {
    switch self {
    case .date(let date): date.description
    case .orEarlier(let date): "..\(date)"
    case .orLater(let date): "\(date).."
    case .open: ".."
    case .unknown: ""
    }
  }

  /// The date, where it is the end itself.
  var date: CalendarDate? {
    if case .date(let date) = self { date } else { nil }
  }

  /// The date that is written, be it the end or its limit.
  var written: CalendarDate? {
    switch self {
    case .date(let date), .orEarlier(let date), .orLater(let date): date
    case .open, .unknown: nil
    }
  }

  /// The lowest level of the standard that has such an end, apart from the date in it.
  fileprivate var level: Int {
    switch self {
    case .date: 0
    case .open, .unknown: 1
    case .orEarlier, .orLater: 2
    }
  }

  fileprivate func bound(_ side: KeyPath<CalendarDate, Day>) -> Bound {
    switch self {
    case .date(let date): .day(date[keyPath: side])
    case .open, .orEarlier, .orLater: .open
    case .unknown: .unknown
    }
  }
}
