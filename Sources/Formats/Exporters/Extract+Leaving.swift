import Chronology

// What of events does not leave.
extension Extract {
  /// The same without accounts that are still being worked on; the events stay.
  package func withoutDrafts() -> Extract {
    mapping { event in
      var event = event
      let drafts = event.accounts.count(where: \.isDraft)
      for _ in 0..<drafts { omissions.add("draft account", because: "it is not asked for") }
      if drafts > 0 { event.accounts.removeAll(where: \.isDraft) }
      return event
    }
  }

  /// The same without some names.
  ///
  /// - Parameter count: what is hidden is counted there while events leave.
  package func redacted(by redaction: Redaction, _ count: HiddenCount) -> Extract {
    func hiding(_ text: String) -> String { redaction.hiding(text, count) }
    var redacted = Extract(
      title: hiding(title), sources: sources.map { $0.redacted(by: redaction, count) },
      names: redaction.hiding(names), scope: scope.map(hiding), count: self.count, total: total,
      omissions: omissions
    ) { body in try forEachEvent { try body($0.redacted(by: redaction, count)) } }
    (redacted.options, redacted.own) = (options, own?.redacted(by: redaction, count))
    redacted.recipe = recipe?.redacted(by: redaction, count)
    return redacted
  }

  private func mapping(_ change: @escaping (Event) -> Event) -> Extract {
    var mapped = Extract(
      title: title, sources: sources, names: names, scope: scope, count: count, total: total,
      omissions: omissions
    ) { body in try forEachEvent { try body(change($0)) } }
    (mapped.own, mapped.options, mapped.recipe) = (own, options, recipe)
    return mapped
  }
}

extension OwnExtract {
  func redacted(by redaction: Redaction, _ count: HiddenCount) -> OwnExtract {
    let ids = { redaction.hiding(id: $0, count) }
    func hiding(_ note: Notebook.Note) -> Notebook.Note {
      var note = note
      note.text = redaction.hiding(note.text, count)
      switch note.subject {
      case .event(let id): note.subject = .event(ids(id))
      case .passage(let source, var quotation):
        quotation.exact = redaction.hiding(quotation.exact, count)
        note.subject = .passage(ids(source), quotation)
      }
      return note
    }
    return OwnExtract(
      stars: Set(stars.map(ids)),
      notes: Dictionary(notes.map { (ids($0.key), $0.value.map(hiding)) }) { $0 + $1 },
      others: others.map(hiding))
  }
}
