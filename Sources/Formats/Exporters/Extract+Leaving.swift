import Chronology

// What of events does not leave.
extension Extract {
  /// The first events of it alone, so many at most.
  package func first(_ most: Int) -> Extract {
    struct Enough: Error {}
    let all = forEachEvent
    var first = self
    first.forEachEvent = { body in
      var given = 0
      do {
        try all { event in
          if given == most { throw Enough() }
          given += 1
          try body(event)
        }
      } catch is Enough {}
    }
    let few = first.forEachEvent
    first.fieldNames = { Extract.fieldNames(few) }
    return first
  }

  /// The same without accounts that are still being worked on; the events stay.
  package func withoutDrafts() -> Extract {
    var finished = mapping { event in
      var event = event
      let drafts = event.accounts.count(where: \.isDraft)
      for _ in 0..<drafts { omissions.add("draft account", because: "it is not asked for") }
      if drafts > 0 { event.accounts.removeAll(where: \.isDraft) }
      return event
    }
    finished.includesDrafts = false
    return finished
  }

  /// The same without the words of sources: their quotations have places alone.
  package func withoutQuotes() -> Extract {
    var bare = mapping(\.withoutQuotes)
    bare.sources = sources.map(\.withoutWords)
    bare.options.omitsQuotes = true
    return bare
  }

  /// The same without some names.
  ///
  /// - Parameter count: what is hidden is counted there while events leave.
  package func redacted(by redaction: Redaction, _ count: HiddenCount) -> Extract {
    let hiding = { (text: String) in redaction.hiding(text, count) }
    let all = forEachEvent
    var redacted = self
    redacted.forEachEvent = { body in
      // Two may be called alike once what told them apart is hidden.
      var ids: [Event.ID: Int] = [:]
      try all { event in
        var event = event.redacted(by: redaction, count)
        ids[event.id, default: 0] += 1
        if let times = ids[event.id], times > 1 { event.id += "-\(times)" }
        try body(event)
      }
    }
    (redacted.title, redacted.scope) = (hiding(title), scope.map(hiding))
    redacted.fields = fields.map { EventField(hiding($0.name), hiding($0.value)) }
    let fieldNames = fieldNames
    // They are counted where they stand in events.
    redacted.fieldNames = { fieldNames().map { redaction.hiding($0, HiddenCount()) } }
    redacted.sources = sources.map { $0.redacted(by: redaction, count) }
    redacted.names = redaction.hiding(names, count)
    redacted.own = own?.redacted(by: redaction, count)
    redacted.recipe = recipe?.redacted(by: redaction, count)
    // What stands around a quotation is not to tell a name either.
    redacted.forEachPortion = { _, _ in }
    redacted.hidesTexts = true
    return redacted
  }

  private func mapping(_ change: @escaping (Event) -> Event) -> Extract {
    let all = forEachEvent
    var mapped = self
    mapped.forEachEvent = { body in try all { try body(change($0)) } }
    return mapped
  }
}

extension Event {
  fileprivate var withoutQuotes: Event {
    var event = self
    event.accounts = accounts.map { account in
      var account = account
      account.printed = nil
      account.quotations = account.quotations.map { Quotation(exact: "", range: $0.range) }
      return account
    }
    return event
  }
}

extension Source {
  /// Without its own words for its date, and for what is set aside of it.
  fileprivate var withoutWords: Source {
    var source = self
    (source.printed, source.aside) = (nil, [])
    return source
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
        quotation.prefix = quotation.prefix.map { redaction.hiding($0, count) }
        quotation.suffix = quotation.suffix.map { redaction.hiding($0, count) }
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
