import Archive
import Chronology

// Going from contradiction to contradiction, and from day to day, in the views.
extension Model {
  mutating func goToDisputedInPane(_ action: Action) -> Effect? {
    let steps = action == .nextDisputed ? times : -times
    switch stack.last {
    case is ReaderPane: attempt { try $0.readDisputed(by: steps) }
    case is CoveragePane: attempt { try $0.coverDisputed(by: steps) }
    default: return moveInPane(action)
    }
    return nil
  }

  /// Selects in the text that is open the next passage on which others say something else, and tells
  /// what that is.
  private mutating func readDisputed(by steps: Int) throws {
    for _ in 0..<min(abs(steps), Model.mostSteps) {
      guard let reader = stack.last as? ReaderPane else { return }
      guard let (citation, dispute) = try nextDispute(in: reader, forward: steps > 0) else {
        return try sayLastDispute(of: reader, forward: steps > 0)
      }
      updatePane { (pane: inout ReaderPane, _) in pane.select(citation) }
      notice = Notice(text: words(for: dispute, at: reader.citations[citation]))
    }
  }

  private func words(for dispute: TextDispute, at citation: Citation) -> String {
    "\(dispute.words(archive.sources)) · \(citation.title)"
  }

  /// That there is no other, and what the one is about at which one stands.
  private mutating func sayLastDispute(of reader: ReaderPane, forward: Bool) throws {
    let here = try reader.current.flatMap { citation in
      try dispute(at: citation, of: reader).map { words(for: $0, at: reader.citations[citation]) }
    }
    notice = Notice(
      text: "No contradiction in this text \(forward ? "after" : "before") this passage"
        + (here.map { ": \($0)" } ?? ""))
  }

  private func nextDispute(in reader: ReaderPane, forward: Bool) throws -> (Int, TextDispute)? {
    var disputed = Selection()
    disputed.isDisputed = true
    var rest = reader.citations(forward: forward)[...]
    while !rest.isEmpty {
      let some = rest.prefix(Model.askedAtOnce)
      rest = rest.dropFirst(some.count)
      let events = try archive.ids(among: some.map { reader.citations[$0].event }, in: disputed)
      for citation in some where events.contains(reader.citations[citation].event) {
        if let dispute = try dispute(at: citation, of: reader) { return (citation, dispute) }
      }
    }
    return nil
  }

  /// So many events are asked for at once where one of them is looked for.
  private static let askedAtOnce = 500

  private func dispute(at citation: Int, of reader: ReaderPane) throws -> TextDispute? {
    let citation = reader.citations[citation]
    return try archive.event(citation.event).flatMap {
      TextDispute(at: citation.range, of: reader.source, in: $0, names: archive.names)
    }
  }

  /// Selects among the events of the view that is open the next one that is disputed, and names the
  /// points.
  private mutating func coverDisputed(by steps: Int) throws {
    guard let pane = stack.last as? CoveragePane else { return }
    var disputed = shown
    disputed.isDisputed = true
    var found = pane.event
    for _ in 0..<min(abs(steps), Model.mostSteps) {
      guard
        let next = try archive.next(from: found, in: disputed, by: pane.order, forward: steps > 0)
      else { break }
      found = next
    }
    guard let found, found != pane.event else {
      notice = Notice(text: "No contradiction \(steps > 0 ? "after" : "before") this event")
      return
    }
    updatePane { (pane: inout CoveragePane, _) in pane.follow(found) }
    let points = try archive.event(found)?.comparisons(names: archive.names)
      .filter { $0.verdict == .contradiction }.map(\.point)
    notice = Notice(text: "≠ \(points?.joined(separator: " · ") ?? "")")
  }
}

extension Model {
  /// Goes in the view that is open to the first event of the next or the previous day that has any.
  mutating func goToDayInPane(forward: Bool) throws {
    guard let from = stack.last is ReaderPane ? selectedID : stack.last?.event else {
      notice = Notice(text: "There are no events")
      return
    }
    guard let id = try archive.firstEvent(ofDay: forward ? times : -times, from: from, in: shown)
    else {
      notice = Notice(text: "No event on a day \(forward ? "after" : "before") this one")
      return
    }
    if stack.last is ReaderPane {
      try goTo(id)
      return try readSelected()
    }
    updatePane { (pane: inout CoveragePane, _) in pane.follow(id) }
    updatePane { (pane: inout ComparePane, _) in pane.show(id, atContradiction: nil) }
  }
}
