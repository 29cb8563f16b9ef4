import Chronology

extension Exporter {
  /// One row a quotation and one a value said (RFC 4180), safe to open in a spreadsheet.
  package static let csv = Exporter(
    name: "csv", summary: "a table, one row a quotation or a value",
    fileExtension: "csv"
  ) { extract, write in
    var table = CSVTable(extract: extract)
    try write(CSVTable.header)
    try extract.forEachEvent { event in try write(table.lines(event)) }
    try write(table.otherNotes)
  }
}

/// The rows of the long form: an event, an attribute, a source, a value.
///
/// What many rows begin with is made once.
private struct CSVTable {
  let extract: Extract
  /// What the rows of a source say of it.
  private var sources: [Source.ID: String] = [:]
  /// The last date, and what is said of it.
  private var date: (date: EDTF, cells: String)?

  init(extract: Extract) {
    self.extract = extract
  }

  static let header =
    [
      "event", "date_edtf", "date_earliest", "date_latest", "date_display", "time", "kind",
      "title", "place", "people", "source", "publisher", "source_title", "published", "attribute",
      "value", "verdict", "derived", "start", "end", "sha256",
    ].joined(separator: ",") + "\r\n"

  mutating func lines(_ event: Event) -> String {
    let (front, comparisons) = (front(event), event.comparisons(names: extract.names))
    var lines = ""
    for account in event.accounts {
      let front = front + source(account.source)
      let hash = extract.sources.first { $0.id == account.source }?.sha256 ?? ""
      for quotation in account.quotations { lines += front + cells(quotation, hash) }
      for comparison in comparisons {
        guard let value = comparison.value(of: account.source) else { continue }
        lines += front + cells(comparison, value, hash)
      }
    }
    for field in event.fields { lines += front + source("") + cells(field) }
    return lines + own(event, front)
  }

  /// What the reader has set down on an event.
  private mutating func own(_ event: Event, _ front: String) -> String {
    guard let own = extract.own else { return "" }
    var lines = ""
    if own.stars.contains(event.id) {
      lines += front + source("") + cells(EventField("reader's star", "yes"))
    }
    for note in own.notes(on: event) { lines += cells(note, front: front) }
    return lines
  }

  /// What they have noted on passages that no event cites.
  var otherNotes: String {
    mutating get {
      let front = String(repeating: ",", count: 10)
      return (extract.own?.others ?? []).reduce(into: "") { $0 += cells($1, front: front) }
    }
  }

  private mutating func cells(_ note: Notebook.Note, front: String) -> String {
    let words = note.passage.map { " on “\($0.quotation.exact)”" } ?? ""
    return front + source(note.passage?.source ?? "")
      + cells(EventField("reader's note" + words, note.text))
  }

  /// The first ten cells, each with a comma behind it.
  private mutating func front(_ event: Event) -> String {
    var front = event.id.cell + ","
    front += dates(event.date)
    for text in [event.time ?? "", event.kind.rawValue, event.title, event.place ?? ""] {
      front += text.cell
      front += ","
    }
    front += event.people.joined(separator: "; ").cell
    front += ","
    return front
  }

  private mutating func dates(_ date: EDTF?) -> String {
    guard let date else { return ",,,," }
    if let last = self.date, last.date == date { return last.cells }
    let cells =
      [
        date.description.csvQuoted, date.earliest.description, date.latest.description,
        date.words.cell,
      ].joined(separator: ",") + ","
    self.date = (date, cells)
    return cells
  }

  private mutating func source(_ id: Source.ID) -> String {
    if let known = sources[id] { return known }
    let source = extract.sources.first { $0.id == id }
    let published = source?.published?.description.csvQuoted ?? ""
    let cells =
      [id.cell, (source?.publisher ?? "").cell, (source?.title ?? "").cell, published]
      .joined(separator: ",") + ","
    sources[id] = cells
    return cells
  }

  /// What the event keeps beside what its sources say; it has no source.
  private func cells(_ field: EventField) -> String {
    "\(field.name.cell),\(field.value.cell),,,,,\r\n"
  }

  private func cells(_ quotation: Quotation, _ hash: String) -> String {
    let (start, end) = (quotation.range?.lowerBound, quotation.range?.upperBound)
    let places = (start.map(String.init) ?? "") + "," + (end.map(String.init) ?? "")
    return "quotation," + quotation.exact.cell + ",,," + places + "," + hash + "\r\n"
  }

  private func cells(_ comparison: Comparison, _ value: String, _ hash: String) -> String {
    let verdicts = [comparison.verdict?.rawValue ?? "", comparison.derived?.rawValue ?? ""]
    return ([comparison.point.cell, value.cell] + verdicts + ["", "", hash])
      .joined(separator: ",") + "\r\n"
  }
}

// Cells. Only text can start a formula; numbers and dates are written as they are.
extension String {
  /// As a cell of text, safe in a spreadsheet.
  fileprivate var cell: String {
    isPlainCell ? self : printable.formulaSafe.csvQuoted
  }

  /// Whether nothing is to be done: it begins with a letter or a figure of ASCII, and bytes alone tell that
  /// nothing in it is to be quoted or hidden.
  private var isPlainCell: Bool {
    guard let first = utf8.first else { return true }
    guard 0x30...0x39 ~= first || 0x61...0x7A ~= first | 0x20 else { return false }
    // C2 begins what is a control character beyond ASCII.
    return utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x2C && $0 != 0x7F && $0 != 0xC2 }
  }
}

extension String {
  /// Quoted where RFC 4180 asks for it.
  fileprivate var csvQuoted: String {
    guard utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }) else {
      return self
    }
    guard utf8.contains(0x22) else { return "\"" + self + "\"" }
    // Byte by byte: a quotation mark with an accent is no quotation mark to `replacing`.
    var quoted: [UInt8] = [0x22]
    quoted.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      if byte == 0x22 { quoted.append(0x22) }
      quoted.append(byte)
    }
    quoted.append(0x22)
    return String(decoding: quoted, as: UTF8.self)
  }

  /// With a leading apostrophe where a spreadsheet would run the text as a formula.
  ///
  /// Programs look past leading blanks, quotation marks and invisible characters, and take
  /// full-width signs for formulas too (OWASP ASVS 1.2.10).
  fileprivate var formulaSafe: String {
    if let first = utf8.first, 0x30...0x39 ~= first || 0x61...0x7A ~= first | 0x20 { return self }
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
