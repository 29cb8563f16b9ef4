import Chronology

extension ExportReader {
  private static let sourceKeys: Set = [
    "accepted", "aside", "author", "checked", "derivesFrom", "file", "id", "note", "printed",
    "published", "publisher", "sha256", "text", "title", "url",
  ]

  /// - Throws: a `Finding` where nothing can be made of it.
  mutating func source(
    _ members: [(key: String, value: JSONElement)], at origin: Origin
  ) throws -> Source {
    let known = Dictionary(members) { _, last in last }
    for (key, element) in members where !ExportReader.sourceKeys.contains(key) {
      tell("\"\(key)\" is no member of a source: it is left out", at: element.node, in: element)
    }
    guard let id = text(known, "id"), !id.allSatisfy(\.isWhitespace) else {
      throw Finding(.error, "this source has no \"id\"", at: origin)
    }
    guard sources.insert(id).inserted else {
      throw Finding(
        .error, "the source \"\(id)\" stands here twice",
        hint: "every source needs an id of its own",
        at: origin)
    }
    return source(id, known, at: origin)
  }

  private mutating func source(
    _ id: String, _ known: [String: JSONElement], at origin: Origin
  ) -> Source {
    Source(
      id: id, file: text(known, "file") ?? id, title: text(known, "title"),
      author: text(known, "author"), publisher: text(known, "publisher"),
      published: known["published"].flatMap { date($0) },
      printed: text(known, "printed"), derivesFrom: texts(known, "derivesFrom"),
      url: text(known, "url"), note: text(known, "note"), aside: asides(known["aside"]),
      accepted: known["accepted"].map {
        accepted($0.node, of: Finding.Code.ofSources, in: $0)
      } ?? [], sha256: hash(known, "sha256") ?? "", checked: hash(known, "checked"), origin: origin)
  }

  private mutating func text(_ known: [String: JSONElement], _ key: String) -> String? {
    known[key].flatMap { text($0.node, key, in: $0) }
  }

  private mutating func texts(_ known: [String: JSONElement], _ key: String) -> [String] {
    known[key].flatMap { element in
      element.node.elements?.compactMap { text($0, key, in: element) }
    } ?? []
  }

  private mutating func date(_ element: JSONElement) -> EDTF? {
    guard let word = text(element.node, "published", in: element) else { return nil }
    if let date = try? EDTF(parsing: word) { return date }
    tell("\"\(word)\" is not a date: it is left out", at: element.node, in: element)
    return nil
  }

  private mutating func hash(_ known: [String: JSONElement], _ key: String) -> String? {
    guard let element = known[key], let hash = text(known, key)?.lowercased(), hash != "" else {
      return nil
    }
    if hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) { return hash }
    tell("\"\(hash)\" is not a SHA-256: it is left out", at: element.node, in: element)
    return nil
  }

  private mutating func asides(_ element: JSONElement?) -> [Aside] {
    guard let element else { return [] }
    return (element.node.elements ?? []).compactMap { node in
      check(
        node, for: ["prefix", "quote", "suffix", "through", "why"], of: "a passage set aside",
        in: element)
      guard let words = required(node, "quote", of: "this passage set aside", in: element),
        let why = required(node, "why", of: "this passage set aside", in: element)
      else { return nil }
      let quotation = Quotation(
        exact: words, prefix: text(node["prefix"], "prefix", in: element),
        suffix: text(node["suffix"], "suffix", in: element), origin: element.origin(of: node))
      return Aside(quotation, through: text(node["through"], "through", in: element), why: why)
    }
  }

  mutating func names(_ element: JSONElement) -> [Name] {
    (element.node.elements ?? []).compactMap { name($0, in: element) }
  }

  private mutating func name(_ node: JSONNode, in element: JSONElement) -> Name? {
    check(node, for: ["accepted", "also", "kind", "name", "not"], of: "a name", in: element)
    guard let name = required(node, "name", of: "this entry of names", in: element) else {
      return nil
    }
    let word = text(node["kind"], "kind", in: element) ?? ""
    let kind = Name.Kind(rawValue: word)
    if kind == nil {
      tell(
        "unknown kind \"\(word)\" of the name \"\(name)\": it is taken for a person's",
        hint: "known: \(Name.Kind.allCases.map(\.rawValue).joined(separator: ", "))", at: node,
        in: element)
    }
    return Name(
      name: name, kind: kind ?? .person, also: texts(node, "also", in: element),
      not: texts(node, "not", in: element),
      accepted: accepted(node["accepted"], of: Finding.Code.ofNames, in: element),
      origin: element.origin(of: node))
  }
}
