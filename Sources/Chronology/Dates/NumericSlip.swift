/// Three numbers that are no EDTF date but some date, as `3/1/2021` or `2021-1-3`.
struct NumericSlip {
  private let parts: [String]
  private let separator: Character

  /// Takes a text apart; nil when it is not three short numbers between two equal signs.
  init?(_ text: String) {
    guard let separator = text.first(where: { "/.-".contains($0) }) else { return nil }
    parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    self.separator = separator
    let areNumbers = parts.allSatisfy { part in
      (1...4).contains(part.count) && part.unicodeScalars.allSatisfy { $0.figure != nil }
    }
    guard parts.count == 3, areNumbers else { return nil }
  }

  /// What to write instead; nil when nothing is better than the grammar's own word.
  var error: EDTFError? {
    switch (parts[0].count, parts[2].count) {
    case (4, 2) where separator == "-" && parts[1].count == 2: exchanged
    case (4, ...2): inOrder ?? (separator == "-" ? nil : noDay("there is no such day"))
    case (...2, 4):
      yearLast ?? noDay("neither the day nor the month can stand first: there is no such day")
    case (...2, ...2): EDTFError(column: 1, reason: "write the year first, with four digits")
    default: nil
    }
  }

  /// `13/13/2020` or `31/2/2021`.
  private func noDay(_ reason: String) -> EDTFError { EDTFError(column: 1, reason: reason) }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    let numbers = parts.map { Int($0) ?? 0 }
    return Day(year: numbers[year], month: numbers[month], day: numbers[day])
  }

  /// `2021-13-01`, where month and day have changed places.
  private var exchanged: EDTFError? {
    guard let day = day(0, 2, 1), day.day > 12 else { return nil }
    return EDTFError(
      column: 6, reason: "there is no month \(parts[1]): if it is the day, write \(day)")
  }

  /// The one day that is meant, by the order of day and month where both can be.
  func day(_ order: WrittenDate.Order?) -> Day? {
    if let yearFirst { return yearFirst }
    guard parts[0].count < 3, parts[2].count == 4 else { return nil }
    let (dayFirst, monthFirst) = (day(2, 1, 0), day(2, 0, 1))
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
      return dayFirst ?? monthFirst
    }
    return order.map { $0 == .dayFirst ? dayFirst : monthFirst }
  }

  /// The day, where year, month and day stand in this order.
  var yearFirst: Day? {
    parts[0].count == 4 ? day(0, 1, 2) : nil
  }

  /// `2021-1-3` or `2021/01/03`, where the order is right.
  private var inOrder: EDTFError? {
    guard let day = yearFirst else { return nil }
    let isShort = separator == "-" && parts[1].count == 2
    return EDTFError(
      column: isShort ? 9 : separator == "-" ? 6 : 5,
      reason: separator == "-"
        ? "months and days have two digits: \(day)" : "write hyphens: \(day)")
  }

  /// `3/1/2021`, which some read with the day first and others with the month first.
  private var yearLast: EDTFError? {
    let readings = [(day(2, 1, 0), parts[1]), (day(2, 0, 1), parts[0])].compactMap { day, month in
      day.map { "\($0) if \(month) is the month" }
    }
    guard let first = readings.first else { return nil }
    let isClear = readings.count == 1 || parts[0] == parts[1]
    let dates = isClear ? String(first.prefix { $0 != " " }) : readings.joined(separator: ", ")
    return EDTFError(column: 1, reason: "write the year first: \(dates)")
  }
}
