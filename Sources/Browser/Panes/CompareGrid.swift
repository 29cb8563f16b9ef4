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
    /// What the verdict was by the day that is looked at, where that is another: "one source".
    let then: String?
    /// For each column what its source says; nil where it says nothing.
    let values: [String?]
  }

  struct Column: Sendable {
    let source: Source
    /// The sources that it repeats.
    let repeats: [String]
    let account: Account?
    /// "published later", than the day that is looked at.
    let lateness: String?
  }

  private(set) var rows: [Row] = []
  /// Those that tell the event.
  private(set) var columns: [Column] = []
  /// Who does not tell it, and why, and who told it only later.
  ///
  /// "Silent: Herald. Published before it happened: Old Ports."
  private(set) var silence = ""

  /// A grid of nothing.
  init() {}

  /// - Parameter day: what came later is marked; nil where no day is looked at.
  init(_ event: Event, sources: [Source], names: NameTable, by day: Day? = nil) {
    let labels = Dictionary(sources.map { ($0.id, $0.label) }) { first, _ in first }
    let columns = sources.filter { event.testimony(of: $0) == .told }.map { source in
      Column(
        source: source, repeats: source.derivesFrom.map { labels[$0] ?? $0 },
        account: event.account(of: source.id), lateness: source.lateness(after: day))
    }
    self.columns = columns
    let then = CompareGrid.verdicts(of: event, columns.filter { $0.lateness == nil }, names)
    let reasons = [(Testimony.silent, "Silent"), (.earlier, "Published before it happened")]
    silence = reasons.compactMap { testimony, word in
      let labels = sources.filter { event.testimony(of: $0) == testimony }.map(\.label)
      return labels.isEmpty ? nil : "\(word): \(labels.joined(separator: ", "))."
    }.joined(separator: " ")
    silence = [silence, CompareGrid.later(columns, than: day)].filter { !$0.isEmpty }
      .joined(separator: " ")
    rows = event.comparisons(names: names).map { comparison in
      Row(
        point: comparison.point, verdict: comparison.verdict, isEditors: comparison.isEditors,
        note: comparison.note,
        then: CompareGrid.then(then[comparison.point], instead: comparison, of: columns),
        values: columns.map { comparison.words(of: $0.source.id) })
    }
  }

  /// What is to be said of each point where only some sources are known.
  private static func verdicts(of event: Event, _ known: [Column], _ names: NameTable)
    -> [String: Comparison]
  {
    var event = event
    event.accounts = known.compactMap(\.account)
    return Dictionary(event.comparisons(names: names).map { ($0.point, $0) }) { first, _ in first }
  }

  /// What the verdict was while some of the sources were not published; nil where it was the same.
  private static func then(
    _ known: Comparison?, instead comparison: Comparison, of columns: [Column]
  ) -> String? {
    let later = columns.count { $0.lateness != nil }
    // Where none was known the head says so of each.
    guard later > 0, later < columns.count else { return nil }
    let values = known?.values.count ?? 0
    if values == 0 { return comparison.values.isEmpty ? nil : "nothing" }
    let verdict = values == 1 ? nil : known?.verdict
    return verdict == comparison.verdict ? nil : Theme.sign(of: verdict).text
  }

  private static func later(_ columns: [Column], than day: Day?) -> String {
    let later = columns.filter { $0.lateness != nil }.map {
      $0.source.label + ($0.source.published.map { " (\($0.words))" } ?? " (no date)")
    }
    guard let day, !later.isEmpty else { return "" }
    return "Not surely published by \(day.words): \(later.joined(separator: ", "))."
  }

  /// The rows on which sources contradict each other.
  var contradictions: [Int] {
    rows.indices.filter { rows[$0].verdict == .contradiction }
  }
}

extension CompareGrid.Row {
  /// "by then: one source".
  var thenWords: String? { then.map { "by then: \($0)" } }
}

extension CompareGrid.Column {
  /// What stands under its name: its day, and below it "repeats Reuters".
  var facts: String {
    let day = source.published?.brief(weekday: false, year: true) ?? "no date"
    let date = lateness.map { "\($0), \(day)" } ?? day
    return repeats.isEmpty ? date : "\(date)\nrepeats \(repeats.joined(separator: ", "))"
  }

  /// What it says of a point, or that it says nothing, as a sentence.
  ///
  /// In quotation marks stands only what it says in these words.
  func sentence(on point: String?, saying value: String?) -> String {
    if let value { return account?.quoting(value) ?? value }
    return point == nil
      ? "It tells the event." : "It tells the event, but says nothing on this point."
  }
}
