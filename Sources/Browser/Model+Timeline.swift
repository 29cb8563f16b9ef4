import Archive
import Chronology
import Screen

// What the keys do in the timeline and beside it.
extension Model {
  mutating func performInTimeline(_ action: Action) throws {
    switch action {
    case .nextPane, .previousPane: switchFocus()
    case .maximise: maximise()
    case _ where timeline.viewport.count == 0 && action.needsEvents: say("There are no events")
    case .nextDisputed, .previousDisputed: try goToDisputed(forward: action == .nextDisputed)
    case .search: startSearch()
    case .joinSpellings: joinSpellings()
    case .searchNext, .searchPrevious:
      try repeatSearch(forward: action == .searchNext, times: times)
    case .filter: startFilter()
    case .open where selectedRows?.isGrowing == true, .select: toggleSelection()
    case .open: try openReader()
    case .export: try openExport()
    case .add: startValue()
    case .compare, .coverage, .learned, .names, .sources: toggleView(action)
    case .help: openHelp()
    case .zoomIn, .zoomOut, .zoomAll, .laterWindow, .earlierWindow, .nextDay, .previousDay:
      try performInStrip(action)
    default: move(action)
    }
  }

  /// What is done to the list or the accounts, wherever keys go; all else moves where they go.
  private mutating func move(_ action: Action) {
    switch action {
    case .nextEvent: moveInList(.down)
    case .previousEvent: moveInList(.up)
    case .scrollDown: moveInAccounts(action) { $0.scroll(by: $1) }
    case .scrollUp: moveInAccounts(action) { $0.scroll(by: -$1) }
    case .left: say(accounts.turn(by: -times))
    case .right: say(accounts.turn(by: times))
    case .nextPassage: walk(by: times)
    case .previousPassage: walk(by: -times)
    case .widen: say(accounts.widen(by: times))
    case .narrow: say(accounts.widen(by: -times))
    case .even: say(accounts.even())
    case .alone: say(accounts.toggleAlone())
    case .notes: toggleNotes()
    default: moveInFocus(action)
    }
  }

  /// Shows the editor's notes or hides them; what there is to say of them depends on where they stand then.
  private mutating func toggleNotes() {
    guard !isHeard else { return say(accounts.editorWords) }
    if let words = accounts.toggleNotes() { return say(words) }
    attempt { try $0.readAccounts() }
    say(accounts.wordsOfNotes(isOnScreen: !frame.accounts.isEmpty))
  }

  /// How often an action is to be done.
  var times: Int { repeatCount ?? 1 }

  mutating func say(_ words: String?) {
    if let words { notice = Notice(text: words) }
  }

  private mutating func moveInFocus(_ action: Action) {
    if focus == .accounts {
      let count = repeatCount
      moveInAccounts(action) { $0.move(action, times: $1, count: count) }
    } else {
      moveInList(action)
    }
  }

  /// Moves in the accounts; where that leads no further, says so.
  private mutating func moveInAccounts(
    _ action: Action, _ move: (inout AccountsPane, Int) -> Void
  ) {
    let before = accounts.whereabouts
    move(&accounts, times)
    if accounts.whereabouts == before { say(action.endWords(count: repeatCount)) }
  }

  /// Moves in the list of events; at its ends, says so and where one is.
  private mutating func moveInList(_ action: Action) {
    let before = timeline.viewport.selection
    timeline.viewport.move(action, count: repeatCount)
    guard timeline.viewport.selection == before else { return }
    say(timeline.viewport.endWords(action))
  }

  /// Points at another quotation; where the accounts are out of sight, says which.
  private mutating func walk(by quotations: Int) {
    let words = accounts.walk(by: quotations)
    say(words ?? (frame.accounts.isEmpty ? accounts.quotationWords : nil))
  }

  mutating func switchFocus() {
    focus = focus == .timeline ? .accounts : .timeline
    layOut()
  }

  private mutating func maximise() {
    let both = Frame(
      size, events: timeline.viewport.count, titles: archive.longestTitle, focus: focus,
      isMaximised: false)
    // Where one pane alone has room it has all of it.
    guard !both.timeline.isEmpty, !both.accounts.isEmpty else {
      return say("It has the whole screen already; \(keyMap.hint(for: .nextPane)) shows the other")
    }
    isMaximised.toggle()
    layOut()
  }

  /// Selects an event by its place in the whole timeline, or the nearest that is shown.
  mutating func goTo(_ id: Int) throws {
    timeline.viewport.update(
      count: try archive.count(shown), selection: try place(nearest: id))
  }

  /// The row of an event by its place in the whole timeline, or of the nearest that is shown.
  func place(nearest id: Int) throws -> Int {
    let near = try archive.next(from: id - 1, in: shown) ?? archive.previous(from: id, in: shown)
    return try near.flatMap { try archive.place(of: $0, in: shown) } ?? 0
  }

  /// Goes to the next contradiction: of this event, or of the next event that has one.
  private mutating func goToDisputed(forward: Bool) throws {
    // Where only one pane fits, the points are what is asked for; while a selection grows, its rows.
    if frame.accounts.isEmpty, selectedRows?.isGrowing != true { switchFocus() }
    for _ in 0..<min(times, Model.mostSteps) {
      try read()
      guard try goToNextDisputed(forward: forward) else {
        notice = Notice(text: "No contradiction \(forward ? "after" : "before") this one")
        return
      }
    }
    sayHiddenSides()
  }

  /// Names the sources that say something else on the point, where only some of them fit; where the
  /// foot of the screen has no room for the names, how many there are.
  private mutating func sayHiddenSides() {
    let (before, after) = accounts.hiddenSides(archive.names)
    let hidden = (before + after).compactMap { id in archive.sources.first { $0.id == id }?.label }
    guard !hidden.isEmpty else { return }
    let keys = [(before, Action.left), (after, .right)].filter { !$0.0.isEmpty }
      .map { keyMap.hint(for: $0.1) }.joined(separator: " ")
    let words = "\(keys) for more: \(hidden.joined(separator: ", "))"
    let few = "\(keys) for \(hidden.count) more \(hidden.count == 1 ? "source" : "sources")"
    notice = Notice(text: words.width <= statusRoom(in: frame.footer) ? words : few)
  }

  private mutating func goToNextDisputed(forward: Bool) throws -> Bool {
    if accounts.goToContradiction(forward: forward, names: archive.names) { return true }
    var disputed = shown
    disputed.isDisputed = true
    let from = selectedID ?? 0
    let id =
      forward
      ? try archive.next(from: from, in: disputed) : try archive.previous(from: from, in: disputed)
    guard let id else { return false }
    try goTo(id)
    try read()
    _ = accounts.goToContradiction(forward: forward, names: archive.names)
    return true
  }
}

extension Action {
  /// Whether it would be silent where there are no events, or say something else than that.
  fileprivate var needsEvents: Bool {
    [.select, .nextDay, .previousDay, .nextDisputed, .previousDisputed, .open].contains(self)
  }
}

extension Viewport {
  /// Where a move leads no further, that it does, and where one is.
  func endWords(_ action: Action) -> String? {
    guard let position else { return "There are no events" }
    let isUpwards = [.up, .pageUp, .halfPageUp, .top].contains(action)
    guard selection == (isUpwards ? 0 : count - 1) else { return nil }
    let which = count == 1 ? "only" : isUpwards ? "first" : "last"
    return "\(position)   This is the \(which) event"
  }

  /// Moves as an action asks; `count` is the number typed before it.
  mutating func move(_ action: Action, count: Int?) {
    let times = count ?? 1
    switch action {
    case .down: move(by: times)
    case .up: move(by: -times)
    case .pageDown: page(by: times)
    case .pageUp: page(by: -times)
    case .halfPageDown: halfPage(by: times)
    case .halfPageUp: halfPage(by: -times)
    case .top: select((count ?? 1) - 1)
    case .bottom: if let count { select(count - 1) } else { moveToEnd() }
    default: break
    }
  }
}
