package import Chronology

extension Timeline {
  /// The `dossier.yaml` that says all of this; the same timeline gives the same bytes.
  package var yaml: String {
    let mapping = YAMLValue.fields([
      ("annals", .text("1")),
      ("title", .text(title)),
      ("fields", fields.yaml),
      ("sources", YAMLValue.fields(sources.map { ($0.id, $0.yaml) }).unlessEmpty),
      ("names", YAMLValue.list(names.map(\.yaml)).unlessEmpty),
      ("events", YAMLValue.list(events.map(\.yaml)).unlessEmpty),
    ])
    return mapping.block(at: 0) + "\n"
  }
}

// Keys stand in the order in which the manual has them.

extension Source {
  var yaml: YAMLValue {
    .fields([
      ("file", .text(file)), ("sha256", checked.text), ("title", title.text),
      ("author", author.text), ("publisher", publisher.text),
      ("published", published.map { .text($0.description) }), ("printed", printed.text),
      ("derives-from", derivesFrom.list), ("url", url.text), ("note", note.prose),
      ("aside", YAMLValue.list(aside.map(\.yaml)).unlessEmpty), ("accepted", accepted.yaml),
    ])
  }

  static let keys = [
    "file", "sha256", "title", "author", "publisher", "published", "printed", "derives-from",
    "url", "note", "aside", "accepted",
  ]
}

extension Aside {
  var yaml: YAMLValue {
    .fields([
      ("quote", .text(quotation.exact)), ("prefix", quotation.prefix.text),
      ("suffix", quotation.suffix.text), ("through", through.text), ("why", .prose(why)),
    ])
  }
}

extension [Acceptance] {
  var yaml: YAMLValue? {
    YAMLValue.fields(map { ($0.code.rawValue, .prose($0.reason)) }).unlessEmpty
  }
}

extension [EventField] {
  fileprivate var yaml: YAMLValue? {
    YAMLValue.fields(map { ($0.name, .text($0.value)) }).unlessEmpty
  }
}

extension Name {
  fileprivate var yaml: YAMLValue {
    .fields([
      ("name", .text(name)), ("kind", .text(kind.rawValue)), ("also", also.list),
      ("not", not.list), ("accepted", accepted.yaml),
    ])
  }
}

extension Event {
  var yaml: YAMLValue {
    .fields([
      ("id", .text(id)), ("date", date.map { .text($0.description) }), ("time", time.text),
      ("kind", .text(kind.rawValue)), ("title", .text(title)), ("summary", summary.prose),
      ("place", place.text), ("people", people.list), ("inferred", inferred.prose),
      ("note", note.prose), ("accounts", .list(accounts.map(\.yaml))),
      ("points", YAMLValue.fields(points.map { ($0.name, .flow($0.yaml)) }).unlessEmpty),
      ("fields", fields.yaml),
      ("accepted", accepted.yaml),
    ])
  }

  static let keys = [
    "id", "date", "time", "kind", "title", "summary", "place", "people", "inferred", "note",
    "accounts", "points", "fields", "accepted",
  ]
}

extension Point {
  var yaml: YAMLValue {
    .fields([("verdict", verdict.map { .text($0.rawValue) }), ("note", note.prose)])
  }
}

extension Account {
  var yaml: YAMLValue {
    .fields([
      ("source", .text(source)), ("date", date.map { .text($0.description) }),
      ("printed", printed.text), ("quotes", .list(quotations.map(\.yaml))),
      ("says", YAMLValue.fields(says.map { ($0.point, .text($0.value)) }).unlessEmpty),
      ("note", note.prose), ("status", isDraft ? .text("draft") : nil),
    ])
  }

  static let keys = ["source", "date", "printed", "quotes", "says", "note", "status"]
}

extension Quotation {
  var yaml: YAMLValue {
    let more = [
      ("prefix", prefix.text), ("suffix", suffix.text), ("nth", nth.map(String.init).text),
    ]
    guard more.contains(where: { $0.1 != nil }) else { return .text(exact) }
    return .fields([("exact", .text(exact))] + more)
  }
}

extension YAMLValue {
  /// nil where there is nothing in it.
  var unlessEmpty: YAMLValue? { self == .list([]) || self == .mapping([]) ? nil : self }
}

extension String? {
  var text: YAMLValue? { map { .text($0) } }
  fileprivate var prose: YAMLValue? { map { .prose($0) } }
}

extension [String] {
  /// On one line, in brackets.
  fileprivate var list: YAMLValue? { isEmpty ? nil : .flow(.list(map { .text($0) })) }
}
