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

extension OwnExtract {
  /// The events and the sources that it names.
  var events: [Event.ID] { stars.sorted() + notes.keys.sorted() }
  var sources: [Source.ID] {
    (notes.keys.sorted().flatMap { notes[$0] ?? [] } + others).compactMap(\.passage?.source)
  }

  func redacted(by hiding: Hiding) -> OwnExtract {
    OwnExtract(
      stars: Set(stars.map { hiding.events[$0] }),
      notes: Dictionary(
        notes.map { (hiding.events[$0.key], $0.value.map { $0.redacted(by: hiding) }) }
      ) { $0 + $1 },
      others: others.map { $0.redacted(by: hiding) })
  }
}

extension Notebook.Note {
  fileprivate func redacted(by hiding: Hiding) -> Notebook.Note {
    var note = self
    note.text = hiding(text)
    switch subject {
    case .event(let id): note.subject = .event(hiding.events[id])
    case .passage(let source, let quotation):
      note.subject = .passage(hiding.sources[source], quotation.redacted(by: hiding))
    }
    return note
  }
}
