import Chronology

/// At what one has looked last in views that are closed, for when they are opened again.
struct LastLooks: Sendable {
  /// By which day one looked at what was known; nil unless one has chosen any.
  private(set) var known: LearnedPane.Choice?
  private var name: (name: String, event: Int?)?

  init() {}

  /// - Parameter event: the one that is selected in the timeline meanwhile.
  mutating func note(_ pane: any Pane, at event: Int?) {
    if let pane = pane as? LearnedPane { known = pane.choice ?? known }
    if let pane = pane as? NamesPane { name = pane.name.map { ($0, event) } ?? name }
  }

  /// The name at which one was, and whether it was looked up from the same event.
  func name(at event: Int?) -> (name: String, isOfEvent: Bool)? {
    name.map { ($0.name, $0.event == event) }
  }
}

// As they are kept from one session to the next: by names, and events by their ids.
extension LastLooks {
  init(_ kept: Kept, event: (Event.ID) throws -> Int?) rethrows {
    switch kept.known {
    case nil: known = nil
    case Kept.everything?: known = .everything
    case let day?: known = (try? EDTF(parsing: day))?.earliest.day.map { .day($0) }
    }
    name = try kept.name.map { ($0, try kept.event.flatMap(event)) }
  }

  func kept(event: (Int) -> Event.ID?) -> Kept {
    let day = known.map { $0.day?.description ?? Kept.everything }
    return Kept(known: day, name: name?.name, event: name?.event.flatMap(event))
  }

  /// What of them is kept.
  struct Kept: Codable, Hashable, Sendable {
    /// The day, as EDTF has it, or that it was all.
    var known: String?
    var name: String?
    /// The event from which the name was looked up.
    var event: Event.ID?

    fileprivate static let everything = "everything"
  }
}
