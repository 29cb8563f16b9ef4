extension Exporter {
  /// One row an event (RFC 4180), safe to open in a spreadsheet.
  package static let csvWide = Exporter(
    name: "csv-wide", summary: "a table, one row an event, one column a source",
    fileExtension: "csv", choices: [.cells]
  ) { extract, add in
    try WideTable.write(extract, as: .commas(extract.options), add)
  }
}
