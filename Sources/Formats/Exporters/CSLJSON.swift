import Chronology

extension Exporter {
  /// The sources that the events cite, as programs for references exchange them.
  package static let cslJSON = Exporter(
    name: "csl-json", summary: "the sources cited, for pandoc, Zotero and other citation programs",
    fileExtension: "json"
  ) { extract, add in
    extract.omitOwn(because: "a bibliography is of sources")
    try add { $0.append("[") }
    var separator = "\n"
    for source in try extract.citedSources() {
      try add { bytes in
        bytes.append(separator)
        JSONValue(cslItem: source).write(to: &bytes, indent: 0)
      }
      separator = ",\n"
    }
    try add { $0.append("\n]\n") }
  }
}

extension JSONValue {
  /// A source as an item of the Citation Style Language.
  fileprivate init(cslItem source: Source) {
    let members: [(key: String, value: JSONValue?)] = [
      ("id", .string(source.id)), ("type", .string(source.url == nil ? "document" : "webpage")),
      ("author", source.author.map { .array([.object([("literal", .string($0))])]) }),
      ("title", .string(source.title ?? source.label)),
      ("publisher", source.title == nil ? nil : source.publisher.map(JSONValue.string)),
      ("issued", source.published.map(JSONValue.init(cslDate:))),
      ("URL", source.url.map(JSONValue.string)), ("note", source.note.map(JSONValue.string)),
      ("custom", JSONValue(fingerprintOf: source)),
    ]
    self = .object(members.compactMap { key, value in value.map { (key, $0) } })
  }

  private init(fingerprintOf source: Source) {
    self = .object([("file", .string(source.file)), ("sha256", .string(source.sha256))])
  }

  /// A date in figures where it is one plain date or lasts from one to another, else in words.
  private init(cslDate date: EDTF) {
    let ends = date.description.split(separator: "/").map { try? EDTF(parsing: String($0)) }
    let parts = ends.compactMap { $0?.dateParts }
    guard parts.count == ends.count, ends.count < 3 else {
      self = .object([("literal", .string(date.words))])
      return
    }
    let figures: (key: String, value: JSONValue) = (
      "date-parts", .array(parts.map { .array($0.cslYear.map(JSONValue.number)) })
    )
    self = .object([figures] + (date.isInDoubt ? [("circa", .bool(true))] : []))
  }
}

extension [Int] {
  /// The parts of a date in which 1 BC is the year -1: there is no year 0.
  fileprivate var cslYear: [Int] {
    guard let year = first, year < 1 else { return self }
    return [year - 1] + dropFirst()
  }
}
