import Archive
import Chronology
import Formats
import Screen

/// What an import would make of its files: the columns with their roles, and the first events.
struct ImportPreview {
  /// A file, and the first of its events.
  struct Table {
    let source: Source
    let format: ImportFormat
    let encoding: DecodedText.Encoding
    let map: ColumnMap
    var events: [Event]
  }

  let tables: [Table]
  let summary: String
  static let most = 10

  func print() throws {
    for table in tables { try Output.say(lines(table).joined(separator: "\n")) }
    try Output.say(summary)
    let first = tables.flatMap { $0.events.prefix(ImportPreview.most) }
    try ImportPreview.print(first, of: tables.map(\.source))
  }

  /// The same of a dossier that is made again.
  static func print(_ remade: RemadeDossier) throws {
    try Output.say(remade.summary)
    try print(remade.timeline.events, of: remade.timeline.sources)
  }

  private static func print(_ events: [Event], of sources: [Source]) throws {
    let timeline = Timeline(
      title: "", sources: sources, names: [], events: Array(events.prefix(most)))
    try EventLines(Archive(timeline), Selection()).print(json: false)
  }

  private func lines(_ table: Table) -> [String] {
    let head = "\(table.source.file): \(table.format.words), \(table.encoding.rawValue)"
    let fields = table.map.fieldNames
    let pairs =
      table.map.pairs.map { ($0.role.name, $0.column) }
      + (fields.isEmpty ? [] : [("fields", fields.joined(separator: ", "))])
    return [head] + pairs.map { "  " + $0.0.fitted(to: 10, aligned: .left) + " " + $0.1.visible }
  }
}

extension ImportPreview {
  init(_ tables: Import) {
    self.init(
      tables: tables.tables.map {
        Table(
          source: $0.source, format: $0.format, encoding: $0.encoding, map: $0.map,
          events: Array($0.events.prefix(ImportPreview.most)))
      }, summary: tables.summary)
  }
}
