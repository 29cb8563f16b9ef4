import Chronology
import GRDB

/// Writes what there is in a timeline into the tables of an archive, row by row.
struct Filling {
  let db: Database
  let names: NameTable
  let dependence: Dependence
  let ordinals: [Source.ID: Int]
  /// One a table, prepared when it is first needed.
  private var insertions: [String: Insertion] = [:]
  var kinds: [Kind: Int] = [:]
  /// As the sources are called in the archive, which events may be called by.
  var keys: [Int: Source.ID] = [:]
  /// How notes on rows of tables begin.
  var wordings: [Substring: Int] = [:]

  init(_ db: Database, sources: [Source], names: NameTable) {
    self.db = db
    self.names = names
    dependence = Dependence(sources)
    ordinals = Dictionary(zip(sources.map(\.id), 0...), uniquingKeysWith: { $1 })
  }

  /// What the first screen shows: the sources, some rows, and the first event whole.
  mutating func fillFirstScreen(of timeline: Timeline, rows: Int) throws {
    for (id, source) in timeline.sources.enumerated() {
      try fill(source, id)
      try fill(text: source.text, at: 0, of: id)
    }
    for (index, event) in timeline.events.enumerated().prefix(rows) {
      try fill(Entry(event), index + 1)
    }
    if let first = timeline.events.first, rows > 0 { try fillDetails(of: Entry(first), 1) }
  }

  /// Everything else but the paragraphs of the texts.
  mutating func fillRest(of timeline: Timeline) throws {
    try fill(timeline.fields)
    for (id, source) in timeline.sources.enumerated() { try fillKept(of: source, id) }
    for (id, name) in timeline.names.enumerated() { try fill(name, id) }
    let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
    for (event, id) in zip(timeline.events, 1...) {
      let entry = Entry(event)
      if id > rows { try fill(entry, id) }
      try fillPresence(of: entry, id)
      if id > 1 || rows == 0 { try fillDetails(of: entry, id) }
    }
  }

  /// The paragraphs of the texts, and the passages that are set aside, which have to be looked for.
  mutating func fillTexts(of timeline: Timeline) throws {
    for (id, source) in timeline.sources.enumerated() { try fillPassages(of: source, id) }
  }

  mutating func fillPassages(of source: Source, _ id: Int) throws {
    for passage in source.text.paragraphs {
      try insert(
        "passage",
        [.number(nil), .number(id), .number(passage.lowerBound), .number(passage.upperBound)])
    }
    for aside in source.locatedAsides() { try fill(aside, of: id) }
  }

  mutating func fill(_ aside: LocatedAside, of source: Int) throws {
    try insert(
      "aside",
      [
        .number(source), .number(aside.range.lowerBound), .number(aside.range.upperBound),
        .text(aside.why),
      ])
  }

  /// A source without its text.
  mutating func fill(_ source: Source, _ id: Int) throws {
    try insert(
      "source",
      [
        .number(id), .text(source.id), .text(source.file), .text(source.title),
        .text(source.author), .text(source.publisher), .text(source.published?.description),
        .number(source.published?.latest.day?.number), .text(source.printed), .text(source.url),
        .text(source.note), .text(source.sha256),
      ])
    keys[id] = source.id
    for origin in source.derivesFrom {
      try insert("derivation", [.text(source.id), .text(origin)])
    }
  }

  /// Part of a text, from a code point on.
  mutating func fill(text: String, at start: Int, of source: Int) throws {
    try insert("portion", [.number(source), .number(start), .text(text)])
  }

  /// The same, of a table.
  mutating func fill(_ text: DeflatedText, at start: Int, of source: Int) throws {
    try insert("portion", [.number(source), .number(start), .bytes(text.bytes)])
  }

  /// With what these are deflated.
  mutating func fill(_ dictionary: TextDictionary, of source: Int) throws {
    try insert("dictionary", [.number(source), .bytes(dictionary.bytes)])
  }

  mutating func fill(_ name: Name, _ id: Int) throws {
    try insert("name", [.number(id), .text(name.name), .text(name.kind.rawValue)])
    for spelling in name.also { try insert("spelling", [.number(id), .text(spelling)]) }
    for other in name.not { try insert("other_name", [.number(id), .text(other)]) }
    try fill(name.accepted, "name_acceptance", of: id)
  }

  mutating func insert(_ table: String, _ values: [StoredValue]) throws {
    if let known = insertions[table] { return try known.insert(values) }
    let insertion = try Insertion(db, into: table, columns: values.count)
    insertions[table] = insertion
    try insertion.insert(values)
  }
}
