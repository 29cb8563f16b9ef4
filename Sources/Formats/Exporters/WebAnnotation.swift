import Chronology

extension Exporter {
  /// A collection as the W3C's Web Annotation Data Model has it: an annotation a quotation.
  package static let webAnnotation = Exporter(
    name: "web-annotation", summary: "W3C Web Annotations, one on each passage that is quoted",
    fileExtension: "jsonld"
  ) { extract, add in
    var annotations = WebAnnotations(extract: extract)
    let opening = try annotations.opening
    try add { $0.append(opening) }
    var separator = "\n"
    try extract.forEachEvent { event in
      for annotation in try annotations.all(of: event) {
        try add { bytes in
          bytes.append(separator)
          annotation.write(to: &bytes, indent: 0)
        }
        separator = ",\n"
      }
    }
    try add { $0.append(annotations.closing) }
  }
}

/// The annotations of an extract, which know the texts of the sources.
private struct WebAnnotations {
  let extract: Extract
  private var count = 0
  private var texts: [Source.ID: PassageIndex] = [:]

  init(extract: Extract) {
    self.extract = extract
  }

  /// All up to the first annotation; what programs for the format do not know, as the recipe, they pass over.
  var opening: String {
    get throws {
      let (collection, page) = (id("collection"), id("page"))
      let generator: [(key: String, value: JSONValue)] = [
        ("type", .string("Software")), ("name", .string("annals")),
      ]
      let head: [(key: String, value: JSONValue)] = [
        ("id", .string(collection)), ("type", .string("AnnotationCollection")),
        ("label", .string(extract.title)), ("generator", .object(generator)),
        (
          "first",
          .object([
            ("id", .string(page)), ("type", .string("AnnotationPage")),
            ("partOf", .string(collection)), ("startIndex", .number(0)), ("items", .array([])),
          ])
        ),
      ]
      let recipe = try extract.recipe.map { "\"recipe\":\(try $0.line),\n" } ?? ""
      return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\n" + recipe
        + JSONValue.object(head).line.dropFirst().dropLast("]}}".count)
    }
  }

  /// Their number comes last: nobody knows it before.
  var closing: String { "\n]},\n\"total\":\(count)}\n" }

  /// Of a dossier, its title is all that could tell it from another.
  private func id(_ names: String...) -> String {
    NameUUID(extract.title, JSONValue.array(names.map(JSONValue.string)).line).urn
  }

  mutating func all(of event: Event) throws -> [JSONValue] {
    if event.accounts.isEmpty {
      extract.omissions.add("event that no source tells", because: "an annotation is on a source")
    }
    var own = remarks(on: event)
    var annotations: [JSONValue] = []
    for account in event.accounts {
      for (number, selectors) in try selectors(of: account).enumerated() {
        let target = target(account.source, selectors)
        let bodies = bodies(event, account) + own
        annotations.append(
          .object([
            ("id", .string(id(event.id, account.source, String(number + 1)))),
            ("type", .string("Annotation")), ("motivation", .string("describing")),
            ("body", .array(bodies)), ("target", target),
          ]))
        own = []
      }
    }
    count += annotations.count
    return annotations
  }

  /// What selects each quotation of an account; nothing selects its source as a whole.
  private mutating func selectors(of account: Account) throws -> [[JSONValue]] {
    guard !account.quotations.isEmpty else { return [[]] }
    let text = try text(of: account.source)
    return account.quotations.map { quotation in
      let selector = quotation.range.flatMap { PassageSelector($0, in: text) }
      if selector == nil {
        extract.omissions.add(
          "quotation's place", because: "its words are not in the source's text")
      }
      return selector?.values(withWords: !extract.options.omitsQuotes) ?? []
    }
  }

  private mutating func text(of source: Source.ID) throws -> PassageIndex {
    if let text = texts[source] { return text }
    let text = PassageIndex(try extract.text(of: source))
    texts[source] = text
    return text
  }
}

extension WebAnnotations {
  /// What is said of the words: by which event they are quoted, and what they say in short.
  private func bodies(_ event: Event, _ account: Account) -> [JSONValue] {
    let date = (event.date?.words ?? "undated").capitalizedFirst
    return [
      body(event.id, purpose: "identifying"),
      body("\(date): \(event.title)", purpose: "describing"),
      body(event.kind.rawValue, purpose: "tagging"),
    ] + account.says.map { body("\($0.point) = \($0.value)", purpose: "describing") }
  }

  /// What the reader has set down on the event.
  private func remarks(on event: Event) -> [JSONValue] {
    guard let own = extract.own else { return [] }
    let star = own.stars.contains(event.id) ? [body("starred", purpose: "bookmarking")] : []
    return star + own.notes(on: event).map { body($0.text, purpose: "commenting") }
  }

  private func body(_ text: String, purpose: String) -> JSONValue {
    .object([
      ("type", .string("TextualBody")), ("value", .string(text)), ("format", .string("text/plain")),
      ("purpose", .string(purpose)),
    ])
  }

  private func target(_ id: Source.ID, _ selectors: [JSONValue]) -> JSONValue {
    let source = extract.source(id)
    let address = source?.url.flatMap { $0.isWebAddress ? $0.link : nil }
    let resource: [(key: String, value: JSONValue)] = [
      ("id", .string(address ?? self.id("source", id))), ("type", .string("Text")),
      ("format", .string("text/plain")), ("dcterms:title", .string(source?.attribution ?? id)),
    ]
    let members: [(key: String, value: JSONValue?)] = [
      ("source", .object(resource)), ("selector", selectors.isEmpty ? nil : .array(selectors)),
      ("state", source.flatMap(state)),
    ]
    return .object(members.compactMap { key, value in value.map { (key, $0) } })
  }

  /// As which of its states a source is meant: the day of it, and the text that was read.
  private func state(_ source: Source) -> JSONValue? {
    let day = source.published?.writtenDay.flatMap { 1...9999 ~= $0.year ? $0 : nil }
    let members: [(key: String, value: JSONValue?)] = [
      ("type", .string("TimeState")), ("sourceDate", day.map { .string("\($0)T00:00:00Z") }),
      ("cached", source.sha256.isEmpty ? nil : .string("urn:sha256:" + source.sha256)),
    ]
    let known = members.compactMap { key, value in value.map { (key, $0) } }
    return known.count > 1 ? .object(known) : nil
  }
}

extension PassageSelector {
  /// The words and their position, each of which finds them alone; without the words, the position.
  fileprivate func values(withWords: Bool) -> [JSONValue] {
    let position: JSONValue = .object([
      ("type", .string("TextPositionSelector")), ("start", .number(range.lowerBound)),
      ("end", .number(range.upperBound)),
    ])
    guard withWords else { return [position] }
    let quote: JSONValue = .object([
      ("type", .string("TextQuoteSelector")), ("exact", .string(exact)),
      ("prefix", .string(prefix)), ("suffix", .string(suffix)),
    ])
    return [quote, position]
  }
}
