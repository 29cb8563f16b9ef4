import Chronology

extension Exporter {
  /// A report to read: events in order, every quotation attributed, disagreements in tables.
  package static let markdown = Exporter(
    name: "markdown", summary: "a report, every quotation attributed",
    fileExtension: "md"
  ) { extract, add in
    let report = MarkdownReport(extract: extract)
    try add { $0.append(report.opening) }
    try extract.forEachEvent { event in try add { $0.append(report.section(event)) } }
    try add { $0.append(report.closing) }
  }
}

/// The pieces of a Markdown report (CommonMark, with the footnotes and tables of GitHub's dialect).
private struct MarkdownReport {
  let extract: Extract

  var opening: String { "# \(extract.title.markdown)\n\n\(extract.heading.markdown)\n" }

  func section(_ event: Event) -> String {
    let editorial = [event.summary, event.inferred.map { "How it was dated: \($0)" }]
    let parts =
      ["## \(heading(event))", facts(event)] + editorial.compactMap { $0?.markdown }
      + event.accounts.map { quotes($0, of: event) } + [table(event), silence(event)]
      + [event.note.map { "Note: \($0)".markdown }].compactMap { $0 } + own(event)
    return "\n" + parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// What the reader has set down, apart from what sources and the editor say.
  private func own(_ event: Event) -> [String] {
    guard let own = extract.own else { return [] }
    let star = own.stars.contains(event.id) ? ["**★ Starred by the reader**"] : []
    return star + own.notes(on: event).map { words(for: $0) }
  }

  private func words(for note: Notebook.Note) -> String {
    let passage = note.passage.map { source, quotation in
      let label = extract.sources.first { $0.id == source }?.label ?? source
      return " " + "on “\(quotation.exact)” of \(label)".markdown
    }
    let day = note.written.map { " " + "(\($0))".markdown } ?? ""
    return "**Reader's note**\(passage ?? "")\(day): \(note.text.markdown)"
  }

  private var otherNotes: String {
    guard let others = extract.own?.others, !others.isEmpty else { return "" }
    return "\n## Reader's notes on other passages\n\n"
      + others.map { words(for: $0) }.joined(separator: "\n\n") + "\n"
  }

  private func heading(_ event: Event) -> String {
    let date = event.date?.words ?? "Undated"
    return "\(date.capitalizedFirst): \(event.title)".markdown
  }

  private func facts(_ event: Event) -> String {
    let date = [event.date.map { "`\($0)`" }, event.time?.markdown].compactMap { $0 }
    let facts: [(String, String?)] = [
      ("Id", event.id.markdownCode),
      ("Date", date.isEmpty ? nil : date.joined(separator: ", ")),
      ("Kind", event.kind.rawValue.markdown), ("Place", event.place?.markdown),
      ("People", event.people.isEmpty ? nil : event.people.joined(separator: ", ").markdown),
    ]
    let fields = event.fields.map { ($0.name.markdown, $0.value.markdown as String?) }
    return (facts + fields).compactMap { label, value in value.map { "- \(label): \($0)" } }
      .joined(separator: "\n")
  }

  private func quotes(_ account: Account, of event: Event) -> String {
    let quotes = account.quotations.map { "> \($0.exact.markdownQuoted.asQuotation)" }
    let remarks = [
      account.printed.map { "dated there “\($0.markdown)”" }, account.note?.markdown,
    ].compactMap { $0 }
    let attribution = ([source(account.source)] + remarks).joined(separator: "; ")
    return (quotes + ["> — \(attribution)"]).joined(separator: "\n>\n")
  }

  private func source(_ id: Source.ID) -> String {
    guard let source = extract.sources.first(where: { $0.id == id }) else { return id.markdown }
    return "\(source.attribution.markdown)\(footnote(source))"
  }

  private func table(_ event: Event) -> String {
    let comparisons = event.comparisons(names: extract.names)
    guard !comparisons.isEmpty else { return "" }
    let tellers = extract.sources.filter { event.account(of: $0.id) != nil }
    let head = ["Point"] + tellers.map(\.label) + ["Verdict"]
    let rows = comparisons.map { comparison in
      let values = tellers.map { comparison.value(of: $0.id) ?? "—" }
      let sign = comparison.verdict == .contradiction ? "≠ " : ""
      let editor = comparison.isEditors ? " (editor)" : ""
      let verdict = [
        sign + (comparison.verdict?.rawValue ?? "one source") + editor, comparison.note,
      ]
      return [comparison.point] + values + [verdict.compactMap { $0 }.joined(separator: ": ")]
    }
    let rule = Array(repeating: "---", count: head.count)
    return ([head.map(\.markdown), rule] + rows.map { $0.map(\.markdown) })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func silence(_ event: Event) -> String {
    let silent = labels(of: event, .silent)
    let earlier = labels(of: event, .earlier)
    return [
      silent.isEmpty ? nil : "Silent: \(silent.markdown).",
      earlier.isEmpty ? nil : "Published before it happened: \(earlier.markdown).",
    ].compactMap { $0 }.joined(separator: " ")
  }

  private func labels(of event: Event, _ testimony: Testimony) -> String {
    extract.sources.filter { event.testimony(of: $0) == testimony }.map(\.label)
      .joined(separator: ", ")
  }

  var closing: String {
    let notes = extract.sources.map { "\(footnote($0)): \(facts($0))" }
    return otherNotes + "\n## Sources\n\n" + listed + "\n\n" + notes.joined(separator: "\n\n")
      + "\n"
  }

  private func facts(_ source: Source) -> String {
    [
      cited(source), source.printed.map { "printed date “\($0.markdown)”" }, repeats(source),
      source.note?.markdown, source.file.markdownCode,
      source.sha256.isEmpty ? nil : "SHA-256 \(source.sha256.markdownCode)",
    ].compactMap { $0 }.joined(separator: "; ")
  }

  private func cited(_ source: Source) -> String {
    Reference(source).parts.map { part in
      switch part {
      case .title(let title): "*\(title.markdown)*"
      case .author(let words), .publisher(let words), .date(let words): words.markdown
      case .address(let url): url.markdownLink
      }
    }.joined(separator: ", ")
  }

  /// A repeated report is no second witness.
  private func repeats(_ source: Source) -> String? {
    let origins = extract.sources.filter { source.derivesFrom.contains($0.id) }
    return origins.isEmpty
      ? nil : "repeats " + origins.map(\.label.markdown).joined(separator: ", ")
  }

  /// A footnote that nothing refers to is not shown, so every source is also listed.
  private var listed: String {
    extract.sources.map { "- \($0.label.markdown)\(footnote($0))" }.joined(separator: "\n")
  }

  /// The mark of a source's footnote: its id where Markdown can keep it apart from all others.
  private func footnote(_ source: Source) -> String {
    let plain = "abcdefghijklmnopqrstuvwxyz0123456789-".unicodeScalars
    let isPlain = !source.id.isEmpty && source.id.unicodeScalars.allSatisfy(plain.contains)
    let place = extract.sources.firstIndex { $0.id == source.id } ?? 0
    return isPlain ? "[^\(source.id)]" : "[^source_\(place + 1)]"
  }
}

extension String {
  /// The text with everything escaped that Markdown would take for markup, on one line.
  fileprivate var markdown: String {
    markdownLines.joined(separator: " ")
  }

  /// The text inside a block quotation: line breaks stay, and every line belongs to the quotation.
  fileprivate var markdownQuoted: String {
    markdownLines.joined(separator: "\n> ")
  }

  /// In a code span whose fence is longer than any run of backticks inside.
  fileprivate var markdownCode: String {
    let text = split(whereSeparator: \.isNewline).joined(separator: " ").printable
    let runs = text.split { $0 != "`" }.map(\.count)
    guard let longest = runs.max() else { return "`\(text)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(text) \(fence)"
  }

  /// As a link where it is one, else as text.
  fileprivate var markdownLink: String {
    let isLink =
      ["http://", "https://"].contains { lowercased().hasPrefix($0) }
      && unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && !"<>\\".unicodeScalars.contains($0)
          && $0.properties.generalCategory != .control
      }
    return isLink ? "<\(self)>" : markdown
  }

  /// Its lines, none of which begins a block or leaves the one in which it stands.
  private var markdownLines: [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      String($0.drop(while: \.isWhitespace)).escaped.guardedStart
    }
  }

  /// What would begin a list, a rule or an underlined heading at the start of a line, escaped.
  private var guardedStart: String {
    let digits = prefix { $0.isASCII && $0.isNumber }
    let rest = self[digits.endIndex...]
    guard let next = rest.first, digits.isEmpty ? "-+=".contains(next) : ".)".contains(next)
    else { return self }
    return digits + "\\" + rest
  }

  private var escaped: String {
    var result = ""
    for scalar in printable.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "|": result += "&#124;"
      case "\\", "`", "*", "_", "[", "]", ">", "#", "~", "$":
        result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
