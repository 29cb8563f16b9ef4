package import Chronology
import GRDB

/// A timeline in SQLite: the browser and the commands read from it only what they show.
///
/// Its reads throw when SQLite fails, which for an archive in memory it does not.
package struct Archive: Sendable {
  let queue: DatabaseQueue
  package let title: String
  /// What else is kept of the whole timeline.
  package let fields: [EventField]
  /// In the order of columns on screen, each without its text.
  package let sources: [Source]
  package let names: NameTable
  package let count: Int
  package let quotationCount: Int
  /// How long the longest title of an event is, in code points.
  package let longestTitle: Int
  /// Whether all of the timeline is stored, and not only what the first screen shows.
  package private(set) var isComplete = false
  /// Whether any event took place at another time than a plain day.
  private(set) var hasPresences = true
  /// Whether acceptances of events have a table, as archives once had none.
  private(set) var hasAcceptances = true
  /// Whether events that took place on the same days are counted, so that nobody needs to count them.
  private(set) var hasCrowds = false
  /// Whether any two sources contradict each other; so it is taken to be until all events are stored.
  package private(set) var hasContradictions = true
  private(set) var vocabulary = Vocabulary([])
  /// Where one stands in what is shown.
  let landmarks = Landmarks()
  /// What is stored, until its words can be searched.
  private var timeline: Timeline?

  /// Stores a timeline in memory.
  package init(_ timeline: Timeline) throws {
    try self.init(eventsOf: timeline)
    try indexWords()
  }

  /// Stores the events of a timeline: ``indexWords()`` must follow before words are searched.
  package init(eventsOf timeline: Timeline) throws {
    let names = NameTable(timeline.names)
    try self.init(firstScreenOf: timeline, names: names, rows: 0, in: EmptyArchive())
    try storeRest()
  }

  /// Stores what the first screen shows: so many rows, and the first event whole.
  ///
  /// ``storeRest()`` and ``indexWords()`` must follow before anything else is asked.
  package init(
    firstScreenOf timeline: Timeline, names: NameTable, rows: Int, in empty: EmptyArchive
  ) throws {
    self.timeline = timeline
    queue = empty.queue
    (title, fields) = (timeline.title, timeline.fields)
    sources = timeline.sources.map(\.withoutText)
    self.names = names
    count = timeline.events.count
    quotationCount = timeline.events.reduce(0) { count, event in
      event.accounts.reduce(count) { $0 + $1.quotations.count }
    }
    longestTitle = timeline.events.reduce(0) { max($0, $1.title.unicodeScalars.count) }
    try queue.write { db in
      var filling = Filling(db, sources: sources, names: names)
      try filling.fillFirstScreen(of: timeline, rows: rows)
    }
    if rows >= count { hasContradictions = try contradicts }
  }

  /// Stores the rest of the events: all of them can be shown then, but not searched.
  package mutating func storeRest() throws {
    guard let timeline, !isComplete else { return }
    try queue.write { db in
      var filling = Filling(db, sources: sources, names: names)
      try filling.fillRest(of: timeline)
      try Schema.createIndexes(in: db)
      try Schema.createDays(in: db)
    }
    isComplete = true
    hasPresences = try value("SELECT EXISTS (SELECT 1 FROM presence)") ?? true
    hasContradictions = try contradicts
    try queue.write { db in
      try db.execute(
        sql: "INSERT INTO timeline VALUES (?, ?, ?, ?, ?)",
        arguments: [title, count, quotationCount, longestTitle, hasContradictions])
    }
  }

  /// Reads from what is stored in a database, whole.
  init(stored queue: DatabaseQueue) throws {
    let stored = try queue.unsafeRead(StoredArchive.init)
    self.queue = queue
    (title, fields) = (stored.title, stored.fields)
    (count, quotationCount) = (stored.events, stored.quotations)
    (longestTitle, hasContradictions) = (stored.longestTitle, stored.contradicts)
    (sources, names) = (stored.sources, NameTable(stored.names))
    vocabulary = Vocabulary(stored.names)
    (isComplete, hasCrowds, hasPresences) = (true, true, stored.hasPresences)
    hasAcceptances = stored.hasAcceptances
  }

  /// Whether the words of its events can be searched.
  var isSearchable: Bool { timeline == nil }

  private var contradicts: Bool {
    get throws {
      try value("SELECT EXISTS (SELECT 1 FROM event WHERE contradictions > 0)") ?? false
    }
  }

  /// Makes the words searchable, which takes longer than to store the events.
  package mutating func indexWords() throws {
    guard let timeline else { return }
    vocabulary = Vocabulary(timeline.names)
    try queue.write { db in
      var filling = Filling(db, sources: sources, names: names)
      try filling.fillTexts(of: timeline)
      try Schema.createWordTables(in: db)
      try Schema.countKinds(in: db)
      try fillWordTables(db)
    }
    self.timeline = nil
  }
}

/// The tables of an archive, with nothing in them.
package struct EmptyArchive: Sendable {
  let queue: DatabaseQueue

  /// Opens a store in memory.
  package init() throws {
    var configuration = Configuration()
    configuration.label = "archive"
    configuration.prepareDatabase(LettersFunction.add)
    configuration.prepareDatabase(DeflatedText.add)
    try self.init(DatabaseQueue(configuration: configuration))
  }

  init(_ queue: DatabaseQueue) throws {
    self.queue = queue
    try queue.write(Schema.create)
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
  /// Reads without a transaction, for nobody writes to an archive that is open; also where one reads already.
  ///
  /// - Throws: an ``ArchiveError`` where the archive cannot be read.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.unsafeReentrantRead(body)
    } catch let error as DatabaseError {
      throw ArchiveError(error, at: queue.path)
    }
  }

  /// Where a source stands among the columns.
  package func column(of source: Source.ID) -> Int? {
    sources.firstIndex { $0.id == source }
  }

  /// The whole text of a source.
  package func text(of source: Source.ID) throws -> String {
    guard let column = column(of: source) else { return "" }
    return try read { db in try text(of: column, in: db) }
  }

  /// Whether the text of a source is too long to be shown and counted whole, as that of a large table is.
  package func isLong(_ source: Source.ID) throws -> Bool {
    guard let column = column(of: source) else { return false }
    let last: Int? = try value("SELECT max(start) FROM portion WHERE source = \(column)")
    return last ?? 0 > Archive.longestText
  }

  /// In code points.
  private static let longestText = 4_000_000

  /// Part of the text of a source, in code points, as far as it goes.
  func text(of source: Source.ID, _ range: Range<Int>) throws -> String {
    guard let column = column(of: source) else { return "" }
    let (low, high) = (range.lowerBound, range.upperBound)
    return try read { db in
      try rows(
        """
        SELECT substr(\(sql: Archive.text), max(\(low) - start, 0) + 1, \(high) - max(start, \(low))) FROM portion
        WHERE source = \(column) AND start < \(high) AND start >= (SELECT max(start) FROM portion
          WHERE source = \(column) AND start <= \(low)) ORDER BY start
        """, in: db
      ).reduce(into: "") { $0 += $1[0] as String }
    }
  }

  /// The whole text by the number of the source's column.
  func text(of source: Int, in db: Database) throws -> String {
    try db.rows(
      "SELECT \(Archive.text) FROM portion WHERE source = ? ORDER BY start", [source]
    )
    .reduce(into: "") { $0 += $1[0] as String }
  }
}
