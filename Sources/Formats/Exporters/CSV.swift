extension Exporter {
  /// One row a quotation and one a value said (RFC 4180), safe to open in a spreadsheet.
  package static let csv = Exporter(
    name: "csv", summary: "a table, one row a quotation or a value", fileExtension: "csv",
    choices: [.cells]
  ) { extract, add in
    try LongTable.write(extract, as: .commas(extract.options), add)
  }
}
