extension YearPart {
  /// Reads the two digits of a month or a grouping.
  init(at cursor: inout Cursor) throws(EDTFError) {
    let start = cursor
    let written = cursor.takeDigits()
    guard let digits = Digits(written), digits.width == 2 else {
      throw start.error(Self.widthReason(written))
    }
    if let grouping = digits.exact.flatMap(Grouping.init) {
      self = .grouping(grouping)
    } else if (1...12).contains(where: digits.matches) {
      self = .month(digits)
    } else {
      throw start.error(Self.rangeReason(digits))
    }
  }

  private static func widthReason(_ written: ArraySlice<Unicode.Scalar>) -> String {
    switch written.count {
    case 0: "the month is missing after '-'"
    case 3: "a month has two digits, 01 to 12; days of the year are not read"
    default: "a month has two digits: 01 to 12"
    }
  }

  private static func rangeReason(_ digits: Digits) -> String {
    switch digits.exact {
    case .some:
      "there is no month \(digits): months are 01 to 12, seasons and the like 21 to 41"
    case .none: "no month fits \(digits): months run from 01 to 12"
    }
  }
}
