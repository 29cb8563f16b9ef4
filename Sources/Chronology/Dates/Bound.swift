/// One end of what a date can mean.
package enum Bound: Hashable, Sendable, CustomStringConvertible {
  /// The first or the last day.
  case day(Day)
  /// There is no end: the date is written with `..` here (ISO 8601-2:2019, 6.3 and 10.2).
  case open
  /// There is an end, but nobody knows it: an interval is empty here (10.2).
  case unknown

  /// The day, where there is one.
  package var day: Day? {
    if case .day(let day) = self { day } else { nil }
  }

  /// The day as `YYYY-MM-DD`, or `open`, or `unknown`.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .open: "open"
    case .unknown: "unknown"
    }
  }
}
