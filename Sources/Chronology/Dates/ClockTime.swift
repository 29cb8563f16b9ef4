/// A time of day with its seconds and, perhaps, its offset (ISO 8601-2:2019, A.4.3).
struct ClockTime: Hashable, Sendable, CustomStringConvertible {
  let hour: Int
  let minute: Int
  /// 0 to 59, or 60 in a leap second.
  let second: Int
  /// Minutes ahead of UTC; nil where the time is local to a place that is not told.
  let offset: Int?

  /// The time as `hh:mm:ss`, with `Z` or `±hh:mm` where the offset is known.
  var description: String {
    let time = [hour, minute, second].map { $0.magnitude.padded(to: 2) }.joined(separator: ":")
    guard let offset else { return time }
    guard offset != 0 else { return time + "Z" }
    let (hours, minutes) = offset.magnitude.quotientAndRemainder(dividingBy: 60)
    return time + (offset < 0 ? "-" : "+") + hours.padded(to: 2) + ":" + minutes.padded(to: 2)
  }

  /// The seconds since midnight.
  var seconds: Int {
    (hour * 60 + minute) * 60 + second
  }

  /// The seconds since midnight in UTC, below 0 for one that is still of the day before; as written
  /// where the offset is not told.
  var secondsInUTC: Int { seconds - (offset ?? 0) * 60 }

  /// Whether a minute may have 61 seconds: only the last one of a day in UTC may.
  ///
  /// Leap seconds are not looked up in a table, and a time without offset is taken at its word.
  var mayHoldLeapSecond: Bool {
    guard let offset else { return true }
    return (hour * 60 + minute - offset + 1) % (24 * 60) == 0
  }
}
