import Archive
import Screen

// The strip at work: zooming, moving its window, and days.
extension Model {
  var stripFrame: StripFrame {
    StripFrame(frame.strip, hasUndated: strip.undated > 0)
  }

  mutating func readStrip() throws {
    guard !frame.strip.isEmpty else { return }
    try strip.count(shown, in: archive)
    try strip.read(
      from: archive, shown, hits: hits, selected: selectedID, span: span,
      columns: stripFrame.bars.columns)
  }

  mutating func performInStrip(_ action: Action) throws {
    switch action {
    case .zoomIn: zoom(by: times)
    case .zoomOut: zoom(by: -times)
    case .zoomAll: strip.zoomOut()
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
  /// - Parameter isDrag: whether the events from where the button was pressed become a span.
  mutating func pointInStrip(at position: Position, isDrag: Bool) throws {
    guard isDrag ? strip.dragged != nil : frame.strip.contains(position),
      let id = try event(atColumn: position.column)
    else { return }
    try goTo(id)
    if !isDrag {
      strip.dragged = id
    } else if let start = strip.dragged, start != id || span != nil {
      span = Span(anchor: start, end: id, isGrowing: false)
    }
  }

  /// Zooms about the time at a column.
  mutating func wheelInStrip(in isIn: Bool, at position: Position) {
    let minute = strip.scale.minute(at: position.column - stripFrame.bars.column)
    zoom(by: isIn ? 1 : -1, around: minute)
  }

  private func event(atColumn column: Int) throws -> Int? {
    let frame = stripFrame
    if strip.undated > 0, column >= frame.undated.column - 1 {
      let dated = try archive.count(shown) - strip.undated
      return try archive.rows(dated..<dated + 1, of: shown).first?.id
    }
    let minute = strip.scale.minute(at: column - frame.bars.column)
    return try minute.flatMap { try archive.event(nearest: $0, in: shown) }
  }
}
