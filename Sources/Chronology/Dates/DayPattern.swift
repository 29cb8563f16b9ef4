/// The days that a year, month and day with hidden digits can mean.
///
/// The hull is exact: `2004-X3` is March only, `199X-02-29` runs from 1992 to 1996, and `1900-02-29`
/// or `XXXX-02-30` mean no day at all.
struct DayPattern {
  let year: Year
  /// The grouping, if there is one instead of months.
  private let grouping: Grouping?
  /// The months that fit, in order; all where none is written.
  private let allMonths: [Int]
  /// The days that fit some month, in order; all where none is written.
  private let allDays: [Int]

  init(year: Year, part: YearPart?, day: Digits?) {
    self.year = year
    grouping = if case .grouping(let grouping) = part { grouping } else { nil }
    let month: Digits? = if case .month(let digits) = part { digits } else { nil }
    allMonths = (1...12).filter { month?.matches($0) ?? true }
    allDays = (1...31).filter { day?.matches($0) ?? true }
  }

  /// The months that hold one of the days in some year of the pattern.
  var months: [Int] {
    allMonths.filter { month in year.first { holdsDay($0, month) } != nil }
  }

  /// The days that some month of the pattern holds in some year.
  var days: [Int] {
    allDays.filter { day in
      year.first { year in allMonths.contains { day <= Day.count(ofMonth: $0, year: year) } } != nil
    }
  }

  /// The first and the last day; nil when there is none.
  var hull: (first: Day, last: Day)? {
    if year.isAlone { return year.hull }
    guard let firstYear = year.first(where: holdsDay), let lastYear = year.last(where: holdsDay),
      let first = firstDay(in: firstYear), let last = lastDay(in: lastYear)
    else { return nil }
    return (first, last)
  }

  /// Whether all years, months and days follow each other: nothing is hidden but the last digits.
  var hasNoGap: Bool {
    let isWhole = allMonths.count == 12 && allDays.count == 31 && grouping == nil
    return year.isAlone || (isWhole && year.digits?.hiddenTail != nil)
  }

  /// The days in one year, in order; those of a month that are in a row are one span.
  func spans(in year: Int) -> [Span] {
    if let grouping { return grouping.days(in: year).map { [Span(first: $0, last: $1)] } ?? [] }
    return allMonths.flatMap { month in
      rows.compactMap { row in
        let last = min(row.last, Day.count(ofMonth: month, year: year))
        guard let first = Day(year: year, month: month, day: row.first),
          let last = Day(year: year, month: month, day: last)
        else { return nil }
        return Span(first: first, last: last)
      }
    }
  }

  /// The days of a month that follow each other, from first to last.
  private var rows: [(first: Int, last: Int)] {
    var rows: [(first: Int, last: Int)] = []
    for day in allDays {
      if let row = rows.last, row.last + 1 == day {
        rows[rows.count - 1].last = day
      } else {
        rows.append((day, day))
      }
    }
    return rows
  }

  private func holdsDay(_ year: Int) -> Bool {
    allMonths.contains { holdsDay(year, $0) }
  }

  private func holdsDay(_ year: Int, _ month: Int) -> Bool {
    allDays.first.map { $0 <= Day.count(ofMonth: month, year: year) } ?? false
  }

  private func firstDay(in year: Int) -> Day? {
    if let grouping { return grouping.days(in: year)?.first }
    guard let month = allMonths.first(where: { holdsDay(year, $0) }), let day = allDays.first
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private func lastDay(in year: Int) -> Day? {
    if let grouping { return grouping.days(in: year)?.last }
    guard let month = allMonths.last(where: { holdsDay(year, $0) }),
      let day = allDays.last(where: { $0 <= Day.count(ofMonth: month, year: year) })
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
