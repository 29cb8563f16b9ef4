/// What stands in the place of the month: a month, or a season, quarter and the like.
enum YearPart: Hashable, Sendable, CustomStringConvertible {
  /// A month 01 to 12. With `X` it is still a month: `X2` is 02 or 12, not 22 or 32 (9.2.2).
  case month(Digits)
  case grouping(Grouping)

  /// The two digits as written.
  var description: String {
    switch self {
    case .month(let digits): digits.description
    case .grouping(let grouping): String(grouping.number)
    }
  }

  /// The month; nil for a grouping and where a digit is hidden.
  var exactMonth: Int? {
    if case .month(let digits) = self { digits.exact } else { nil }
  }
}
