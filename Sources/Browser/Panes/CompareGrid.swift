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
    let testimony: Testimony
    /// The sources that it repeats.
    let repeats: [String]
    let account: Account?
  }

  private(set) var rows: [Row] = []
  /// Those that tell the event first, then those that are silent, then those published earlier.
  private(set) var columns: [Column] = []

  /// A grid of nothing.
  init() {}

  init(_ event: Event, sources: [Source], names: NameTable) {
    let labels = Dictionary(sources.map { ($0.id, $0.label) }) { first, _ in first }
    let all = sources.map { source in
      Column(
        source: source, testimony: event.testimony(of: source),
        repeats: source.derivesFrom.map { labels[$0] ?? $0 }, account: event.account(of: source.id))
    }
    let columns = Testimony.allCases.flatMap { testimony in
      all.filter { $0.testimony == testimony }
    }
    self.columns = columns
    rows = event.comparisons(names: names).map { comparison in
      Row(
        point: comparison.point, verdict: comparison.verdict, isEditors: comparison.isEditors,
        note: comparison.note,
        values: columns.map { column in
          comparison.value(of: column.source.id).map { CompareGrid.words($0, of: comparison.point) }
        })
    }
  }

  /// A value as it is read: dates of events are written for machines.
  private static func words(_ value: String, of point: String) -> String {
    guard point == Event.datePoint else { return value }
    return (try? EDTF(parsing: value))?.words ?? value
  }

  /// The rows on which sources contradict each other.
  var contradictions: [Int] {
    rows.indices.filter { rows[$0].verdict == .contradiction }
  }
}

extension CompareGrid.Column {
  /// "told", "silent", "published earlier".
  var word: String {
    switch testimony {
    case .told: "told"
    case .silent: "silent"
    case .earlier: "published earlier"
    }
  }

  /// What stands under its name: "told · 12 Jan 2021 · repeats Reuters".
  var facts: String {
    let date = source.published?.brief(weekday: false, year: true) ?? "no date"
    let origins = repeats.isEmpty ? [] : ["repeats \(repeats.joined(separator: ", "))"]
    return ([word, date] + origins).joined(separator: " · ")
  }

  /// What it says of a point, or why it says nothing, as a sentence.
  func sentence(on point: String?, saying value: String?) -> String {
    if let value { return "“\(value)”" }
    switch testimony {
    case .told where point == nil: return "It tells the event."
    case .told: return "It tells the event, but says nothing on this point."
    case .silent: return "It is silent: it does not tell this event, though it could."
    case .earlier: return "It was published before the event happened: that is not silence."
    }
  }
}
