package import Chronology
import GRDB

/// Some events that follow each other.
package struct EventBatch: Sendable {
  package let events: [Event]
  /// The number of the last one; nil where there is none.
  package let last: Int?
}

// Reading many events one after the other: a thousand at once, with a query a table.
extension Archive {
  /// Gives every event of a selection in turn; no more than a thousand stand in memory at once.
  package func forEachEvent(
    of selection: Selection, in order: AccountOrder = .columns, _ body: (Event) throws -> Void
  ) throws {
    var batch = try events(after: 0, of: selection, in: order)
    while let last = batch.last {
      for event in batch.events { try body(event) }
      batch = try events(after: last, of: selection, in: order)
    }
  }

  /// The next events of a selection, in chronological order.
  package func events(
    after id: Int, of selection: Selection, in order: AccountOrder = .columns
  ) throws -> EventBatch {
    let ids = try ids(after: id, of: selection)
    guard !ids.isEmpty else { return EventBatch(events: [], last: nil) }
    return try read { db in
      var reader = try EventReader(self, db, ids, order)
      let events = try reader.events()
      return EventBatch(events: events, last: events.isEmpty ? nil : ids.last)
    }
  }

  private static let batch = 1000

  private func ids(after id: Int, of selection: Selection) throws -> [Int] {
    if selection.isEverything {
      return Array(id + 1..<max(min(id + Archive.batch, count) + 1, id + 1))
    }
    let matching = try matching(selection)
    return try read { db in
      try rows(matching.ids("\(matching.id) > \(id)", limit: Archive.batch), in: db).map { $0[0] }
    }
  }

  /// What the fields of the events of a selection are called, in the order in which they are met.
  package func fieldNames(of selection: Selection) throws -> [String] {
    let events = try ids(in: selection)
    return try read { db in
      try rows(
        "SELECT name FROM field WHERE event \(events) GROUP BY name ORDER BY min(event), min(n)",
        in: db
      ).map { $0[0] }
    }
  }
}
