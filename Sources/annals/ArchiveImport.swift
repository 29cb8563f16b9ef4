import Archive
import Browser
import Chronology
import Formats
import Foundation

/// Tables, or a dossier, that are stored in an archive: a file that is written whole or not at all.
struct ArchiveImport {
  let files: [String]
  let options: ImportOptions
  /// Whether the texts of a dossier may lie outside its folder.
  let readsOutside: Bool
  private(set) var events = 0
  private(set) var counts = ImportedTable.Counts()
  private(set) var findings: [Finding] = []
  /// How many there are, be it more than are kept.
  private(set) var findingCount = 0
  private var progress = Progress()

  init(_ files: [String], _ options: ImportOptions, readsOutside: Bool) {
    (self.files, self.options, self.readsOutside) = (files, options, readsOutside)
  }

  /// - Parameter isStrict: whether nothing is written where anything is not taken as it stands.
  mutating func write(to output: String, isStrict: Bool) throws {
    defer {
      progress.end()
      Interruption.removesNothing()
    }
    let file = try WholeFile(output, overwrite: false, drafting: Interruption.removes)
    do {
      try store(at: file.draft)
    } catch ArchiveError.unwritable(_, let reason) {
      // Nobody knows the draft.
      throw ArchiveError.unwritable(output, reason: reason)
    }
    if isStrict, findingCount > 0 { return }
    try file.finish()
  }

  /// What would be stored, read through to its end; nothing is.
  mutating func preview() throws -> ImportPreview {
    defer { progress.end() }
    var tables: [ImportPreview.Table] = []
    for path in files { tables.append(try preview(of: path)) }
    return ImportPreview(tables: tables, summary: summary)
  }

  private mutating func preview(of path: String) throws -> ImportPreview.Table {
    let (handle, name) = try ImportFile.opening(path)
    var table = try StreamedTable(handle, path: path.inWords, name: name, options)
    var (first, pace) = ([Event](), ImportPace(of: path))
    while let part = try table.next() {
      first += part.events.prefix(max(ImportPreview.most - first.count, 0))
      events += part.events.count
      pace.note(part.events.count, at: part.position)
      progress.show(pace.words)
    }
    take(table.outcome)
    return ImportPreview.Table(
      source: table.source, format: table.format, encoding: table.encoding, map: table.map,
      events: first)
  }

  private mutating func store(at draft: String) throws {
    if let dossier {
      try store(Dossier(reading: dossier, readsOutside: readsOutside).timeline, at: draft)
    } else {
      try storeTables(at: draft)
    }
  }

  /// The dossier to be stored, if the only file is one.
  private var dossier: String? {
    guard files.count == 1, let path = files.first else { return nil }
    return path.isFolder || path.hasSuffix(".yaml") || path.hasSuffix(".yml") ? path : nil
  }

  private mutating func store(_ timeline: Timeline, at path: String) throws {
    try Archive.write(timeline, to: path)
    events = timeline.events.count
  }

  private mutating func storeTables(at draft: String) throws {
    var writer = try ArchiveWriter(at: draft)
    var titles: [String] = []
    for path in files { titles.append(try storeTable(path, with: &writer)) }
    let all = events.grouped
    progress.show("putting \(all) events in order", isStep: true)
    try writer.finish(title: titles.joined(separator: ", ")) { indexed in
      progress.show("\(indexed * 100 / events) % of \(all) events put into the index of words")
    }
    take(writer.renamings)
  }

  /// - Returns: the title of the table, or of the archive.
  private mutating func storeTable(
    _ path: String, with writer: inout ArchiveWriter
  ) throws -> String {
    if ArchiveFile.holdsOne(path) {
      progress.show("\(path): its events are taken over", isStep: true)
      let (title, count) = try writer.add(archiveAt: path)
      events += count
      return title
    }
    if path != "-", ExportReader.reads(path) { return try storeExport(path, with: &writer) }
    let (handle, name) = try ImportFile.opening(path)
    let table = TableParts(try StreamedTable(handle, path: path.inWords, name: name, options))
    var pace = ImportPace(of: path)
    try writer.begin(table.source)
    if table.headerLength > 0 {
      try writer.setAside(0..<table.headerLength, why: "The names of the columns.")
    }
    let parts = ArchiveParts()
    try table.forEach(making: { parts.part($0.texts, $0.events) }) { part, stored in
      try writer.add(stored)
      for title in part.asides { try writer.setAside(title, why: "The title of the timeline.") }
      events += part.events.count
      pace.note(part.events.count, at: part.position)
      progress.show(pace.words)
    }
    take(table.outcome)
    for field in table.outcome.about.fields { writer.keep(field) }
    try writer.end(sha256: table.outcome.sha256, of: path)
    return table.outcome.about.title ?? table.source.title ?? name
  }

  /// - Returns: the title of the dossier that was exported.
  private mutating func storeExport(
    _ path: String, with writer: inout ArchiveWriter
  ) throws -> String {
    var (export, pace) = (try ExportStoring(path), ImportPace(of: path))
    let title = try export.store(in: &writer) { count, position in
      pace.note(count, at: position)
      progress.show(pace.words)
    }
    events += export.events
    findings += export.findings
    findingCount += export.findingCount
    return title
  }

  private mutating func take(_ outcome: StreamedTable.Outcome) {
    counts.add(outcome.counts)
    findings += outcome.findings
    findingCount += outcome.findingCount
  }

  private mutating func take(_ renamings: Renamings) {
    findings += renamings.first.map { renaming in
      Finding(
        .warning,
        """
        \(renaming.file): the id "\(renaming.wanted)" stands in another row: this event is called \
        "\(renaming.given)"
        """, hint: "every row needs an id of its own")
    }
    findingCount += renamings.count
  }
}

extension String {
  /// What a file is called in messages.
  fileprivate var inWords: String { self == "-" ? "standard input" : self }
}

extension ArchiveImport {
  var summary: String {
    counts.rows > 0
      ? counts.summary(events: events, findings: findingCount) : events.counted("event")
  }
}
