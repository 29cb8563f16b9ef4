import Chronology

/// Dates as they are typed and as they are printed.
enum Dates {
  private static let others = ["2021-01-03", "198X", "../-0043-03-15", "{2020..2022-06}"]
    .compactMap { try? EDTF(parsing: $0) }

  static func feedEDTF(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = try? EDTF(parsing: text) { try check(date) }
    if let date = try? EDTF(typed: text, near: Day(year: 2021, month: 1, day: 3)) {
      try check(date)
    }
  }

  static func feedWritten(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    for order in [nil, WrittenDate.Order.dayFirst, .monthFirst] {
      guard let written = try? WrittenDate(reading: text, order: order) else { continue }
      try check(written.date)
    }
  }

  private static func check(_ date: EDTF) throws(BrokenLaw) {
    let text = date.description
    try BrokenLaw.unless((try? EDTF(parsing: text)) == date, "\(text) reads as another date")
    let words = [
      date.words, date.brief(weekday: true, year: true), date.brief(weekday: false, year: false),
    ]
    try BrokenLaw.unless(!words.contains(""), "\(text) has no words")
    _ = (
      date.earliest, date.latest, date.key, date.qualified, date.level, date.precision,
      date.briefTime
    )
    for other in others + [date] {
      let (one, another) = (date.relation(to: other), other.relation(to: date))
      try BrokenLaw.unless(one.order == -another.order, "\(text) and \(other) have two orders")
      try BrokenLaw.unless(
        one.before == another.after, "\(text) is before \(other), which is not after it")
    }
  }
}
