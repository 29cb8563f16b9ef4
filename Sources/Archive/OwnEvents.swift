package import Chronology
import Foundation
import GRDB

/// The events that a reader has set apart, by the word for it: "starred".
package struct OwnEvents: Hashable, Sendable {
  package let word: String
  /// In the order of the alphabet, so that the same events are the same selection.
  let events: [Event.ID]

  package init(_ word: String, events: [Event.ID]) {
    (self.word, self.events) = (word, events.sorted())
  }

  /// The condition on table `event`; as one argument, for SQLite takes only so many.
  var condition: SQL {
    let list = (try? JSONEncoder().encode(events)).map { String(decoding: $0, as: UTF8.self) }
    return "event.key IN (SELECT value FROM json_each(\(list ?? "[]")))"
  }
}
