import Chronology

/// Which events were asked for: everything that is said must hold.
///
/// What is not said is not asked for.
package struct Asked: Codable, Hashable, Sendable {
  /// The first and the last day, in EDTF, both included.
  package var from: String?
  package var to: String?
  /// Only what surely fell between these.
  package var surely: Bool?
  /// Any of these.
  package var kinds: [String]?
  /// Told by any of these.
  package var sources: [String]?
  package var place: String?
  package var person: String?
  package var mentions: [Mention]?
  package var query: String?
  /// Whether names are found in other spellings than those that are typed.
  package var asTyped: Bool?
  package var disputed: Bool?
  package var singleSource: Bool?
  package var undated: Bool?
  package var own: [Own]?
  /// What is left out.
  package var except: [Asked]?
  package var stretch: Stretch?

  package init() {}

  /// The events from one to another, by their ids, in the order of time.
  package struct Stretch: Codable, Hashable, Sendable {
    package var first: String
    package var last: String
    /// Its dates in words.
    package var words: String

    package init(first: String, last: String, words: String) {
      (self.first, self.last, self.words) = (first, last, words)
    }
  }

  /// Any of some names, as a person, a place, or anywhere.
  package struct Mention: Codable, Hashable, Sendable {
    package var role: String
    package var names: [String]

    package init(role: String, names: [String]) { (self.role, self.names) = (role, names) }
  }

  /// The events that a reader had set apart, by the word for it.
  package struct Own: Codable, Hashable, Sendable {
    package var word: String
    package var events: [String]

    package init(word: String, events: [String]) { (self.word, self.events) = (word, events) }
  }
}

extension Asked {
  /// The events that it names, and those that it leaves out.
  var events: [Event.ID] {
    (own ?? []).flatMap(\.events) + (stretch.map { [$0.first, $0.last] } ?? [])
      + (except ?? []).flatMap(\.events)
  }

  /// The sources that it names, and those that it leaves out.
  var allSources: [Source.ID] { (sources ?? []) + (except ?? []).flatMap(\.allSources) }

  func redacted(by hiding: Hiding) -> Asked {
    var asked = self
    (asked.place, asked.person) = (place.map { hiding($0) }, person.map { hiding($0) })
    asked.query = query.map { hiding($0) }
    asked.mentions = mentions?.map { Mention(role: $0.role, names: $0.names.map { hiding($0) }) }
    asked.kinds = kinds?.map { hiding($0) }
    asked.sources = sources?.map { hiding.sources[$0] }
    asked.own = own?.map { Own(word: $0.word, events: $0.events.map { hiding.events[$0] }) }
    asked.except = except?.map { $0.redacted(by: hiding) }
    asked.stretch = stretch.map {
      Stretch(first: hiding.events[$0.first], last: hiding.events[$0.last], words: $0.words)
    }
    return asked
  }
}
