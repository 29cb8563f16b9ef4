/// A time of day with its seconds and, perhaps, its offset (ISO 8601-2:2019, A.4.3).
package struct ClockTime: Hashable, Sendable, CustomStringConvertible {
  package let hour: Int
  package let minute: Int
  /// 0 to 59, or 60 in a leap second.
  package let second: Int
  /// Minutes ahead of UTC; nil where the time is local to a place that is not told.
  package let offset: Int?

  /// The time as `hh:mm:ss`, with `Z` or `±hh:mm` where the offset is known.
  package var description: String {
    let time = [hour, minute, second].map { $0.magnitude.padded(to: 2) }.joined(separator: ":")
    guard let offset else { return time }
    return time + (offset == 0 ? "Z" : ClockTime.text(ofOffset: offset))
  }

  /// What its clock is set to: `UTC`, `UTC+05:00`; nil where nobody tells.
  package var zone: String? {
    offset.map { "UTC" + ($0 == 0 ? "" : ClockTime.text(ofOffset: $0)) }
  }

  private static func text(ofOffset offset: Int) -> String {
    let (hours, minutes) = offset.magnitude.quotientAndRemainder(dividingBy: 60)
    return (offset < 0 ? "-" : "+") + hours.padded(to: 2) + ":" + minutes.padded(to: 2)
  }

  /// The seconds since midnight.
  package var seconds: Int {
    (hour * 60 + minute) * 60 + second
  }

  /// The seconds since midnight in UTC, below 0 for one that is still of the day before; as written
  /// where the offset is not told.
  package var secondsInUTC: Int { seconds - (offset ?? 0) * 60 }

  /// Whether a minute may have 61 seconds: only the last one of a day in UTC may.
  ///
  /// Leap seconds are not looked up in a table, and a time without offset is taken at its word.
  var mayHoldLeapSecond: Bool {
    guard let offset else { return true }
    return (hour * 60 + minute - offset + 1) % (24 * 60) == 0
  }
}
