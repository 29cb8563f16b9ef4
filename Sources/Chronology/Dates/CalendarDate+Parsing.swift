extension CalendarDate {
  /// Reads a date that fills a part of a text.
  init(parsing scalars: ArraySlice<Unicode.Scalar>) throws(EDTFError) {
    var cursor = Cursor(scalars)
    var qualifiers = Qualifiers()
    let year = try qualifiers.part(at: &cursor, Year.init)
    try Self.checkEnd(year, at: cursor)
    let part = try cursor.take("-") ? qualifiers.part(at: &cursor, YearPart.init) : nil
    try Self.checkEnd(year, part, at: cursor)
    let dayPlace = cursor
    let day = try cursor.take("-") ? qualifiers.part(at: &cursor, Self.day) : nil
    let time = try Self.time(at: &cursor, year, part, day, qualifiers)
    guard cursor.next == nil else { throw Self.leftOver(at: cursor) }
    let date = CalendarDate(
      year: year, part: part, day: day, time: time, qualifiers: qualifiers)
    guard let date else {
      throw Self.noSuchDay(year, part, at: dayPlace, text: String(scalars))
    }
    self = date
  }

  private static func day(at cursor: inout Cursor) throws(EDTFError) -> Digits {
    let start = cursor
    let written = cursor.takeDigits()
    guard let day = Digits(written), day.width == 2 else {
      throw start.error(
        written.isEmpty
          ? "the day is missing after '-'" : "a day has two digits: 01 to 31")
    }
    guard (1...31).contains(where: day.matches) else {
      throw start.error("there is no day \(day): days run from 01 to 31")
    }
    return day
  }

  /// Refuses months of a long year and days of a season, where no part may follow.
  private static func checkEnd(
    _ year: Year, _ part: YearPart? = nil, at cursor: Cursor
  ) throws(EDTFError) {
    guard cursor.next == "-" else { return }
    if year.isAlone {
      let sign = year.significant == nil ? "Y" : "S"
      throw cursor.error("a year with \(sign) has neither month nor day")
    }
    if case .grouping(let grouping) = part {
      throw cursor.error("a \(grouping.noun) has no days: end the date here")
    }
  }

  /// A time needs a whole date that is not in doubt (A.4.3).
  private static func time(
    at cursor: inout Cursor, _ year: Year, _ part: YearPart?, _ day: Digits?,
    _ qualifiers: Qualifiers
  ) throws(EDTFError) -> ClockTime? {
    guard cursor.next == "T" else { return nil }
    guard let part, let day else {
      throw cursor.error("a time needs a whole date before it: year, month and day")
    }
    guard year.exact != nil, part.exactMonth != nil, day.isExact else {
      throw cursor.error("a time needs a date without X before it")
    }
    guard qualifiers.any.isEmpty else { throw cursor.error(ClockTime.noQualifier, back: 1) }
    return try ClockTime(at: &cursor)
  }

  private static func leftOver(at cursor: Cursor) -> EDTFError {
    switch cursor.next {
    case "-": cursor.error("a date ends with the day")
    case "S": cursor.error("only a year alone has significant digits, as in 1950S2")
    case ".": cursor.error("a row of dates stands in brackets or braces, as in [1984..1986]")
    case ":": cursor.error("a time stands after T: 2021-01-03T03:00:00")
    default: cursor.error("the date should end here")
    }
  }

  private static func noSuchDay(
    _ year: Year, _ part: YearPart?, at cursor: Cursor, text: String
  ) -> EDTFError {
    var cursor = cursor
    _ = cursor.take("-")
    guard let year = year.exact, let month = part?.exactMonth else {
      return cursor.error("no day of the calendar fits \(text)")
    }
    let count = Day.count(ofMonth: month, year: year)
    return cursor.error("\(Names.month(month)) \(Names.year(year)) has \(count) days")
  }
}

extension Qualifiers {
  /// Reads a part with the qualifiers at its left and its right.
  fileprivate mutating func part<Part>(
    at cursor: inout Cursor, _ read: (inout Cursor) throws(EDTFError) -> Part
  ) throws(EDTFError) -> Part {
    append(try cursor.takeQualifier())
    let part = try read(&cursor)
    spread(try cursor.takeQualifier())
    return part
  }
}
