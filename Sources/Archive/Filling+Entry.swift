import Chronology
import GRDB

// Events, row by row.
extension Filling {
  /// An event and who tells it.
  mutating func fill(_ entry: Entry, _ id: Int) throws {
    let account = entry.row == nil ? nil : entry.event.accounts.first
    let source = account.flatMap { ordinals[$0.source] }
    var values: [StoredValue] = [.number(id)]
    values.reserveCapacity(22)
    values += [
      source.flatMap { number(of: entry.event, $0) }.map { .number($0) } ?? .text(entry.event.id)
    ]
    values += Filling.time(of: entry)
    values += try content(of: entry)
    values += try row(of: entry, account, source)
    try insert("entry", values)
    guard source == nil else { return }
    for (account, n) in zip(entry.event.accounts, 1...) { try fill(account, id, n) }
  }

  /// The date and its bounds, which for a plain day are one number, and the time.
  private static func time(of entry: Entry) -> [StoredValue] {
    if let day = entry.day {
      return [.text(nil), .number(day), .number(nil), .text(entry.event.time)]
    }
    let date = entry.event.date
    return [
      .text(date?.description), .number(date?.earliest.lower), .number(date?.latest.upper),
      .text(entry.event.time),
    ]
  }

  private mutating func content(of entry: Entry) throws -> [StoredValue] {
    let event = entry.event
    let isCompared = entry.row == nil || !event.points.isEmpty
    return [
      .number(try number(of: event.kind)), .text(event.title),
      .text(entry.summary == nil ? event.summary : nil), .text(event.place), .text(event.inferred),
      .text(event.note), .number(dependence.witnesses(of: event).count),
      .number(isCompared ? event.contradictions(names: names) : 0),
    ]
  }

  /// Its account, where that is the only one and quotes a row of a table whole, and its summary in there.
  private mutating func row(
    of entry: Entry, _ account: Account?, _ source: Int?
  ) throws -> [StoredValue] {
    let (wording, told) = try account.map { try self.wording(of: $0) } ?? (nil, nil)
    let (row, summary) = (entry.row, entry.summary)
    return [
      .number(source), .number(row?.lowerBound), .number(row?.count), .text(account?.printed),
      .number(wording), .text(told),
      .number(row.flatMap { row in summary.map { $0.lowerBound - row.lowerBound } }),
      .number(summary?.count),
    ]
  }

  private mutating func fill(_ account: Account, _ event: Int, _ n: Int) throws {
    try insert(
      "account",
      [
        .number(event), .number(n), .number(ordinals[account.source]),
        .text(account.date?.description), .text(account.printed), .text(account.note),
        .number(nil), .number(account.isDraft ? 1 : nil),
      ])
  }

  /// Where an event is called by its source and a number, that.
  private func number(of event: Event, _ source: Int) -> Int? {
    guard let key = keys[source]?.utf8, event.id.utf8.starts(with: key) else { return nil }
    let rest = event.id.utf8.dropFirst(key.count)
    let digits = rest.dropFirst()
    guard rest.first == UInt8(ascii: "-"), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.first != 0x30 || digits.count == 1
    else { return nil }
    return Int(Substring(digits))
  }

  /// The number of a kind, which it is given where no event has had it.
  private mutating func number(of kind: Kind) throws -> Int {
    if let known = kinds[kind] { return known }
    let known = try db.cachedStatement(sql: "SELECT id FROM kind WHERE name = ?")
    var number = try Row.fetchOne(known, arguments: [kind.rawValue])?[0] as Int?
    if number == nil {
      try insert("kind", [.number(nil), .text(kind.rawValue), .number(nil)])
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
    let slash = note.utf8[colon...].lastIndex(of: UInt8(ascii: "/"))
    let ends = [slash, colon].compactMap { $0 }
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
    try insert("wording", [.number(nil), .text(String(text))])
    let id = Int(db.lastInsertedRowID)
    wordings[Substring(String(text))] = id
    return id
  }

  private static let mostWordings = 1000

  mutating func fillPresence(of entry: Entry, _ id: Int) throws {
    guard let presence = entry.presence else { return }
    try insert(
      "presence",
      [
        .number(id), .number(presence.place), .number(presence.first), .number(presence.last),
        .number(presence.core?.lowerBound), .number(presence.core?.upperBound),
        .number(presence.isCertain ? 1 : 0), .number(presence.grain),
      ])
  }

  /// Where an event stands in time, for events that are put in order later; of a plain day its entry says it.
  mutating func fillArrival(_ key: ChronologicalKey, _ id: Int) throws {
    try insert(
      "arrival",
      [
        .number(id), .number(key.start), .number(key.end), .number(key.precision.rawValue),
        .number(key.clock),
      ])
  }

  /// What belongs to it besides who tells it.
  mutating func fillDetails(of entry: Entry, _ id: Int) throws {
    let event = entry.event
    for (person, n) in zip(event.people, 1...) {
      try insert("person", [.number(id), .number(n), .text(person)])
    }
    for (point, n) in zip(event.points, 1...) {
      try insert(
        "point",
        [
          .number(id), .number(n), .text(point.name), .text(point.verdict?.rawValue),
          .text(point.note),
        ])
    }
    for (field, n) in zip(event.fields, 1...) {
      try insert("field", [.number(id), .number(n), .text(field.name), .text(field.value)])
    }
    try fill(event.accepted, "acceptance", of: id)
    guard entry.row == nil else { return }
    for (account, n) in zip(event.accounts, 1...) { try fillDetails(of: account, id, n) }
  }

  private mutating func fillDetails(of account: Account, _ event: Int, _ id: Int) throws {
    for (quotation, n) in zip(account.quotations, 1...) {
      try insert(
        "quotation",
        [
          .number(event), .number(id), .number(n),
          .text(quotation.exact.isEmpty ? nil : quotation.exact), .text(quotation.prefix),
          .text(quotation.suffix), .number(quotation.nth), .number(quotation.isFolded ? 1 : 0),
          .number(quotation.range?.lowerBound), .number(quotation.range?.upperBound),
        ])
    }
    for (said, n) in zip(account.says, 1...) {
      try insert(
        "said", [.number(event), .number(id), .number(n), .text(said.point), .text(said.value)])
    }
  }
}

extension Bound {
  /// As the earliest day a date can mean: nothing bounds it where the bound is open or unknown.
  fileprivate var lower: Int {
    if case .day(let day) = self { day.number } else { .min }
  }

  /// As the latest day.
  fileprivate var upper: Int {
    if case .day(let day) = self { day.number } else { .max }
  }
}
