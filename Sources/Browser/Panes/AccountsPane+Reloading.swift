import Archive
import Chronology

// The same event in another state of the dossier.
extension AccountsPane {
  /// Takes the event anew; where one was in it stays, by sources, quotations and points.
  ///
  /// - Parameters:
  ///   - id: where the event stands now, or that which is shown instead.
  ///   - names: those of the state before.
  mutating func reread(
    _ id: Int?, from archive: Archive, search: Search?, was names: NameTable
  ) throws {
    guard let old = event, let id, let new = try archive.event(id), new.id == old.id else {
      return forget()
    }
    let (source, point) = (selectedSource, point(names))
    let words = quotation(of: old)
    let hadSides = !sides.isEmpty
    take(new)
    options.query = search?.query
    options.selected = new.accounts.firstIndex { $0.source == source } ?? order.first ?? 0
    options.quotation = words.flatMap { words in
      account?.quotations.firstIndex { $0.exact == words }
    }
    contradiction = new.contradictions(archive.names).firstIndex { $0 == point }
    sides = hadSides ? sides(archive.names) : [:]
    if recital != nil, new != old { return forget() }
    layOutAgain(at: id)
  }

  private func quotation(of event: Event) -> String? {
    guard let place = options.quotation, event.accounts.indices.contains(selected),
      event.accounts[selected].quotations.indices.contains(place)
    else { return nil }
    return event.accounts[selected].quotations[place].exact
  }
}

extension Event {
  /// The points on which its sources contradict each other.
  fileprivate func contradictions(_ names: NameTable) -> [String] {
    comparisons(names: names).filter { $0.verdict == .contradiction }.map(\.point)
  }
}
