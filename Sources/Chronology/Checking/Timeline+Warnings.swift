extension Timeline {
  /// What is doubtful; apart, because comparing all accounts and reading all texts takes its time.
  ///
  /// - Parameter gaps: what could not be read or found, and so may be all that a warning is due to:
  ///   a quotation that is not found would make its passage uncited as well.
  package func warnings(_ gaps: Gaps = Gaps()) -> [Finding] {
    var lone: [Source.ID: [Finding]] = [:]
    let ofEvents = checkEvents(gaps, &lone)
    return checkEmptiness() + ofEvents + checkNames().without(gaps.everywhere)
      + zip(sources, checkCoverage(except: gaps.unread)).flatMap { source, findings in
        // Beside a passage set aside that is not there, nothing else of the text is certain.
        let doubtful = findings.hasErrors ? [.uncited, .unusedAcceptance] : Set<Finding.Code>()
        return (findings + (lone[source.id] ?? [])).without(source.accepted)
          .without(gaps.doubtful(of: source).union(doubtful))
      }
  }

  private func checkEmptiness() -> [Finding] {
    guard events.isEmpty else { return [] }
    return [
      Finding(
        .warning, "the dossier has no events",
        hint: "add one under `events:`, as docs/dossier.md shows",
        at: sources.first?.origin.map { Origin(file: $0.file, line: 1, column: 1) })
    ]
  }

  /// - Parameter lone: by their one witness, what is to be said of events that have no other; the
  ///   witness may accept it for all.
  private func checkEvents(
    _ gaps: Gaps, _ lone: inout [Source.ID: [Finding]]
  ) -> [Finding] {
    let (table, dependence) = (NameTable(names), Dependence(sources))
    var unknown = UnknownNames(table, sources)
    return events.flatMap { event in
      let findings =
        checkComparisons(of: event, table) + checkWitnesses(of: event, dependence)
        + checkDate(of: event) + checkKind(of: event) + checkCounts(of: event)
        + unknown.check(event)
      let kept = findings.without(event.accepted).without(gaps.doubtful(of: event))
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
    return [
      Finding(
        .warning, .singleSource, dependence.told(event, by: witness),
        hint: "find a second witness, or say why not: `accepted: {single-source: …}`",
        at: event.origin)
    ]
  }

  /// Quotations that are told from their like by counting, in a text in which the count may be
  /// another now.
  private func checkCounts(of event: Event) -> [Finding] {
    let changed = Set(sources.filter(\.hasChanged).map(\.id))
    return event.accounts.filter { changed.contains($0.source) }.flatMap(\.quotations)
      .filter { $0.nth != nil }.map { quotation in
        Finding(
          .warning, .changedText,
          "`nth` may count another place now: the text was changed since it was chosen",
          hint: "look where it stands, and tell it from the others by `prefix` or `suffix`",
          at: quotation.origin)
      }
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
