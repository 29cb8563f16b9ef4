import GRDB

/// Makes the words of all events searchable.
struct EventWords {
  private let db: Database
  private let vocabulary: Vocabulary
  private let words: Statement
  private let phrases: Statement
  /// The tokens of the places and people seen last, which come again and again.
  private var tokens: [Mention.Role: [String: String]] = [:]

  init(_ db: Database, _ vocabulary: Vocabulary) throws {
    (self.db, self.vocabulary) = (db, vocabulary)
    words = try db.makeStatement(sql: "INSERT INTO event_words (rowid, words) VALUES (?, ?)")
    phrases = try db.makeStatement(sql: "INSERT INTO event_phrases (rowid, words) VALUES (?, ?)")
  }

  mutating func fill() throws {
    let events = try Row.fetchCursor(db, sql: EventWords.all)
    while let event = try events.next() { try fill(event) }
  }

  private mutating func fill(_ event: Row) throws {
    let id: Int = event[0]
    let (title, summary, people): (String, String, String) = (event[1], event[2], event[3])
    let (place, others): (String, String) = (event[4], event[5])
    let (kind, contradictions, witnesses): (Int, Int, Int) = (event[6], event[7], event[8])
    let texts = [title, summary, place, people, others].filter { !$0.isEmpty }
      .map(\.withoutSigns)
    var signs = [Token.every, Token.kind(kind)]
    if contradictions > 0 { signs.append(Token.disputed) }
    if witnesses == 1 { signs.append(Token.single) }
    if event[9] { signs.append(Token.undated) }
    signs += (event[10] as String? ?? "").split(separator: ",").compactMap { Int($0) }
      .map(Token.source)
    signs.append(roleTokens(place, as: .place))
    for person in parts(people) {
      signs.append(roleTokens(person, as: .person))
    }
    let names = vocabulary.isEmpty ? "" : vocabulary.tokens(in: texts)
    try insert(
      id, texts.joined(separator: "\n") + "\n\(names)\n" + signs.joined(separator: " "), words)
    try insert(
      id,
      (texts.flatMap(parts) + ["\(names) \(Token.every)"]).joined(
        separator: Token.borderLine), phrases)
  }

  private func insert(_ id: Int, _ text: String, _ statement: Statement) throws {
    statement.setUncheckedArguments([id, text])
    try statement.execute()
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

  /// Persons, or quotations, one each.
  private func parts(_ text: String) -> [String] {
    // Control characters are looked for as bytes, which is quicker.
    text.utf8.contains(EventWords.part)
      ? text.utf8.split(separator: EventWords.part).map { String($0) ?? "" } : [text]
  }

  /// Stands between them in what SQLite gives: the control character for that.
  private static let part: UInt8 = 0x1F

  /// What of each event is searched; its people and its quotations are parted by U+001F.
  ///
  /// Of what is quoted whole from a table only what has no column of its own is another word.
  private static let all = """
    SELECT id, \(texts),
      (SELECT id FROM kind WHERE name = event.kind), contradictions, witnesses, lower IS NULL,
      (SELECT group_concat(source) FROM account WHERE account.event = event.id)
    FROM event ORDER BY id
    """

  /// Of table `event`: title, summary, people, place, and all else in words.
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
