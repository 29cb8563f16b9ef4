extension DateSet {
  /// Reads dates between brackets, with commas between them.
  init(parsing scalars: ArraySlice<Unicode.Scalar>, kind: Kind) throws(EDTFError) {
    let close: Unicode.Scalar = kind == .oneOf ? "]" : "}"
    guard scalars.last == close else {
      let end = scalars.firstIndex(of: close).map { $0 + 1 } ?? scalars.endIndex
      let reason = end < scalars.endIndex ? "the set should end the date" : "'\(close)' is missing"
      throw EDTFError(column: end + 1, reason: reason)
    }
    self.kind = kind
    var members: [Member] = []
    let list = scalars.dropFirst().dropLast()
    for member in list.split(separator: ",", omittingEmptySubsequences: false) {
      members.append(try Member(parsing: member))
    }
    self.members = members
  }
}

extension DateSet.Member {
  fileprivate init(parsing scalars: ArraySlice<Unicode.Scalar>) throws(EDTFError) {
    try Self.checkSigns(scalars)
    guard let dots = scalars.firstPair(of: ".") else {
      self = .date(try CalendarDate(parsing: scalars))
      return
    }
    let (left, right) = (scalars[..<dots], scalars[(dots + 2)...])
    switch (left.isEmpty, right.isEmpty) {
    case (true, true):
      throw EDTFError(column: dots + 1, reason: "'..' needs a date before or after it")
    case (true, false): self = .upTo(try CalendarDate(parsing: right))
    case (false, true): self = .from(try CalendarDate(parsing: left))
    case (false, false): self = try Self.range(left, right)
    }
  }

  private static func range(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) throws(EDTFError) -> Self {
    let start = try CalendarDate(parsing: left)
    if let dots = right.firstPair(of: ".") {
      throw EDTFError(column: dots + 1, reason: "a row of dates has one '..'")
    }
    let end = try CalendarDate(parsing: right)
    try checkRow(start, at: left)
    try checkRow(end, at: right)
    guard start.precision == end.precision else {
      throw EDTFError(
        column: right.startIndex + 1,
        reason: "both ends of a row have one precision: \(start) tells the \(start.precision)")
    }
    guard start.first <= end.last else {
      throw EDTFError(
        column: right.startIndex + 1,
        reason: "the range ends before it starts: exchange \(start) and \(end)")
    }
    return .range(start, end)
  }

  /// Refuses ends between which nobody could say which dates there are (6.3).
  private static func checkRow(
    _ end: CalendarDate, at scalars: ArraySlice<Unicode.Scalar>
  ) throws(EDTFError) {
    guard end.isMasked || end.year.significant != nil else { return }
    throw EDTFError(
      column: scalars.startIndex + 1,
      reason: "the ends of a row of dates hide no digits: \(end) is not one date")
  }

  private static func checkSigns(_ scalars: ArraySlice<Unicode.Scalar>) throws(EDTFError) {
    if scalars.isEmpty {
      throw EDTFError(column: scalars.startIndex + 1, reason: "a date is missing here")
    }
    if let slash = scalars.firstIndex(of: "/") {
      throw EDTFError(
        column: slash + 1, reason: "in a set a range is written with '..', not with '/'")
    }
    if let brace = scalars.firstIndex(where: { "[]{}".unicodeScalars.contains($0) }) {
      throw EDTFError(column: brace + 1, reason: "a set cannot stand in a set")
    }
    if let time = scalars.firstIndex(of: "T") {
      throw EDTFError(column: time + 1, reason: "the dates of a set have no time of day")
    }
  }
}
