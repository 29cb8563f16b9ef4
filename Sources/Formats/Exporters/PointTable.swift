import Chronology

/// The points of comparison of an event: a row a point, a column a source that tells the event.
struct PointTable {
  let tellers: [Source]
  let rows: [Row]

  struct Row {
    let point: String
    /// What each teller says; nil where it says nothing.
    let values: [String?]
    let verdict: Verdict?
    /// The verdict, whose it is and why.
    let words: String
  }

  /// Nil where nothing is compared.
  init?(_ event: Event, of extract: Extract) {
    let comparisons = event.comparisons(names: extract.names)
    guard !comparisons.isEmpty else { return nil }
    let tellers = extract.sources.filter { event.account(of: $0.id) != nil }
    self.tellers = tellers
    rows = comparisons.map { comparison in
      Row(
        point: comparison.point, values: tellers.map { comparison.words(of: $0.id) },
        verdict: comparison.verdict, words: comparison.words)
    }
  }
}

extension Comparison {
  /// What a source says; a date in words.
  fileprivate func words(of source: Source.ID) -> String? {
    guard let value = value(of: source), point == Event.datePoint else {
      return value(of: source)
    }
    return (try? EDTF(parsing: value))?.words ?? value
  }

  /// The verdict, whose it is and why, as in "≠ contradiction (editor): One counts the guards, too".
  fileprivate var words: String {
    let sign = verdict == .contradiction ? "≠ " : ""
    let editor = isEditors ? " (editor)" : ""
    let verdict = sign + (verdict?.rawValue ?? "one source") + editor
    return [verdict, note].compactMap { $0 }.joined(separator: ": ")
  }
}
