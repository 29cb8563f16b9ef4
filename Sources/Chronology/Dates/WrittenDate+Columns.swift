extension WrittenDate {
  /// Reads a date of which year, month and day stand apart, as in the columns of a table.
  ///
  /// A negative year is a year BC as people count them, as in TimelineJS: -44 is 44 BC. What is not in
  /// figures is read as it would be in one text.
  ///
  /// - Throws: the ``EDTFError`` of what is no date.
  package init(year: String, month: String?, day: String?) throws(EDTFError) {
    let texts = [day, month, year].compactMap { $0 }
    guard let number = Int(year), texts.allSatisfy({ Int($0) != nil }) else {
      try self.init(reading: texts.joined(separator: " "))
      return
    }
    guard day == nil || month != nil else {
      throw EDTFError(column: 1, reason: "there is a day, but no month")
    }
    let rest = [month, day].compactMap { $0.flatMap { Int($0) } }.map { $0.magnitude.padded(to: 2) }
    let date = ([WrittenDate.year(number)] + rest).joined(separator: "-")
    try self.init(
      EDTF(strictlyParsing: date),
      inferred: number < 0 ? "The year \(year) is taken for \(number.magnitude) BC." : nil)
  }

  private static func year(_ number: Int) -> String {
    let counted = number < 0 ? number + 1 : number
    let figures = (counted < 0 ? "-" : "") + counted.magnitude.padded(to: 4)
    return counted.magnitude > 9999 ? "Y" + figures : figures
  }
}
