import Chronology

/// Where a program puts an event that knows neither open ends nor doubt: on some days in a row.
struct Placement {
  /// The first day that the date can mean; where there is none, the last.
  let first: Day
  /// The last day; where there is none, the first.
  let last: Day
  /// The time of day, where the date has one.
  let time: ClockTime?
  /// Whether it has a first and a last day.
  let isBounded: Bool

  /// nil where no day is known at all.
  init?(_ date: EDTF?) {
    guard let date else { return nil }
    let (earliest, latest) = (date.earliest.day, date.latest.day)
    guard let first = earliest ?? latest, let last = latest ?? earliest else { return nil }
    (self.first, self.last, time) = (first, last, date.time)
    isBounded = earliest != nil && latest != nil
  }

  /// Whether it lies in years that a program knows.
  func lies(in years: ClosedRange<Int>) -> Bool {
    years.contains(first.year) && years.contains(last.year)
  }

  /// Whether it is more than a month, or nobody knows how much.
  var isWide: Bool {
    !isBounded || last.number - first.number >= 31
  }

  /// The first second of the first day, or the second that is told, by the clock of the place.
  var start: Stamp { Stamp(first, second: time?.seconds ?? 0) }

  /// The same by the clock of UTC; a clock that nobody names is taken for that.
  var startInUTC: Stamp { Stamp(first, second: time?.secondsInUTC ?? 0) }

  /// The last second of the last day.
  var end: Stamp { Stamp(last, second: 86_399) }
}
