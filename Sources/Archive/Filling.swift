import Chronology
import GRDB

/// Writes what there is in a timeline into the tables of an archive, row by row.
struct Filling {
  private let db: Database
  private let names: NameTable
  private let dependence: Dependence
  private let ordinals: [Source.ID: Int]
  /// One a table, prepared when it is first needed.
  private var statements: [String: Statement] = [:]

  init(_ db: Database, sources: [Source], names: NameTable) {
    self.db = db
    self.names = names
    dependence = Dependence(sources)
    ordinals = Dictionary(zip(sources.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
  }

  /// What the first screen shows: the sources, some rows, and the first event whole.
  mutating func fillFirstScreen(of timeline: Timeline, rows: Int) throws {
    for (id, source) in timeline.sources.enumerated() {
      try fill(source, id)
      try fill(text: source.text, at: 0, of: id)
    }
    for (index, event) in timeline.events.enumerated().prefix(rows) { try fill(event, index + 1) }
    if let first = timeline.events.first, rows > 0 { try fillDetails(of: first, 1, account: 1) }
  }

  /// Everything else but the paragraphs of the texts.
  mutating func fillRest(of timeline: Timeline) throws {
    for (id, name) in timeline.names.enumerated() { try fill(name, id) }
    let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
    var account = 1
    for (event, id) in zip(timeline.events, 1...) {
      if id > rows { try fill(event, id) }
      try fillPresence(of: event, id)
      if id > 1 || rows == 0 { try fillDetails(of: event, id, account: account) }
      account += event.accounts.count
    }
  }

  /// The paragraphs of the texts, and the passages that are set aside, which have to be looked for.
  mutating func fillTexts(of timeline: Timeline) throws {
    for (id, source) in timeline.sources.enumerated() {
      for passage in source.text.paragraphs {
        try insert("passage", [nil, id, passage.lowerBound, passage.upperBound])
      }
      for aside in source.locatedAsides() {
        try fill(aside, of: id)
      }
    }
  }

  mutating func fill(_ aside: LocatedAside, of source: Int) throws {
    try insert("aside", [source, aside.range.lowerBound, aside.range.upperBound, aside.why])
  }

  /// A source without its text.
  mutating func fill(_ source: Source, _ id: Int) throws {
    try insert(
      "source",
      [
        id, source.id, source.file, source.title, source.author, source.publisher,
        source.published?.description, source.published?.latest.day?.number, source.printed,
        source.url, source.note, source.sha256,
      ])
    for origin in source.derivesFrom { try insert("derivation", [source.id, origin]) }
  }

  /// Part of a text, from a code point on.
  mutating func fill(text: String, at start: Int, of source: Int) throws {
    try insert("portion", [source, start, text])
  }

  mutating func fill(_ name: Name, _ id: Int) throws {
    try insert("name", [id, name.name, name.kind.rawValue])
    for spelling in name.also { try insert("spelling", [id, spelling]) }
    for other in name.not { try insert("other_name", [id, other]) }
  }

  /// An event and who tells it.
  mutating func fill(_ event: Event, _ id: Int) throws {
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

  /// When it took place, if it has a date.
  mutating func fillPresence(of event: Event, _ id: Int) throws {
    guard let presence = event.date?.presence else { return }
    try insert(
      "presence",
      [
        id, presence.place, presence.first, presence.last, presence.core?.lowerBound,
        presence.core?.upperBound, presence.isCertain, presence.grain,
      ])
  }

  /// Where it stands in time, for events that are put in order later.
  mutating func fillArrival(of event: Event, _ id: Int) throws {
    let key = event.key
    try insert(
      "arrival", [id, key?.start, key?.end, key?.precision.rawValue, key?.clock])
  }

  /// - Parameter account: the number of its first account; they are counted through.
  mutating func fillDetails(of event: Event, _ id: Int, account: Int) throws {
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
          id, quotation.exact.isEmpty ? nil : quotation.exact, quotation.prefix, quotation.suffix,
          quotation.nth,
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
