extension Timeline {
  /// Everything that is wrong or doubtful in the timeline, in the order of the files.
  package func check() -> [Finding] {
    (errors() + warnings()).inOrder()
  }

  /// What is wrong: a timeline with errors is not shown.
  package func errors() -> [Finding] {
    checkRepeats() + checkEmptiness()
      + events.flatMap { checkTold($0) + checkQuoted($0) + checkAccounts(of: $0) }
  }

  /// What is doubtful; apart, because comparing all accounts and reading all texts takes its time.
  ///
  /// - Parameter isSound: whether nothing is wrong. Else what rests on the whole of the dossier is
  ///   not told: a quotation that is not found would make its passage uncited as well.
  package func warnings(isSound: Bool = true) -> [Finding] {
    let names = NameTable(names)
    return events.flatMap { checkJudged($0, names) + checkPoints(of: $0) }
      + (isSound ? checkCoverage() : [])
  }

  private func checkEmptiness() -> [Finding] {
    guard events.isEmpty else { return [] }
    return [
      Finding(
        .error, "the dossier has no events",
        hint: "add one under `events:`, as docs/dossier.md shows",
        at: sources.first?.origin.map { Origin(file: $0.file, line: 1, column: 1) })
    ]
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

  private func checkJudged(_ event: Event, _ names: NameTable) -> [Finding] {
    event.comparisons(names: names).filter { $0.verdict == .unjudged }
      .map { unjudged($0, event) }
  }

  private func checkTold(_ event: Event) -> [Finding] {
    guard event.accounts.allSatisfy(\.quotations.isEmpty) else { return [] }
    return [
      Finding(
        .error, "no source is quoted for the event \"\(event.id)\"",
        hint: "every event rests on the words of a source: add an account with quotes",
        at: event.origin)
    ]
  }

  private func checkQuoted(_ event: Event) -> [Finding] {
    let mute = event.accounts.filter(\.quotations.isEmpty)
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

  private func checkPoints(of event: Event) -> [Finding] {
    let said = Set(event.accounts.flatMap(\.says).map(\.point) + [Event.datePoint])
    return event.points.filter { !said.contains($0.name) }.map {
      Finding(
        .warning, .unusedPoint,
        "no account of \"\(event.id)\" says anything on the point \"\($0.name)\"",
        hint: "give the values under `says:` in the accounts, or take the point away",
        at: $0.origin)
    }
  }

  private func unjudged(_ comparison: Comparison, _ event: Event) -> Finding {
    let origin = event.accounts.flatMap(\.says).first { $0.point == comparison.point }?.origin
    let values = comparison.values.map { "\"\($0.text)\"" }.joined(separator: ", ")
    return Finding(
      .warning, .unjudged, "nobody has judged how \(values) stand to each other",
      hint: "add `\(comparison.point): {verdict: agree|finer|naming|contradiction}` to `points:`",
      at: origin ?? event.origin)
  }
}
