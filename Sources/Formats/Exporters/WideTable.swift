import Chronology

/// The wide form of a table: a row for each event, a column for each source.
struct WideTable {
  private let extract: Extract
  private let form: CellForm
  private var front: EventCells
  /// What has a column of its own among the fields of events.
  private let fields: [String]
  /// Whether fields are left for which there are no columns.
  private let hasMoreFields: Bool
  /// Whether records may name sources of their own.
  private let hasRecords: Bool

  /// More columns than these nobody reads, and a spreadsheet does not open.
  private static let most = 1000

  private init(_ extract: Extract, _ form: CellForm) {
    (self.extract, self.form, front) = (extract, form, EventCells(form))
    let names = extract.fieldNames()
    fields = Array(names.prefix(WideTable.most))
    hasMoreFields = names.count > WideTable.most
    hasRecords = extract.sources.contains(where: \.holdsRecords)
  }

  static func write(_ extract: Extract, as form: CellForm, _ add: Exporter.Pieces) throws {
    var table = WideTable(extract, form)
    try add { $0.append(row: table.names, as: form) }
    try extract.forEachEvent { event in try add { table.add(event, to: &$0) } }
    try add { table.addOtherNotes(to: &$0) }
  }

  private var names: [String] {
    let own =
      EventCells.names + ["date_printed", "summary", "note", "disputed"]
      + (hasRecords ? ["named_source", "named_url"] : [])
      + (extract.own == nil ? [] : ["reader_star", "reader_notes"])
    let sources = extract.sources.map { $0.label == $0.id ? $0.id : "\($0.label) (\($0.id))" }
    let taken = Set(own + sources + ["fields"])
    return own + fields.map { taken.contains($0) ? "\($0) (field)" : $0 }
      + (hasMoreFields ? ["fields"] : []) + sources
  }

  private mutating func add(_ event: Event, to bytes: inout [UInt8]) {
    front.begin(event)
    bytes += front.bytes
    let disputed = event.comparisons(names: extract.names)
      .filter { $0.verdict == .contradiction }.map(\.point)
    let cells = [
      lines(printed(event)), event.summary ?? "", event.note ?? "",
      disputed.joined(separator: "; "),
    ]
    let own = extract.own.map { own in
      [own.stars.contains(event.id) ? "yes" : "", notes(own.notes(on: event))]
    }
    bytes.append(
      row: cells + named(event) + (own ?? []) + kept(event) + told(event), as: form)
  }

  /// The date in the words of those who tell it, each once.
  private func printed(_ event: Event) -> [String] {
    guard !extract.options.omitsQuotes else { return [] }
    return event.accounts.compactMap(\.printed).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// The source that a record names, and its address.
  private func named(_ event: Event) -> [String] {
    guard hasRecords else { return [] }
    let named = event.accounts.lazy.compactMap { $0.note.flatMap(NamedSource.init(note:)) }.first
    return [named?.name ?? "", named?.url ?? ""]
  }

  /// The fields in their columns, and those that have none.
  private func kept(_ event: Event) -> [String] {
    let values = Dictionary(event.fields.map { ($0.name, $0.value) }) { first, _ in first }
    let cells = fields.map { values[$0] ?? "" }
    guard hasMoreFields else { return cells }
    let known = Set(fields)
    let rest = event.fields.filter { !known.contains($0.name) }
    return cells + [lines(rest.map { "\($0.name): \($0.value)" })]
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
    let count = extract.sources.count + fields.count + (hasMoreFields ? 1 : 0)
    let before = Array(repeating: "", count: hasRecords ? 7 : 5)
    let blanks = Array(repeating: "", count: count)
    bytes.append(row: before + [notes(others)] + blanks, as: form)
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
