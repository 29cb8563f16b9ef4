extension Timeline {
  /// What is doubtful; apart, because comparing all accounts and reading all texts takes its time.
  ///
  /// - Parameter isSound: whether nothing is wrong. Else what rests on the whole of the dossier is
  ///   not told: a quotation that is not found would make its passage uncited as well.
  package func warnings(isSound: Bool = true) -> [Finding] {
    let table = NameTable(names)
    guard isSound else {
      return events.flatMap { checkComparisons(of: $0, table) }
    }
    var lone: [Source.ID: [Finding]] = [:]
    let ofEvents = checkEvents(table, &lone)
    return ofEvents + checkNames()
      + zip(sources, checkCoverage()).flatMap { source, findings in
        (findings + (lone[source.id] ?? [])).without(source.accepted)
      }
  }

  /// - Parameter lone: by their one witness, what is to be said of events that have no other; the
  ///   witness may accept it for all.
  private func checkEvents(
    _ table: NameTable, _ lone: inout [Source.ID: [Finding]]
  ) -> [Finding] {
    let dependence = Dependence(sources)
    var unknown = UnknownNames(table)
    return events.flatMap { event in
      let findings =
        checkComparisons(of: event, table) + checkWitnesses(of: event, dependence)
        + checkDate(of: event) + checkKind(of: event) + unknown.check(event)
      let kept = findings.without(event.accepted)
      if let witness = dependence.witnesses(of: event).first {
        lone[witness.source, default: []] += kept.filter { $0.code == .singleSource }
      }
      return kept.filter { $0.code != .singleSource }
    }
  }

  private func checkWitnesses(of event: Event, _ dependence: Dependence) -> [Finding] {
    guard sources.count > 1 else { return [] }
    let witnesses = dependence.witnesses(of: event)
    guard witnesses.count == 1, let witness = witnesses.first else { return [] }
    let others = event.accounts.map(\.source).filter { $0 != witness.source }
    let repeated = "\(Names.list(others, "and")) \(others.count == 1 ? "repeats" : "repeat")"
    let rest = others.isEmpty ? "" : ", which \(repeated)"
    return [
      Finding(
        .warning, .singleSource, "only \"\(witness.source)\" tells \"\(event.id)\"\(rest)",
        hint: "find a second witness, or say why not: `accepted: {single-source: …}`",
        at: event.origin)
    ]
  }

  private func checkKind(of event: Event) -> [Finding] {
    guard !Kind.known.contains(event.kind),
      let near = Kind.known.first(where: { $0.rawValue.isNear(event.kind.rawValue) })
    else { return [] }
    return [
      Finding(
        .warning, .nearKind, "\"\(event.id)\" is of the kind \"\(event.kind)\"",
        hint: "did you mean \"\(near)\"?", at: event.origin)
    ]
  }
}
