extension Exporter {
  /// The rows of ``csv``, each on one line, its cells parted by tabs.
  package static let tsv = Exporter(
    name: "tsv", summary: "the table of csv, parted by tabs", fileExtension: "tsv",
    choices: [.cells]
  ) { extract, add in
    try LongTable.write(extract, as: .tabs(extract.options), add)
  }
}
