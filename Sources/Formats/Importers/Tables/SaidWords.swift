import Chronology

/// What a row says of its event in the words that a reader sees, and what of it is kept as it was because
/// something is lost on the way.
struct SaidWords {
  private(set) var title: String?
  private(set) var summary: String?
  private(set) var kind: String?
  /// What stands in a column for the date as it is to be shown.
  private(set) var printed: String?
  private(set) var kept: [EventField] = []

  init(_ values: TableValues) {
    title = values[.title]?.onOneLine
    (summary, kind) = (values[.summary], values[.kind])
    if values.map.hasMarkup {
      title = read(.title, values)?.onOneLine
      summary = read(.summary, values)
      (kind, printed) = (read(.kind, values), read(.printed, values))
    }
    // A known kind is in small letters, whatever the row has.
    if let kind, kind == values[.kind], Kind.known.contains(Kind(rawValue: kind.lowercased())),
      kind != kind.lowercased()
    {
      keep(.kind, values, kind)
    }
    if values.part == .era, values.map.column(of: .slide) == nil {
      kept.append(EventField(SaidWords.part, "era"))
    }
    if values.part == .era, let word = values[.slide] { keep(.slide, values, word) }
  }

  /// What TimelineJS calls what a slide is.
  static let part = "Type"

  /// The text of what is HTML.
  private mutating func read(_ role: ColumnRole, _ values: TableValues) -> String? {
    guard let html = values[role] else { return nil }
    let text = html.utf8.contains { $0 == 0x3C || $0 == 0x26 } ? HTMLText(html).text : html
    if text.html != html { keep(role, values, html) }
    return text.isEmpty ? nil : text
  }

  private mutating func keep(_ role: ColumnRole, _ values: TableValues, _ text: String) {
    guard let column = values.map.column(of: role) else { return }
    kept.append(EventField(values.map.names[column], text))
  }

  /// The beginning of the description.
  var titleFromWords: String? { summary?.firstSentence }
}
