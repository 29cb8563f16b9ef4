/// Something that happened, apart from who says so.
package struct Event: Hashable, Sendable, Identifiable {
  package var id: String
  /// nil when no source supports any date.
  package var date: EDTF?
  /// The time of day in words: EDTF has no uncertain time of day.
  package var time: String?
  package var kind: Kind
  package var title: String
  package var summary: String?
  package var place: String?
  /// Persons and groups, each by its ``Name/name`` or as written.
  package var people: [String]
  /// How the date was worked out, from which words, where no source prints it outright.
  package var inferred: String?
  package var note: String?
  package var accounts: [Account]
  /// An editor's words on points of comparison.
  package var points: [Point]
  /// What else is kept of it, in the order of the file.
  package var fields: [EventField]
  /// Warnings that the author knows.
  package var accepted: [Acceptance]
  package var origin: Origin?
  package var placeOrigin: Origin?
  /// Of each of `people`; empty where they come from no file.
  package var peopleOrigins: [Origin] = []

  package init(
    id: String, date: EDTF? = nil, time: String? = nil, kind: Kind, title: String,
    summary: String? = nil, place: String? = nil, people: [String] = [],
    inferred: String? = nil, note: String? = nil, accounts: [Account] = [],
    points: [Point] = [], fields: [EventField] = [], accepted: [Acceptance] = [],
    origin: Origin? = nil
  ) {
    self.id = id
    self.date = date
    self.time = time
    self.kind = kind
    self.title = title
    self.summary = summary
    self.place = place
    self.people = people
    self.inferred = inferred
    self.note = note
    self.accounts = accounts
    self.points = points
    self.fields = fields
    self.accepted = accepted
    self.origin = origin
  }

  package func account(of source: Source.ID) -> Account? {
    accounts.first { $0.source == source }
  }
}

/// A value of an event, or of the whole timeline, for which a dossier has no key of its own, such as a column
/// of a table.
package struct EventField: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
