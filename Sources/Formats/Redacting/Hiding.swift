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

  /// Fields of a calendar may be data, and others say so.
  func callAsFunction(_ fields: [EventField]) -> [EventField] {
    let data = Set(
      fields.filter { $0.value.uppercased() == "BASE64" }.map {
        $0.name.replacing(";ENCODING", with: "")
      })
    return fields.map { field in
      // It is counted here, its disguise was made before.
      _ = self(field.name)
      let name = self.fields[field.name]
      guard data.contains(field.name) else { return EventField(name, self(field.value)) }
      let mark = "base64,"
      return EventField(name, String(self(mark + field.value).dropFirst(mark.count)))
    }
  }
}
