extension EDTF {
  /// Reads a date, strictly by the standard.
  ///
  /// The text holds the date and nothing else, no spaces either. An `EDTFError` says where it goes
  /// wrong and, for the old draft's signs and for dates as people write them, how to mend it.
  package init(parsing text: String) throws(EDTFError) {
    do throws(EDTFError) {
      form = try Form(parsing: Array(text.unicodeScalars)[...])
    } catch {
      throw EDTFError(slipIn: text) ?? error
    }
  }
}

extension EDTF.Form {
  fileprivate init(parsing scalars: ArraySlice<Unicode.Scalar>) throws(EDTFError) {
    switch scalars.first {
    case "[": self = .set(try DateSet(parsing: scalars, kind: .oneOf))
    case "{": self = .set(try DateSet(parsing: scalars, kind: .allOf))
    default:
      if let slash = scalars.firstIndex(of: "/") {
        self = .interval(try Interval(parsing: scalars, slash: slash))
      } else {
        self = .date(try CalendarDate(parsing: scalars))
      }
    }
  }
}
