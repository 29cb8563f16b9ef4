extension Verdict {
  /// The verdict on all values together: that of the two that stand worst to each other.
  ///
  /// nil for fewer than two values: there is nothing to compare.
  init?(comparing values: [String], names: NameTable) {
    var worst: Verdict?
    for (index, one) in values.enumerated() {
      for other in values.dropFirst(index + 1) {
        let verdict = Verdict(comparing: one, with: other, names: names)
        worst = Swift.max(worst ?? verdict, verdict)
      }
    }
    guard let worst else { return nil }
    self = worst
  }

  /// Numbers are compared as numbers, dates as dates, names through `names`.
  ///
  /// Other words that differ are left unjudged: only a reader knows whether they contradict.
  init(comparing one: String, with other: String, names: NameTable) {
    if one == other || one.folded == other.folded && names.areSame(one, other) {
      self = .agree
    } else if let verdict = Quantity.verdict(comparing: one, with: other) {
      self = verdict
    } else if let first = EDTF(comparable: one), let second = EDTF(comparable: other) {
      self = Verdict(comparing: first, with: second)
    } else if names.areOne(one, other) || names.differInSpelling(one, other) {
      self = .naming
    } else {
      self = .unjudged
    }
  }

  /// Dates that share a day do not contradict: one is finer, or both are vague. Nor do those surely
  /// that would share one if what is in doubt were otherwise.
  private init(comparing one: EDTF, with other: EDTF) {
    if one == other || one.isSurelyOneMoment(with: other) {
      self = .agree
    } else if one.intersects(other) {
      self = .finer
    } else {
      self = one.mayIntersect(other) ? .unjudged : .contradiction
    }
  }
}

extension EDTF {
  /// The date that a value is; nil at once for words, of which most values are.
  fileprivate init?(comparable value: String) {
    guard let first = value.utf8.first, "0123456789-[{./YX?~%".utf8.contains(first) else {
      return nil
    }
    try? self.init(parsing: value)
  }
}

extension Verdict: Comparable {
  /// From harmless to grave.
  private static let byGravity: [Verdict] = [.agree, .naming, .finer, .unjudged, .contradiction]

  package static func < (one: Verdict, other: Verdict) -> Bool {
    byGravity.firstIndex(of: one) ?? 0 < byGravity.firstIndex(of: other) ?? 0
  }
}
