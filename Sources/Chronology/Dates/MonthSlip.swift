/// A year and one number more that is no month in EDTF, as `2021/12`, `2021-1` or `2020-4?`.
///
/// The number is a month, or the last figures of the year in which a span ends (`1908-9`).
struct MonthSlip {
  private let year: Int
  private let number: Int
  private let width: Int
  private let separator: Character
  /// The `?`, `~` or `%` behind it.
  private let qualifier: String

  /// Takes a text apart; nil when it is anything else.
  init?(_ text: String) {
    qualifier = String(text.reversed().prefix { "?~%".contains($0) }.reversed())
    let parts = text.dropLast(qualifier.count).split(
      omittingEmptySubsequences: false, whereSeparator: "/.-".contains)
    let areNumbers = parts.allSatisfy { $0.unicodeScalars.allSatisfy { $0.figure != nil } }
    guard parts.count == 2, areNumbers, parts[0].count == 4, 1...2 ~= parts[1].count,
      let year = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    (self.year, self.number, width) = (year, number, parts[1].count)
    separator = text[parts[0].endIndex]
    if separator == "-", width == 2 { return nil }
  }

  /// What to write instead; nil when nothing is better than the grammar's own word.
  var error: EDTFError? {
    guard let month else { return nil }
    let reason =
      if let span {
        "for the month write \(month), for a span of years \(span)"
      } else if separator == "-" {
        "a month has two digits: write \(month)"
      } else {
        "a month stands behind a hyphen: write \(month)"
      }
    return EDTFError(column: separator == "-" ? 6 : 5, reason: reason)
  }

  /// The month, where it can be nothing else.
  var onlyMonth: String? {
    span == nil ? month : nil
  }

  private var month: String? {
    guard 1...12 ~= number else { return nil }
    return year.magnitude.padded(to: 4) + "-" + number.magnitude.padded(to: 2) + qualifier
  }

  /// The years from the first to the one that ends in the number; nobody writes them with a point.
  private var span: String? {
    let power = width == 1 ? 10 : 100
    guard separator != ".", number > year % power else { return nil }
    let last = year - year % power + number
    return year.magnitude.padded(to: 4) + "/" + last.magnitude.padded(to: 4) + qualifier
  }
}
