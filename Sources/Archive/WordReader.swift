import GRDB

/// Reads words that stand apart from what they belong to: passages of texts, and how notes begin.
struct WordReader {
  private let db: Database
  private var passages = PassageReader()
  /// How notes on rows of tables begin: those that were read last.
  private var beginnings: [(wording: Int, text: String)] = []

  init(_ db: Database) { self.db = db }

  mutating func passage(_ range: Range<Int>, of source: Int) throws -> String {
    try passages.words(range, of: source, db)
  }

  /// The summary of an event where it stands in its row; see ``PassageReader/summary(_:from:_:)``.
  mutating func summary(_ rows: Rows, from column: Int32) throws -> String? {
    try passages.summary(rows, from: column, db)
  }

  /// The note of an account, which may begin as many do.
  mutating func note(_ own: String?, _ wording: Int?) throws -> String? {
    guard let own, let wording else { return own }
    return try beginning(wording) + own
  }

  private mutating func beginning(_ wording: Int) throws -> String {
    if let known = beginnings.first(where: { $0.wording == wording }) { return known.text }
    let found = try db.rows("SELECT text FROM wording WHERE id = ?", [wording]).first
    let text: String = found?[0] ?? ""
    beginnings = [(wording, text)] + beginnings.prefix(WordReader.most)
    return text
  }

  private static let most = 15
}
