import Chronology
import GRDB

/// Writes a timeline into the tables of an archive.
struct Filling {
  private let db: Database
  private let timeline: Timeline
  private let names: NameTable
  private let dependence: Dependence
  private let ordinals: [Source.ID: Int]
  /// One a table, prepared when it is first needed.
  private var statements: [String: Statement] = [:]

  init(_ db: Database, _ timeline: Timeline, names: NameTable) throws {
    self.db = db
    self.timeline = timeline
    self.names = names
    dependence = Dependence(timeline.sources)
    ordinals = Dictionary(
      zip(timeline.sources.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
  }

  /// What the first screen shows: the sources, some rows, and the first event whole.
  mutating func fillFirstScreen(rows: Int) throws {
    for (id, source) in timeline.sources.enumerated() { try fill(source, id) }
    for (index, event) in timeline.events.enumerated().prefix(rows) { try fill(event, index + 1) }
    if let first = timeline.events.first, rows > 0 { try fillDetails(of: first, 1, account: 1) }
  }

  /// Everything else but the paragraphs of the texts.
  mutating func fillRest() throws {
    try insert("timeline", [timeline.title])
    for (id, name) in timeline.names.enumerated() { try fill(name, id) }
    let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
    var account = 1
    for (event, id) in zip(timeline.events, 1...) {
      if id > rows { try fill(event, id) }
      if let presence = event.date?.presence { try fill(presence, id) }
      if id > 1 || rows == 0 { try fillDetails(of: event, id, account: account) }
      account += event.accounts.count
    }
  }

  /// The paragraphs of the texts, and the passages that are set aside, which have to be looked for.
  mutating func fillTexts() throws {
    for (id, source) in timeline.sources.enumerated() {
      for passage in source.text.paragraphs {
        try insert("passage", [nil, id, passage.lowerBound, passage.upperBound])
      }
      for aside in source.locatedAsides() {
        try insert("aside", [id, aside.range.lowerBound, aside.range.upperBound, aside.why])
      }
    }
  }

  private mutating func fill(_ source: Source, _ id: Int) throws {
    try insert(
      "source",
      [
        id, source.id, source.file, source.title, source.author, source.publisher,
        source.published?.description, source.published?.latest.day?.number, source.printed,
        source.url, source.note, source.sha256,
        source.text,
      ])
    for origin in source.derivesFrom { try insert("derivation", [source.id, origin]) }
  }

  private mutating func fill(_ name: Name, _ id: Int) throws {
    try insert("name", [id, name.name, name.kind.rawValue])
    for spelling in name.also { try insert("spelling", [id, spelling]) }
  }

  private mutating func fill(_ event: Event, _ id: Int) throws {
    try insert(
      "event",
      [
        id, event.id, event.date?.description, event.date.map { $0.earliest.lower },
        event.date.map { $0.latest.upper }, event.time, event.kind.rawValue, event.title,
        event.summary, event.place, event.inferred, event.note,
        dependence.witnesses(of: event).count, event.contradictions(names: names),
      ])
    for account in event.accounts {
      let date = account.date?.description
      try insert(
        "account",
        [nil, id, ordinals[account.source], date, account.printed, account.note])
    }
  }

  private mutating func fill(_ presence: Presence, _ id: Int) throws {
    try insert(
      "presence",
      [
        id, presence.place, presence.first, presence.last, presence.core?.lowerBound,
        presence.core?.upperBound, presence.isCertain, presence.grain,
      ])
  }

  /// - Parameter account: the number of its first account; they are counted through.
  private mutating func fillDetails(of event: Event, _ id: Int, account: Int) throws {
    for person in event.people { try insert("person", [id, person]) }
    for point in event.points {
      try insert("point", [id, point.name, point.verdict?.rawValue, point.note])
    }
    for field in event.fields { try insert("field", [id, field.name, field.value]) }
    for (account, id) in zip(event.accounts, account...) { try fillDetails(of: account, id) }
  }

  private mutating func fillDetails(of account: Account, _ id: Int) throws {
    for quotation in account.quotations {
      try insert(
        "quotation",
        [
          id, quotation.exact, quotation.prefix, quotation.suffix, quotation.nth,
          quotation.isFolded, quotation.range?.lowerBound, quotation.range?.upperBound,
        ])
    }
    for said in account.says { try insert("said", [id, said.point, said.value]) }
  }

  private mutating func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws
  {
    let statement = try statements[table] ?? prepare(table, columns: values.count)
    // Unchecked: a table's values are as many as its columns, as every test shows.
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }

  private mutating func prepare(_ table: String, columns: Int) throws -> Statement {
    let marks = String(repeating: "?, ", count: columns - 1) + "?"
    let statement = try db.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    statements[table] = statement
    return statement
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
