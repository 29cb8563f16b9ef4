import Archive
import Chronology
import Screen

// The views that are opened over the timeline.
extension Model {
  mutating func openHelp() {
    stack.append(.help(HelpPane(keyMap, sources: archive.sources)))
    layOut()
  }

  mutating func performInHelp(_ action: Action) {
    guard case .help(var pane) = stack.last else { return }
    if action == .help {
      stack.removeLast()
    } else {
      pane.move(action, times: times)
      stack[stack.count - 1] = .help(pane)
    }
  }

  mutating func openReader() throws {
    guard let id = accounts.selectedSource, let column = archive.column(of: id) else {
      notice = Notice(text: "No source tells this event")
      return
    }
    try showReader(of: archive.sources[column], at: selectedID)
  }

  /// Reads the source of a passage, at the first place of what is searched for.
  mutating func openReader(at passage: Passage) throws {
    guard let column = archive.column(of: passage.source) else { return }
    try showReader(of: archive.sources[column], at: nil)
    searchInReader(search?.query)
  }

  private mutating func showReader(of source: Source, at event: Int?) throws {
    var pane = try ReaderPane(source, from: archive, event: event)
    pane.search(search?.query, in: archive)
    stack.append(.reader(pane))
    layOut()
  }

  mutating func performInReader(_ action: Action) throws {
    guard case .reader(var pane) = stack.last else { return }
    switch action {
    case .open: try goToCitingEvent(pane)
    case .left: try turnReader(by: -1, from: pane)
    case .right: try turnReader(by: 1, from: pane)
    case .search: startSearch()
    case .searchNext, .searchPrevious:
      pane.nextMark(forward: action == .searchNext)
      stack[stack.count - 1] = .reader(pane)
    case .help: openHelp()
    default:
      pane.move(action, times: times, count: repeatCount)
      stack[stack.count - 1] = .reader(pane)
    }
  }

  /// Goes back to the timeline, to the event that cites the selected passage.
  private mutating func goToCitingEvent(_ pane: ReaderPane) throws {
    guard let event = pane.selectedEvent else {
      notice = Notice(text: "Select a passage with ) and ( first")
      return
    }
    stack.removeLast()
    if try archive.place(of: event, in: shown) == nil {
      filter = Filter()
      notice = Notice(text: "The filter hid this event; it is off")
    }
    try goTo(event)
  }

  /// Reads another source, at the same event if it tells it.
  private mutating func turnReader(by sources: Int, from pane: ReaderPane) throws {
    guard let column = archive.column(of: pane.source.id) else { return }
    let next = min(max(column + sources, 0), archive.sources.count - 1)
    guard next != column else { return }
    stack.removeLast()
    try showReader(of: archive.sources[next], at: selectedID)
  }

  /// Marks what is typed in the open text and goes to its first place.
  mutating func searchInReader(_ query: Query?) {
    guard case .reader(var pane) = stack.last else { return }
    pane.search(query, in: archive)
    pane.nextMark(forward: true)
    stack[stack.count - 1] = .reader(pane)
  }

  mutating func openExport() {
    attempt { model in
      var selection = model.shown
      if let span = model.span {
        selection.stretch = Stretch(ids: span.ids, words: span.dates ?? "selected events")
      }
      let count = try model.archive.count(selection)
      guard count > 0 else {
        model.notice = Notice(text: "There is no event to export")
        return
      }
      model.stack.append(
        .export(
          ExportPane(
            selection, count: count, total: model.archive.count, formats: model.formats,
            title: model.archive.title)))
    }
  }

  mutating func pressInExport(_ key: Key) -> Effect? {
    guard case .export(var pane) = stack.last else { return nil }
    let outcome = pane.press(key)
    stack[stack.count - 1] = .export(pane)
    switch outcome {
    case .close: stack.removeLast()
    case .write(let overwrite): return pane.request(overwrite: overwrite).map { .export($0) }
    case nil: break
    }
    return nil
  }

  mutating func updateExport(_ change: (inout ExportPane) -> Void) {
    guard case .export(var pane) = stack.last else { return }
    change(&pane)
    stack[stack.count - 1] = .export(pane)
  }
}
