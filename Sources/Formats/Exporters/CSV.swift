import Chronology

extension Exporter {
  /// One row a quotation and one a value said (RFC 4180), safe to open in a spreadsheet.
  package static let csv = Exporter(
    name: "csv", summary: "a table, one row a quotation or a value",
    fileExtension: "csv"
  ) { extract, add in
    var table = CSVTable(extract: extract)
    try add { $0.append(CSVTable.header) }
    try extract.forEachEvent { event in try add { table.add(event, to: &$0) } }
    try add { table.addOtherNotes(to: &$0) }
  }
}

/// The rows of the long form: an event, an attribute, a source, a value.
///
/// What many rows begin with is made once.
private struct CSVTable {
  let extract: Extract
  /// The first ten cells of the rows of an event, each with a comma behind it.
  private var front: [UInt8] = []
  /// What the rows of a source say of it.
  private var sources: [Source.ID: SourceCells] = [:]
  /// The last date, and what is said of it.
  private var date: (date: EDTF, cells: [UInt8])?

  init(extract: Extract) {
    self.extract = extract
  }

  static let header =
    [
      "event", "date_edtf", "date_earliest", "date_latest", "date_display", "time", "kind",
      "title", "place", "people", "source", "publisher", "source_title", "published", "attribute",
      "value", "verdict", "derived", "start", "end", "sha256",
    ].joined(separator: ",") + "\r\n"

  mutating func add(_ event: Event, to bytes: inout [UInt8]) {
    begin(event)
    let comparisons = event.comparisons(names: extract.names)
    for account in event.accounts {
      let source = cells(of: account.source)
      for quotation in account.quotations {
        bytes += front
        bytes.append(quotation, of: source)
      }
      for comparison in comparisons {
        guard let value = comparison.value(of: account.source) else { continue }
        bytes += front
        bytes.append(comparison, value, of: source)
      }
    }
    for field in event.fields { add(field, to: &bytes) }
    addOwn(event, to: &bytes)
  }

  /// What the event keeps beside what its sources say; it has no source.
  private mutating func add(_ field: EventField, of source: Source.ID = "", to bytes: inout [UInt8])
  {
    bytes += front
    bytes += cells(of: source).front
    bytes.append(cells: field.name, field.value)
    bytes.append(",,,,\r\n")
  }

  /// What the reader has set down on an event.
  private mutating func addOwn(_ event: Event, to bytes: inout [UInt8]) {
    guard let own = extract.own else { return }
    if own.stars.contains(event.id) { add(EventField("reader's star", "yes"), to: &bytes) }
    for note in own.notes(on: event) { add(note, to: &bytes) }
  }

  /// What they have noted on passages that no event cites.
  mutating func addOtherNotes(to bytes: inout [UInt8]) {
    front = Array(",,,,,,,,,,".utf8)
    for note in extract.own?.others ?? [] { add(note, to: &bytes) }
  }

  private mutating func add(_ note: Notebook.Note, to bytes: inout [UInt8]) {
    let words = note.passage.map { " on “\($0.quotation.exact)”" } ?? ""
    let field = EventField("reader's note" + words, note.text)
    add(field, of: note.passage?.source ?? "", to: &bytes)
  }

  private mutating func begin(_ event: Event) {
    front.removeAll(keepingCapacity: true)
    front.append(cells: event.id)
    addDates(event.date)
    front.append(cells: event.time ?? "", event.kind.rawValue, event.title, event.place ?? "")
    let people = event.people
    front.append(cells: people.count == 1 ? people[0] : people.joined(separator: "; "))
  }

  private mutating func addDates(_ date: EDTF?) {
    guard let date else { return front.append(",,,,") }
    if let last = self.date, last.date == date { return front += last.cells }
    var cells: [UInt8] = []
    let (earliest, latest) = (date.earliest, date.latest)
    let first = earliest.description
    let last = earliest == latest ? first : latest.description
    for text in [date.description.csvQuoted, first, last] {
      cells.append(text + ",")
    }
    cells.append(cells: date.words)
    front += cells
    self.date = (date, cells)
  }

  private mutating func cells(of id: Source.ID) -> SourceCells {
    if let known = sources[id] { return known }
    let cells = SourceCells(id, extract.sources.first { $0.id == id })
    sources[id] = cells
    return cells
  }
}

/// What every row of a source has.
private struct SourceCells {
  /// Four cells, each with a comma behind it.
  private(set) var front: [UInt8] = []
  /// The last one, and the end of the line.
  let end: String

  init(_ id: Source.ID, _ source: Source?) {
    end = (source?.sha256 ?? "") + "\r\n"
    front.append(cells: id, source?.publisher ?? "", source?.title ?? "")
    front.append((source?.published?.description.csvQuoted ?? "") + ",")
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ quotation: Quotation, of source: SourceCells) {
    append(contentsOf: source.front)
    append("quotation,")
    append(cell: quotation.exact)
    append(",,,")
    if let start = quotation.range?.lowerBound { append(number: start) }
    append(",")
    if let end = quotation.range?.upperBound { append(number: end) }
    append(",")
    append(source.end)
  }

  fileprivate mutating func append(
    _ comparison: Comparison, _ value: String, of source: SourceCells
  ) {
    append(contentsOf: source.front)
    append(cells: comparison.point, value)
    let (verdict, derived) = (comparison.verdict?.rawValue, comparison.derived?.rawValue)
    append("\(verdict ?? ""),\(derived ?? ""),,,")
    append(source.end)
  }
}
