import Archive
import Chronology
import Screen

// The strip at work: zooming, moving its window, and days.
extension Model {
  /// Where the strip stands, if what is open leaves it in sight.
  var stripArea: Rect { frame.strip(under: stack.last) }

  var stripFrame: StripFrame {
    StripFrame(stripArea, hasUndated: strip.undated > 0, first: strip.firstYear)
  }

  mutating func readStrip() throws {
    guard !stripArea.isEmpty, !isEarly else { return }
    try strip.count(shown.ofAllTime, in: archive)
    try strip.read(
      from: archive, shown, hits: hits, selected: selectedID, in: selectedRows,
      columns: stripFrame.bars.columns)
  }

  mutating func performInStrip(_ action: Action) throws {
    switch action {
    case .zoomIn: zoom(by: times)
    case .zoomOut: zoom(by: -times)
    case .zoomAll:
      if strip.zoom == nil { notice = Notice(text: TimeStrip.allIsShown) }
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
    zoom(by: steps, around: strip.selected?.presence?.place)
  }

  mutating func zoom(by steps: Int, around minute: Int?) {
    let middle = minute ?? strip.scale.minute(at: strip.scale.width / 2) ?? 0
    if let words = strip.zoom(by: steps, around: middle) { notice = Notice(text: words) }
  }

  private mutating func moveWindow(by windows: Int) throws {
    guard let words = try strip.move(by: windows, in: archive) else { return }
    let more = strip.isWholeOfMore ? "; \(keyMap.hint(for: .zoomIn)) zooms in" : ""
    notice = Notice(text: words + more)
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
  mutating func pointInStrip(at position: Position) throws {
    let frame = stripFrame
    if strip.undated > 0, position.column >= frame.undated.column - 1 {
      _ = try goToUndated()
      return
    }
    guard let cell = strip.scale.minutes(at: position.column - frame.bars.column),
      let event = try archive.event(nearest: cell.lowerBound, in: shown)
    else { return }
    strip.drag = StripDrag(start: cell, end: cell)
    try goTo(event)
  }

  /// Takes the time from where the button was pressed to a column for a span, and says how much it
  /// holds.
  mutating func dragInStrip(to position: Position) throws {
    guard var drag = strip.drag,
      let cell = strip.scale.minutes(at: position.column - stripFrame.bars.column)
    else { return }
    drag.end = cell
    strip.drag = drag
    if drag.isSpan { notice = Notice(text: try words(for: drag)) }
  }

  /// Shows what may fall in the dates that were dragged over, as `:span` does.
  mutating func endDrag() throws {
    guard let drag = strip.drag else { return }
    strip.drag = nil
    guard drag.isSpan, stack.isEmpty, prompt == nil else { return }
    let words = try words(for: drag)
    if let date = try? EDTF(parsing: drag.dates) { try runSpan(of: date) }
    notice = notice ?? Notice(text: words)
  }

  /// "span 6 to 10 January 2021, 12 events".
  private func words(for drag: StripDrag) throws -> String {
    guard let date = try? EDTF(parsing: drag.dates) else { return "span \(drag.dates)" }
    var selection = shown.ofAllTime
    (selection.from, selection.to) = (date.earliest.day, date.latest.day)
    let isOneDay = date.earliest.day == date.latest.day
    let all = drag.isWithinDays ? isOneDay ? ", the whole day" : ", whole days" : ""
    let count = try archive.count(selection)
    return "span \(date.words)\(all), \(count.counted("event"))"
  }

  /// Zooms about the time at a column.
  mutating func wheelInStrip(in isIn: Bool, at position: Position) {
    let minute = strip.scale.minute(at: position.column - stripFrame.bars.column)
    zoom(by: isIn ? 1 : -1, around: minute)
  }
}
