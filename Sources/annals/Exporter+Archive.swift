import Archive
import Chronology
import Formats

// The store of the browser, which the other formats do not know.
extension Exporter {
  /// All formats that there are: those of texts, and archives.
  static let offered: [Exporter] = all + [.archive]

  static func offered(named name: String) -> Exporter? {
    offered.first { $0.name == name }
  }

  /// Whether it can be read as it is, and is no database.
  var isText: Bool { name != Exporter.archive.name }

  /// The events with the texts that they cite, for this program and for SQLite.
  static let archive = Exporter(
    name: "annals", summary: "an archive, for this program and for SQLite", fileExtension: "annals",
    choices: [.texts], isComplete: true
  ) { extract, add in
    let bytes = try Archive.bytes(of: Timeline(extract), recipe: extract.recipe?.line)
    try add { $0 += bytes }
  }
}

extension Timeline {
  /// What leaves, in memory as a whole.
  fileprivate init(_ extract: Extract) throws {
    var events: [Event] = []
    try extract.forEachEvent { events.append($0) }
    let told = try extract.leavingTexts()
    let sources = try extract.sources.map { source in
      var source = source
      if told.contains(source.id) { source.text = try extract.text(of: source.id) }
      return source
    }
    self.init(
      title: extract.title, sources: sources, names: extract.names.names, events: events,
      fields: extract.fields)
  }
}
