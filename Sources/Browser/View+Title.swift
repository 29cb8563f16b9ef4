import Archive
import Chronology
import Screen

// The title of the selected event, whole on every screen that has room for it: in the list it may be
// cut.
extension Model {
  /// What the accounts have, below a title that takes more than one line.
  var accountsArea: Rect {
    frame.accounts.split(top: frame.accounts.isEmpty ? 0 : titleRest.count).1.inset(columns: 1)
  }

  /// The title, and when and where it happened.
  func drawTitle(in rect: Rect, on canvas: inout Canvas) {
    guard let event = accounts.event, !rect.isEmpty else { return }
    let style = focus == .accounts ? Theme.title.reversed() : Theme.title
    let (rest, facts) = (titleRest, factForms(of: event) + [""])
    let isOneLine = rest.isEmpty && rect.rows < 2
    drawRule(
      titleLines.first ?? "", isOneLine ? facts : [""], in: rect.line(0), style: style,
      on: &canvas)
    if rest.isEmpty {
      let below = facts.first { $0.width + 4 <= rect.columns } ?? ""
      canvas.write(below, at: rect.column + 2, rect.row + 1, style: Theme.label, in: rect)
    }
    for (index, line) in rest.enumerated() {
      canvas.write(line, at: rect.column + 2, rect.row + 1 + index, style: style)
    }
    guard let last = rest.last else { return }
    let right = facts.first { last.width + 6 + $0.width <= rect.columns } ?? ""
    let column = rect.columnRange.upperBound - right.width - 2
    canvas.write(right, at: column, rect.row + rest.count, style: Theme.label)
  }

  private func factForms(of event: Event) -> [String] {
    let date = event.date?.words ?? "undated"
    let brief = event.date?.brief(weekday: false, year: true) ?? date
    let moment = [date, event.time].compactMap { $0 }.joined(separator: ", ")
    let facts = [event.kind.rawValue + " · " + moment] + [event.place].compactMap { $0 }
    return [facts.joined(separator: " · "), facts[0], moment, date, brief]
  }

  /// The lines of the title behind the first.
  private var titleRest: [String] {
    let rows = frame.accounts.isEmpty ? frame.divider.rows - 1 : frame.accounts.rows / 6
    return Array(titleLines.dropFirst().prefix(max(rows, 0)))
  }

  /// The title as its rule has room for it; what no line has room for is cut.
  private var titleLines: [String] {
    guard let title = timeline.selected?.title else { return [] }
    let room = max(frame.divider.columns - 6, 1)
    let most = frame.accounts.isEmpty ? frame.divider.rows : 1 + frame.accounts.rows / 6
    let layout = TextLayout(title.fitted(to: room * max(most, 1)), width: room)
    return (0..<layout.count).map { line in layout[line].map { String($0.character) }.joined() }
  }
}
