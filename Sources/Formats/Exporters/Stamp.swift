import Chronology

/// A second of some clock, as programs stamp what they list: `2021-01-03T03:00:00`.
struct Stamp: Equatable, CustomStringConvertible {
  let day: Day
  private let second: Int

  /// - Parameter second: counted from midnight; one beyond the day is of a neighbour of it. So a leap second
  ///   is the one after it, as POSIX has it.
  init(_ day: Day, second: Int) {
    let days = second >= 0 ? second / 86_400 : -1
    self.day = Day(number: day.number + days)
    self.second = second - days * 86_400
  }

  /// The second that lies so many after 1970-01-01T00:00:00.
  init(seconds: Int) {
    let rest = (seconds % 86_400 + 86_400) % 86_400
    self.init(Day(number: (seconds - rest) / 86_400), second: rest)
  }

  /// The seconds since 1970-01-01T00:00:00.
  var seconds: Int { day.number * 86_400 + second }

  var description: String { "\(day)T\(clock)" }

  /// The same without signs: `20210103T030000`.
  var compact: String {
    String(description.filter { $0 != "-" && $0 != ":" })
  }

  /// Its time of day: `03:00:00`.
  var clock: String {
    [second / 3600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
  }
}
