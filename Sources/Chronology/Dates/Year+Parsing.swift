extension Year {
  /// Reads four digits, or `Y` and a longer number, with `-` in front of the digits or not.
  init(at cursor: inout Cursor) throws(EDTFError) {
    let start = cursor
    let isLong = cursor.take("Y")
    isNegative = cursor.take("-")
    if cursor.next == "+" { throw cursor.error("a year has no plus sign") }
    if isNegative, cursor.next == "Y" {
      throw start.error("the minus sign stands behind Y: Y-170000")
    }
    form =
      isLong
      ? .long(try Self.number(at: &cursor, isNegative))
      : .short(try Self.digits(at: &cursor, isNegative))
    significant = try Self.significant(at: &cursor, in: form)
    if isNegative, form.isZero {
      throw start.error("there is no year -0000: the year before 0000 is -0001")
    }
  }

  private static func digits(
    at cursor: inout Cursor, _ isNegative: Bool
  ) throws(EDTFError) -> Digits {
    let place = cursor
    let written = cursor.takeDigits()
    guard let digits = Digits(written), digits.width == 4 else {
      throw place.error(widthReason(String(written), sign: isNegative ? "-" : ""))
    }
    if cursor.next == "E" {
      throw cursor.error("only a year with Y has an exponent, as in Y17E7")
    }
    return digits
  }

  private static func widthReason(_ written: String, sign: String) -> String {
    let isExact = !written.contains("X")
    switch written.utf8.count {
    case 0: return "the year is missing"
    case 8 where isExact: return "hyphens stand between year, month and day: 2021-01-03"
    case 5... where isExact:
      return "a year of more than four digits has Y in front: Y\(sign)\(written)"
    case 5...: return "a year with X has four digits"
    case 3: return "a year has four digits; for the decade write \(sign)\(written)X"
    case 2: return "a year has four digits; for the century write \(sign)\(written)XX"
    default: return "a year has four digits: \(sign)000\(written)"
    }
  }

  /// Reads the digits after `S`; nil when there are none.
  private static func significant(
    at cursor: inout Cursor, in form: Form
  ) throws(EDTFError) -> Int? {
    let place = cursor
    guard cursor.take("S") else { return nil }
    guard let figures = form.figures else {
      throw place.error("a year with X has no S: both say which digits are not known")
    }
    let count = try cursor.takeCount("how many digits are significant stands after S, as in 1950S2")
    guard count <= figures.utf8.count else {
      throw place.error("the year has only \(figures.utf8.count) significant digits")
    }
    return count
  }
}

// The longer number.
extension Year {
  private static func number(
    at cursor: inout Cursor, _ isNegative: Bool
  ) throws(EDTFError) -> LongNumber {
    let place = cursor
    let significand = try figures(at: &cursor)
    if cursor.next == "." || cursor.next == "," {
      throw cursor.error("the number of a year is whole, without a point or a comma")
    }
    var exponent: Int?
    if cursor.take("E") {
      exponent = try cursor.takeCount("a power of ten stands after E, as in Y17E7")
    }
    let (width, overflows) = significand.utf8.count.addingReportingOverflow(exponent ?? 0)
    guard !overflows, width <= FarDay.longest else {
      throw place.error("years of more than \(FarDay.longest) digits are not read")
    }
    let number = LongNumber(significand: significand, exponent: exponent)
    guard width > 4 else {
      let year = (isNegative ? "-" : "") + (Int(number.figures) ?? 0).magnitude.padded(to: 4)
      throw place.error("Y is for years of more than four digits: write \(year)", back: 1)
    }
    return number
  }

  private static func figures(at cursor: inout Cursor) throws(EDTFError) -> String {
    let place = cursor
    let written = cursor.takeDigits()
    if let hidden = written.firstIndex(of: "X") {
      throw EDTFError(
        column: hidden + 1,
        reason: "a year with Y has no X: say how many digits are significant, as in Y12000S2")
    }
    guard let first = written.first else { throw place.error("the year is missing") }
    guard first != "0" else { throw place.error("a year with Y does not begin with 0") }
    return String(written)
  }
}

extension Year.Form {
  fileprivate var isZero: Bool {
    if case .short(let digits) = self { digits.ceiling == 0 } else { false }
  }

  fileprivate var figures: String? {
    Year(form: self, isNegative: false, significant: nil).figures
  }
}

extension Cursor {
  /// Reads a whole number from 1 on, without zeros in front.
  fileprivate mutating func takeCount(_ reason: String) throws(EDTFError) -> Int {
    let start = self
    let written = takeDigits()
    guard let first = written.first, !written.contains("X") else { throw start.error(reason) }
    guard first != "0" else { throw start.error("this number is 1 or more and has no 0 in front") }
    return Int(String(written)) ?? .max
  }
}
