import Chronology

/// The wide form of a table: a row for each event, a column for each source.
struct WideTable {
  private let extract: Extract
  private let form: CellForm
  private var front: EventCells

  private init(_ extract: Extract, _ form: CellForm) {
    (self.extract, self.form, front) = (extract, form, EventCells(form))
  }

  static func write(_ extract: Extract, as form: CellForm, _ add: Exporter.Pieces) throws {
    var table = WideTable(extract, form)
    try add { $0.append(row: table.names, as: form) }
    try extract.forEachEvent { event in try add { table.add(event, to: &$0) } }
    try add { table.addOtherNotes(to: &$0) }
  }

  private var names: [String] {
    EventCells.names + ["summary", "disputed", "fields"]
      + (extract.own == nil ? [] : ["reader_star", "reader_notes"])
      + extract.sources.map { $0.label == $0.id ? $0.id : "\($0.label) (\($0.id))" }
  }

  private mutating func add(_ event: Event, to bytes: inout [UInt8]) {
    front.begin(event)
    bytes += front.bytes
    let disputed = event.comparisons(names: extract.names)
      .filter { $0.verdict == .contradiction }.map(\.point)
    let cells = [
      event.summary ?? "", disputed.joined(separator: "; "),
      lines(event.fields.map { "\($0.name): \($0.value)" }),
    ]
    let own = extract.own.map { own in
      [own.stars.contains(event.id) ? "yes" : "", notes(own.notes(on: event))]
    }
    bytes.append(row: cells + (own ?? []) + told(event), as: form)
  }

  /// What each source tells; empty where it tells nothing.
  private func told(_ event: Event) -> [String] {
    let accounts = Dictionary(event.accounts.map { ($0.source, $0) }) { first, _ in first }
    return extract.sources.map { accounts[$0.id].map(words) ?? "" }
  }

  /// The quotations of a source, each on a line, and the values that it gives for points of comparison.
  private func words(of account: Account) -> String {
    let quotations = account.quotations.map {
      extract.options.omitsQuotes ? $0.placeWords : $0.exact.asQuotation
    }
    return lines(quotations + account.says.map { "\($0.point): \($0.value)" })
  }

  /// What the reader has noted on passages that no event cites: a row that is of no event.
  private mutating func addOtherNotes(to bytes: inout [UInt8]) {
    guard let others = extract.own?.others, !others.isEmpty else { return }
    front.beginNone()
    bytes += front.bytes
    let blanks = Array(repeating: "", count: extract.sources.count)
    bytes.append(row: ["", "", "", "", notes(others)] + blanks, as: form)
  }

  private func notes(_ notes: [Notebook.Note]) -> String {
    lines(
      notes.map { note in
        let exact = extract.options.omitsQuotes ? nil : note.passage?.quotation.exact
        return (exact.map { "on “\($0)”: " } ?? "") + note.text
      })
  }

  private func lines(_ lines: [String]) -> String {
    lines.joined(separator: form.lineBreak)
  }
}

extension [UInt8] {
  fileprivate mutating func append(row cells: [String], as form: CellForm) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { append(form.separator) }
      append(cell: cell, as: form)
    }
    append(form.end)
  }
}
