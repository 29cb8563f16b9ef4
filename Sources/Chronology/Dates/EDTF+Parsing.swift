extension EDTF {
  /// Reads a date, strictly by the standard.
  ///
  /// The text holds the date and nothing else, no spaces either. An `EDTFError` says where it goes
  /// wrong and, for the old draft's signs and for dates as people write them, how to mend it.
  package init(parsing text: String) throws(EDTFError) {
    do throws(EDTFError) {
      try self.init(strictlyParsing: text)
    } catch {
      let slip = EDTFError(slipIn: text) ?? error
      throw OldSigns(in: text).map { slip.mended(by: $0.date) } ?? slip
    }
  }

  /// The same, with the grammar's own word where the text is no date.
  init(strictlyParsing text: String) throws(EDTFError) {
    form = try Form(parsing: Array(text.unicodeScalars)[...])
  }
}

extension EDTF.Form {
  fileprivate init(parsing scalars: ArraySlice<Unicode.Scalar>) throws(EDTFError) {
    switch scalars.first {
    case "[": self = .set(try DateSet(parsing: scalars, kind: .oneOf))
    case "{": self = .set(try DateSet(parsing: scalars, kind: .allOf))
    case "." where !scalars.contains("/"):
      throw EDTFError(
        column: 1, reason: "'..' stands in brackets or in an interval: [..1984] or ../1984")
    default:
      if let slash = scalars.firstIndex(of: "/") {
        self = .interval(try Interval(parsing: scalars, slash: slash))
      } else {
        self = .date(try CalendarDate(parsing: scalars))
      }
    }
  }
}
