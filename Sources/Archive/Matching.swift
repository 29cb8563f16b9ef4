import Chronology
import GRDB

/// The events of a selection as SQL: from where their ids are read, and on which condition.
///
/// Those that hold some words are read from the index of words, which gives them in order: nothing is
/// looked at behind the last that is asked for.
struct Matching {
  let id: SQL
  let from: SQL
  let condition: SQL

  /// Ids within some bounds, in order.
  func ids(_ bounds: SQL = "1", limit: Int? = nil, offset: Int = 0, backwards: Bool = false) -> SQL
  {
    let window: SQL = limit.map { "LIMIT \($0) OFFSET \(offset)" } ?? ""
    return """
      SELECT \(id) FROM \(from) WHERE \(condition) AND \(bounds)
      ORDER BY \(id) \(sql: backwards ? "DESC" : "ASC") \(window)
      """
  }

  /// How many there are within some bounds.
  func count(_ bounds: SQL = "1") -> SQL {
    "SELECT count(*) FROM \(from) WHERE \(condition) AND \(bounds)"
  }
}

extension Archive {
  /// - Parameter withEvents: whether what is asked besides needs the events themselves.
  func matching(_ selection: Selection, withEvents: Bool = false) -> Matching {
    guard let words = selection.expression(vocabulary) else {
      return Matching(id: "event.id", from: "event", condition: condition(selection))
    }
    let found: SQL = "event_words MATCH \(words)"
    let others = selection.conditionsBesidesWords(vocabulary)
    guard withEvents || !others.isEmpty else {
      return Matching(id: "event_words.rowid", from: "event_words", condition: found)
    }
    return Matching(
      id: "event_words.rowid", from: "event_words CROSS JOIN event ON event.id = event_words.rowid",
      condition: ([found] + others).joined(separator: " AND "))
  }
}
