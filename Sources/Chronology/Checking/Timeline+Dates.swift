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

/// The words from which a date is read: numbers, and names of months and parts of the year.
private struct DateWords {
  private var numbers = Set<Int>()
  private var months = Set<Int>()
  private var words = Set<String>()

  init(_ texts: [String]) {
    for word in texts.lazy.flatMap(\.words) {
      let folded = word.lowercased()
      words.insert(folded)
      if let number = Int(folded.prefix { $0.isASCII && $0.isNumber }) { numbers.insert(number) }
      if Names.isMonth(folded) || folded == "sept" {
        for month in 1...12 where Names.month(month).lowercased().hasPrefix(folded.prefix(3)) {
          months.insert(month)
        }
      }
    }
  }

  /// The finest part of a date, if it is nowhere to be read: "day 3", "month", "year 2021".
  ///
  /// A day and a year are looked for as numbers, also in `3rd` and `1980s`, a month by its name or
  /// as a number, a season by its name or one of its months, a quarter or a half by that word. Parts
  /// with hidden digits are taken as they are.
  func missing(_ date: CalendarDate) -> String? {
    if let day = date.day {
      return day.exact.flatMap { numbers.contains($0) ? nil : "day \($0)" }
    }
    switch date.part {
    case .grouping(let grouping): return has(grouping) ? nil : grouping.title
    case .month(let digits):
      return digits.exact.flatMap {
        months.contains($0) || numbers.contains($0) ? nil : "month \(Names.month($0))"
      }
    case nil: break
    }
    return date.year.exact.flatMap { numbers.contains($0) ? nil : "year \($0)" }
  }

  private func has(_ grouping: Grouping) -> Bool {
    !words.isDisjoint(with: grouping.signs)
      || grouping.precision == .season && !months.isDisjoint(with: grouping.monthNumbers)
  }
}
