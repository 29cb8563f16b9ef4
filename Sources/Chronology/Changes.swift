/// What is other in one state of a timeline than in an earlier one, by the ids of events.
///
/// Where something is written does not count: an event below a new one stands on another line and is
/// the same. Nor does where a quotation lies in a text that has become longer above it.
package struct Changes: Hashable, Sendable {
  package private(set) var changed: Set<Event.ID> = []
  package private(set) var added: Set<Event.ID> = []
  package private(set) var gone: Set<Event.ID> = []
  /// Of changed events, the sources whose accounts are new or other.
  package private(set) var accounts: [Event.ID: Set<Source.ID>] = [:]
  /// What the sources are called whose texts are other.
  package private(set) var texts: [String] = []
  /// Whether the title and what is kept of the whole, the sources or the names are other.
  package private(set) var isOtherwise = false

  /// None.
  package init() {}

  package init(from old: Timeline, to new: Timeline) {
    let before = Dictionary(old.events.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    for event in new.events {
      guard let earlier = before[event.id] else {
        added.insert(event.id)
        continue
      }
      // Most are the same to the letter.
      guard earlier != event, earlier.withoutPlaces != event.withoutPlaces else { continue }
      changed.insert(event.id)
      accounts[event.id] = event.accountsOther(than: earlier)
    }
    gone = Set(before.keys).subtracting(new.events.map(\.id))
    texts = Changes.texts(from: old.sources, to: new.sources)
    isOtherwise =
      old.title != new.title || old.fields != new.fields
      || old.sources.map(\.withoutPlaces) != new.sources.map(\.withoutPlaces)
      || old.names.map(\.withoutPlaces) != new.names.map(\.withoutPlaces)
  }

  private static func texts(from old: [Source], to new: [Source]) -> [String] {
    let before = Dictionary(old.map { ($0.id, $0.sha256) }, uniquingKeysWith: { one, _ in one })
    return new.filter { source in before[source.id].map { $0 != source.sha256 } ?? false }
      .map(\.label)
  }

  /// Whether an event is new or other.
  package func isMarked(_ event: Event.ID) -> Bool {
    changed.contains(event) || added.contains(event)
  }

  package var isEmpty: Bool { events == 0 && texts.isEmpty && !isOtherwise }

  private var events: Int { changed.count + added.count + gone.count }

  /// "2 events changed, 1 is new, 1 is gone"; nil where nothing did that a reader sees.
  package var words: String? {
    let counts = [
      (changed.count, "changed", "changed"), (added.count, "is new", "are new"),
      (gone.count, "is gone", "are gone"),
    ].filter { $0.0 > 0 }
    let ofEvents = counts.enumerated().map { index, part in
      let noun = index > 0 ? "" : part.0 == 1 ? " event" : " events"
      return "\(part.0)\(noun) \(part.0 == 1 ? part.1 : part.2)"
    }
    let words = (ofEvents + [wordsOfTexts].compactMap(\.self)).joined(separator: ", ")
    if !words.isEmpty { return words.prefix(1).uppercased() + words.dropFirst() }
    return isOtherwise ? "What is said of the sources, the names or the title changed" : nil
  }

  private var wordsOfTexts: String? {
    switch texts.count {
    case 0: nil
    case 1: "the text of \(texts[0]) changed"
    default: "\(texts.count) texts changed"
    }
  }
}

extension Event {
  /// The sources that say of it what they did not say earlier.
  fileprivate func accountsOther(than earlier: Event) -> Set<Source.ID> {
    let before = earlier.accounts.map(\.withoutPlaces)
    return Set(accounts.filter { !before.contains($0.withoutPlaces) }.map(\.source))
  }

  fileprivate var withoutPlaces: Event {
    var event = self
    (event.origin, event.placeOrigin, event.peopleOrigins) = (nil, nil, [])
    event.accounts = accounts.map(\.withoutPlaces)
    for index in event.points.indices { event.points[index].origin = nil }
    for index in event.accepted.indices { event.accepted[index].origin = nil }
    return event
  }
}

extension Account {
  fileprivate var withoutPlaces: Account {
    var account = self
    account.origin = nil
    for index in account.says.indices { account.says[index].origin = nil }
    for index in account.quotations.indices {
      (account.quotations[index].origin, account.quotations[index].range) = (nil, nil)
    }
    return account
  }
}

extension Source {
  /// Without its text, too, of which its hash tells.
  fileprivate var withoutPlaces: Source {
    var source = self
    (source.origin, source.text, source.sha256) = (nil, "", "")
    for index in source.accepted.indices { source.accepted[index].origin = nil }
    for index in source.aside.indices {
      (source.aside[index].quotation.origin, source.aside[index].quotation.range) = (nil, nil)
    }
    return source
  }
}

extension Name {
  fileprivate var withoutPlaces: Name {
    var name = self
    name.origin = nil
    for index in name.accepted.indices { name.accepted[index].origin = nil }
    return name
  }
}
