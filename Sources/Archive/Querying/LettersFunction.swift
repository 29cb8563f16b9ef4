import GRDB

/// Tells SQLite whether texts hold a phrase in its very letters.
enum LettersFunction {
  static let name = "annals_holds"

  /// To be known to every connection, before anything is asked.
  static func add(to db: Database) {
    let function = DatabaseFunction(name, pure: true) { values in
      guard let encoded = String.fromDatabaseValue(values[0]) else { return false }
      let phrase = Phrase(encoded: encoded)
      return values.dropFirst().contains { value in
        String.fromDatabaseValue(value).map {
          !phrase.indices(in: Word.words(of: $0)).isEmpty
        } ?? false
      }
    }
    db.add(function: function)
  }
}
