import Archive
import Chronology
import Formats
import Foundation

// An archive can only be written as a file of its own, which then leaves like any other format.
extension Exporter {
  /// All formats that there are: those of texts, and archives.
  static let offered: [Exporter] = all + [.archive]

  static func offered(named name: String) -> Exporter? {
    offered.first { $0.name == name }
  }

  /// The events with the texts that they cite, for this program and for SQLite.
  static let archive = Exporter(
    name: "annals", summary: "an archive, for this program and for SQLite", fileExtension: "annals"
  ) { extract, add in
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("annals-\(UUID()).annals")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data().write(to: file)
    let recipe = try extract.recipe?.line
    try Archive.write(Timeline(extract), to: file.path, recipe: recipe)
    let handle = try FileHandle(forReadingFrom: file)
    while let bytes = try handle.read(upToCount: portion), !bytes.isEmpty {
      try add { $0 += bytes }
    }
  }

  private static let portion = 1 << 16
}

extension Timeline {
  /// What leaves, in memory as a whole.
  fileprivate init(_ extract: Extract) throws {
    var events: [Event] = []
    try extract.forEachEvent { events.append($0) }
    let cited = Set(events.flatMap(\.accounts).map(\.source))
    // A source that tells none of the events is silent on them, which is worth knowing; its text is not.
    let sources = try extract.sources.map { source in
      var source = source
      if cited.contains(source.id), !extract.options.omitsQuotes {
        source.text = try extract.text(source.id)
      }
      return source
    }
    self.init(
      title: extract.title, sources: sources, names: extract.names.names, events: events)
  }
}
