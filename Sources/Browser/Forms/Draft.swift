package import Chronology

/// A form that somebody has begun to fill in, to be kept until they go on.
package struct Draft: Hashable, Sendable, Codable {
  /// What the form is about.
  package enum Subject: Hashable, Sendable, Codable {
    case event(Words, day: Int?)
    case point(event: Event.ID, source: Source.ID)
    case aside(Words, through: String?)
  }

  /// Words of a source.
  package struct Words: Hashable, Sendable, Codable {
    package let source: Source.ID
    package let exact: String
    package var prefix: String?
    package var suffix: String?
    package var nth: Int?
  }

  package let subject: Subject
  /// What stands in the fields, by their names.
  package let texts: [String: String]
  /// The field at which one was.
  package let focus: Int
}

extension Draft.Words {
  init(_ cited: Cited) {
    let quotation = cited.quotation
    self.init(
      source: cited.source, exact: quotation.exact, prefix: quotation.prefix,
      suffix: quotation.suffix, nth: quotation.nth)
  }

  var quotation: Quotation { Quotation(exact: exact, prefix: prefix, suffix: suffix, nth: nth) }
}
