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
    let closing = try report.closing
    try add { $0.append(closing) }
  }
}

/// The pieces of a Markdown report (CommonMark, with the footnotes and tables of GitHub's dialect).
private struct MarkdownReport {
  let extract: Extract

  var opening: String {
    let fields = lines(extract.fields).map { $0 + "\n" }.joined()
    return "# \(extract.title.markdown)\n\n\(extract.heading.markdown)\n"
      + (fields.isEmpty ? "" : "\n" + fields)
  }

  private func lines(_ fields: [EventField]) -> [String] {
    fields.map { "- \($0.name.markdown): \($0.value.markdown)" }
  }

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
      let label = extract.source(source)?.label ?? source
      return " " + "on \(extract.words(of: quotation)) of \(label)".markdown
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
    let known = facts.compactMap { label, value in value.map { "- \(label): \($0)" } }
    return (known + lines(event.fields)).joined(separator: "\n")
  }

  private func quotes(_ account: Account, of event: Event) -> String {
    let quotes = account.quotations.map { "> \(extract.words(of: $0).markdownQuoted)" }
    let remarks = [
      extract.printed(account.printed).map { "dated there “\($0.markdown)”" },
      account.note?.markdown,
    ].compactMap { $0 }
    let attribution = ([source(account.source)] + remarks).joined(separator: "; ")
    return (quotes + ["> — \(attribution)"]).joined(separator: "\n>\n")
  }

  private func source(_ id: Source.ID) -> String {
    guard let source = extract.source(id) else { return id.markdown }
    return "\(source.attribution.markdown)\(footnote(source))"
  }

  private func table(_ event: Event) -> String {
    guard let table = PointTable(event, of: extract) else { return "" }
    let head = ["Point"] + table.tellers.map(\.label) + ["Verdict"]
    let rows = table.rows.map { [$0.point] + $0.values.map { $0 ?? "—" } + [$0.words] }
    let rule = Array(repeating: "---", count: head.count)
    return ([head.map(\.markdown), rule] + rows.map { $0.map(\.markdown) })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func silence(_ event: Event) -> String {
    [("Silent", Testimony.silent), ("Published before it happened", .earlier)]
      .compactMap { words, testimony in
        let labels = extract.labels(of: event, testimony).joined(separator: ", ")
        return labels.isEmpty ? nil : "\(words): \(labels.markdown)."
      }.joined(separator: " ")
  }

  var closing: String {
    get throws {
      let notes = extract.sources.map { "\(footnote($0)): \(facts($0))\n" }
      return try otherNotes + "\n## Sources\n\n" + listed + "\n\n"
        + notes.joined(separator: "\n") + recipe
    }
  }

  /// What a reader is told of how it was made, and the line that makes it again.
  private var recipe: String {
    get throws {
      try extract.recipe.map {
        """

        ## How this was made

        \($0.words.markdown)

        To have it again: \($0.command.markdownCode)

        <!-- \(try $0.line) -->

        """
      } ?? ""
    }
  }

  private func facts(_ source: Source) -> String {
    [
      cited(source), extract.printed(source.printed).map { "printed date “\($0.markdown)”" },
      repeats(source),
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

  private func repeats(_ source: Source) -> String? {
    let origins = extract.origins(of: source)
    return origins.isEmpty
      ? nil : "repeats " + origins.map(\.markdown).joined(separator: ", ")
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
