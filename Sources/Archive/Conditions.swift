import Chronology
import GRDB

/// What a selection asks for, parted by what answers it: the index of words, that of phrases, or the tables.
struct Conditions {
  /// In FTS5's language; all must hold.
  var words: [String] = []
  /// None may hold.
  var without: [String] = []
  /// What asks where words stand, in FTS5's language.
  var phrases: [String] = []
  /// On table `event`.
  var others: [SQL] = []
  var ids: ClosedRange<Int>?

  /// What is asked of the index of words; nil where nothing is.
  var expression: String? {
    if words.isEmpty, without.isEmpty { return nil }
    let all = words.isEmpty ? [Token.every] : words
    let asked =
      all.count == 1 && without.isEmpty ? all[0] : all.map(bracketed).joined(separator: " AND ")
    return without.isEmpty
      ? asked : (["(\(asked))"] + without.map(bracketed)).joined(separator: " NOT ")
  }

  /// What is asked of the index of phrases.
  var phrase: String? {
    phrases.isEmpty
      ? nil : phrases.count == 1 ? phrases[0] : phrases.map(bracketed).joined(separator: " AND ")
  }

  private func bracketed(_ expression: String) -> String { "(\(expression))" }

  /// What must hold of the column with an event's id.
  func bounds(of id: SQL) -> [SQL] {
    ids.map { ["\(id) BETWEEN \($0.lowerBound) AND \($0.upperBound)"] } ?? []
  }

  /// All of it as a condition on table `event`.
  var onEvents: SQL {
    let found: [SQL] = [
      expression.map {
        "event.id IN (SELECT rowid FROM event_words WHERE event_words MATCH \($0))"
      },
      phrase.map {
        "event.id IN (SELECT rowid FROM event_phrases WHERE event_phrases MATCH \($0))"
      },
    ].compactMap { $0 }
    return (["1"] + found + bounds(of: "event.id") + others).joined(separator: " AND ")
  }
}
