import Chronology

// All that is text in what leaves, without the names that are hidden.

extension Event {
  func redacted(by hiding: Hiding) -> Event {
    let points = points(by: hiding)
    var event = self
    (event.id, event.title) = (hiding.events[id], hiding(title))
    event.kind = Kind(rawValue: hiding(kind.rawValue))
    (event.time, event.summary) = (time.map { hiding($0) }, summary.map { hiding($0) })
    (event.place, event.people) = (place.map { hiding($0) }, people.map { hiding($0) })
    (event.inferred, event.note) = (inferred.map { hiding($0) }, note.map { hiding($0) })
    event.accounts = accounts.map { $0.redacted(by: hiding, points) }
    event.points = self.points.map {
      Point(name: points[$0.name], verdict: $0.verdict, note: $0.note.map { hiding($0) })
    }
    event.accepted = accepted.map { $0.redacted(by: hiding) }
    event.fields = hiding(fields)
    return event
  }

  /// What its points of comparison are called: two stay two.
  private func points(by hiding: Hiding) -> Disguises {
    let all = accounts.flatMap { $0.says.map(\.point) } + points.map(\.name)
    return Disguises(of: all) { hiding($0) }
  }
}

extension Account {
  fileprivate func redacted(by hiding: Hiding, _ points: Disguises) -> Account {
    var account = self
    account.source = hiding.sources[source]
    (account.printed, account.note) = (printed.map { hiding($0) }, note.map { hiding($0) })
    account.quotations = quotations.map { $0.redacted(by: hiding) }
    account.says = says.map { Said(point: points[$0.point], value: hiding($0.value)) }
    return account
  }
}

extension Quotation {
  func redacted(by hiding: Hiding) -> Quotation {
    var quotation = self
    quotation.exact = hiding(exact)
    (quotation.prefix, quotation.suffix) = (prefix.map { hiding($0) }, suffix.map { hiding($0) })
    return quotation
  }
}

extension Acceptance {
  func redacted(by hiding: Hiding) -> Acceptance { Acceptance(code, reason: hiding(reason)) }
}

extension Aside {
  fileprivate func redacted(by hiding: Hiding) -> Aside {
    let words = Quotation(
      exact: hiding(quotation.exact), prefix: quotation.prefix.map { hiding($0) },
      suffix: quotation.suffix.map { hiding($0) })
    return Aside(words, through: through.map { hiding($0) }, why: hiding(why))
  }
}

extension Name {
  func redacted(by hiding: Hiding) -> Name {
    var name = self
    (name.name, name.also) = (hiding(self.name), also.map { hiding($0) })
    name.not = not.map { hiding($0) }
    name.accepted = accepted.map { $0.redacted(by: hiding) }
    return name
  }
}

extension Source {
  func redacted(by hiding: Hiding) -> Source {
    var source = self
    (source.id, source.file) = (hiding.sources[id], hiding.id(file))
    (source.title, source.author) = (title.map { hiding($0) }, author.map { hiding($0) })
    (source.publisher, source.printed) = (
      publisher.map { hiding($0) }, printed.map { hiding($0) }
    )
    source.derivesFrom = derivesFrom.map { hiding.sources[$0] }
    source.url = url.map(hiding.id)
    source.note = note.map { hiding($0) }
    source.aside = aside.map { $0.redacted(by: hiding) }
    source.accepted = accepted.map { $0.redacted(by: hiding) }
    return source
  }
}
