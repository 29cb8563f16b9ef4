import Archive
import Browser
import Chronology
import Formats
import Foundation

/// Tables, or a dossier, that are stored in an archive: a file that is written whole or not at all.
struct ArchiveImport {
  let files: [String]
  let options: ImportOptions
  private(set) var events = 0
  private(set) var counts = ImportedTable.Counts()
  private(set) var findings: [Finding] = []
  /// How many there are, be it more than are kept.
  private(set) var findingCount = 0
  private var progress = Progress()

  init(_ files: [String], _ options: ImportOptions) {
    (self.files, self.options) = (files, options)
  }

  /// - Parameter isStrict: whether nothing is written where anything is not taken as it stands.
  mutating func write(to output: String, isStrict: Bool) throws {
    let file = try WholeFile(output, overwrite: false)
    Interruption.removes(file.draft)
    defer {
      progress.end()
      Interruption.removesNothing()
    }
    do {
      try store(at: file.draft)
    } catch ArchiveError.unwritable(_, let reason) {
      // Nobody knows the draft.
      throw ArchiveError.unwritable(output, reason: reason)
    }
    if isStrict, findingCount > 0 { return }
    try file.finish()
  }

  private mutating func store(at draft: String) throws {
    if let dossier {
      try store(Dossier(reading: dossier).timeline, at: draft)
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
    if ArchiveFile.isArchive(path) {
      progress.show("\(path): its events are taken over", isStep: true)
      let (title, count) = try writer.add(archiveAt: path)
      events += count
      return title
    }
    let (handle, name) = try ImportFile.opening(path)
    let table = TableParts(try StreamedTable(handle, path: path, name: name, options))
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
      pace.note(part)
      progress.show(pace.words)
    }
    take(table.outcome)
    for field in table.outcome.about.fields { writer.keep(field) }
    try writer.end(sha256: table.outcome.sha256, of: path)
    return table.outcome.about.title ?? table.source.title ?? name
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

extension ArchiveImport {
  var summary: String {
    counts.rows > 0
      ? counts.summary(events: events, findings: findingCount) : events.counted("event")
  }
}
