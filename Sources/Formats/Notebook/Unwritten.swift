package import Chronology

/// Something that a reader has set down and that stands in no file yet.
package struct Unwritten: Hashable, Sendable {
  package let jotting: Jotting
  /// The note that stood there as it was set down.
  package let seen: String?

  package init(_ jotting: Jotting, seen: String?) { (self.jotting, self.seen) = (jotting, seen) }

  /// The same for what stands there now: a note that somebody else has changed since stays, with the
  /// reader's words behind it; which of both is right only they can say.
  package func fitted(to notebook: Notebook) -> Jotting {
    guard case .note(var note) = jotting, let theirs = notebook.note(on: note.subject)?.text,
      theirs != seen, theirs != note.text
    else { return jotting }
    note.text = note.text.isEmpty ? theirs : theirs + "\n" + note.text
    return .note(note)
  }
}

extension [Unwritten] {
  /// Takes one more; of two on the same thing the later counts, for what stood there before the first.
  package mutating func put(_ new: Unwritten) {
    guard let place = firstIndex(where: { $0.jotting.topic == new.jotting.topic }) else {
      return append(new)
    }
    self[place] = Unwritten(new.jotting, seen: self[place].seen)
  }
}

// As it is kept.
extension Unwritten: Codable {
  fileprivate struct Fields: Codable {
    var what: String
    var mark: String?
    var event: String?
    var view: String?
    var source: String?
    var quote: String?
    var prefix: String?
    var suffix: String?
    var nth: Int?
    var written: String?
    var text: String?
    var seen: String?
  }

  package func encode(to encoder: any Encoder) throws {
    try fields.encode(to: encoder)
  }

  private var fields: Fields {
    switch jotting {
    case .mark(let mark):
      Fields(
        what: "mark", mark: String(mark.letter), event: mark.event, view: mark.view,
        source: mark.source)
    case .unmark(let letter): Fields(what: "unmark", mark: String(letter))
    case .star(let event): Fields(what: "star", event: event)
    case .unstar(let event): Fields(what: "unstar", event: event)
    case .note(let note): fields(of: note)
    }
  }

  private func fields(of note: Notebook.Note) -> Fields {
    var fields = Fields(what: "note", written: note.written, text: note.text, seen: seen)
    switch note.subject {
    case .event(let event): fields.event = event
    case .passage(let source, let quotation):
      (fields.source, fields.quote, fields.nth) = (source, quotation.exact, quotation.nth)
      (fields.prefix, fields.suffix) = (quotation.prefix, quotation.suffix)
    }
    return fields
  }

  package init(from decoder: any Decoder) throws {
    let fields = try Fields(from: decoder)
    guard let jotting = Jotting(fields) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "nothing is set down"))
    }
    self.init(jotting, seen: fields.seen)
  }
}

extension Jotting {
  fileprivate init?(_ fields: Unwritten.Fields) {
    switch (fields.what, fields.mark?.first, fields.event) {
    case ("mark", let letter?, let event?):
      self = .mark(Notebook.Mark(letter, on: event, view: fields.view, source: fields.source))
    case ("unmark", let letter?, _): self = .unmark(letter)
    case ("star", _, let event?): self = .star(event)
    case ("unstar", _, let event?): self = .unstar(event)
    case ("note", _, let event):
      guard let subject = event.map({ .event($0) }) ?? Notebook.Subject(fields) else { return nil }
      self = .note(Notebook.Note(on: subject, fields.text ?? "", written: fields.written))
    default: return nil
    }
  }
}

extension Notebook.Subject {
  fileprivate init?(_ fields: Unwritten.Fields) {
    guard let source = fields.source, let quote = fields.quote else { return nil }
    self = .passage(
      source,
      Quotation(exact: quote, prefix: fields.prefix, suffix: fields.suffix, nth: fields.nth))
  }
}
