/// A sourced timeline: its events in order, the sources that tell them, the names they use.
///
/// The one aggregate of the model. `events` stand in the order of ``Event/key`` whatever the
/// order of the file; `sources` keep the file's order, which is the order of columns on screen.
package struct Timeline: Hashable, Sendable {
  package var title: String
  package var sources: [Source]
  package var names: [Name]
  package private(set) var events: [Event]
  /// What else is kept of the whole, in the order of the file.
  package var fields: [EventField]

  package init(
    title: String, sources: [Source], names: [Name], events: [Event], fields: [EventField] = []
  ) {
    self.title = title
    self.fields = fields
    self.sources = sources
    self.names = names
    self.events = events.inChronologicalOrder()
  }

  /// Puts events in the place of as many others; their order, which rests on dates, must not change.
  mutating func replace(_ places: Range<Int>, with events: [Event]) {
    self.events.replaceSubrange(places, with: events)
  }
}
