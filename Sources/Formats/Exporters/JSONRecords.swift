package import Chronology

/// What stands before the events in an exported JSON document.
struct JSONHeader: Encodable {
  let annals = 1
  let title: String
  @Nullable var scope: String?
  let count: Int
  let total: Int
  let sources: [JSONSource]
  /// Only where the reader's own notes are asked for.
  let reader: JSONReader?

  init(_ extract: Extract) {
    reader = extract.own.map { JSONReader(starred: nil, notes: $0.others) }
    title = extract.title
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

/// A whole event in JSON: what `export --format json` and `show --json` write.
package struct JSONEvent: Encodable {
  let id: String
  @Nullable var date: String?
  let earliest: String
  let latest: String
  @Nullable var dateWords: String?
  @Nullable var time: String?
  let kind: String
  let title: String
  @Nullable var summary: String?
  @Nullable var place: String?
  let people: [String]
  @Nullable var inferred: String?
  @Nullable var note: String?
  let fields: [String: String]
  let accounts: [JSONAccount]
  let points: [JSONPoint]
  /// Only where the reader's own notes are asked for.
  let reader: JSONReader?

  package init(_ event: Event, names: NameTable, own: OwnExtract? = nil) {
    reader = own.map {
      JSONReader(starred: $0.stars.contains(event.id), notes: $0.notes(on: event))
    }
    id = event.id
    date = event.date?.description
    earliest = (event.date?.earliest ?? .unknown).description
    latest = (event.date?.latest ?? .unknown).description
    dateWords = event.date?.words
    time = event.time
    kind = event.kind.rawValue
    title = event.title
    summary = event.summary
    place = event.place
    people = event.people
    inferred = event.inferred
    note = event.note
    fields = Dictionary(
      event.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    accounts = event.accounts.map(JSONAccount.init)
    points = event.comparisons(names: names).map(JSONPoint.init)
  }
}

/// What one source says of an event, in JSON.
struct JSONAccount: Encodable {
  let source: String
  @Nullable var date: String?
  @Nullable var printed: String?
  @Nullable var note: String?
  let quotations: [JSONQuotation]
  let says: [String: String]

  init(_ account: Account) {
    source = account.source
    date = account.date?.description
    printed = account.printed
    note = account.note
    quotations = account.quotations.map(JSONQuotation.init)
    says = Dictionary(
      account.says.map { ($0.point, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Exact words; `start` and `end` count Unicode code points in the source's text.
struct JSONQuotation: Encodable {
  let exact: String
  @Nullable var start: Int?
  @Nullable var end: Int?

  init(_ quotation: Quotation) {
    exact = quotation.exact
    start = quotation.range?.lowerBound
    end = quotation.range?.upperBound
  }
}

/// A point of comparison in JSON.
struct JSONPoint: Encodable {
  let name: String
  @Nullable var verdict: String?
  @Nullable var derived: String?
  @Nullable var note: String?
  let values: [String: String]

  init(_ comparison: Comparison) {
    name = comparison.point
    verdict = comparison.verdict?.rawValue
    derived = comparison.derived?.rawValue
    note = comparison.note
    values = Dictionary(
      comparison.values.map { ($0.source, $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}
