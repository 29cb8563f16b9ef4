import Chronology
import Testing

/// Bounds found a second time, by trying every day.
@Suite struct EDTFEnumerationTests {
  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  private func isLeap(_ year: Int) -> Bool {
    year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
  }

  /// All numbers that look like a pattern.
  private func numbers(like pattern: Substring) -> [Int] {
    pattern.reduce([0]) { numbers, character in
      let figures = character.wholeNumberValue.map { [$0] } ?? Array(0...9)
      return numbers.flatMap { number in figures.map { number * 10 + $0 } }
    }
  }

  /// The first and the last day that look like a pattern; nil when none does.
  private func hull(_ pattern: String) -> (String, String)? {
    let isNegative = pattern.hasPrefix("-")
    let parts = pattern.split(separator: "-")
    let months = parts.count < 2 ? Array(1...12) : numbers(like: parts[1])
    let days = parts.count < 3 ? Array(1...31) : numbers(like: parts[2])
    var fitting: [(Int, Int, Int)] = []
    for magnitude in numbers(like: parts[0]) where !(isNegative && magnitude == 0) {
      let year = isNegative ? -magnitude : magnitude
      for month in months where (1...12).contains(month) {
        let length = month == 2 && isLeap(year) ? 29 : Self.lengths[month - 1]
        for day in days where (1...length).contains(day) { fitting.append((year, month, day)) }
      }
    }
    guard let first = fitting.min(by: { $0 < $1 }), let last = fitting.max(by: { $0 < $1 }) else {
      return nil
    }
    return (text(first), text(last))
  }

  private func text(_ day: (year: Int, month: Int, day: Int)) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: width - String(number).count) + String(number)
    }
    let sign = day.year < 0 ? "-" : ""
    return "\(sign)\(padded(abs(day.year), 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }

  private func check(_ pattern: String) {
    let date = try? EDTF(parsing: pattern)
    let expected = hull(pattern)
    if date?.earliest.description != expected?.0 || date?.latest.description != expected?.1 {
      Issue.record(
        "\(pattern): \(String(describing: date)), and not \(String(describing: expected))")
    }
  }

  @Test func `bounds under X are the first and the last day that look so`() {
    var generator = DateGenerator(seed: 366)
    var count = 0
    while count < 400 {
      let pattern = generator.calendarDate().filter { !"?~%".contains($0) }
      let parts = pattern.split(separator: "-")
      guard parts.count < 2 || parts[1].contains("X") || (Int(parts[1]) ?? 0) < 13,
        parts[0].filter({ $0 == "X" }).count < 3, pattern.filter({ $0 == "0" }).count < 6
      else { continue }
      check(pattern)
      count += 1
    }
  }

  @Test(arguments: [
    "XXXX-02-29", "-XXXX-02-29", "-000X-02-29", "-00XX", "X900-02-29", "1XXX-02-30", "2004-X3",
    "1XX3-X2-3X", "190X-02-29", "19X0-02-29", "X000-02-29", "-0XXX-X1-31", "XXX1-02-29",
    "0000-02-29", "1900-02-29", "XXXX-X9-31", "XXXX-1X-XX", "-0001-02-29", "-0000", "-0000-01-01",
  ])
  func `so are those of the hard ones`(pattern: String) {
    check(pattern)
  }
}
