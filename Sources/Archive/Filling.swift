import Chronology
import GRDB

/// Writes what there is in a timeline into the tables of an archive, row by row.
struct Filling {
  private let db: Database
  private let names: NameTable
  private let dependence: Dependence
  private let ordinals: [Source.ID: Int]
  /// One a table, prepared when it is first needed.
  private var insertions: [String: Insertion] = [:]
  private var kinds: [Kind: Int] = [:]
  /// As the sources are called in the archive, which events may be called by.
  private var keys: [Int: Source.ID] = [:]
  /// How notes on rows of tables begin.
  private var wordings: [Substring: Int] = [:]

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
    for (index, event) in timeline.events.enumerated().prefix(rows) { try fill(event, index + 1) }
    if let first = timeline.events.first, rows > 0 { try fillDetails(of: first, 1) }
  }

  /// Everything else but the paragraphs of the texts.
  mutating func fillRest(of timeline: Timeline) throws {
    for (id, name) in timeline.names.enumerated() { try fill(name, id) }
    let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
    for (event, id) in zip(timeline.events, 1...) {
      if id > rows { try fill(event, id) }
      try fillPresence(of: event, id)
      if id > 1 || rows == 0 { try fillDetails(of: event, id) }
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
    keys[id] = source.id
    for origin in source.derivesFrom { try insert("derivation", [source.id, origin]) }
  }

  /// Part of a text, from a code point on.
  mutating func fill(text: String, at start: Int, of source: Int) throws {
    try insert("portion", [source, start, text])
  }

  /// The same, of a table.
  mutating func fill(_ text: DeflatedText, at start: Int, of source: Int) throws {
    try insert("portion", [source, start, text.bytes])
  }

  /// With what these are deflated.
  mutating func fill(_ dictionary: TextDictionary, of source: Int) throws {
    try insert("dictionary", [source, dictionary.bytes])
  }

  mutating func fill(_ name: Name, _ id: Int) throws {
    try insert("name", [id, name.name, name.kind.rawValue])
    for spelling in name.also { try insert("spelling", [id, spelling]) }
    for other in name.not { try insert("other_name", [id, other]) }
  }

  /// An event and who tells it.
  ///
  /// - Parameter summary: where its summary stands in the text of the first who tells it, so that it needs
  ///   no storing.
  mutating func fill(_ event: Event, _ id: Int, summaryAt summary: Range<Int>? = nil) throws {
    let row = event.row
    let (wording, told) = try row.map { try self.wording(of: $0.account) } ?? (nil, nil)
    let source = row.flatMap { ordinals[$0.account.source] }
    let (day, kind) = (event.date?.plainDay, try number(of: event.kind))
    try insert(
      "entry",
      [
        id, source.flatMap { number(of: event, $0) } ?? event.id,
        day == nil ? event.date?.description : nil, day ?? event.date.map { $0.earliest.lower },
        day == nil ? event.date.map { $0.latest.upper } : nil, event.time, kind, event.title,
        summary == nil ? event.summary : nil, event.place, event.inferred, event.note,
        dependence.witnesses(of: event).count,
        row == nil || !event.points.isEmpty ? event.contradictions(names: names) : 0, source,
        row?.range.lowerBound, row?.range.count, row?.account.printed, wording, told,
        row.flatMap { row in summary.map { $0.lowerBound - row.range.lowerBound } }, summary?.count,
      ])
    guard source == nil else { return }
    for (account, n) in zip(event.accounts, 1...) { try fill(account, id, n) }
  }

  private mutating func fill(_ account: Account, _ event: Int, _ n: Int) throws {
    try insert(
      "account",
      [
        event, n, ordinals[account.source], account.date?.description, account.printed,
        account.note, nil,
      ])
  }

  /// Where an event is called by its source and a number, that.
  private func number(of event: Event, _ source: Int) -> Int? {
    guard let key = keys[source], event.id.hasPrefix(key + "-") else { return nil }
    let digits = event.id.dropFirst(key.count + 1)
    return Int(digits).flatMap { $0 >= 0 && "\($0)" == digits ? $0 : nil }
  }

  /// The number of a kind, which it is given where no event has had it.
  private mutating func number(of kind: Kind) throws -> Int {
    if let known = kinds[kind] { return known }
    let known = try db.cachedStatement(sql: "SELECT id FROM kind WHERE name = ?")
    var number = try Row.fetchOne(known, arguments: [kind.rawValue])?[0] as Int?
    if number == nil {
      try insert("kind", [nil, kind.rawValue, nil])
      number = Int(db.lastInsertedRowID)
    }
    if kinds.count < Filling.mostKinds { kinds[kind] = number }
    return number ?? 0
  }

  /// Of more a table has too many for them to come again.
  private static let mostKinds = 1000

  /// How a note on a row begins, which is the same for many, and what is its own.
  ///
  /// Best up to the last slash, as addresses of one site begin alike, else up to the colon.
  private mutating func wording(of account: Account) throws -> (id: Int?, note: String?) {
    guard let note = account.note, let colon = note.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return (nil, account.note)
    }
    let ends = [note.utf8.lastIndex(of: UInt8(ascii: "/")), colon].compactMap { $0 }
    for (end, most) in zip(ends, [Filling.mostWordings, Filling.mostWordings + 100]) {
      let rest = note.utf8.index(after: end)
      if let id = try wording(note[..<rest], most: most) { return (id, String(note[rest...])) }
    }
    return (nil, note)
  }

  /// The number of a wording, unless there are too many.
  private mutating func wording(_ text: Substring, most: Int) throws -> Int? {
    if let known = wordings[text] { return known }
    guard wordings.count < most else { return nil }
    try insert("wording", [nil, String(text)])
    let id = Int(db.lastInsertedRowID)
    wordings[Substring(String(text))] = id
    return id
  }

  private static let mostWordings = 1000

  /// When it took place, unless that is a plain day, or nobody knows.
  mutating func fillPresence(of event: Event, _ id: Int) throws {
    guard let presence = event.date?.presence, !presence.isPlainDay else { return }
    try insert(
      "presence",
      [
        id, presence.place, presence.first, presence.last, presence.core?.lowerBound,
        presence.core?.upperBound, presence.isCertain, presence.grain,
      ])
  }

  /// Where an event stands in time, for events that are put in order later.
  mutating func fillArrival(_ key: ChronologicalKey?, _ id: Int) throws {
    try insert(
      "arrival", [id, key?.start, key?.end, key?.precision.rawValue, key?.clock])
  }

  /// What belongs to it besides who tells it.
  mutating func fillDetails(of event: Event, _ id: Int) throws {
    for (person, n) in zip(event.people, 1...) { try insert("person", [id, n, person]) }
    for (point, n) in zip(event.points, 1...) {
      try insert("point", [id, n, point.name, point.verdict?.rawValue, point.note])
    }
    for (field, n) in zip(event.fields, 1...) {
      try insert("field", [id, n, field.name, field.value])
    }
    guard event.row == nil else { return }
    for (account, n) in zip(event.accounts, 1...) { try fillDetails(of: account, id, n) }
  }

  private mutating func fillDetails(of account: Account, _ event: Int, _ id: Int) throws {
    for (quotation, n) in zip(account.quotations, 1...) {
      try insert(
        "quotation",
        [
          event, id, n, quotation.exact.isEmpty ? nil : quotation.exact, quotation.prefix,
          quotation.suffix, quotation.nth, quotation.isFolded, quotation.range?.lowerBound,
          quotation.range?.upperBound,
        ])
    }
    for (said, n) in zip(account.says, 1...) {
      try insert("said", [event, id, n, said.point, said.value])
    }
  }

  private mutating func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws
  {
    if let known = insertions[table] { return try known.insert(values) }
    let insertion = try Insertion(db, into: table, columns: values.count)
    insertions[table] = insertion
    try insertion.insert(values)
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
