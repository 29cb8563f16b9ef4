import Archive
import Screen

// The strip at work: zooming, moving its window, and days.
extension Model {
  /// Where the strip stands, if what is open leaves it in sight.
  var stripArea: Rect { frame.strip(under: stack.last) }

  var stripFrame: StripFrame {
    StripFrame(stripArea, hasUndated: strip.undated > 0)
  }

  mutating func readStrip() throws {
    guard !stripArea.isEmpty else { return }
    try strip.count(shown, in: archive)
    try strip.read(
      from: archive, shown, hits: hits, selected: selectedID, span: span,
      columns: stripFrame.bars.columns)
  }

  mutating func performInStrip(_ action: Action) throws {
    switch action {
    case .zoomIn: zoom(by: times)
    case .zoomOut: zoom(by: -times)
    case .zoomAll:
      if strip.zoom == nil { notice = Notice(text: "All is shown") }
      strip.zoomOut()
    case .laterWindow: try moveWindow(by: times)
    case .earlierWindow: try moveWindow(by: -times)
    case .nextDay: try goToDay(times)
    case .previousDay: try goToDay(-times)
    default: break
    }
  }

  /// Zooms about the selected event; about the middle of the strip where that has no date.
  private mutating func zoom(by steps: Int) {
    zoom(by: steps, around: strip.selected?.minute)
  }

  mutating func zoom(by steps: Int, around minute: Int?) {
    let middle = minute ?? strip.scale.minute(at: strip.scale.width / 2) ?? 0
    if let words = strip.zoom(by: steps, around: middle) { notice = Notice(text: words) }
  }

  private mutating func moveWindow(by windows: Int) throws {
    if let words = try strip.move(by: windows, in: archive) { notice = Notice(text: words) }
  }

  private mutating func goToDay(_ steps: Int) throws {
    guard let selectedID else { return }
    guard let id = try archive.firstEvent(ofDay: steps, from: selectedID, in: shown) else {
      notice = Notice(text: "No event on a day \(steps > 0 ? "after" : "before") this one")
      return
    }
    try goTo(id)
  }
}

// The mouse on the strip.
extension Model {
  /// Selects the event nearest to a column; undated ones have columns of their own.
  ///
  /// - Parameter isDrag: whether all events from where the button was pressed become a span.
  mutating func pointInStrip(at position: Position, isDrag: Bool) throws {
    guard isDrag ? strip.dragged != nil : stripArea.contains(position),
      let here = try events(atColumn: position.column)
    else { return }
    guard isDrag, let start = strip.dragged else {
      strip.dragged = here
      return try goTo(here.lowerBound)
    }
    let isForward = here.lowerBound >= start.lowerBound
    let end = isForward ? here.upperBound : here.lowerBound
    try goTo(end)
    guard start != here || span != nil else { return }
    span = Span(
      anchor: isForward ? start.lowerBound : start.upperBound, end: end, isGrowing: false)
  }

  /// Zooms about the time at a column.
  mutating func wheelInStrip(in isIn: Bool, at position: Position) {
    let minute = strip.scale.minute(at: position.column - stripFrame.bars.column)
    zoom(by: isIn ? 1 : -1, around: minute)
  }

  /// From the first to the last event that stands in the cell at a column, or nearest to it.
  private func events(atColumn column: Int) throws -> ClosedRange<Int>? {
    let frame = stripFrame
    if strip.undated > 0, column >= frame.undated.column - 1 {
      let count = try archive.count(shown)
      let undated = try archive.rows(count - strip.undated..<count - strip.undated + 1, of: shown)
      return undated.first.map { $0.id...archive.count }
    }
    guard let minutes = strip.scale.minutes(at: column - frame.bars.column),
      let first = try archive.event(nearest: minutes.lowerBound, in: shown)
    else { return nil }
    let last = try archive.lastEvent(before: minutes.upperBound, in: shown) ?? first
    return first...max(first, last)
  }
}
