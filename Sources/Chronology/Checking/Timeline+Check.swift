extension Timeline {
  /// Everything that is wrong or doubtful in the timeline, in the order of the files.
  package func check() -> [Finding] {
    (errors() + warnings()).inOrder()
  }

  /// What is wrong: a timeline with errors is not shown.
  package func errors() -> [Finding] {
    checkRepeats() + checkDerivations()
      + events.flatMap { checkTold($0) + checkQuoted($0) + checkAccounts(of: $0) }
  }

  /// The first event in the file has the id; the chronology may put another first.
  private func checkRepeats() -> [Finding] {
    let groups = Dictionary(grouping: events, by: \.id).values.filter { $0.count > 1 }
    return groups.flatMap { group in
      let origins = group.map(\.origin).sorted { one, other in
        if let one, let other { one < other } else { false }
      }
      let line = origins.first?.map { " on line \($0.line)" } ?? ""
      return origins.dropFirst().map {
        Finding(
          .error, "the event id \"\(group[0].id)\" is taken\(line)",
          hint: "every event needs an id of its own", at: $0)
      }
    }
  }

  /// A source cannot repeat itself.
  private func checkDerivations() -> [Finding] {
    let dependence = Dependence(sources)
    return sources.filter { dependence.isCircular($0.id) }.map { source in
      let others = dependence.origins(of: source.id).subtracting([source.id])
        .filter { dependence.origins(of: $0).contains(source.id) }.sorted()
      let through = others.isEmpty ? "" : " through \(Names.list(others, "and"))"
      return Finding(
        .error, "the source \"\(source.id)\" derives from itself\(through)",
        hint: "take one out of its `derives-from:`: a source repeats only what was there before",
        at: source.origin)
    }
  }

  private func checkTold(_ event: Event) -> [Finding] {
    guard event.accounts.allSatisfy({ $0.quotations.isEmpty }) else { return [] }
    return [
      Finding(
        .error, "no source is quoted for the event \"\(event.id)\"",
        hint: "every event rests on the words of a source: add an account with quotes",
        at: event.origin)
    ]
  }

  private func checkQuoted(_ event: Event) -> [Finding] {
    let mute = event.accounts.filter { $0.quotations.isEmpty }
    guard mute.count < event.accounts.count else { return [] }
    return mute.map {
      Finding(
        .error, "the account of \"\(event.id)\" by \"\($0.source)\" quotes nothing",
        hint: "give the words on which it rests under `quotes:`", at: $0.origin)
    }
  }

  private func checkAccounts(of event: Event) -> [Finding] {
    var seen = Set<Source.ID>()
    return event.accounts.filter { !seen.insert($0.source).inserted }.map {
      Finding(
        .error, "the source \"\($0.source)\" has two accounts of \"\(event.id)\"",
        hint: "put all its quotes into one account", at: $0.origin)
    }
  }
}
