import Archive
package import Chronology
import Screen

// What is kept from one session to the next.
extension Model {
  /// What there is to keep.
  package var state: SessionState {
    var state = SessionState()
    (state.event, state.row) = (timeline.selected?.key, selectedID)
    state.account = accounts.selectedSource
    state.isInAccounts = focus == .accounts
    (state.isMaximised, state.isViewMaximised) = (isMaximised, isViewMaximised)
    (state.filter, state.search) = (filter.text, search?.query.text)
    (state.zoom, state.showsNotes) = (strip.window, accounts.options.showsNotes)
    state.wraps = readerTaste.wraps
    state.views = stack.compactMap(view)
    state.looks = lastLooks.kept { try? archive.event($0)?.id }
    state.draft = draft
    state.export = lastExport == LastExport() ? nil : lastExport
    (state.searches, state.filters, state.commands) = (
      history[.search] ?? [], history[.filter] ?? [], history[.command] ?? []
    )
    return state
  }

  /// Goes to where one was the last time.
  ///
  /// - Parameter event: where to go instead; views are not opened then.
  package mutating func restore(_ state: SessionState, at event: Event.ID? = nil) {
    recall(state)
    attempt { model in
      try model.restoreTimeline(state)
      if let id = try event.flatMap({ try model.archive.id(of: $0) }) {
        try model.reveal(id)
        state.draft.map { model.layAside($0) }
      } else {
        try model.restoreViews(state)
        state.draft.map { model.resume($0) }
      }
    }
    layOut()
    refresh()
    let isThere = event == nil && accounts.event?.id == state.event
    let account = isThere ? accounts.event?.accounts.firstIndex { $0.source == state.account } : nil
    guard let account else { return }
    accounts.select(account)
    refresh()
  }

  /// What was typed before, without where one was.
  package mutating func recall(_ state: SessionState) {
    history[.search] = state.searches.asHistory
    history[.filter] = state.filters.asHistory
    history[.command] = state.commands.asHistory
    if let export = state.export { lastExport = export }
  }

  private mutating func restoreTimeline(_ state: SessionState) throws {
    isMaximised = state.isMaximised
    if state.isInAccounts { focus = .accounts }
    accounts.options.showsNotes = state.showsNotes && !isHeard
    readerTaste.wraps = state.wraps
    if let looks = state.looks { lastLooks = try LastLooks(looks) { try archive.id(of: $0) } }
    if !state.filter.isEmpty { try show(only: state.filter) }
    renewManner()
    if let text = state.search { search = search(for: text) }
    layOut()
    try goBack(to: state)
    if let zoom = state.zoom { strip.show(zoom) }
  }

  /// Selects the event where one was; where it is gone, the one that stands in its place.
  private mutating func goBack(to state: SessionState) throws {
    guard let event = state.event else { return }
    if let id = try archive.id(of: event) { return try goTo(id) }
    try goTo(min(state.row ?? 1, max(archive.count, 1)))
    notice = Notice(text: "The event where you were is gone; this one stands in its place")
  }

  private mutating func restoreViews(_ state: SessionState) throws {
    for view in state.views { try restore(view) }
    isViewMaximised = state.isViewMaximised && !stack.isEmpty
  }

  private mutating func restore(_ view: SessionState.View) throws {
    let event = try view.event.flatMap { try archive.id(of: $0) } ?? selectedID
    if let source = view.source {
      guard archive.column(of: source) != nil else { return }
      if var pane = try reader(of: source, at: event, nil) {
        pane.select(passageAt: view.passage)
        put(pane)
      }
      updatePane { (pane: inout ReaderPane, _) in view.top.map { pane.show(top: $0) } }
    } else if let action = Action.views.first(where: { $0.rawValue == view.name }) {
      guard let pane = try self.view(for: action, at: event) else { return }
      put(try arranged(pane, as: view))
    }
  }

  private func arranged(_ pane: any Pane, as view: SessionState.View) throws -> any Pane {
    if var names = pane as? NamesPane {
      let event = try view.event.flatMap { try archive.id(of: $0) }
      names.show(
        view.item ?? names.name, in: view.order.flatMap(NameArrangement.init), event: event)
      return names
    }
    if var sources = pane as? SourcesPane {
      sources.show(view.item, in: view.order.flatMap(SourcesPane.Order.init))
      return sources
    }
    return pane
  }

  /// nil for what is typed into, for help and for other things that nobody comes back to.
  private func view(_ pane: any Pane) -> SessionState.View? {
    guard !pane.isTypedInto, pane.context != .help else { return nil }
    let event = pane.event.flatMap { try? archive.event($0)?.id }
    var view = SessionState.View(name: pane.context.rawValue, event: event)
    if let names = pane as? NamesPane {
      (view.item, view.order) = (names.name, names.arrangement.rawValue)
    } else if let sources = pane as? SourcesPane {
      (view.item, view.order) = (sources.selectedSource?.id, sources.order.rawValue)
    } else if let reader = pane as? ReaderPane {
      (view.source, view.top) = (reader.source.id, reader.top)
      view.passage = reader.selected.map { reader.citations[$0].range.lowerBound }
    }
    return view
  }
}

extension ReaderPane {
  fileprivate mutating func select(passageAt place: Int?) {
    selected = place.flatMap { place in
      citations.firstIndex { $0.range.lowerBound == place && $0.event == subject }
        ?? citations.firstIndex { $0.range.lowerBound == place }
    }
  }

  fileprivate mutating func show(top place: Int) {
    scrolling.scroll(to: layout.line(containing: place) ?? 0)
  }
}

extension TimeStrip {
  /// What it shows when that is not all; nil when it is.
  fileprivate var window: SessionState.Zoom? {
    zoom.map {
      SessionState.Zoom(
        minutes: $0.minutes, middle: middle, first: limits?.lowerBound, last: limits?.upperBound)
    }
  }
}

extension [String] {
  /// More lines than these nobody recalls.
  private static let mostRecalled = 500

  /// As lines that are recalled: each once, where it was typed last.
  var asHistory: [String] {
    var seen: Set<String> = []
    return reversed().filter { seen.insert($0).inserted }.prefix(Self.mostRecalled).reversed()
  }
}
