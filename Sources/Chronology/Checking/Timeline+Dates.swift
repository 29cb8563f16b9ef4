extension Timeline {
  /// Whether an event's date is finer than the words it rests on, or leaves out a source's.
  func checkDate(of event: Event) -> [Finding] {
    checkFineness(of: event) + (event.date.map { checkBounds(of: $0, event) } ?? [])
  }

  /// A date with `inferred` is explained there; one that no word bears out is not.
  private func checkFineness(of event: Event) -> [Finding] {
    guard event.inferred == nil else { return [] }
    return [event.date.flatMap { checkFineness(of: $0, event) }].compactMap { $0 }
      + event.accounts.compactMap { checkFineness(of: $0, event) }
  }

  private func checkFineness(of date: EDTF, _ event: Event) -> Finding? {
    let words = DateWords(event.accounts.flatMap(\.wordsForDate))
    let missing = date.dates.lazy.compactMap(words.missing).first
    return missing.map {
      Finding(
        .warning, .fineDate,
        "\"\(event.id)\" is dated \(date), but no words it rests on have the \($0)",
        hint: "quote or print the words that have it, or say in `inferred:` how it was worked out",
        at: event.origin)
    }
  }

  /// A source's own date that is as wide as the event's says nothing of its own.
  private func checkFineness(of account: Account, _ event: Event) -> Finding? {
    guard let own = account.date, own != event.date,
      event.date?.relation(to: own).within != .yes,
      let missing = own.dates.lazy.compactMap(DateWords(account.wordsForDate).missing).first
    else { return nil }
    return Finding(
      .warning, .fineDate,
      "\"\(account.source)\" dates \"\(event.id)\" \(own), but its words have no \(missing)",
      hint: "quote or print the words that have it, or say in `inferred:` how it was worked out",
      at: account.origin)
  }

  /// An editor's word on the point `date` answers it.
  private func checkBounds(of date: EDTF, _ event: Event) -> [Finding] {
    guard !event.points.contains(where: { $0.name == Event.datePoint }) else { return [] }
    return event.accounts.compactMap { account in
      guard let own = account.date, !own.intersects(date) else { return nil }
      return Finding(
        .warning, .outsideDate,
        "\"\(account.source)\" dates \"\(event.id)\" \(own), outside the event's \(date)",
        hint: "widen the event's date, or judge the point `date` under `points:`",
        at: account.origin)
    }
  }
}

extension Account {
  /// The source's own words, from which a date can be read.
  fileprivate var wordsForDate: [String] { quotations.map(\.exact) + [printed].compactMap { $0 } }
}
