import Chronology
import GRDB

/// Writes a timeline into the tables of an archive.
struct Filling {
  private let db: Database
  private let timeline: Timeline
  private let names: NameTable
  private let ordinals: [Source.ID: Int]
  private let statements: [String: Statement]

  init(_ db: Database, _ timeline: Timeline, names: NameTable) throws {
    self.db = db
    self.timeline = timeline
    self.names = names
    ordinals = Dictionary(
      zip(timeline.sources.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    statements = try Filling.statements(db)
  }

  /// One statement a table, prepared once.
  private static func statements(_ db: Database) throws -> [String: Statement] {
    let columns = [
      "timeline": 1, "source": 12, "derivation": 2, "passage": 4, "name": 3, "spelling": 2,
      "event": 14, "person": 2, "account": 6, "quotation": 6, "said": 3, "point": 4,
    ]
    return try Dictionary(
      uniqueKeysWithValues: columns.map { table, count in
        let marks = databaseQuestionMarks(count: count)
        return (table, try db.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))"))
      })
  }

  /// What the first screen shows: all rows, and the first event whole.
  func fillFirstScreen() throws {
    try insert("timeline", [timeline.title])
    for (id, source) in timeline.sources.enumerated() { try fill(source, id) }
    for (id, name) in timeline.names.enumerated() { try fill(name, id) }
    for (index, event) in timeline.events.enumerated() { try fill(event, index + 1) }
    if let first = timeline.events.first { try fillDetails(of: first, 1) }
  }

  /// Everything else.
  func fillRest() throws {
    for (index, event) in timeline.events.enumerated().dropFirst() {
      try fillDetails(of: event, index + 1)
    }
    for (id, source) in timeline.sources.enumerated() {
      for passage in source.text.paragraphs {
        try insert("passage", [nil, id, passage.lowerBound, passage.upperBound])
      }
    }
  }

  private func fill(_ source: Source, _ id: Int) throws {
    try insert(
      "source",
      [
        id, source.id, source.file, source.title, source.author, source.publisher,
        source.published?.description, source.printed, source.url, source.note, source.sha256,
        source.text,
      ])
    for origin in source.derivesFrom { try insert("derivation", [source.id, origin]) }
  }

  private func fill(_ name: Name, _ id: Int) throws {
    try insert("name", [id, name.name, name.kind.rawValue])
    for spelling in name.also { try insert("spelling", [id, spelling]) }
  }

  private func fill(_ event: Event, _ id: Int) throws {
    let contradictions = event.comparisons(names: names).count { $0.verdict == .contradiction }
    try insert(
      "event",
      [
        id, event.id, event.date?.description, event.date.map { $0.earliest.lower },
        event.date.map { $0.latest.upper }, event.time, event.kind.rawValue, event.title,
        event.summary, event.place, event.inferred, event.note, event.accounts.count,
        contradictions,
      ])
    for account in event.accounts {
      let date = account.date?.description
      try insert(
        "account",
        [nil, id, ordinals[account.source], date, account.printed, account.note])
    }
  }

  private func fillDetails(of event: Event, _ id: Int) throws {
    for person in event.people { try insert("person", [id, person]) }
    for point in event.points {
      try insert("point", [id, point.name, point.verdict?.rawValue, point.note])
    }
    let accounts = try Int.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM account WHERE event = ? ORDER BY id"),
      arguments: [id])
    for (account, id) in zip(event.accounts, accounts) { try fillDetails(of: account, id) }
  }

  private func fillDetails(of account: Account, _ id: Int) throws {
    for quotation in account.quotations {
      try insert(
        "quotation",
        [
          id, quotation.exact, quotation.prefix, quotation.suffix, quotation.range?.lowerBound,
          quotation.range?.upperBound,
        ])
    }
    for said in account.says { try insert("said", [id, said.point, said.value]) }
  }

  private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    guard let statement = statements[table] else { return }
    // Unchecked: a table's values are as many as its columns, as every test shows.
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}

extension Bound {
  /// As the earliest day a date can mean: nothing bounds it where the bound is open or unknown.
  var lower: Int {
    if case .day(let day) = self { day.number } else { .min }
  }

  /// As the latest day.
  var upper: Int {
    if case .day(let day) = self { day.number } else { .max }
  }
}

extension String {
  /// The stretches between line breaks that hold anything, in code points.
  fileprivate var paragraphs: [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var (start, end, offset) = (0, 0, 0)
    for scalar in unicodeScalars {
      offset += 1
      if scalar == "\n" {
        if end > start { paragraphs.append(start..<end) }
        start = offset
      } else if !scalar.properties.isWhitespace {
        end = offset
      }
    }
    return end > start ? paragraphs + [start..<end] : paragraphs
  }
}
