import Chronology

/// What a passage of a text has to do with the points on which sources contradict each other.
struct TextDispute: Sendable {
  private let source: Source
  private let event: Event
  private let points: [Comparison]

  /// nil where the passage holds no side that its text has on a point.
  ///
  /// A text that tells the event and takes no side has the contradiction at the first of its quotations.
  init?(at passage: Range<Int>, of source: Source, in event: Event, names: NameTable) {
    guard let account = event.account(of: source.id) else { return nil }
    let first = account.quotations.compactMap(\.range).first
    let disputed = event.comparisons(names: names).filter { $0.verdict == .contradiction }
    let own = disputed.filter { $0.value(of: source.id) != nil }
    points = (own.isEmpty ? disputed : own).filter { point in
      (point.value(of: source.id).flatMap { account.passage(saying: $0) } ?? first) == passage
    }
    guard !points.isEmpty else { return nil }
    (self.source, self.event) = (source, event)
  }

  /// "≠ cause: “lightning” here, “a cigarette” in Herald".
  func words(_ sources: [Source]) -> String {
    points.map { point in
      let here = words(of: source, on: point).map { "\($0) here" } ?? "nothing here"
      let others = sources.filter { $0.id != source.id }.compactMap { other in
        words(of: other, on: point).map { "\($0) in \(other.label)" }
      }
      return "≠ \(point.point): \(([here] + others).joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// What a source says on a point; in quotation marks only what it says in these words.
  private func words(of source: Source, on point: Comparison) -> String? {
    let words = point.words(of: source.id)
    return words.map { event.account(of: source.id)?.quoting($0) ?? $0 }
  }
}
