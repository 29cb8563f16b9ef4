extension Verdict {
  /// The verdict on all values together: that of the two that stand worst to each other.
  ///
  /// nil for fewer than two values: there is nothing to compare.
  ///
  /// - Parameter areDates: whether they are known to be dates in EDTF, as those of events are.
  init?(comparing values: [String], names: NameTable, areDates: Bool = false) {
    guard values.count > 1 else { return nil }
    self = .agree
    // What is said twice agrees, and nothing is worse than a contradiction.
    let values = values.withoutRepeats.map(Value.init)
    for (index, one) in values.enumerated() {
      for other in values.dropFirst(index + 1) where self != .contradiction {
        self = Swift.max(self, Verdict(comparing: one, with: other, names: names, areDates))
      }
    }
  }

  /// Numbers are compared as numbers, dates as dates, names through `names`.
  ///
  /// Other words that differ are left unjudged: only a reader knows whether they contradict.
  private init(
    comparing first: Value, with second: Value, names: NameTable, _ areDates: Bool
  ) {
    let (one, other) = (first.text, second.text)
    if one == other || first.folded == second.folded && names.areSame(one, other) {
      self = .agree
    } else if let number = first.number, let another = second.number {
      self = number.verdict(of: one, against: another, of: other)
    } else if let verdict = EDTF.verdict(comparing: one, with: other, areDates) {
      self = verdict
    } else if names.areOne(one, other) || names.differInSpelling(one, other) {
      self = .naming
    } else {
      self = .unjudged
    }
  }
}

/// A value as it is compared: made once, however many others there are.
private struct Value {
  let text: String
  let folded: String
  let number: Quantity?

  init(_ value: String) {
    text = value.withoutStop
    folded = text.folded
    number = Quantity(text)
  }
}

extension Verdict: Comparable {
  /// From harmless to grave.
  private static let byGravity: [Verdict] = [.agree, .naming, .finer, .unjudged, .contradiction]

  package static func < (one: Verdict, other: Verdict) -> Bool {
    byGravity.firstIndex(of: one) ?? 0 < byGravity.firstIndex(of: other) ?? 0
  }
}

extension String {
  /// The text without the point that ends it as a sentence; whole where it ends in more of them.
  fileprivate var withoutStop: String {
    last == "." && dropLast().last != "." ? String(dropLast()) : self
  }
}
