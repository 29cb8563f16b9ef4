extension DayPattern {
  /// More runs than this are not told apart: `19XX-12-25` has as many.
  private static let mostRuns = 100

  /// The stretches of days without a gap that it can mean, in order; nil where they are too many.
  ///
  /// `2004-X2` has two, February and December; `198X` has one.
  var runs: [Span]? {
    guard let hull else { return nil }
    let whole = Span(first: hull.first, last: hull.last)
    if hasNoGap { return [whole] }
    var runs: [Span] = []
    for number in hull.first.year...hull.last.year where year.matches(number) {
      for span in spans(in: number) { runs.join(span) }
      guard runs.count <= Self.mostRuns else { return nil }
    }
    return runs
  }
}

extension Year {
  /// Whether a year of four digits can be this one.
  fileprivate func matches(_ number: Int) -> Bool {
    (number < 0) == isNegative && digits?.matches(Int(number.magnitude)) == true
  }
}
