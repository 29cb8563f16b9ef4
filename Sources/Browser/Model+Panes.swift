import Archive
import Chronology
import Screen

// The views that are opened over the timeline.
extension Model {
  /// Opens a view over where one is, which is a place one may go back to.
  mutating func open(_ pane: any Pane) {
    depart()
    isFocusBeside = false
    put(pane)
  }

  mutating func put(_ pane: any Pane) {
    arrival = nil
    if stack.isEmpty { isViewMaximised = isMaximised }
    stack.append(pane)
    layOut()
    if isHeard { stack[stack.count - 1].hear() }
  }

  /// Has the view that is open do something; what all views share is done here.
  mutating func performInPane(_ action: Action) -> Effect? {
    if performBeside(action) { return nil }
    switch action {
    case .nextPane where stack.last is ReaderPane: switchFocusBeside()
    case .previousPane where stack.last is ReaderPane: switchFocusBeside()
    case .search where stack.last is any SearchablePane: startSearch()
    case .searchNext, .searchPrevious: nextMark(forward: action == .searchNext)
    case .joinSpellings: joinSpellings()
    case .help where !(stack.last is HelpPane): openHelp()
    case .add, .setAside: startWriting(action)
    case .open where selectedWords != nil: startWriting(.add)
    case .compare, .coverage, .learned, .names, .sources: toggleView(action)
    case .maximise: maximisePane()
    case .filter: startFilter()
    case .export: attempt { try $0.openExport() }
    case .nextDay, .previousDay: attempt { try $0.goToDayInPane(forward: action == .nextDay) }
    case .nextEvent where stack.last is ReaderPane: readOn(.down)
    case .previousEvent where stack.last is ReaderPane: readOn(.up)
    case .nextDisputed, .previousDisputed: return goToDisputedInPane(action)
    default: return moveInPane(action)
    }
    return nil
  }

  /// Has the view do what it alone knows; where a move leads no further, says so.
  mutating func moveInPane(_ action: Action) -> Effect? {
    let before = stack.last?.whereabouts ?? []
    let request = stack[stack.count - 1].perform(action, count: repeatCount)
    if request == nil, !before.isEmpty, stack.last?.whereabouts == before {
      notice = action.endWords(count: repeatCount).map { Notice(text: $0) }
    }
    if let reader = stack.last as? ReaderPane { readerTaste = reader.taste }
    return grant(request)
  }

  /// Does what the view that is open asks for.
  mutating func grant(_ request: PaneRequest?) -> Effect? {
    switch request {
    case .close: stack.removeLast()
    case .goTo(let event):
      depart()
      attempt { try $0.leave(for: event) }
      arrival = timeline.viewport.selection
    case .goToMark(let letter):
      stack.removeLast()
      attempt { try $0.goToMark(letter) }
    case .show(let filter):
      depart()
      attempt { try $0.leave(showing: filter) }
      arrival = timeline.viewport.selection
    case .read(let source, let event, let passage, let words):
      if stack.last is JumpPane {
        depart()
        stack.removeLast()
      }
      attempt { try $0.showReader(of: source, at: event, passage) }
      notice = notice ?? words.map { Notice(text: $0) }
    case .turn(let sources): attempt { try $0.turnReader(by: sources) }
    case .walk(let steps, let onlyDisputed):
      attempt { try $0.walk(by: steps, onlyDisputed: onlyDisputed) }
    case .cite(let cited, let event): return cite(cited, in: event)
    case .begin(let cited, let title): begin(cited, title: title)
    case .say(let text): notice = Notice(text: text)
    case .keepTheirs: keepTheirs()
    case .perform(let effect):
      if effect.endsForm { isWriting = true }
      return effect
    case nil: break
    }
    return nil
  }

  /// Goes back to the timeline, to an event, even if a filter hides it.
  mutating func leave(for event: Int) throws {
    stack.removeAll()
    try reveal(event)
  }

  mutating func openHelp() {
    open(HelpPane(keyMap, sources: archive.sources, from: context))
  }

  mutating func openReader() throws {
    guard let id = accounts.selectedSource else {
      notice = Notice(text: "No source tells this event")
      return
    }
    try showReader(of: id, at: selectedID, accounts.passage(of: id, names: archive.names))
    if let words = accounts.wordsOfNoSide(of: id, names: archive.names) {
      notice = Notice(text: words)
    }
  }

  /// Reads the source of a passage, at the first place of what is searched for.
  mutating func openReader(at passage: Passage) throws {
    try showReader(of: passage.source, at: nil)
    searchInPane(search?.query)
  }

  private mutating func showReader(
    of source: Source.ID, at event: Int?, _ quotation: Range<Int>? = nil
  ) throws {
    guard try !archive.isLong(source) else {
      let ways = waysToRow(at: event).map { ": \($0)" } ?? "; its rows stand with the events"
      notice = Notice(text: "This table is too long to be read here" + ways)
      return
    }
    try reader(of: source, at: event, quotation).map { open($0) }
  }

  /// How one comes to the row of a table that an event quotes, and sees all of it.
  private func waysToRow(at event: Int?) -> String? {
    guard event != nil, stack.isEmpty else { return nil }
    let whole = "\(keyMap.hint(for: .maximise)) gives it the screen"
    if focus == .timeline {
      return "\(keyMap.hint(for: .nextPane)) goes to its row, \(whole)"
    }
    return isMaximised ? "this is its row" : "this is its row, \(whole)"
  }

  func reader(
    of source: Source.ID, at event: Int?, _ quotation: Range<Int>?
  ) throws -> ReaderPane? {
    guard let column = archive.column(of: source), try !archive.isLong(source) else { return nil }
    var pane = try ReaderPane(
      archive.sources[column], from: archive, event: event, quotation: quotation,
      taste: readerTaste)
    pane.search(search?.query, in: archive)
    return pane
  }

  /// Reads another source, at the same event: first those that tell it, as they stand among the
  /// accounts, then the others.
  private mutating func turnReader(by steps: Int) throws {
    guard let pane = stack.last as? ReaderPane else { return }
    let sources = try archive.texts(for: pane.event)
    let place = sources.firstIndex(of: pane.source.id) ?? 0
    let last = sources.count - 1
    let next = min(max(place + min(max(steps, -last), last), 0), last)
    guard next != place else {
      notice = Notice(text: "There is no text \(steps < 0 ? "before" : "after") this one")
      return
    }
    stack.removeLast()
    let hasScreen = isViewMaximised
    defer { isViewMaximised = hasScreen }
    let passage =
      pane.event == selectedID ? accounts.passage(of: sources[next], names: archive.names) : nil
    // One turns pages: that leads to no other place.
    try reader(of: sources[next], at: pane.event, passage).map { put($0) }
  }

  /// Selects an event so many further on and goes to what the text that is open says of it.
  private mutating func readOn(_ direction: Action) {
    attempt { try $0.moveBeside(direction) }
  }

  /// Goes to what the text that is open says of the event that is selected in the timeline.
  mutating func readSelected() throws {
    try timeline.read(
      from: archive, shown, search: search, hits: hits, columns: frame.timeline.columns)
    let (event, place) = (selectedID, stack.last?.whereabouts)
    updatePane { (pane: inout ReaderPane, _) in _ = pane.select(event: event) }
    guard let reader = stack.last as? ReaderPane, let title = timeline.selected?.title else {
      return
    }
    if reader.selectedEvent != event {
      notice = Notice(text: "\(reader.source.label) does not tell: \(title)")
    } else if stack.last?.whereabouts == place {
      notice = Notice(text: "Here it tells: \(title)")
    }
  }

  private mutating func maximisePane() {
    guard stack.last?.standsBeside == true, isViewMaximised || frame.isSideBySide else {
      notice = Notice(text: "It has the whole screen already")
      return
    }
    isViewMaximised.toggle()
    layOut()
  }

  /// Marks what is typed in the view that is open and goes to its first place.
  mutating func searchInPane(_ query: Query?) {
    updatePane { (pane: inout any SearchablePane, archive) in
      pane.search(query, in: archive)
      pane.nextMark(forward: true)
    }
  }

  private mutating func nextMark(forward: Bool) {
    guard let pane = stack.last as? any SearchablePane, pane.query != nil else {
      notice = Notice(text: "Nothing is searched for; \(keyMap.hint(for: .search)) searches")
      return
    }
    // What stays as it is would be no answer.
    if ["no hits", "hit 1 of 1"].contains(pane.searchWords) {
      notice = Notice(
        text: pane.searchWords == "no hits" ? "There are no hits" : "This is the only hit")
    }
    let times = min(times, Model.mostSteps)
    updatePane { (pane: inout any SearchablePane, _) in
      for _ in 0..<times { pane.nextMark(forward: forward) }
    }
  }

  /// Changes the view that is open, if it is of a certain sort.
  mutating func updatePane<Sort>(_ change: (inout Sort, Archive) -> Void) {
    guard var pane = stack.last as? Sort else { return }
    change(&pane, archive)
    if let pane = pane as? any Pane { stack[stack.count - 1] = pane }
  }

  /// What an export writes: the rows that are selected, or everything shown.
  var exported: (selection: Selection, count: Int) {
    get throws {
      var selection = shown
      if let rows = selectedRows {
        selection.stretch = Stretch(ids: rows.ids, words: rows.scope)
      }
      return (selection, try archive.count(selection))
    }
  }

  mutating func openExport() throws {
    let (selection, count) = try exported
    guard count > 0 else {
      notice = Notice(text: "There is no event to export")
      return
    }
    let redaction = redaction()
    open(
      ExportPane(
        selection, count: count, total: archive.count, formats: formats, title: archive.title,
        advice:
          "\(keyMap.hint(for: .select)) selects some first, \(keyMap.hint(for: .filter)) filters",
        last: lastExport, options: try exportOptions(hiding: redaction),
        redaction: redaction))
  }

  /// What may be chosen of an export, whatever the format.
  private func exportOptions(hiding redaction: String?) throws -> [ExportOption] {
    let hasOwn = !own.notebook.stars.isEmpty || !own.notebook.notes.isEmpty
    let has: [ExportOption: Bool] = [
      .quotes: true, .notes: hasOwn, .drafts: try archive.hasDrafts(), .names: redaction != nil,
    ]
    return ExportOption.allCases.filter { has[$0] == true }
  }
}
