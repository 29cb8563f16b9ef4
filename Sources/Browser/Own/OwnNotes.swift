package import Archive
package import Chronology
import Screen

/// A reader's notebook as the archive has what it is about: what is starred and noted, and where.
package struct OwnNotes: Sendable {
  /// A passage with a note, where it stands in its source now.
  struct Passage: Hashable, Sendable {
    let range: Range<Int>
    let note: Notebook.Note
  }

  package private(set) var notebook = Notebook()
  private var starred: Set<Event.ID> = []
  /// Those on each event, and on the passages of which it cites words.
  private var notes: [Event.ID: [Notebook.Note]] = [:]
  /// What sources are called.
  private var labels: [Source.ID: String] = [:]
  private var passages: [Source.ID: [Passage]] = [:]

  static let star = "★"
  /// As readers point at something in a margin.
  static let noteSign = "☞"

  package init() {}

  /// Passages are looked for once the archive is complete.
  package init(_ notebook: Notebook, in archive: Archive) throws {
    self.notebook = notebook
    starred = Set(notebook.stars)
    for note in notebook.notes {
      switch note.subject {
      case .event(let event): notes[event, default: []].append(note)
      case .passage(let source, let quotation):
        guard archive.isComplete, let column = archive.column(of: source) else { continue }
        try add(note, quotation, of: archive.sources[column], in: archive)
      }
    }
  }

  private mutating func add(
    _ note: Notebook.Note, _ quotation: Quotation, of source: Source, in archive: Archive
  ) throws {
    labels[source.id] = source.label
    var text = SourceText(try archive.text(of: source.id))
    guard let range = text.find(quotation).place else { return }
    passages[source.id, default: []].append(Passage(range: range, note: note))
    let events = Set(
      try archive.citations(of: source.id).filter { $0.range.overlaps(range) }.map(\.event))
    for event in events.sorted() {
      guard let key = try archive.event(event)?.id else { continue }
      notes[key, default: []].append(note)
    }
  }
}

extension OwnNotes {
  package func isStarred(_ event: Event.ID) -> Bool { starred.contains(event) }

  func isNoted(_ event: Event.ID) -> Bool { notes[event] != nil }

  /// What the reader has noted on an event.
  package func words(on event: Event.ID?) -> [String] {
    notes(on: event).map { $0.words(labels) }
  }

  package func notes(on event: Event.ID?) -> [Notebook.Note] { event.flatMap { notes[$0] } ?? [] }

  /// The passages of a source that have a note.
  func passages(of source: Source.ID) -> [Passage] { passages[source] ?? [] }

  /// What the row of an event shows of it.
  func signs(of event: Event.ID) -> [String] {
    [isStarred(event) ? OwnNotes.star : nil, isNoted(event) ? OwnNotes.noteSign : nil]
      .compactMap(\.self)
  }

  /// The same, as one hears it.
  func spoken(of event: Event.ID) -> [String] {
    [isStarred(event) ? "starred" : nil, isNoted(event) ? "with your note" : nil]
      .compactMap(\.self)
  }

  /// Which events the words of queries mean.
  package var events: [OwnEvents] { [allStarred, allNoted] }

  package var allStarred: OwnEvents {
    OwnEvents(QueryField.starred.rawValue, events: Array(starred))
  }

  package var allNoted: OwnEvents {
    OwnEvents(QueryField.noted.rawValue, events: Array(notes.keys))
  }
}

extension Notebook.Note {
  /// As one reads it: "Your note (28 November 2026): Ask for the report".
  var words: String { "Your note\(day): \(text)" }

  fileprivate func words(_ labels: [Source.ID: String]) -> String {
    guard case .passage(let id, let quotation) = subject else { return words }
    let source = labels[id] ?? id
    let exact = quotation.exact.replacing("\n", with: " ").fitted(to: 40)
    return "Your note on “\(exact)” of \(source)\(day): \(text)"
  }

  private var day: String {
    written.map { " (\((try? EDTF(parsing: $0))?.words ?? $0))" } ?? ""
  }
}

extension Sighting {
  /// Where the words stand, if that is sure.
  fileprivate var place: Range<Int>? {
    if case .found(let range, _) = self { range } else { nil }
  }
}
