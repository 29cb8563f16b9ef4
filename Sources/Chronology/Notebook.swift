/// What a reader has set down beside a dossier: marks, stars and notes, all of them their own.
///
/// Events and sources are named by their ids and passages by their words, so that a notebook outlives
/// every change of the dossier; what it names may be gone, and is kept all the same.
package struct Notebook: Hashable, Sendable {
  /// In the order in which they were set.
  package var marks: [Mark] = []
  package var stars: [Event.ID] = []
  package var notes: [Note] = []

  package init() {}

  package var isEmpty: Bool { self == Notebook() }

  /// A letter that leads back to an event, in the view in which it was set.
  package struct Mark: Hashable, Sendable {
    package var letter: Character
    package var event: Event.ID
    /// The view that was open over the timeline: `compare`, `reader`.
    package var view: String?
    /// The source that was read there.
    package var source: Source.ID?

    package init(
      _ letter: Character, on event: Event.ID, view: String? = nil, source: Source.ID? = nil
    ) {
      (self.letter, self.event, self.view, self.source) = (letter, event, view, source)
    }
  }

  /// Words of the reader on an event or on a passage.
  package struct Note: Hashable, Sendable {
    package var subject: Subject
    package var text: String
    /// The day on which it was written, as EDTF has it.
    package var written: String?

    package init(on subject: Subject, _ text: String, written: String? = nil) {
      (self.subject, self.text, self.written) = (subject, text, written)
    }
  }

  /// What a note is on.
  package enum Subject: Hashable, Sendable {
    case event(Event.ID)
    /// Exact words of a source; where they stand in it is found when it is read.
    case passage(Source.ID, Quotation)
  }
}

/// Something that a reader sets down in a notebook, or takes away from it.
package enum Jotting: Hashable, Sendable {
  /// A mark takes the place of that with the same letter.
  case mark(Notebook.Mark)
  case unmark(Character)
  case star(Event.ID)
  case unstar(Event.ID)
  /// A note takes the place of that on the same; one without text takes it away.
  case note(Notebook.Note)
}

extension Jotting {
  /// What it is about: of two jottings on the same the later counts.
  package enum Topic: Hashable, Sendable {
    case mark(Character)
    case star(Event.ID)
    case note(Notebook.Subject)
  }

  package var topic: Topic {
    switch self {
    case .mark(let mark): .mark(mark.letter)
    case .unmark(let letter): .mark(letter)
    case .star(let event), .unstar(let event): .star(event)
    case .note(let note): .note(note.subject)
    }
  }

  package var isRemoval: Bool {
    switch self {
    case .unmark, .unstar: true
    case .note(let note): note.text.isEmpty
    case .mark, .star: false
    }
  }
}

extension Notebook {
  /// Whether something stands here on a topic.
  package func holds(_ topic: Jotting.Topic) -> Bool {
    switch topic {
    case .mark(let letter): mark(letter) != nil
    case .star(let event): isStarred(event)
    case .note(let subject): note(on: subject) != nil
    }
  }

  /// Whether all is as a jotting would have it.
  package func says(_ jotting: Jotting) -> Bool {
    switch jotting {
    case .mark(let mark): self.mark(mark.letter) == mark
    case .note(let note) where !note.text.isEmpty: self.note(on: note.subject)?.text == note.text
    case .star, .unstar, .unmark, .note: holds(jotting.topic) != jotting.isRemoval
    }
  }
}

extension Notebook {
  package func mark(_ letter: Character) -> Mark? { marks.first { $0.letter == letter } }

  package func note(on subject: Subject) -> Note? { notes.first { $0.subject == subject } }

  package func isStarred(_ event: Event.ID) -> Bool { stars.contains(event) }

  /// Sets something down; what is there already stays where it stands.
  package mutating func jot(_ jotting: Jotting) {
    switch jotting {
    case .mark(let mark):
      marks.put(mark) { $0.letter == mark.letter }
    case .unmark(let letter): marks.removeAll { $0.letter == letter }
    case .star(let event): stars.put(event) { $0 == event }
    case .unstar(let event): stars.removeAll { $0 == event }
    case .note(let note) where note.text.isEmpty: notes.removeAll { $0.subject == note.subject }
    case .note(let note): notes.put(note) { $0.subject == note.subject }
    }
  }

  /// Takes in what stands in another notebook and not in this one; of two notes on the same, none hides
  /// the other.
  package mutating func join(_ other: Notebook) {
    for mark in other.marks where self.mark(mark.letter) == nil { marks.append(mark) }
    for event in other.stars where !isStarred(event) { stars.append(event) }
    for note in other.notes
    where !notes.contains(where: { $0.subject == note.subject && $0.text == note.text }) {
      notes.append(note)
    }
  }
}

extension Array {
  /// Puts an item in the place of the first that is meant, else at the end.
  fileprivate mutating func put(_ item: Element, where isMeant: (Element) -> Bool) {
    guard let place = firstIndex(where: isMeant) else { return append(item) }
    self[place] = item
  }
}
