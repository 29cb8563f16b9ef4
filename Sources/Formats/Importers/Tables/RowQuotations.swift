import Chronology

/// The words of a table that its events quote: records as they stand in the file.
struct RowQuotations {
  private var text: SourceText

  init(_ text: String) {
    self.text = SourceText(text)
  }

  /// The record, or where an end of it cuts a word that goes on in the next line, what of it does not.
  ///
  /// - Throws: ``Findings`` where no part of it can be quoted.
  mutating func quotation(of row: TableRow, at path: String) throws -> Quotation {
    for stretch in RowQuotations.stretches(of: row) {
      if let quotation = text.quotation(ofBytes: stretch) { return quotation }
    }
    throw Findings(all: [
      Finding(
        .error, "this row cannot be quoted: its words go on in the rows around it",
        hint: "put quotation marks around its cells",
        at: Origin(file: path, line: row.place.line, column: row.place.column))
    ])
  }

  /// The whole row first, then as much as there may be.
  private static func stretches(of row: TableRow) -> [Range<Int>] {
    let cells = row.cells.map(\.bytes)
    guard row.names == nil, let first = cells.first, let last = cells.last, cells.count > 1 else {
      return [row.bytes]
    }
    return [
      row.bytes, first.lowerBound..<cells[cells.count - 2].upperBound,
      cells[1].lowerBound..<last.upperBound,
    ] + cells.prefix(64)
  }

  /// A quotation that can be set aside, which `nth` cannot tell from its like.
  mutating func aside(_ row: TableRow) -> Quotation? {
    text.quotation(ofBytes: row.bytes).flatMap { $0.nth == nil ? $0 : nil }
  }

  /// Whether there is anything to be cited in a row.
  func hasWords(_ row: TableRow) -> Bool {
    row.cells.contains {
      row.text(of: $0).unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
  }
}
