import Chronology

/// How the cells of a table are told apart, and whether they are safe in a spreadsheet.
struct CellForm {
  /// Whether it is made for programs that know no quoting: cells parted by tabs, without any inside.
  let isPlain: Bool
  /// Whether a cell stays as it is even where a spreadsheet would run it as a formula.
  let isRaw: Bool
  /// What stands between two cells.
  let separator: String
  /// What ends a row.
  let end: String
  /// What stands between two lines in a cell.
  let lineBreak: String

  /// Comma-separated values after RFC 4180.
  static func commas(_ options: ExportOptions) -> CellForm {
    CellForm(
      isPlain: false, isRaw: options.hasRawCells, separator: ",", end: "\r\n", lineBreak: "\n")
  }

  /// Tab-separated values, of which every line is a row (`text/tab-separated-values`).
  static func tabs(_ options: ExportOptions) -> CellForm {
    CellForm(
      isPlain: true, isRaw: options.hasRawCells, separator: "\t", end: "\n", lineBreak: " | ")
  }

  /// A text as a cell, whatever stands in it.
  func cell(_ text: String) -> String {
    quoted(isRaw ? text.withoutControls : text.withoutControls.formulaSafe)
  }

  /// What starts no formula, as a cell.
  func quoted(_ text: String) -> String {
    guard isPlain else { return text.csvQuoted }
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    // Most readers of tabs know quoting all the same, where a cell begins with a quotation mark.
    return line.utf8.first == 0x22 ? line.csvQuoted : line
  }
}
