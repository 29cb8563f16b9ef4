import Chronology

/// At what one has looked last in views that are closed, for when they are opened again.
struct LastLooks: Sendable {
  /// By which day one looked at what was known; nil unless one has chosen any.
  private(set) var known: LearnedPane.Choice?
  private var name: (name: String, event: Int?)?

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
