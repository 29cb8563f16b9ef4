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
  private let events: Rows
  private var people: Details
  private var accounts: Details
  private var quotations: Details
  private var fields: Details
  private var passages = PassageReader()
  /// How notes on rows of tables begin, but for what all rows have.
  private let wordings: [Int: String]
  /// The tokens of the places and people seen last, which come again and again.
  private var tokens: [Mention.Role: [String: String]] = [:]

  init(_ db: Database, _ vocabulary: Vocabulary) throws {
    (self.db, self.vocabulary) = (db, vocabulary)
    events = try Rows(
      """
      SELECT id, title, summary, place, kind, contradictions, witnesses, lower IS NULL, summary_at,
        summary_length, source, start, wording, told FROM entry ORDER BY id
      """, in: db)
    people = try Details("SELECT event, name FROM person ORDER BY event, n", in: db)
    accounts = try Details(
      "SELECT event, source, note, n FROM account ORDER BY event, n", in: db)
    quotations = try Details(
      "SELECT event, exact, account FROM quotation ORDER BY event, account, n", in: db)
    fields = try Details("SELECT event, value FROM field ORDER BY event, n", in: db)
    wordings = try Rows("SELECT id, text FROM wording", in: db).texts().mapValues(\.behindColon)
  }

  mutating func next() throws -> IndexedEvent? {
    guard try events.next() else { return nil }
    let id = events.number(0)
    let (tellers, others) = try told(id)
    let (place, people) = (events.text(3), try people.texts(of: id))
    let summary = try events.textIfAny(2) ?? passages.summary(events, from: 8, db) ?? ""
    let words = [events.text(1), summary] + people + [place] + others + (try fields.texts(of: id))
    let texts = words.filter { !$0.isEmpty }.map(\.withoutSigns)
    let names = vocabulary.isEmpty ? "" : vocabulary.tokens(in: texts)
    let roles = [roleTokens(place, as: .place)] + people.map { roleTokens($0, as: .person) }
    let signs = signs + tellers.map(Token.source) + roles
    return IndexedEvent(
      id: id, words: texts.joined(separator: "\n") + "\n\(names)\n" + signs.joined(separator: " "),
      phrases: (texts + ["\(names) \(Token.every)"]).joined(separator: Token.borderLine))
  }

  /// The sources that tell an event, and what of these has not become words of its own.
  private mutating func told(_ id: Int) throws -> (tellers: [Int], others: [String]) {
    // Of a row of a table only what has no column of its own is another word.
    if let row = events.numberIfAny(10) {
      let beginning = events.numberIfAny(12).flatMap { wordings[$0] } ?? ""
      return ([row], [beginning + events.text(13)])
    }
    var (tellers, notes): ([Int], [Int: String]) = ([], [:])
    while try accounts.next(of: id) {
      tellers.append(accounts.rows.number(1))
      notes[accounts.rows.number(3)] = accounts.rows.textIfAny(2)
    }
    var others: [String] = []
    while try quotations.next(of: id) {
      others.append(quotations.rows.textIfAny(1) ?? notes[quotations.rows.number(2)] ?? "")
    }
    return (tellers, others)
  }

  /// What the event is.
  private var signs: [String] {
    var signs = [Token.every, Token.kind(events.number(4))]
    if events.number(5) > 0 { signs.append(Token.disputed) }
    if events.number(6) == 1 { signs.append(Token.single) }
    if events.number(7) != 0 { signs.append(Token.undated) }
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

  /// Of view `event`: title, summary, people, place, and all else in words, as SQL; what is told of several is
  /// parted by U+001F.
  static let texts = """
    event.title, coalesce(\(Archive.summary), ''),
      (SELECT coalesce(group_concat(name, char(31)), '') FROM person WHERE event = event.id),
      coalesce(event.place, ''),
      iif(event.source IS NULL,
        (SELECT coalesce(group_concat(coalesce(exact, ''), char(31)), '') FROM quotation
          WHERE quotation.event = event.id),
        coalesce((SELECT substr(text, instr(text, ':') + 1) FROM wording WHERE id = event.wording), '')
          || coalesce(event.told, ''))
      || (SELECT coalesce(char(10) || group_concat(value, char(31)), '') FROM field
        WHERE event = event.id)
    """
}

extension String {
  /// What stands behind the first colon; all of it where there is none.
  fileprivate var behindColon: String {
    firstIndex(of: ":").map { String(self[index(after: $0)...]) } ?? self
  }
}

extension Rows {
  /// Texts by their numbers.
  fileprivate func texts() throws -> [Int: String] {
    var texts: [Int: String] = [:]
    while try next() { texts[number(0)] = text(1) }
    return texts
  }
}
