import Chronology

/// The long form of a table: a row for each quotation and for each value that a source gives.
///
/// What many rows begin with is made once.
struct LongTable {
  private let extract: Extract
  private let form: CellForm
  private var front: EventCells
  /// What the rows of a source say of it.
  private var sources: [Source.ID: SourceCells] = [:]

  private init(_ extract: Extract, _ form: CellForm) {
    (self.extract, self.form, front) = (extract, form, EventCells(form))
  }

  static func write(_ extract: Extract, as form: CellForm, _ add: Exporter.Pieces) throws {
    var table = LongTable(extract, form)
    try add { $0.append(names.joined(separator: form.separator) + form.end) }
    try extract.forEachEvent { event in try add { table.add(event, to: &$0) } }
    try add { table.addOtherNotes(to: &$0) }
  }

  private static let names =
    EventCells.names + [
      "source", "publisher", "source_title", "published", "attribute", "value", "verdict",
      "derived", "start", "end", "sha256",
    ]

  private mutating func add(_ event: Event, to bytes: inout [UInt8]) {
    front.begin(event)
    let comparisons = event.comparisons(names: extract.names)
    for account in event.accounts {
      let source = cells(of: account.source)
      for quotation in account.quotations {
        bytes += front.bytes
        add(quotation, of: source, to: &bytes)
      }
      for comparison in comparisons {
        guard let value = comparison.value(of: account.source) else { continue }
        bytes += front.bytes
        add(comparison, value, of: source, to: &bytes)
      }
    }
    for field in event.fields { add(field, to: &bytes) }
    addOwn(event, to: &bytes)
  }

  private func add(_ quotation: Quotation, of source: SourceCells, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: source.front)
    bytes.append("quotation")
    bytes.append(form.separator)
    if !extract.options.omitsQuotes { bytes.append(cell: quotation.exact, as: form) }
    bytes.append(blanks: 3, as: form)
    if let start = quotation.range?.lowerBound { bytes.append(number: start) }
    bytes.append(form.separator)
    if let end = quotation.range?.upperBound { bytes.append(number: end) }
    bytes.append(form.separator)
    bytes.append(source.end)
  }

  private func add(
    _ comparison: Comparison, _ value: String, of source: SourceCells, to bytes: inout [UInt8]
  ) {
    bytes.append(contentsOf: source.front)
    bytes.append(cells: comparison.point, value, as: form)
    bytes.append(comparison.verdict?.rawValue ?? "")
    bytes.append(form.separator)
    bytes.append(comparison.derived?.rawValue ?? "")
    bytes.append(blanks: 3, as: form)
    bytes.append(source.end)
  }

  /// What the event keeps beside what its sources say; it has no source.
  private mutating func add(_ field: EventField, of source: Source.ID = "", to bytes: inout [UInt8])
  {
    bytes += front.bytes
    bytes += cells(of: source).front
    bytes.append(cells: field.name, as: form)
    bytes.append(cell: field.value, as: form)
    bytes.append(blanks: 5, as: form)
    bytes.append(form.end)
  }

  /// What the reader has set down on an event.
  private mutating func addOwn(_ event: Event, to bytes: inout [UInt8]) {
    guard let own = extract.own else { return }
    if own.stars.contains(event.id) { add(EventField("reader's star", "yes"), to: &bytes) }
    for note in own.notes(on: event) { add(note, to: &bytes) }
  }

  /// What they have noted on passages that no event cites.
  private mutating func addOtherNotes(to bytes: inout [UInt8]) {
    front.beginNone()
    for note in extract.own?.others ?? [] { add(note, to: &bytes) }
  }

  private mutating func add(_ note: Notebook.Note, to bytes: inout [UInt8]) {
    let exact = extract.options.omitsQuotes ? nil : note.passage?.quotation.exact
    let words = exact.map { " on “\($0)”" } ?? ""
    let field = EventField("reader's note" + words, note.text)
    add(field, of: note.passage?.source ?? "", to: &bytes)
  }

  private mutating func cells(of id: Source.ID) -> SourceCells {
    if let known = sources[id] { return known }
    let cells = SourceCells(id, extract.sources.first { $0.id == id }, as: form)
    sources[id] = cells
    return cells
  }
}

/// What every row of a source has.
private struct SourceCells {
  /// Four cells, each with what separates cells behind it.
  private(set) var front: [UInt8] = []
  /// The last one, and the end of the row.
  let end: String

  init(_ id: Source.ID, _ source: Source?, as form: CellForm) {
    end = (source?.sha256 ?? "") + form.end
    front.append(cells: id, source?.publisher ?? "", source?.title ?? "", as: form)
    front.append(form.quoted(source?.published?.description ?? "") + form.separator)
  }
}
