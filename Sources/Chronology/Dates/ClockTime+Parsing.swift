extension ClockTime {
  /// Why a date with a time takes no sign of doubt.
  static let noQualifier = "a date with a time takes no ?, ~ or %: leave the time out"

  /// Reads `Thh:mm:ss` and the offset.
  ///
  /// The standard's profile has neither shorter times nor fractions, and no 24:00 (A.4.3; ISO
  /// 8601-1:2019, 5.3.2).
  init(at cursor: inout Cursor) throws(EDTFError) {
    _ = cursor.take("T")
    hour = try Self.hour(at: &cursor)
    minute = try Self.number(at: &cursor, after: ":", named: "minute", upTo: 59)
    if cursor.next != ":" {
      let time = [hour, minute, 0].map { $0.magnitude.padded(to: 2) }.joined(separator: ":")
      throw cursor.error("a time has seconds too: \(time)")
    }
    let beforeSecond = cursor
    second = try Self.number(at: &cursor, after: ":", named: "second", upTo: 60)
    if cursor.next == "." { throw cursor.error("fractions of a second are not part of a date") }
    offset = try Self.offset(at: &cursor)
    if Qualifier(sign: cursor.next) != nil { throw cursor.error(Self.noQualifier) }
    guard second < 60 || mayHoldLeapSecond else {
      throw beforeSecond.error("a leap second (60) ends a day in UTC, as 23:59:60Z does")
    }
  }

  private static func hour(at cursor: inout Cursor) throws(EDTFError) -> Int {
    let start = cursor
    let hour = try twoFigures(at: &cursor, named: "hour")
    if hour == 24 { throw start.error("hours run from 00 to 23: 24:00 is 00:00 of the next day") }
    guard hour < 24 else { throw start.error("there is no hour \(hour): hours run from 00 to 23") }
    return hour
  }

  private static func number(
    at cursor: inout Cursor, after sign: Unicode.Scalar, named name: String, upTo limit: Int
  ) throws(EDTFError) -> Int {
    guard cursor.take(sign) else { throw cursor.error("'\(sign)' and the \(name) are missing") }
    let start = cursor
    let number = try twoFigures(at: &cursor, named: name)
    guard number <= limit else {
      throw start.error("there is no \(name) \(number): \(name)s run from 00 to 59")
    }
    return number
  }

  private static func twoFigures(
    at cursor: inout Cursor, named name: String
  ) throws(EDTFError) -> Int {
    let start = cursor
    let written = cursor.takeDigits()
    guard written.count == 2, let number = Digits(written) else {
      let isRow = written.count == 4 || written.count == 6
      throw start.error(
        isRow ? "colons stand between hours, minutes and seconds" : "the \(name) has two digits")
    }
    guard let exact = number.exact else { throw start.error("a time of day has no X") }
    return exact
  }

  /// Reads `Z`, `±hh:mm` or `±hh`; nil when there is none.
  ///
  /// The standard sets no limit. ±14:00 is that of XML Schema and of the first draft of EDTF; no
  /// place is farther from UTC today, so that more is a slip.
  private static func offset(at cursor: inout Cursor) throws(EDTFError) -> Int? {
    if cursor.take("Z") { return 0 }
    let start = cursor
    let isBehind = cursor.next == "-"
    guard cursor.take("-") || cursor.take("+") else { return nil }
    let hours = try twoFigures(at: &cursor, named: "offset's hour")
    let minutes =
      cursor.next == ":"
      ? try number(at: &cursor, after: ":", named: "minute", upTo: 59) : 0
    let offset = (hours * 60 + minutes) * (isBehind ? -1 : 1)
    guard offset != 0 || !isBehind else { throw start.error("write +00:00 or Z, not -00:00") }
    guard offset.magnitude <= 14 * 60 else {
      throw start.error("offsets run from -14:00 to +14:00")
    }
    return offset
  }
}
