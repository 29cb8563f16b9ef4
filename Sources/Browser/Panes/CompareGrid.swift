import Archive
import Chronology

/// The points of an event by the sources: what each says of each.
struct CompareGrid: Sendable {
  struct Row: Sendable {
    let point: String
    let verdict: Verdict?
    /// Whether the verdict is the editor's and does not follow from the values.
    let isEditors: Bool
    let note: String?
    /// For each column what its source says; nil where it says nothing.
    let values: [String?]
  }

  struct Column: Sendable {
    let source: Source
    /// The sources that it repeats.
    let repeats: [String]
    let account: Account?
  }

  private(set) var rows: [Row] = []
  /// Those that tell the event.
  private(set) var columns: [Column] = []
  /// Who does not tell it, and why: "Silent: Herald. Published before it happened: Old Ports."
  private(set) var silence = ""

  /// A grid of nothing.
  init() {}

  init(_ event: Event, sources: [Source], names: NameTable) {
    let labels = Dictionary(sources.map { ($0.id, $0.label) }) { first, _ in first }
    let columns = sources.filter { event.testimony(of: $0) == .told }.map { source in
      Column(
        source: source, repeats: source.derivesFrom.map { labels[$0] ?? $0 },
        account: event.account(of: source.id))
    }
    self.columns = columns
    let reasons = [(Testimony.silent, "Silent"), (.earlier, "Published before it happened")]
    silence = reasons.compactMap { testimony, word in
      let labels = sources.filter { event.testimony(of: $0) == testimony }.map(\.label)
      return labels.isEmpty ? nil : "\(word): \(labels.joined(separator: ", "))."
    }.joined(separator: " ")
    rows = event.comparisons(names: names).map { comparison in
      Row(
        point: comparison.point, verdict: comparison.verdict, isEditors: comparison.isEditors,
        note: comparison.note,
        values: columns.map { comparison.words(of: $0.source.id) })
    }
  }

  /// The rows on which sources contradict each other.
  var contradictions: [Int] {
    rows.indices.filter { rows[$0].verdict == .contradiction }
  }
}

extension CompareGrid.Column {
  /// What stands under its name: its day, and below it "repeats Reuters".
  var facts: String {
    let date = source.published?.brief(weekday: false, year: true) ?? "no date"
    return repeats.isEmpty ? date : "\(date)\nrepeats \(repeats.joined(separator: ", "))"
  }

  /// What it says of a point, or that it says nothing, as a sentence.
  func sentence(on point: String?, saying value: String?) -> String {
    if let value { return "“\(value)”" }
    return point == nil
      ? "It tells the event." : "It tells the event, but says nothing on this point."
  }
}
