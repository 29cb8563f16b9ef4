/// What could not be read or found in a dossier with errors, and which warnings might follow from
/// that alone: those are not told until the errors are mended.
package struct Gaps: Hashable, Sendable {
  /// The sorts of warnings on an event that may be due to what could not be read of it.
  package var events: [Event.ID: Set<Finding.Code>] = [:]
  /// Sources of which a passage may be cited, or set aside, where that could not be read or found.
  package var sources: Set<Source.ID> = []
  /// Sources whose text could not be had.
  package var unread: Set<Source.ID> = []
  /// The sorts of warnings that may be due to something that concerns the whole dossier.
  package var everywhere: Set<Finding.Code> = []

  package init() {}

  package var isEmpty: Bool { self == Gaps() }

  /// Adds the sources of quotations that have not been found.
  package mutating func add(unfoundIn timeline: Timeline) {
    if timeline.events.isEmpty { everywhere.insert(.uncited) }
    for account in timeline.events.lazy.flatMap(\.accounts)
    where account.quotations.isEmpty || account.quotations.contains(where: { $0.range == nil }) {
      sources.insert(account.source)
    }
  }

  func doubtful(of event: Event) -> Set<Finding.Code> {
    var codes = everywhere.union(events[event.id] ?? [])
    // That nothing is quoted is an error of its own.
    if event.accounts.isEmpty || event.accounts.contains(where: \.quotations.isEmpty) {
      codes.insert(.fineDate)
    }
    return codes
  }

  /// What a source accepts may be told of any event that it tells.
  func doubtful(of source: Source) -> Set<Finding.Code> {
    var codes = everywhere
    if sources.contains(source.id) { codes.insert(.uncited) }
    if !isEmpty { codes.insert(.unusedAcceptance) }
    return codes
  }
}

extension [Finding] {
  func without(_ codes: Set<Finding.Code>) -> [Finding] {
    guard !codes.isEmpty else { return self }
    return filter { finding in finding.code.map { !codes.contains($0) } ?? true }
  }
}
