/// A date of an expression that is uncertain or approximate, wholly or in part.
package struct QualifiedDate: Hashable, Sendable {
  /// A part of the date and its sign.
  package struct Part: Hashable, Sendable {
    /// `year`, `month` or what stands in its place, `day`.
    package let name: String
    /// `?`, `~`, or `%` for both.
    package let sign: String
  }

  /// The date in canonical form.
  package let date: String
  /// The parts that have a sign, from the year on.
  package let parts: [Part]
}

extension EDTF {
  /// The dates in the expression that have a sign of doubt, with the parts that it is for.
  package var qualified: [QualifiedDate] {
    dates.compactMap { date in
      guard !date.qualifiers.any.isEmpty else { return nil }
      let names = ["year", date.part?.noun ?? "month", "day"]
      let parts = zip(names, date.qualifiers.parts).filter { !$1.isEmpty }
      return QualifiedDate(
        date: "\(date)", parts: parts.map { QualifiedDate.Part(name: $0, sign: "\($1)") })
    }
  }
}
