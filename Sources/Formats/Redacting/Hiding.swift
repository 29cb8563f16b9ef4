import Chronology

/// Names being hidden in one export: how, how often, and what its events and sources are called then.
struct Hiding {
  private let redaction: Redaction
  private let count: HiddenCount
  private(set) var events = Disguises()
  private(set) var sources = Disguises()
  private(set) var fields = Disguises()

  init(_ redaction: Redaction, in extract: Extract, _ count: HiddenCount) throws {
    (self.redaction, self.count) = (redaction, count)
    let asked = extract.recipe?.asked
    events = try Disguises { body in
      try extract.forEachID(body)
      try extract.own?.events.forEach(body)
      try asked?.events.forEach(body)
    } hiding: {
      redaction.hiding(id: $0, count)
    }
    let sources =
      extract.sources.map(\.id) + extract.sources.flatMap(\.derivesFrom)
      + (extract.own?.sources ?? []) + (asked?.allSources ?? [])
    self.sources = Disguises(of: sources) { redaction.hiding(id: $0, count) }
    let fields = extract.fields.map(\.name) + extract.fieldNames()
    // They are counted where they stand in events.
    self.fields = Disguises(of: fields) { redaction.hiding($0, HiddenCount()) }
  }

  func callAsFunction(_ text: String) -> String { redaction.hiding(text, count) }

  /// An address or the name of a file, with signs that it may have.
  func id(_ text: String) -> String { redaction.hiding(id: text, count) }

  /// The names of fields are counted here, their disguises made.
  func field(_ field: EventField) -> EventField {
    _ = self(field.name)
    return EventField(fields[field.name], self(field.value))
  }
}
