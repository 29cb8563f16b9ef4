/// English names of the calendar.
enum Names {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The name of a month 1 to 12.
  static func month(_ number: Int) -> String {
    months[number - 1]
  }

  /// The name of a month 1 to 12 in three letters.
  static func shortMonth(_ number: Int) -> String {
    String(month(number).prefix(3))
  }

  /// The name of a day's weekday.
  static func weekday(_ day: Day) -> String {
    weekdays[day.weekday - 1]
  }

  /// The name of a day's weekday in three letters.
  static func shortWeekday(_ day: Day) -> String {
    String(weekday(day).prefix(3))
  }

  /// Whether a lowercase word is the English name of a weekday, whole or cut to three letters.
  static func isWeekday(_ word: String) -> Bool {
    word.count >= 3 && weekdays.contains { $0.lowercased().hasPrefix(word) }
  }

  /// Whether a lowercase word is a month's name, whole or cut to three letters or more.
  static func isMonth(_ word: String) -> Bool {
    word.count >= 3 && months.contains { $0.lowercased().hasPrefix(word) }
  }

  /// A year as people count: there is no year 0, which is 1 BC, so that -43 is 44 BC.
  ///
  /// `AD` stands before years that would not be known for years without it: those of fewer or more
  /// than four digits.
  static func year(_ year: Int) -> String {
    switch year {
    case ...0: grouped(String(1 - year)) + " BC"
    case 1000...9999: String(year)
    default: "AD " + grouped(String(year))
    }
  }

  /// The same for a year of any size, in figures and without its sign; nil where the figures are
  /// more than anybody would read.
  static func year(figures: String, isNegative: Bool) -> String? {
    guard figures.utf8.count <= 30 else { return nil }
    if let number = Int(figures), number <= Day.lastYear {
      return year(isNegative ? -number : number)
    }
    return isNegative ? grouped(successor(of: figures)) + " BC" : "AD " + grouped(figures)
  }

  /// The next number, in figures.
  private static func successor(of figures: String) -> String {
    let head = String(figures.reversed().drop { $0 == "9" }.reversed())
    let nines = figures.utf8.count - head.utf8.count
    guard let last = head.last?.wholeNumberValue else { return "1" + zeros(nines) }
    return head.dropLast() + String(last + 1) + zeros(nines)
  }

  private static func zeros(_ count: Int) -> String {
    String(repeating: "0", count: count)
  }

  /// Several words in a row, the last two joined by a conjunction.
  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// A number with commas between thousands, if it has more than four digits.
  private static func grouped(_ figures: String) -> String {
    let digits = Array(figures)
    guard digits.count > 4 else { return String(digits) }
    return digits.enumerated().map { index, digit in
      let rest = digits.count - index
      return (rest % 3 == 0 && index > 0 ? "," : "") + String(digit)
    }.joined()
  }
}
