extension EDTF {
  /// How two values stand as dates; nil if one is none.
  ///
  /// In a value `2020-21` may be spring 2020 or the years 2020 to 2021, and `2010-12` December 2010
  /// or the years to 2012: a verdict stands only if it does whichever way they are read.
  ///
  /// - Parameter areDates: whether they are known to be in EDTF, where they are no spans.
  static func verdict(
    comparing one: String, with other: String, _ areDates: Bool
  ) -> Verdict? {
    guard let first = EDTF(comparable: one), let second = EDTF(comparable: other) else {
      return nil
    }
    let verdict = first.verdict(against: second)
    guard !areDates else { return verdict }
    let firsts = [first, EDTF(yearsIn: one)].compactMap { $0 }
    let seconds = [second, EDTF(yearsIn: other)].compactMap { $0 }
    let isSure = firsts.allSatisfy { one in
      seconds.allSatisfy { one.verdict(against: $0) == verdict }
    }
    return isSure ? verdict : .unjudged
  }

  /// Dates that share a day do not contradict: one is finer, or both are vague.
  ///
  /// Nor do those surely that would share one if what is in doubt were otherwise.
  private func verdict(against other: EDTF) -> Verdict {
    if self == other || isSurelyOneMoment(with: other) { return .agree }
    if intersects(other) { return .finer }
    return mayIntersect(other) ? .unjudged : .contradiction
  }

  /// The date that a value is; nil at once for words, of which most values are.
  private init?(comparable value: String) {
    guard let first = value.utf8.first, "0123456789-[{./YX?~%".utf8.contains(first) else {
      return nil
    }
    try? self.init(parsing: value)
  }

  /// The years from the first to the second of `2020-21`; nil where the second is not the later.
  private init?(yearsIn value: String) {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.joined().unicodeScalars.allSatisfy(\.isDigit), parts[0].suffix(2) < parts[1]
    else { return nil }
    try? self.init(parsing: "\(parts[0])/\(parts[0].prefix(2))\(parts[1])")
  }
}
