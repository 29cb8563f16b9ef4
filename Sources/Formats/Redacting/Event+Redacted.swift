import Chronology

// All that is text in what leaves, without the names that are hidden.

extension Event {
  func redacted(by redaction: Redaction, _ count: HiddenCount) -> Event {
    func hiding(_ text: String) -> String { redaction.hiding(text, count) }
    var event = self
    (event.id, event.title) = (redaction.hiding(id: id, count), hiding(title))
    event.kind = Kind(rawValue: hiding(kind.rawValue))
    (event.time, event.summary) = (time.map(hiding), summary.map(hiding))
    (event.place, event.people) = (place.map(hiding), people.map(hiding))
    (event.inferred, event.note) = (inferred.map(hiding), note.map(hiding))
    event.accounts = accounts.map { $0.redacted(by: redaction, count) }
    event.points = points.map {
      Point(name: hiding($0.name), verdict: $0.verdict, note: $0.note.map(hiding))
    }
    event.accepted = accepted.map { $0.redacted(by: redaction, count) }
    event.fields = fields.map { EventField(hiding($0.name), hiding($0.value)) }
    return event
  }
}

extension Account {
  fileprivate func redacted(by redaction: Redaction, _ count: HiddenCount) -> Account {
    func hiding(_ text: String) -> String { redaction.hiding(text, count) }
    var account = self
    account.source = redaction.hiding(id: source, count)
    (account.printed, account.note) = (printed.map(hiding), note.map(hiding))
    account.quotations = quotations.map { quotation in
      var quotation = quotation
      quotation.exact = hiding(quotation.exact)
      (quotation.prefix, quotation.suffix) = (
        quotation.prefix.map(hiding), quotation.suffix.map(hiding)
      )
      return quotation
    }
    account.says = says.map { Said(point: hiding($0.point), value: hiding($0.value)) }
    return account
  }
}

extension Acceptance {
  func redacted(by redaction: Redaction, _ count: HiddenCount) -> Acceptance {
    Acceptance(code, reason: redaction.hiding(reason, count))
  }
}

extension Aside {
  fileprivate func redacted(by redaction: Redaction, _ count: HiddenCount) -> Aside {
    func hiding(_ text: String) -> String { redaction.hiding(text, count) }
    let words = Quotation(
      exact: hiding(quotation.exact), prefix: quotation.prefix.map(hiding),
      suffix: quotation.suffix.map(hiding))
    return Aside(words, through: through.map(hiding), why: hiding(why))
  }
}

extension Source {
  func redacted(by redaction: Redaction, _ count: HiddenCount) -> Source {
    func hiding(_ text: String) -> String { redaction.hiding(text, count) }
    var source = self
    (source.id, source.file) = (redaction.hiding(id: id, count), redaction.hiding(id: file, count))
    (source.title, source.author) = (title.map(hiding), author.map(hiding))
    (source.publisher, source.printed) = (publisher.map(hiding), printed.map(hiding))
    source.derivesFrom = derivesFrom.map { redaction.hiding(id: $0, count) }
    source.url = url.map { redaction.hiding(id: $0, count) }
    source.note = note.map(hiding)
    source.aside = aside.map { $0.redacted(by: redaction, count) }
    source.accepted = accepted.map { $0.redacted(by: redaction, count) }
    return source
  }
}
