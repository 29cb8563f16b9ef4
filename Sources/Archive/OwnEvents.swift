package import Chronology

/// The events that a reader has set apart, by the word for it: "starred".
package struct OwnEvents: Hashable, Sendable {
  package let word: String
  /// In the order of the alphabet, so that the same events are the same selection.
  package let events: [Event.ID]

  package init(_ word: String, events: [Event.ID]) {
    (self.word, self.events) = (word, events.sorted())
  }
}
