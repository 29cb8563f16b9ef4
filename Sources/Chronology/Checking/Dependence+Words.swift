extension Dependence {
  /// Who tells an event that has one witness, and how the others depend on it, in words.
  func told(_ event: Event, by witness: Account) -> String {
    let tellers = event.accounts.map(\.source).withoutRepeats
    let others = tellers.filter { $0 != witness.source }
    guard !others.allSatisfy({ origins(of: $0).contains(witness.source) }) else {
      let verb = others.count == 1 ? "repeats" : "repeat"
      let rest = others.isEmpty ? "" : ", which \(Names.list(others, "and")) \(verb)"
      return "only \"\(witness.source)\" tells \"\(event.id)\"\(rest)"
    }
    let all = "\(quoted(tellers)) tell \"\(event.id)\""
    let common = nearestOrigins(commonTo: tellers)
    guard !common.isEmpty else {
      return "\(all), and \(quoted(others)) repeat what \"\(witness.source)\" repeats"
    }
    return "\(all), and \(tellers.count == 2 ? "both" : "all") repeat \(quoted(common))"
  }

  /// What all of some sources repeat, without what that repeats in its turn.
  private func nearestOrigins(commonTo sources: [Source.ID]) -> [Source.ID] {
    guard let first = sources.first else { return [] }
    let common = sources.dropFirst().reduce(origins(of: first)) {
      $0.intersection(origins(of: $1))
    }
    return common.filter { origin in !common.contains { origins(of: $0).contains(origin) } }
      .sorted()
  }

  private func quoted(_ sources: [Source.ID]) -> String {
    Names.list(sources.map { "\"\($0)\"" }, "and")
  }
}
