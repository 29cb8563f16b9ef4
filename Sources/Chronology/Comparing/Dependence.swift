/// Which sources repeat which: a repeated report is not a second witness.
package struct Dependence: Hashable, Sendable {
  /// For each source that repeats any, all that it repeats, directly or through others.
  private let origins: [Source.ID: Set<Source.ID>]

  package init(_ sources: [Source]) {
    let repeated = Dictionary(
      sources.lazy.filter { !$0.derivesFrom.isEmpty }.map { ($0.id, $0.derivesFrom) },
      uniquingKeysWith: { first, _ in first })
    origins = Dictionary(
      uniqueKeysWithValues: repeated.keys.map { ($0, Dependence.origins(of: $0, repeated)) })
  }

  private static func origins(
    of source: Source.ID, _ repeated: [Source.ID: [Source.ID]]
  ) -> Set<Source.ID> {
    var found = Set<Source.ID>()
    var open = repeated[source] ?? []
    while let next = open.popLast() {
      if found.insert(next).inserted { open += repeated[next] ?? [] }
    }
    return found
  }

  /// All that a source repeats, directly or through others.
  package func origins(of source: Source.ID) -> Set<Source.ID> {
    origins[source] ?? []
  }

  /// Whether a source repeats itself through others, which cannot be.
  func isCircular(_ source: Source.ID) -> Bool {
    origins(of: source).contains(source)
  }

  /// The accounts of an event that are witnesses of their own.
  ///
  /// One whose source repeats another that tells the event is none. Of several that repeat the same
  /// source, which itself does not tell it, only the first is one.
  package func witnesses(of event: Event) -> [Account] {
    guard !origins.isEmpty else { return event.accounts }
    let tellers = Set(event.accounts.map(\.source))
    var heard = Set<Source.ID>()
    return event.accounts.filter { account in
      let origins = self.origins(of: account.source)
      guard origins.isDisjoint(with: tellers), origins.isDisjoint(with: heard) else { return false }
      heard.formUnion(origins)
      return true
    }
  }
}

extension Event {
  /// The accounts that are witnesses of their own; see ``Dependence/witnesses(of:)``.
  package func witnesses(in timeline: Timeline) -> [Account] {
    Dependence(timeline.sources).witnesses(of: self)
  }
}
