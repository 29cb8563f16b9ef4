import Chronology

extension RemadeDossier {
  /// Reads an export in JSON or JSON Lines.
  ///
  /// - Throws: ``Findings`` where it is none.
  package init(reading file: ImportFile) throws {
    var reader = try ExportReader(file)
    var (sources, events) = ([Source](), [Event]())
    while let piece = try reader.next() {
      switch piece {
      case .source(let source, _): sources.append(source)
      case .text(let text): sources[sources.count - 1].text += text
      case .event(let event): events.append(event)
      }
    }
    let timeline = Timeline(
      title: reader.title, sources: sources, names: reader.names, events: events,
      fields: reader.fields)
    try self.init(timeline, telling: reader.findings, from: file.path)
  }
}

extension ImportFile {
  /// Whether it is what annals exported with its texts.
  package var isExport: Bool { ExportReader.reads(beginning: bytes.prefix(256)) }
}
