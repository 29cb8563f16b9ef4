package import Chronology

/// The part of a timeline that leaves: whole events, read one after the other, in order.
package struct Extract {
  package var title: String
  /// What else is kept of the whole.
  package var fields: [EventField] = []
  package var sources: [Source]
  package var names: NameTable
  /// What was asked for, in words: "3 to 9 January 2021"; nil for everything.
  package var scope: String?
  /// How many events leave, and how many there are.
  package let count: Int
  package let total: Int
  /// What the reader has set down on it, where that is to leave, too.
  package var own: OwnExtract?
  package var options = ExportOptions()
  /// How it is made; nil where nobody can tell, as of a part that is piped.
  package var recipe: Recipe?
  /// What the fields of its events are called, in the order in which they are met.
  package var fieldNames: () -> [String]
  /// Gives the text of a source part by part; `sources` may be without it.
  package var forEachPortion: (Source.ID, (String) throws -> Void) throws -> Void
  /// Whether texts of sources are not to tell what was hidden.
  var hidesTexts = false
  /// Whether accounts leave that are still being worked on.
  var includesDrafts = true
  /// The sources that tell the events, with drafts or without; known without going through those that leave.
  package var tellers: (_ withDrafts: Bool) throws -> Set<Source.ID>
  /// What the format has no place for.
  package let omissions: Omissions
  /// Gives every event in turn, so that the whole never stands in memory.
  package var forEachEvent: ((Event) throws -> Void) throws -> Void
  /// Gives what every event is called, in the same order, which may be known without the whole of it.
  package var forEachID: ((Event.ID) throws -> Void) throws -> Void

  package init(
    title: String, sources: [Source], names: NameTable, scope: String?, count: Int, total: Int,
    omissions: Omissions = Omissions(),
    forEachEvent: @escaping ((Event) throws -> Void) throws -> Void
  ) {
    self.omissions = omissions
    self.title = title
    self.sources = sources
    forEachPortion = { id, body in try body(sources.first { $0.id == id }?.text ?? "") }
    tellers = { withDrafts in
      var tellers = Set<Source.ID>()
      try forEachEvent { event in
        tellers.formUnion(
          event.accounts.lazy.filter { withDrafts || !$0.isDraft }.map(\.source))
      }
      return tellers
    }
    self.names = names
    self.scope = scope
    self.count = count
    self.total = total
    self.forEachEvent = forEachEvent
    forEachID = { body in try forEachEvent { try body($0.id) } }
    fieldNames = { Extract.fieldNames(forEachEvent) }
  }

  static func fieldNames(_ forEachEvent: ((Event) throws -> Void) throws -> Void) -> [String] {
    var (names, known) = ([String](), Set<String>())
    // What cannot be read here cannot be read when it is written, and is told then.
    try? forEachEvent { event in
      for field in event.fields where known.insert(field.name).inserted { names.append(field.name) }
    }
    return names
  }

  /// The same, which says after each event how many have been given.
  func counting(_ note: @escaping (Int) throws -> Void) -> Extract {
    let all = forEachEvent
    var counted = self
    counted.forEachEvent = { body in
      var given = 0
      try all { event in
        try body(event)
        given += 1
        try note(given)
      }
    }
    return counted
  }

  /// "12 of 60 events: 3 to 9 January 2021".
  var heading: String {
    let all = total.counted("event")
    let counted = count == total ? all : "\(count.grouped) of \(all)"
    return scope.map { "\(counted): \($0)" } ?? counted
  }
}

extension Extract {
  /// A whole timeline.
  package init(_ timeline: Timeline) {
    self.init(
      title: timeline.title, sources: timeline.sources, names: NameTable(timeline.names),
      scope: nil, count: timeline.events.count, total: timeline.events.count
    ) { body in try timeline.events.forEach(body) }
    fields = timeline.fields
  }
}
