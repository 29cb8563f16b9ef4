extension Interval {
  /// Reads two ends with a `/` between them.
  ///
  /// At least one end is a date: `/` and `../..` say nothing, and no example of the standard has
  /// them. The end may be less precise than the start and overlap it, but not lie before it.
  init(parsing scalars: ArraySlice<Unicode.Scalar>, slash: Int) throws(EDTFError) {
    let (left, right) = (scalars[..<slash], scalars[(slash + 1)...])
    if let second = right.firstIndex(of: "/") {
      throw EDTFError(column: second + 1, reason: "an interval has one '/' and two ends")
    }
    start = try End(parsing: left)
    end = try End(parsing: right, after: left)
    if dates.isEmpty {
      throw EDTFError(column: 1, reason: "an interval needs a date on one side at least")
    }
    guard let start = start.date, let end = end.date, start.first > end.last else { return }
    throw EDTFError(
      column: slash + 2,
      reason: "the interval ends before it starts: exchange \(start) and \(end)")
  }
}

extension Interval.End {
  private static func limit(_ scalars: ArraySlice<Unicode.Scalar>) throws(EDTFError) -> CalendarDate
  {
    try checkSigns(scalars)
    return try CalendarDate(parsing: scalars)
  }

  fileprivate init(
    parsing scalars: ArraySlice<Unicode.Scalar>, after start: ArraySlice<Unicode.Scalar>? = nil
  ) throws(EDTFError) {
    if scalars.isEmpty { self = .unknown; return }
    if scalars.elementsEqual("..".unicodeScalars) { self = .open; return }
    if start == nil, scalars.starts(with: "..".unicodeScalars) {
      self = .orEarlier(try Self.limit(scalars.dropFirst(2)))
      return
    }
    if start != nil, scalars.suffix(2).elementsEqual("..".unicodeScalars) {
      self = .orLater(try Self.limit(scalars.dropLast(2)))
      return
    }
    try Self.checkSigns(scalars)
    do throws(EDTFError) {
      self = .date(try CalendarDate(parsing: scalars))
    } catch {
      guard let start, Self.isCut(scalars, from: start) else { throw error }
      let whole = Self.completed(scalars, from: start)
      throw EDTFError(
        column: scalars.startIndex + 1,
        reason: whole.map { "write the whole end of the interval: \($0)" }
          ?? "the end of an interval is a whole date that is not before its start")
    }
  }

  /// Refuses what a date may have elsewhere, but not here (A.4.4).
  private static func checkSigns(_ scalars: ArraySlice<Unicode.Scalar>) throws(EDTFError) {
    if let dots = scalars.firstPair(of: ".") {
      throw EDTFError(
        column: dots + 1,
        reason: "in an interval '..' stands before the start or after the end, as in ..2004/2006..")
    }
    if let brace = scalars.firstIndex(where: { "[]{}".unicodeScalars.contains($0) }) {
      throw EDTFError(column: brace + 1, reason: "a set cannot be the end of an interval")
    }
    if let time = scalars.firstIndex(of: "T") {
      throw EDTFError(column: time + 1, reason: "the ends of an interval have no time of day")
    }
  }

  /// Whether an end is `09` or `02-09`, which lacks what the start has.
  private static func isCut(
    _ end: ArraySlice<Unicode.Scalar>, from start: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    (end.count == 2 || end.count == 5) && start.count > end.count
      && end.allSatisfy { $0.figure != nil || $0 == "-" }
  }

  /// The end that `09` or `02-09` after `/` stand for, with year and month from the start; nil where
  /// that would be none.
  private static func completed(
    _ end: ArraySlice<Unicode.Scalar>, from start: ArraySlice<Unicode.Scalar>
  ) -> CalendarDate? {
    guard let first = try? CalendarDate(parsing: start),
      let whole = try? CalendarDate(parsing: start.dropLast(end.count) + end),
      first.first <= whole.last
    else { return nil }
    return whole
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Where two of a scalar stand next to each other for the first time.
  func firstPair(of scalar: Unicode.Scalar) -> Int? {
    indices.dropLast().first { self[$0] == scalar && self[$0 + 1] == scalar }
  }
}
