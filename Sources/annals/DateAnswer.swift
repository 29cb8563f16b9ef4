import Chronology
import Formats

/// What an expression means, or why it is no date, as `annals date` prints it.
struct DateAnswer {
  let input: String
  let outcome: Result<EDTF, EDTFError>

  init(_ input: String) {
    do throws(EDTFError) {
      self.init(input, .success(try EDTF(parsing: input)))
    } catch {
      self.init(input, .failure(error))
    }
  }

  private init(_ input: String, _ outcome: Result<EDTF, EDTFError>) {
    (self.input, self.outcome) = (input, outcome)
  }

  /// The answer to bytes, which may be no text at all.
  init(_ bytes: ArraySlice<UInt8>) {
    if let input = String(validating: bytes, as: UTF8.self) {
      self.init(input)
    } else {
      let input = String(decoding: bytes, as: UTF8.self)
      let column = input.prefix { $0 != "\u{FFFD}" }.count + 1
      self.init(
        input, .failure(EDTFError(column: column, reason: "these bytes are not UTF-8")))
    }
  }

  /// The date; nil where there is none.
  var date: EDTF? {
    try? outcome.get()
  }

  /// Where and why it is no date; nil where it is one.
  var error: String? {
    if case .failure(let error) = outcome { error.description } else { nil }
  }

  /// The answer to a person.
  var lines: String {
    guard let date else { return "" }
    return [
      date.words, "earliest   \(date.earliest)", "latest     \(date.latest)",
      "precision  \(date.precision)", "level      \(date.level)",
    ].joined(separator: "\n")
  }

  /// The answer to a program; a field that has nothing to say is null.
  var json: JSONValue {
    .object([
      ("input", .string(input)), ("valid", .bool(date != nil)),
      ("level", date.map { .number($0.level) } ?? .null),
      ("earliest", JSONValue(date?.earliest.description)),
      ("latest", JSONValue(date?.latest.description)),
      ("precision", JSONValue(date?.precision.description)),
      ("uncertain", date.map { .bool($0.isUncertain) } ?? .null),
      ("approximate", date.map { .bool($0.isApproximate) } ?? .null),
      ("words", JSONValue(date?.words)), ("error", JSONValue(error)),
      ("canonical", JSONValue(date?.description)),
      ("qualifiers", date.map { .array($0.qualified.map(\.json)) } ?? .null),
    ])
  }
}

extension QualifiedDate {
  /// The date and the signs of its parts: `{"date": "2004-06~-11", "year": "~", "month": "~"}`.
  fileprivate var json: JSONValue {
    .object([("date", .string(date))] + parts.map { ($0.name, .string($0.sign)) })
  }
}
