/// A year as written: four digits, or `Y` and more of them (ISO 8601-2:2019, 4.7.2 and A.5.2).
///
/// The years 0 to 99 are those years and never 19xx. Years with an exponent or with significant
/// digits (4.7.3, 4.7.4) would be further stored properties here.
struct Year: Hashable, Sendable, CustomStringConvertible {
  let digits: Digits
  let isNegative: Bool

  /// The year as written, with `Y` in front of more than four digits.
  var description: String {
    (digits.width > 4 ? "Y" : "") + (isNegative ? "-" : "") + digits.description
  }

  /// The year; nil when a digit is hidden.
  var exact: Int? {
    digits.exact.map { isNegative ? -$0 : $0 }
  }

  /// The first year that it can be and that passes.
  ///
  /// `-00XX` leaves out `-0000`, which does not exist, and ends with `-0001`. The standard shows no
  /// negative year with `X`; this is the only thing it can mean.
  func first(where passes: (Int) -> Bool) -> Int? {
    isNegative
      ? digits.last { $0 > 0 && passes(-$0) }.map { -$0 }
      : digits.first(where: passes)
  }

  /// The last year that it can be and that passes.
  func last(where passes: (Int) -> Bool) -> Int? {
    isNegative
      ? digits.first { $0 > 0 && passes(-$0) }.map { -$0 }
      : digits.last(where: passes)
  }

  /// Year, or decade, century and millennium where the last digits are hidden.
  ///
  /// `XXXX` tells no year at all; it counts as the coarsest that there is a word for. A year such
  /// as `1XX3` is told to the year, if not known.
  var precision: Precision {
    switch digits.hiddenTail {
    case 1: .decade
    case 2: .century
    case 3, 4: .millennium
    default: .year
    }
  }
}
