extension Exporter {
  /// The rows of ``csvWide``, each on one line, its cells parted by tabs.
  package static let tsvWide = Exporter(
    name: "tsv-wide", summary: "the table of csv-wide, parted by tabs", fileExtension: "tsv",
    choices: [.cells]
  ) { extract, add in
    try WideTable.write(extract, as: .tabs(extract.options), add)
  }
}
