import Chronology

// What is kept for a dossier that is made of the archive.
extension Filling {
  /// What else is kept of the whole.
  mutating func fill(_ fields: [EventField]) throws {
    for (field, n) in zip(fields, 1...) {
      try insert("timeline_field", [.number(n), .text(field.name), .text(field.value)])
    }
  }

  /// What an author says of a source beside what is shown.
  mutating func fillKept(of source: Source, _ id: Int) throws {
    try fill(source.accepted, "source_acceptance", of: id)
    for (aside, n) in zip(source.aside, 1...) {
      try insert(
        "aside_words",
        [
          .number(id), .number(n), .text(aside.quotation.exact), .text(aside.quotation.prefix),
          .text(aside.quotation.suffix), .text(aside.through), .text(aside.why),
        ])
    }
    if let checked = source.checked { try insert("checked", [.number(id), .text(checked)]) }
  }

  mutating func fill(_ accepted: [Acceptance], _ table: String, of owner: Int) throws {
    for (acceptance, n) in zip(accepted, 1...) {
      try insert(
        table,
        [
          .number(owner), .number(n), .text(acceptance.code.rawValue), .text(acceptance.reason),
        ])
    }
  }
}
