/// The second of a date-time, or the seconds in one of which it is where no offset is told.
///
/// Two times without an offset are taken to be of one place.
struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01, as the clock has them.
  private let clock: Int
  /// Seconds ahead of UTC; nil where nobody knows.
  private let offset: Int?

  /// No place of the world is further from UTC, in seconds.
  private static let farthest = 14 * 60 * 60

  /// nil for years of more than four digits, which have no times.
  init?(_ day: Day, _ time: ClockTime) {
    guard (-9999...9999).contains(day.year) else { return nil }
    clock = day.number * 24 * 60 * 60 + time.seconds
    offset = time.offset.map { $0 * 60 }
  }

  func relation(to other: Moment, order: Int) -> Relation {
    let same = meets(other)
    return Relation(
      before: precedes(other), after: other.precedes(self), overlaps: same, within: same,
      covers: same, same: same, order: order)
  }

  private func precedes(_ other: Moment) -> Truth {
    let (ones, others) = (seconds(beside: other), other.seconds(beside: self))
    if ones.upperBound < others.lowerBound { return .yes }
    return ones.lowerBound < others.upperBound ? .possibly : .no
  }

  /// Whether the two are one second.
  func meets(_ other: Moment) -> Truth {
    let (ones, others) = (seconds(beside: other), other.seconds(beside: self))
    guard ones.overlaps(others) else { return .no }
    return ones.count == 1 && others.count == 1 ? .yes : .possibly
  }

  /// The seconds that it can be, on one clock with another.
  private func seconds(beside other: Moment) -> ClosedRange<Int> {
    if let offset { return clock - offset...clock - offset }
    if other.offset == nil { return clock...clock }
    return clock - Moment.farthest...clock + Moment.farthest
  }
}

extension EDTF {
  /// nil for all but a single date-time.
  var moment: Moment? {
    guard case .date(let date) = form, let time = date.time else { return nil }
    return Moment(date.first, time)
  }

  /// Whether the two are date-times of one second, however written.
  func isSurelyOneMoment(with other: EDTF) -> Bool {
    guard let one = moment, let other = other.moment else { return false }
    return one.meets(other) == .yes
  }
}
