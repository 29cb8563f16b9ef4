/// A year as written (ISO 8601-2:2019, 4.4 and 4.7): four digits, or `Y` and a longer number.
///
/// The years 0 to 99 are those years and never 19xx.
struct Year: Hashable, Sendable, CustomStringConvertible {
  enum Form: Hashable, Sendable {
    /// Four digits, some of them perhaps hidden.
    case short(Digits)
    /// `Y` and more than four figures.
    case long(LongNumber)
  }

  let form: Form
  let isNegative: Bool
  /// How many digits are significant, counted from the left (4.4.3); nil where `S` is not written.
  let significant: Int?

  /// The year as written.
  var description: String {
    let sign = isNegative ? "-" : ""
    let suffix = significant.map { "S\($0)" } ?? ""
    return switch form {
    case .short(let digits): sign + digits.description + suffix
    case .long(let number): "Y" + sign + number.description + suffix
    }
  }

  /// The four digits; nil for a longer year.
  var digits: Digits? {
    if case .short(let digits) = form { digits } else { nil }
  }

  /// Whether the date has nothing but the year: one with `Y` or `S` takes no month (4.7.2).
  var isAlone: Bool {
    digits == nil || significant != nil
  }

  /// Whether a digit is hidden.
  var isMasked: Bool {
    digits?.isExact == false
  }

  /// The level of the standard that has such a year, apart from hidden digits.
  var level: Int {
    guard significant == nil else { return 2 }
    return switch form {
    case .short: isNegative ? 1 : 0
    case .long(let number): number.exponent == nil ? 1 : 2
    }
  }

  /// Year, or decade, century and millennium where the last digits are hidden or not significant.
  ///
  /// `XXXX` tells no year at all; it counts as the coarsest that there is a word for. A year such
  /// as `1XX3` is told to the year, if not known.
  var precision: Precision {
    let open = significant.map { (figures?.utf8.count ?? 0) - $0 } ?? digits?.hiddenTail ?? 0
    return switch open {
    case 0: .year
    case 1: .decade
    case 2: .century
    default: .millennium
    }
  }
}

// Which years it can be. Those of four digits are tried one by one, since they may have gaps.
extension Year {
  /// The year; nil when a digit is hidden or not significant, or when the year is too far away.
  var exact: Int? {
    guard let figures, significant ?? figures.utf8.count == figures.utf8.count,
      let number = Int(figures), number <= Day.lastYear
    else { return nil }
    return isNegative ? -number : number
  }

  /// The first year of four digits that it can be and that passes.
  ///
  /// `-00XX` leaves out `-0000`, which does not exist, and ends with `-0001`. The standard shows no
  /// negative year with `X`; this is the only thing it can mean.
  func first(where passes: (Int) -> Bool) -> Int? {
    isNegative
      ? digits?.last { $0 > 0 && passes(-$0) }.map { -$0 }
      : digits?.first(where: passes)
  }

  /// The last year of four digits that it can be and that passes.
  func last(where passes: (Int) -> Bool) -> Int? {
    isNegative
      ? digits?.first { $0 > 0 && passes(-$0) }.map { -$0 }
      : digits?.last(where: passes)
  }

  /// The first and the last day of all the years that it can be.
  var hull: (first: Day, last: Day)? {
    guard let (least, greatest) = magnitudes else { return maskedHull }
    let (first, last) = isNegative ? (greatest, least) : (least, greatest)
    return (day(first, isLast: false), day(last, isLast: true))
  }

  /// The smallest and the greatest year without sign, in figures; nil where a digit is hidden.
  var magnitudes: (least: String, greatest: String)? {
    guard let figures else { return nil }
    let rest = figures.utf8.count - (significant ?? figures.utf8.count)
    let head = figures.prefix(figures.utf8.count - rest)
    return (
      head + String(repeating: "0", count: rest), head + String(repeating: "9", count: rest)
    )
  }

  /// The year without sign and without zeros in front; nil where a digit is hidden.
  var figures: String? {
    switch form {
    case .short(let digits): digits.exact.map { String($0) }
    case .long(let number): number.figures
    }
  }

  private var maskedHull: (first: Day, last: Day)? {
    guard let from = first(where: { _ in true }), let to = last(where: { _ in true }),
      let first = Day(year: from, month: 1, day: 1), let last = Day(year: to, month: 12, day: 31)
    else { return nil }
    return (first, last)
  }

  private func day(_ figures: String, isLast: Bool) -> Day {
    let year = Int(figures).flatMap { number in
      Day(
        year: isNegative ? -number : number, month: isLast ? 12 : 1, day: isLast ? 31 : 1)
    }
    return year ?? Day(FarDay(isNegative: isNegative, figures: figures, isLast: isLast))
  }
}
