import Chronology

extension Exporter {
  /// One row a quotation and one a value said (RFC 4180), safe to open in a spreadsheet.
  package static let csv = Exporter(
    name: "csv", summary: "a table, one row a quotation or a value",
    fileExtension: "csv"
  ) { extract, write in
    let table = CSVTable(extract: extract)
    try write(CSVTable.header.csvLine)
    try extract.forEachEvent { event in
      try write(table.rows(event).map(\.csvLine).joined())
    }
    try write(table.otherNotes.map(\.csvLine).joined())
  }
}

/// The rows of the long form: an event, an attribute, a source, a value.
private struct CSVTable {
  let extract: Extract

  static let header = [
    "event", "date_edtf", "date_earliest", "date_latest", "date_display", "time", "kind", "title",
    "place", "people", "source", "publisher", "source_title", "published", "attribute", "value",
    "verdict", "derived",
    "start", "end", "sha256",
  ].map { Field(number: $0) }

  /// A cell; only text can start a formula, numbers and dates are written as they are.
  struct Field {
    let text: String

    init(number: String) { text = number }
    init(_ text: String) { self.text = text.printable.formulaSafe }
  }

  func rows(_ event: Event) -> [[Field]] {
    let comparisons = event.comparisons(names: extract.names)
    return event.accounts.flatMap { account in
      let front = front(event) + self.source(account.source)
      let source = extract.sources.first { $0.id == account.source }
      let quotations = account.quotations.map { front + cells($0, in: source) }
      let values = comparisons.compactMap { comparison in
        comparison.value(of: account.source).map { front + cells(comparison, $0, in: source) }
      }
      return quotations + values
    } + event.fields.map { front(event) + source("") + cells($0) } + own(event)
  }

  /// What the reader has set down on an event.
  private func own(_ event: Event) -> [[Field]] {
    guard let own = extract.own else { return [] }
    let star = EventField("reader's star", "yes")
    return (own.stars.contains(event.id) ? [front(event) + source("") + cells(star)] : [])
      + own.notes(on: event).map { cells($0, front: front(event)) }
  }

  /// What they have noted on passages that no event cites.
  var otherNotes: [[Field]] {
    (extract.own?.others ?? []).map { cells($0, front: (0..<10).map { _ in Field(number: "") }) }
  }

  private func cells(_ note: Notebook.Note, front: [Field]) -> [Field] {
    let words = note.passage.map { " on “\($0.quotation.exact)”" } ?? ""
    return front + source(note.passage?.source ?? "")
      + cells(EventField("reader's note" + words, note.text))
  }

  private func front(_ event: Event) -> [Field] {
    [
      Field(event.id), Field(number: event.date?.description ?? ""),
      Field(number: event.date?.earliest.description ?? ""),
      Field(number: event.date?.latest.description ?? ""), Field(event.date?.words ?? ""),
      Field(event.time ?? ""), Field(event.kind.rawValue), Field(event.title),
      Field(event.place ?? ""), Field(event.people.joined(separator: "; ")),
    ]
  }

  private func source(_ id: Source.ID) -> [Field] {
    let source = extract.sources.first { $0.id == id }
    return [
      Field(id), Field(source?.publisher ?? ""), Field(source?.title ?? ""),
      Field(number: source?.published?.description ?? ""),
    ]
  }

  /// What the event keeps beside what its sources say; it has no source.
  private func cells(_ field: EventField) -> [Field] {
    [Field(field.name), Field(field.value)] + (0..<5).map { _ in Field(number: "") }
  }

  private func cells(_ quotation: Quotation, in source: Source?) -> [Field] {
    [
      Field(number: "quotation"), Field(quotation.exact), Field(number: ""), Field(number: ""),
      Field(number: quotation.range.map { "\($0.lowerBound)" } ?? ""),
      Field(number: quotation.range.map { "\($0.upperBound)" } ?? ""),
      Field(number: source?.sha256 ?? ""),
    ]
  }

  private func cells(_ comparison: Comparison, _ value: String, in source: Source?) -> [Field] {
    [
      Field(comparison.point), Field(value), Field(number: comparison.verdict?.rawValue ?? ""),
      Field(number: comparison.derived?.rawValue ?? ""), Field(number: ""), Field(number: ""),
      Field(number: source?.sha256 ?? ""),
    ]
  }
}

extension [CSVTable.Field] {
  fileprivate var csvLine: String {
    map { $0.text.csvQuoted }.joined(separator: ",") + "\r\n"
  }
}

extension String {
  /// Quoted where RFC 4180 asks for it.
  fileprivate var csvQuoted: String {
    guard unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return self
    }
    // Scalar by scalar: a quotation mark with an accent is no quotation mark to `replacing`.
    var quoted = "\""
    for scalar in unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// With a leading apostrophe where a spreadsheet would run the text as a formula.
  ///
  /// Programs look past leading blanks, quotation marks and invisible characters, and take
  /// full-width signs for formulas too (OWASP ASVS 1.2.10).
  fileprivate var formulaSafe: String {
    if let first = unicodeScalars.first, "\t\r\n".unicodeScalars.contains(first) {
      return "'" + self
    }
    let start = unicodeScalars.drop {
      $0.properties.isWhitespace || $0.properties.generalCategory == .format
        || "\"'\u{FFFD}".unicodeScalars.contains($0)
    }.first
    guard let start, "=+-@＝＋－＠".unicodeScalars.contains(start) else { return self }
    return "'" + self
  }
}
