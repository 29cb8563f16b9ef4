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
  package func redacted(by redaction: Redaction, _ count: HiddenCount) throws -> Extract {
    let hiding = try Hiding(redaction, in: self, count)
    var redacted = mapping { $0.redacted(by: hiding) }
    redacted.forEachID = { [forEachID] body in try forEachID { try body(hiding.events[$0]) } }
    (redacted.title, redacted.scope) = (hiding(title), scope.map { hiding($0) })
    redacted.fields = hiding(fields)
    redacted.fieldNames = { [fieldNames] in fieldNames().map { hiding.fields[$0] } }
    redacted.sources = sources.map { $0.redacted(by: hiding) }
    redacted.tellers = { [tellers] in Set(try tellers($0).map { hiding.sources[$0] }) }
    redacted.names = NameTable(redaction.others(of: names).map { $0.redacted(by: hiding) })
    redacted.own = own?.redacted(by: hiding)
    redacted.recipe = recipe?.redacted(by: hiding)
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
