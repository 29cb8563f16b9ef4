package import Chronology
import GRDB

/// As much of an event as a list of suggestions shows.
package struct EventBrief: Hashable, Sendable, Identifiable {
  /// Its place in chronological order, from 1.
  package let id: Int
  package let key: Event.ID
  /// In EDTF.
  package let date: String?
  package let kind: Kind
  package let title: String
}

extension Archive {
  /// The events after a place in chronological order, so many at most.
  package func briefs(after id: Int, limit: Int, of selection: Selection = Selection()) throws
    -> [EventBrief]
  {
    try briefs("event.id > \(id) AND \(condition(selection))", limit: limit)
  }

  /// The events whose keys begin with some letters, so many at most.
  package func briefs(keysBeginningWith letters: String, limit: Int) throws -> [EventBrief] {
    try briefs(
      isCalled(beginningWith: letters), from: "entry CROSS JOIN event ON event.id = entry.id",
      limit: limit)
  }

  /// The event with a key.
  package func brief(_ key: Event.ID) throws -> EventBrief? {
    try id(of: key).flatMap { try briefs("event.id = \($0)", limit: 1).first }
  }

  private func briefs(
    _ condition: SQL, from: SQL = "event", limit: Int
  ) throws -> [EventBrief] {
    try read { db in
      try rows(
        """
        SELECT event.id, event.key, event.date, event.kind, event.title
        FROM \(from) WHERE \(condition) ORDER BY event.id LIMIT \(limit)
        """, in: db
      ).map {
        EventBrief(
          id: $0[0], key: $0[1], date: $0[2], kind: Kind(rawValue: $0[3]), title: $0[4])
      }
    }
  }

  /// In which of so many equal parts of a selection the events of another one stand, from 0.
  ///
  /// - Parameter hits: a selection inside the first.
  package func parts(_ count: Int, of selection: Selection, with hits: Selection) throws -> Set<Int>
  {
    let all = try self.count(selection)
    guard all > 0, count > 0 else { return [] }
    if selection.isEverything {
      // Where none is left out a part is a stretch of ids, and one hit in it is enough.
      let starts = (0...count).map { ($0 * all + count - 1) / count + 1 }
      return Set(
        try (0..<count).filter {
          try starts[$0] < starts[$0 + 1] && holds(hits, starts[$0]..<starts[$0 + 1])
        })
    }
    return try read { db in
      Set(
        try rows(
          """
          SELECT DISTINCT place * \(count) / \(all) FROM (
            SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM event
            WHERE \(condition(selection)))
          WHERE id IN (SELECT id FROM event WHERE \(condition(hits)))
          """, in: db
        ).map { $0[0] as Int })
    }
  }

  /// Whether an event of a selection stands in a stretch of the whole.
  func holds(_ selection: Selection, _ ids: Range<Int>) throws -> Bool {
    let matching = try matching(selection)
    let bounds: SQL = "\(matching.id) BETWEEN \(ids.lowerBound) AND \(ids.upperBound - 1)"
    return try value(matching.ids(bounds, limit: 1)) as Int? != nil
  }
}
