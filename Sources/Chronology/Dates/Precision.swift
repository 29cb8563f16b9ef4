/// How finely a date is told; the finer is the smaller.
///
/// It is the finest part that is written, be it with `X`: `1985-XX-XX` is some day and `2004-XX`
/// some month (ISO 8601-2:2019, 9.2.1.2, note), while `198X` names a decade and `1950S2` a century.
/// Parts of a year have the standard's names (4.8.1): a quadrimester is four months, a semestral six.
/// An interval or a set
/// is as precise as the coarsest date in it, since the standard leaves theirs undefined.
package enum Precision: Int, Hashable, Comparable, Sendable, CaseIterable, CustomStringConvertible {
  case second, day, month, season, quarter, quadrimester, semestral, year
  case decade, century, millennium

  /// The field's word for it, such as `day`.
  package var description: String {
    switch self {
    case .second: "second"
    case .day: "day"
    case .month: "month"
    case .season: "season"
    case .quarter: "quarter"
    case .quadrimester: "quadrimester"
    case .semestral: "semestral"
    case .year: "year"
    case .decade: "decade"
    case .century: "century"
    case .millennium: "millennium"
    }
  }

  package static func < (one: Precision, other: Precision) -> Bool {
    one.rawValue < other.rawValue
  }
}
