package import Chronology
import GRDB

/// A timeline in SQLite: the browser and the commands read from it only what they show.
///
/// Its reads throw when SQLite fails, which for an archive in memory it does not.
package struct Archive: Sendable {
  let queue: DatabaseQueue
  package let title: String
  /// In the order of columns on screen, each without its text.
  package let sources: [Source]
  package let names: NameTable
  package let count: Int
  let vocabulary: Vocabulary

  /// Stores a timeline in memory; ``indexWords()`` must follow before anything is searched.
  package init(_ timeline: Timeline) throws {
    var configuration = Configuration()
    configuration.label = "archive"
    queue = try DatabaseQueue(configuration: configuration)
    title = timeline.title
    sources = timeline.sources.map(\.withoutText)
    names = NameTable(timeline.names)
    count = timeline.events.count
    vocabulary = Vocabulary(timeline.names)
    try queue.write { db in
      try Schema.create(in: db)
      try Filling(db, timeline).fill()
    }
  }
}

extension Source {
  fileprivate var withoutText: Source {
    var source = self
    source.text = ""
    return source
  }
}

extension Archive {
  /// Reads without a transaction: nobody writes to an archive that is open.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try queue.unsafeRead(body)
  }

  /// Where a source stands among the columns.
  package func column(of source: Source.ID) -> Int? {
    sources.firstIndex { $0.id == source }
  }

  /// The whole text of a source.
  package func text(of source: Source.ID) throws -> String {
    try read { db in
      try String.fetchOne(db, sql: "SELECT text FROM source WHERE key = ?", arguments: [source])
        ?? ""
    }
  }
}
