import Chronology

/// What stands before the events in an export in JSON: the dossier, with the texts of its sources.
struct JSONDossier {
  let extract: Extract

  /// The version of this shape.
  static let version = 2

  func write(to json: inout JSONWriter) throws {
    for (key, value) in members { try json.member(key, value) }
    let told = try extract.leavingTexts()
    try json.member("sources") { list in
      for source in extract.sources {
        try list.element { try write(source, withText: told.contains(source.id), to: &$0) }
      }
    }
    if let own = extract.own {
      try json.member("reader", JSONReader(starred: nil, notes: own.others).value)
    }
    if let recipe = extract.recipe { try json.member("recipe", verbatim: recipe.line) }
  }

  private var members: [(key: String, value: JSONValue)] {
    [
      ("annals", .number(JSONDossier.version)), ("count", .number(extract.count)),
      ("fields", .object(extract.fields)), ("scope", JSONValue(extract.scope)),
      ("title", .string(extract.title)), ("total", .number(extract.total)),
      ("names", .array(extract.names.names.map(JSONDossier.value))),
    ]
  }

  private static func value(_ name: Name) -> JSONValue {
    .object([
      ("accepted", .object(name.accepted)), ("also", .array(name.also.map(JSONValue.string))),
      ("kind", .string(name.kind.rawValue)), ("name", .string(name.name)),
      ("not", .array(name.not.map(JSONValue.string))),
    ])
  }

  private func write(
    _ source: Source, withText isTold: Bool, to json: inout JSONWriter
  ) throws {
    for (key, value) in source.jsonMembers { try json.member(key, value) }
    guard isTold else { return try json.member("text", .null) }
    try json.member("text") { list in
      var lines = TextLines()
      try extract.forEachPortion(source.id) { part in
        try lines.add(part) { try list.element(.string($0)) }
      }
      try lines.end { try list.element(.string($0)) }
    }
  }
}

extension Source {
  /// The source in JSON, all but its text.
  var jsonMembers: [(key: String, value: JSONValue)] {
    [
      ("accepted", .object(accepted)), ("aside", .array(aside.map(\.jsonValue))),
      ("author", JSONValue(author)), ("checked", JSONValue(checked)),
      ("derivesFrom", .array(derivesFrom.map(JSONValue.string))), ("file", .string(file)),
      ("id", .string(id)), ("note", JSONValue(note)), ("printed", JSONValue(printed)),
      ("published", JSONValue(published?.description)), ("publisher", JSONValue(publisher)),
      ("sha256", .string(sha256)), ("title", JSONValue(title)), ("url", JSONValue(url)),
    ]
  }
}

extension Aside {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("prefix", JSONValue(quotation.prefix)), ("quote", .string(quotation.exact)),
      ("suffix", JSONValue(quotation.suffix)), ("through", JSONValue(through)),
      ("why", .string(why)),
    ])
  }
}

extension JSONValue {
  /// Texts by their names, in the order in which they are given; of several under one name the first.
  static func object(named texts: [(name: String, text: String)]) -> JSONValue {
    var known = Set<String>()
    return .object(
      texts.filter { known.insert($0.name).inserted }.map { ($0.name, .string($0.text)) })
  }

  static func object(_ fields: [EventField]) -> JSONValue {
    .object(named: fields.map { ($0.name, $0.value) })
  }

  static func object(_ accepted: [Acceptance]) -> JSONValue {
    .object(named: accepted.map { ($0.code.rawValue, $0.reason) })
  }
}
