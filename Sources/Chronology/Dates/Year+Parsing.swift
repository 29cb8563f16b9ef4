extension Year {
  /// Reads four digits, or `Y` and more of them, with `-` in front of the digits or not.
  init(at cursor: inout Cursor) throws(EDTFError) {
    let start = cursor
    let isLong = cursor.take("Y")
    isNegative = cursor.take("-")
    if cursor.next == "+" { throw cursor.error("a year has no plus sign") }
    let place = cursor
    let written = cursor.takeDigits()
    guard let digits = Digits(written) else {
      throw place.error(
        written.isEmpty
          ? "the year is missing" : "years of more than \(Digits.longest) digits are not read")
    }
    if cursor.next == "E" { throw cursor.error("years with an exponent (E) are not read yet") }
    try Self.check(digits, isLong: isLong, isNegative: isNegative, at: place)
    if isNegative, digits.ceiling == 0 {
      throw start.error("there is no year -0000: the year before 0000 is -0001")
    }
    self.digits = digits
  }

  private static func check(
    _ digits: Digits, isLong: Bool, isNegative: Bool, at place: Cursor
  ) throws(EDTFError) {
    switch (isLong, digits.width) {
    case (false, 4): return
    case (true, ...4):
      throw place.error("Y is for years of more than four digits", back: 1)
    case (true, _) where !digits.isExact:
      throw place.error("X in a year with Y is not read yet")
    case (true, _) where digits.ceiling < 10_000 || digits.description.hasPrefix("0"):
      throw place.error("a year with Y does not begin with 0")
    case (true, _): return
    case (false, _): throw place.error(widthReason(digits, sign: isNegative ? "-" : ""))
    }
  }

  private static func widthReason(_ digits: Digits, sign: String) -> String {
    switch digits.width {
    case 8 where digits.isExact: "write hyphens between year, month and day, as in 2021-01-03"
    case 5...: "a year of more than four digits has Y in front: Y\(sign)\(digits)"
    case 3: "a year has four digits; for the decade write \(sign)\(digits)X"
    case 2: "a year has four digits; for the century write \(sign)\(digits)XX"
    default: "a year has four digits: \(sign)\(digits.floor.magnitude.padded(to: 4))"
    }
  }
}
