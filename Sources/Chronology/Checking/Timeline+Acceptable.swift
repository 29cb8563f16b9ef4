extension Timeline {
  /// The sorts of warnings on an event or a source that an author may accept: those that are told of it,
  /// and those that are accepted already.
  package func acceptable(of subject: Change.Subject) -> [Finding.Code] {
    // Only a check of the whole knows: of a source, for instance, what it alone tells.
    let mark = "\u{0}"
    let accepted = subject.codes.enumerated().map { line, code in
      Acceptance(code, reason: "", origin: Origin(file: mark, line: line, column: 0))
    }
    let findings = accepting(accepted, of: subject).warnings().unusedAcceptances
    let others = findings.filter { $0.origin?.file != mark }
    var idle = Set(findings.filter { $0.origin?.file == mark }.compactMap { $0.origin?.line })
    // What the one source of an event accepts for all that it tells is not to be accepted twice.
    let before = accepting([], of: subject).warnings().unusedAcceptances
    if others.count > before.count, let line = subject.codes.firstIndex(of: .singleSource) {
      idle.insert(line)
    }
    return subject.codes.enumerated().filter { !idle.contains($0.offset) }.map(\.element)
  }

  private func accepting(_ accepted: [Acceptance], of subject: Change.Subject) -> Timeline {
    var timeline = self
    switch subject {
    case .event(let id):
      for index in events.indices where events[index].id == id {
        var event = events[index]
        event.accepted = accepted
        timeline.replace(index..<index + 1, with: [event])
      }
    case .source(let id):
      for index in sources.indices where sources[index].id == id {
        timeline.sources[index].accepted = accepted
      }
    }
    return timeline
  }
}

extension Change.Subject {
  /// The sorts of warnings that may be accepted for it where there are such.
  package var codes: [Finding.Code] {
    switch self {
    case .event: Finding.Code.ofEvents
    case .source: Finding.Code.ofSources
    }
  }

  /// Which one it is, in words.
  package var words: String {
    switch self {
    case .event(let id): id
    case .source(let id): "the source \(id)"
    }
  }
}

extension [Finding] {
  fileprivate var unusedAcceptances: [Finding] { filter { $0.code == .unusedAcceptance } }
}
