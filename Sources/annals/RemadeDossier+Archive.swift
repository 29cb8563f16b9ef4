import Archive
import Chronology
import Formats
import Foundation

extension RemadeDossier {
  /// In bytes; a folder is read and written in memory.
  private static let longest = 100 << 20

  /// Reads an archive: all that there is in it.
  ///
  /// - Throws: an `ArchiveError`, or `Findings` where no dossier can be made of it.
  init(archiveAt path: String) throws {
    guard path.fileSize ?? 0 <= RemadeDossier.longest else {
      throw FileError.unreadable(
        path,
        reason:
          "it is longer than \(RemadeDossier.longest >> 20) MB, which is too much for a folder")
    }
    let archive = try Archive(opening: path)
    let sources = try archive.sourcesAsWritten().map { source in
      var source = source
      source.text = try archive.text(of: source.id)
      return source
    }
    var events: [Event] = []
    try archive.forEachEvent(of: Selection(), in: .written) { events.append($0) }
    try self.init(
      Timeline(
        title: archive.title, sources: sources, names: archive.names.names, events: events,
        fields: archive.fields), from: path)
  }

  /// "95 events, 5 sources, 2 warnings".
  var summary: String {
    let warnings = findings.isEmpty ? [] : [findings.count.counted("warning")]
    return
      ([timeline.events.count.counted("event"), timeline.sources.count.counted("source")]
      + warnings).joined(separator: ", ")
  }
}
