import Chronology

/// What stands before the events in an exported JSON document.
struct JSONHeader: Encodable {
  let annals = 1
  let title: String
  let fields: [String: String]
  @Nullable var scope: String?
  let count: Int
  let total: Int
  let sources: [JSONSource]
  /// Only where the reader's own notes are asked for.
  let reader: JSONReader?

  init(_ extract: Extract) {
    reader = extract.own.map { JSONReader(starred: nil, notes: $0.others) }
    title = extract.title
    fields = Dictionary(extract.fields.map { ($0.name, $0.value) }) { first, _ in first }
    scope = extract.scope
    count = extract.count
    total = extract.total
    sources = extract.sources.map(JSONSource.init)
  }
}

/// A source in JSON.
struct JSONSource: Encodable {
  let id: String
  let file: String
  @Nullable var title: String?
  @Nullable var author: String?
  @Nullable var publisher: String?
  @Nullable var published: String?
  @Nullable var printed: String?
  let derivesFrom: [String]
  @Nullable var url: String?
  @Nullable var note: String?
  let sha256: String

  init(_ source: Source) {
    id = source.id
    file = source.file
    title = source.title
    author = source.author
    publisher = source.publisher
    published = source.published?.description
    printed = source.printed
    derivesFrom = source.derivesFrom
    url = source.url
    note = source.note
    sha256 = source.sha256
  }
}
