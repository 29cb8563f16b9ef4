package import Chronology

/// A form that somebody has begun to fill in, to be kept until they go on.
package struct Draft: Hashable, Sendable, Codable {
  /// What the form is about.
  package enum Subject: Hashable, Sendable, Codable {
    case event(Words, day: Int?)
    case point(event: Event.ID, source: Source.ID, seen: Seen?)
    case aside(Words, through: String?)
    /// A reader's own note, and what stood there as it was begun.
    case note(event: Event.ID, was: String)
    case passageNote(Words, was: String)
  }

  /// What stood in the file as a value was begun: of the source by points, and the editor's words.
  package struct Seen: Hashable, Sendable, Codable {
    var says: [String: String]
    var verdicts: [String: String]
    var notes: [String: String]
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

extension Draft {
  /// What is typed in one line.
  init(subject: Subject, text: String) {
    self.init(subject: subject, texts: [Draft.line: text], focus: 0)
  }

  var text: String { texts[Draft.line] ?? "" }

  private static let line = "text"
}

extension Draft.Words {
  init(_ cited: Cited) {
    self.init(cited.quotation, of: cited.source)
  }

  init(_ quotation: Quotation, of source: Source.ID) {
    self.init(
      source: source, exact: quotation.exact, prefix: quotation.prefix,
      suffix: quotation.suffix, nth: quotation.nth)
  }

  var quotation: Quotation { Quotation(exact: exact, prefix: prefix, suffix: suffix, nth: nth) }
}
