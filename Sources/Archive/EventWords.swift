import GRDB

/// What of an event is searched.
struct IndexedEvent {
  let id: Int
  /// For the index of words: all its words, and the signs for what it is.
  let words: String
  /// For that of phrases, parted by borders.
  let phrases: String
}

/// The words of all events of an archive, one event after the other.
struct EventWords {
  private let db: Database
  private let vocabulary: Vocabulary
  private let events: RowCursor
  private var people: RowsOfEvents
  private var accounts: RowsOfEvents
  private var quotations: RowsOfEvents
  private var fields: RowsOfEvents
  private var passages = PassageReader()
  private let kinds: [String: Int]
  /// The tokens of the places and people seen last, which come again and again.
  private var tokens: [Mention.Role: [String: String]] = [:]

  init(_ db: Database, _ vocabulary: Vocabulary) throws {
    (self.db, self.vocabulary) = (db, vocabulary)
    events = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, title, summary, place, kind, contradictions, witnesses, lower IS NULL, summary_at,
          summary_length FROM event ORDER BY id
        """)
    people = try RowsOfEvents(db, "SELECT event, name FROM person ORDER BY event, n")
    accounts = try RowsOfEvents(db, "SELECT event, source, note, n FROM account ORDER BY event, n")
    quotations = try RowsOfEvents(
      db, "SELECT event, exact, account FROM quotation ORDER BY event, account, n")
    fields = try RowsOfEvents(db, "SELECT event, value FROM field ORDER BY event, n")
    kinds = try Row.fetchAll(db, sql: "SELECT name, id FROM kind").reduce(into: [:]) {
      $0[$1[0] as String] = $1[1]
    }
  }

  mutating func next() throws -> IndexedEvent? {
    guard let event = try events.next() else { return nil }
    let id: Int = event[0]
    let (tellers, others) = try told(id)
    let (place, people) = (event[3] as String? ?? "", try people.texts(of: id))
    let summary = try summary(event, toldBy: tellers.first) ?? ""
    let texts = ([event[1], summary] + people + [place] + others + (try fields.texts(of: id)))
      .filter { !$0.isEmpty }.map(\.withoutSigns)
    let names = vocabulary.isEmpty ? "" : vocabulary.tokens(in: texts)
    let roles = [roleTokens(place, as: .place)] + people.map { roleTokens($0, as: .person) }
    let signs = signs(of: event) + tellers.map(Token.source) + roles
    return IndexedEvent(
      id: id, words: texts.joined(separator: "\n") + "\n\(names)\n" + signs.joined(separator: " "),
      phrases: (texts + ["\(names) \(Token.every)"]).joined(separator: Token.borderLine))
  }

  /// The sources that tell an event, and what of these has not become words of its own.
  private mutating func told(_ id: Int) throws -> (tellers: [Int], others: [String]) {
    var (tellers, notes): ([Int], [Int: String]) = ([], [:])
    try accounts.forEach(of: id) { account in
      tellers.append(account[1])
      if let note: String = account[2] { notes[account[3]] = note }
    }
    var others: [String] = []
    // Of what is quoted whole from a table only what has no column of its own is another word.
    try quotations.forEach(of: id) { others.append($0[1] ?? notes[$0[2]] ?? "") }
    return (tellers, others)
  }

  private mutating func summary(_ event: Row, toldBy source: Int?) throws -> String? {
    if let summary: String = event[2] { return summary }
    guard let source, let start: Int = event[8], let length: Int = event[9] else { return nil }
    return try passages.words(start..<start + length, of: source, db)
  }

  private func signs(of event: Row) -> [String] {
    var signs = [Token.every]
    if let kind = kinds[event[4]] { signs.append(Token.kind(kind)) }
    if event[5] > 0 { signs.append(Token.disputed) }
    if event[6] == 1 { signs.append(Token.single) }
    if event[7] { signs.append(Token.undated) }
    return signs
  }

  /// The words of a place or person, and the names that they are.
  private mutating func roleTokens(_ text: String, as role: Mention.Role) -> String {
    if text.isEmpty { return "" }
    if let known = tokens[role]?[text] { return known }
    if tokens[role, default: [:]].count >= EventWords.mostKept { tokens[role] = [:] }
    let names = vocabulary.mentions(in: Word.words(of: text)).map { Token.name($0.name, as: role) }
    let found = ([Token.words(text, as: role)] + names).joined(separator: " ")
    tokens[role, default: [:]][text] = found
    return found
  }

  private static let mostKept = 10_000

  /// Of table `event`: title, summary, people, place, and all else in words, as SQL; what is told of several is
  /// parted by U+001F.
  static let texts = """
    event.title, coalesce(\(Archive.summary), ''),
      (SELECT coalesce(group_concat(name, char(31)), '') FROM person WHERE event = event.id),
      coalesce(event.place, ''),
      (SELECT coalesce(group_concat(coalesce(exact, account.note, ''), char(31)), '') FROM account
        JOIN quotation ON quotation.event = account.event AND quotation.account = account.n
        WHERE account.event = event.id)
      || (SELECT coalesce(char(10) || group_concat(value, char(31)), '') FROM field
        WHERE event = event.id)
    """
}

extension RowsOfEvents {
  /// The second column of those of an event.
  fileprivate mutating func texts(of event: Int) throws -> [String] {
    var texts: [String] = []
    try forEach(of: event) { texts.append($0[1]) }
    return texts
  }
}
