package import Chronology

/// What stands before the events in an exported JSON document.
struct JSONHeader: Encodable {
  let annals = 1
  let title: String
  let scope: OrNull<String>
  let count: Int
  let total: Int
  let sources: [JSONSource]

  init(_ extract: Extract) {
    title = extract.title
    scope = OrNull(extract.scope)
    count = extract.count
    total = extract.total
    sources = extract.sources.map(JSONSource.init)
  }
}

/// A source in JSON.
struct JSONSource: Encodable {
  let id: String
  let file: String
  let title: OrNull<String>
  let author: OrNull<String>
  let publisher: OrNull<String>
  let published: OrNull<String>
  let printed: OrNull<String>
  let derivesFrom: [String]
  let url: OrNull<String>
  let note: OrNull<String>
  let sha256: String

  init(_ source: Source) {
    id = source.id
    file = source.file
    title = OrNull(source.title)
    author = OrNull(source.author)
    publisher = OrNull(source.publisher)
    published = OrNull(source.published?.description)
    printed = OrNull(source.printed)
    derivesFrom = source.derivesFrom
    url = OrNull(source.url)
    note = OrNull(source.note)
    sha256 = source.sha256
  }
}

/// A whole event in JSON: what `export --format json` and `show --json` write.
package struct JSONEvent: Encodable {
  let id: String
  let date: OrNull<String>
  let earliest: String
  let latest: String
  let dateWords: OrNull<String>
  let time: OrNull<String>
  let kind: String
  let title: String
  let summary: OrNull<String>
  let place: OrNull<String>
  let people: [String]
  let inferred: OrNull<String>
  let note: OrNull<String>
  let accounts: [JSONAccount]
  let points: [JSONPoint]

  package init(_ event: Event, names: NameTable) {
    id = event.id
    date = OrNull(event.date?.description)
    earliest = (event.date?.earliest ?? .unknown).description
    latest = (event.date?.latest ?? .unknown).description
    dateWords = OrNull(event.date?.words)
    time = OrNull(event.time)
    kind = event.kind.rawValue
    title = event.title
    summary = OrNull(event.summary)
    place = OrNull(event.place)
    people = event.people
    inferred = OrNull(event.inferred)
    note = OrNull(event.note)
    accounts = event.accounts.map(JSONAccount.init)
    points = event.comparisons(names: names).map(JSONPoint.init)
  }
}

/// What one source says of an event, in JSON.
struct JSONAccount: Encodable {
  let source: String
  let date: OrNull<String>
  let printed: OrNull<String>
  let note: OrNull<String>
  let quotations: [JSONQuotation]
  let says: [String: String]

  init(_ account: Account) {
    source = account.source
    date = OrNull(account.date?.description)
    printed = OrNull(account.printed)
    note = OrNull(account.note)
    quotations = account.quotations.map(JSONQuotation.init)
    says = Dictionary(
      account.says.map { ($0.point, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Exact words; `start` and `end` count Unicode code points in the source's text.
struct JSONQuotation: Encodable {
  let exact: String
  let start: OrNull<Int>
  let end: OrNull<Int>

  init(_ quotation: Quotation) {
    exact = quotation.exact
    start = OrNull(quotation.range?.lowerBound)
    end = OrNull(quotation.range?.upperBound)
  }
}

/// A point of comparison in JSON.
struct JSONPoint: Encodable {
  let name: String
  let verdict: OrNull<String>
  let derived: OrNull<String>
  let note: OrNull<String>
  let values: [String: String]

  init(_ comparison: Comparison) {
    name = comparison.point
    verdict = OrNull(comparison.verdict?.rawValue)
    derived = OrNull(comparison.derived?.rawValue)
    note = OrNull(comparison.note)
    values = Dictionary(
      comparison.values.map { ($0.source, $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A value that is written as null when it is absent, so that every record has every key.
struct OrNull<Value: Encodable>: Encodable {
  private let value: Value?

  init(_ value: Value?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
