package import Chronology

/// A whole event in JSON: what `export --format json` and `show --json` write.
///
/// As a value, not by way of `Encodable`: a million events are written in a minute so.
package struct JSONEvent {
  package let value: JSONValue

  package init(_ event: Event, names: NameTable, own: OwnExtract? = nil) {
    let (date, reader) = (event.date, own.map { JSONReader($0, of: event) })
    let members: [(key: String, value: JSONValue?)] = [
      ("accepted", .object(event.accepted)),
      ("accounts", .array(event.accounts.map(JSONEvent.account))),
      ("date", JSONValue(date?.description)),
      ("dateWords", JSONValue(date?.words)),
      ("earliest", .string((date?.earliest ?? .unknown).description)),
      ("fields", .object(event.fields)),
      ("id", .string(event.id)),
      ("inferred", JSONValue(event.inferred)),
      ("judged", .array(event.points.map(JSONEvent.judged))),
      ("kind", .string(event.kind.rawValue)),
      ("latest", .string((date?.latest ?? .unknown).description)),
      ("note", JSONValue(event.note)),
      ("people", .array(event.people.map(JSONValue.string))),
      ("place", JSONValue(event.place)),
      ("points", .array(event.comparisons(names: names).map(JSONEvent.point))),
      ("reader", reader?.value),
      ("summary", JSONValue(event.summary)),
      ("time", JSONValue(event.time)),
      ("title", .string(event.title)),
    ]
    value = .object(members.compactMap { key, value in value.map { (key, $0) } })
  }

  /// What one source says of it.
  private static func account(_ account: Account) -> JSONValue {
    .object(
      [
        ("date", JSONValue(account.date?.description)),
        ("note", JSONValue(account.note)),
        ("printed", JSONValue(account.printed)),
        ("quotations", .array(account.quotations.map(quotation))),
        ("says", .object(named: account.says.map { ($0.point, $0.value) })),
        ("source", .string(account.source)),
      ] + (account.isDraft ? [("status", .string("draft"))] : []))
  }

  /// Exact words; `start` and `end` count Unicode code points in the source's text.
  private static func quotation(_ quotation: Quotation) -> JSONValue {
    .object([
      ("end", JSONValue(quotation.range?.upperBound)),
      ("exact", .string(quotation.exact)),
      ("nth", JSONValue(quotation.nth)),
      ("prefix", JSONValue(quotation.prefix)),
      ("start", JSONValue(quotation.range?.lowerBound)),
      ("suffix", JSONValue(quotation.suffix)),
    ])
  }

  /// The editor's own word on a point.
  private static func judged(_ point: Point) -> JSONValue {
    .object([
      ("name", .string(point.name)), ("note", JSONValue(point.note)),
      ("verdict", JSONValue(point.verdict?.rawValue)),
    ])
  }

  private static func point(_ comparison: Comparison) -> JSONValue {
    .object([
      ("derived", JSONValue(comparison.derived?.rawValue)),
      ("name", .string(comparison.point)),
      ("note", JSONValue(comparison.note)),
      ("values", .object(named: comparison.values.map { ($0.source, $0.text) })),
      ("verdict", JSONValue(comparison.verdict?.rawValue)),
    ])
  }
}

extension JSONValue {
  fileprivate init(_ number: Int?) {
    self = number.map(JSONValue.number) ?? .null
  }
}
