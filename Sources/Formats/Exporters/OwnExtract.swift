package import Chronology

/// What of a reader's own notes leaves with a part of a timeline, for exports in which it is asked for.
package struct OwnExtract: Sendable {
  let stars: Set<Event.ID>
  /// Those on each event, and on passages of which it cites words.
  let notes: [Event.ID: [Notebook.Note]]
  /// Those on passages of which no event that leaves cites words.
  let others: [Notebook.Note]

  package init(stars: Set<Event.ID>, notes: [Event.ID: [Notebook.Note]], others: [Notebook.Note]) {
    (self.stars, self.notes, self.others) = (stars, notes, others)
  }

  func notes(on event: Event) -> [Notebook.Note] { notes[event.id] ?? [] }
}

extension Notebook.Note {
  /// The source and the words that it is on; nil where it is on an event.
  var passage: (source: Source.ID, quotation: Quotation)? {
    if case .passage(let source, let quotation) = subject { (source, quotation) } else { nil }
  }
}
