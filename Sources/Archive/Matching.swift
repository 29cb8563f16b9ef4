import Chronology
import GRDB

/// The events of a selection as SQL: from where their ids are read, and on which condition.
///
/// Where the index of words answers, ids come from there, in order: nothing is looked at behind the last
/// that is asked for.
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
  func matching(_ selection: Selection, withEvents: Bool = false) throws -> Matching {
    let conditions = try conditions(selection)
    let (words, phrase) = (conditions.expression, conditions.phrase)
    guard words != nil || phrase != nil else {
      return Matching(id: "event.id", from: "event", condition: conditions.onEvents)
    }
    let index: SQL = phrase == nil ? "event_words" : "event_phrases"
    var found: [SQL] = ["\(index) MATCH \(phrase ?? words)"]
    if phrase != nil, let words {
      // With a plus, or SQLite would ask the index of phrases for one event after the other.
      found.append(
        "+\(index).rowid IN (SELECT rowid FROM event_words WHERE event_words MATCH \(words))")
    }
    let needsEvents = withEvents || !conditions.others.isEmpty
    return Matching(
      id: "\(index).rowid",
      from: needsEvents ? "\(index) CROSS JOIN event ON event.id = \(index).rowid" : index,
      condition: (found + conditions.bounds(of: "\(index).rowid") + conditions.others)
        .joined(separator: " AND "))
  }

  /// The condition on table `event`.
  func condition(_ selection: Selection) throws -> SQL {
    try conditions(selection).onEvents
  }
}
