import Archive
import Chronology
import Formats
import Screen

/// What an import would make of its files: the columns with their roles, and the first events.
struct ImportPreview {
  private let tables: Import
  private static let most = 10

  init(_ tables: Import) {
    self.tables = tables
  }

  func print() throws {
    for table in tables.tables { try Output.say(lines(table).joined(separator: "\n")) }
    try Output.say(tables.summary)
    let first = tables.tables.flatMap { $0.events.prefix(ImportPreview.most) }
    let timeline = Timeline(
      title: "", sources: tables.tables.map(\.source), names: [],
      events: Array(first.prefix(ImportPreview.most)))
    try EventLines(Archive(timeline), Selection()).print(json: false)
  }

  private func lines(_ table: ImportedTable) -> [String] {
    let head = "\(table.source.file): \(table.format.words), \(table.encoding.rawValue)"
    let fields = table.map.fieldNames
    let pairs =
      table.map.pairs.map { ($0.role.name, $0.column) }
      + (fields.isEmpty ? [] : [("fields", fields.joined(separator: ", "))])
    return [head] + pairs.map { "  " + $0.0.fitted(to: 10, aligned: .left) + " " + $0.1.visible }
  }
}
