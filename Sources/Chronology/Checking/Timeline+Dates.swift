extension Timeline {
  /// Whether an event's date is finer than the words it rests on, or leaves out a source's.
  func checkDate(of event: Event) -> [Finding] {
    guard let date = event.date else { return [] }
    return checkFineness(of: date, event) + checkBounds(of: date, event)
  }

  /// A date with `inferred` is explained there; one that no word bears out is not.
  private func checkFineness(of date: EDTF, _ event: Event) -> [Finding] {
    guard event.inferred == nil else { return [] }
    let words = DateWords(
      event.accounts.flatMap { account in
        account.quotations.map(\.exact)
          + [account.printed, account.date?.description].compactMap { $0 }
      })
    guard let part = date.dates.lazy.compactMap(words.missing).first else { return [] }
    return [
      Finding(
        .warning, .fineDate,
        "\"\(event.id)\" is dated \(date), but no words it rests on have the \(part)",
        hint: "quote or print the words that have it, or say in `inferred:` how it was worked out",
        at: event.origin)
    ]
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
