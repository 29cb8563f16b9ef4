import Archive
import Chronology

// The views of the whole: opening them, going from one to the other, and coming back.
extension Model {
  /// Opens a view at the event that is pointed at, or closes it where it is open already.
  ///
  /// A view that lies further down is not kept twice.
  mutating func toggleView(_ action: Action) {
    if stack.last?.context == action.view {
      return attempt { try $0.closeView() }
    }
    let event = stack.last { $0.event != nil }?.event ?? selectedID
    attempt { model in
      guard let pane = try model.view(for: action, at: event) else { return }
      model.depart()
      model.stack.removeAll { $0.context == pane.context }
      model.open(pane)
    }
  }

  /// Closes the topmost view, which is a place one may go back to.
  mutating func closeView() throws {
    depart()
    guard let closed = stack.popLast() else { return }
    try follow(closed)
    if let conflict = (closed as? ConflictPane)?.conflict { takeUp(conflict) }
  }

  func view(for action: Action, at event: Int?) throws -> (any Pane)? {
    switch action {
    case .compare:
      ComparePane(event, of: shown, by: dayOfKnowledge, at: event == selectedID ? cell : nil)
    case .coverage: try CoveragePane(shown, from: archive, event: event)
    case .learned: LearnedPane(shown, from: archive, event: event, by: lastLooks.known)
    case .names:
      try NamesPane(shown, from: archive, event: event, at: lastLooks.name(at: selectedID))
    case .sources: try SourcesPane(shown, from: archive)
    default: nil
    }
  }

  /// The contradiction of the selected event that one has gone to, and the source that is selected.
  private var cell: ComparePane.Cell? {
    accounts.point(archive.names).map {
      ComparePane.Cell(point: $0, source: accounts.selectedSource)
    }
  }

  /// The day by which one looks at what was known, in the view that is open or one below it.
  private var dayOfKnowledge: Day? {
    stack.lazy.compactMap { $0 as? LearnedPane }.last?.day
  }

  /// Has what lay under a view that was closed follow it to the event at which it was.
  ///
  /// Names and sources leave the timeline where it was, as one looks something up in them.
  private mutating func follow(_ closed: any Pane) throws {
    guard let event = closed.carried, try archive.place(of: event, in: shown) != nil else { return }
    if let below = stack.last {
      if let own = below.carried, own != event { stack[stack.count - 1].follow(event) }
    } else if event != selectedID {
      try goTo(event)
    }
  }

  /// Shows in the view that is open an event further on among those shown.
  mutating func walk(by steps: Int, onlyDisputed: Bool) throws {
    guard let from = stack.last?.event else {
      notice = Notice(text: "There are no events")
      return
    }
    var wanted = shown
    wanted.isDisputed = wanted.isDisputed || onlyDisputed
    let before = try archive.count(wanted, upTo: steps > 0 ? from : from - 1)
    let count = try archive.count(wanted)
    let place = steps > 0 ? before + min(steps, count) - 1 : before - min(-steps, count)
    let nearest = min(max(place, 0), max(count - 1, 0))
    let id = try archive.rows(nearest..<nearest + 1, of: wanted).first?.id
    guard let id, steps > 0 ? id > from : id < from else {
      let what = onlyDisputed ? "contradiction" : "event"
      notice = Notice(text: "No \(what) \(steps > 0 ? "after" : "before") this one")
      return
    }
    updatePane { (pane: inout ComparePane, _) in
      pane.show(id, atContradiction: onlyDisputed ? steps > 0 ? .first : .last : nil)
    }
  }

  /// Goes back to the timeline and shows only the events that a filter lets through.
  ///
  /// It is asked for besides what is asked for already, as the names are counted.
  mutating func leave(showing filter: String) throws {
    stack.removeAll()
    try show(only: self.filter.text(with: filter))
  }
}

extension Action {
  /// Where the keys of the view that it opens are looked up.
  fileprivate var view: KeyMap.Context? {
    switch self {
    case .compare: .compare
    case .coverage: .coverage
    case .learned: .learned
    case .names: .names
    case .sources: .sources
    default: nil
    }
  }
}
