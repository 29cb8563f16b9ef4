/// One day of the proleptic Gregorian calendar, as a number.
///
/// The Gregorian rules hold for all time, and the year 0 exists: it is 1 BC, and -43 is 44 BC
/// (ISO 8601-1:2019, 4.3.2). A day knows no hour and no time zone.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The days since 1970-01-01, negative before it.
  ///
  /// Years beyond ±`Day.lastYear` have only a first and a last day, whose numbers keep the order of
  /// the years but count nothing.
  package let number: Int
  /// The day as its figures tell it, where it cannot be counted.
  private let far: FarDay?

  /// The day that lies `number` days after 1970-01-01.
  package init(number: Int) {
    (self.number, far) = (number, nil)
  }

  init(_ far: FarDay) {
    (number, self.far) = (far.number, far)
  }

  /// The day with this date; nil when there is no such day.
  ///
  /// Years are as written, so 21 is the year 21 and never 2021. Years beyond ±`Day.lastYear` have
  /// no day here, so that no arithmetic on days overflows.
  package init?(year: Int, month: Int, day: Int) {
    guard (-Self.lastYear...Self.lastYear).contains(year), (1...12).contains(month),
      (1...Self.count(ofMonth: month, year: year)).contains(day)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
    far = nil
  }

  /// The last year whose days have numbers.
  package static let lastYear = 20_000_000_000_000_000

  /// The year; for years too far away to be counted, the one after `lastYear` or its negative.
  package var year: Int { civil.year }
  package var month: Int { civil.month }
  package var day: Int { civil.day }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  package var weekday: Int {
    (number.modulo(7) + 3) % 7 + 1
  }

  /// The date as `[-]YYYY-MM-DD`.
  package var description: String {
    if let far { return far.description }
    let (year, month, day) = civil
    let sign = year < 0 ? "-" : ""
    let monthAndDay = [month, day].map { $0.magnitude.padded(to: 2) }
    return ([sign + year.magnitude.padded(to: 4)] + monthAndDay).joined(separator: "-")
  }

  package static func < (one: Day, other: Day) -> Bool {
    guard one.number == other.number else { return one.number < other.number }
    guard let one = one.far, let other = other.far else {
      return one.far == nil && other.far != nil
    }
    return one < other
  }
}

extension Day {
  /// How many days a month has, 28 to 31.
  static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29 February: every fourth does, of the centuries every fourth.
  static func isLeap(_ year: Int) -> Bool {
    year.modulo(4) == 0 && (year.modulo(100) != 0 || year.modulo(400) == 0)
  }
}

// The calendar repeats every 400 years, which are 146,097 days. Inside such a cycle the year is
// counted from 1 March, so that the leap day comes last and the months follow one formula. The
// cycle is taken off first, so that no day, however far, overflows.
extension Day {
  private static let daysInCycle = 146_097
  /// From 0000-03-01, where a cycle starts, to 1970-01-01.
  private static let daysToEpoch = 719_468

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let yearOfCycle = marchYear.modulo(400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    return (marchYear - yearOfCycle) / 400 * daysInCycle + dayOfCycle - daysToEpoch
  }

  private var civil: (year: Int, month: Int, day: Int) {
    if let far {
      let year = (Self.lastYear + 1) * (far.isNegative ? -1 : 1)
      return far.isLast ? (year, 12, 31) : (year, 1, 1)
    }
    let remainder = number.modulo(Self.daysInCycle)
    let shifted = remainder + Self.daysToEpoch
    let cycle = (number / Self.daysInCycle) - (number % Self.daysInCycle < 0 ? 1 : 0)
    let dayOfCycle = shifted % Self.daysInCycle
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = (cycle + shifted / Self.daysInCycle) * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension Int {
  /// The remainder that is never negative.
  fileprivate func modulo(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}

extension UInt {
  /// The number with zeros in front up to a width.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
