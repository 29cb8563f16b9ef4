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
    let (rest, facts) = (titleRest, factForms(of: event))
    let isOneLine = rest.isEmpty && rect.rows < 2
    drawRule(
      titleLines.first ?? "", isOneLine ? facts + [""] : [""], in: rect.line(0), style: style,
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

  /// Kind and date stay, and the place goes first.
  private func factForms(of event: Event) -> [String] {
    let kind = event.kind.rawValue + " · "
    let date = event.date?.words ?? "undated"
    let moment = [date, event.time].compactMap { $0 }.joined(separator: ", ")
    let place = event.place.map { [kind + moment + " · " + $0] } ?? []
    return place + [kind + moment, kind + date] + leastFacts
  }

  /// The kind and the date in few words; then the date alone, which is never cut.
  private var leastFacts: [String] {
    guard let row = timeline.selected else { return [] }
    let date = row.date?.brief(weekday: false, year: true) ?? "undated"
    let room = frame.divider.columns / 2 - date.width - 3
    return ["\(row.kind.rawValue.fitted(to: max(room, 8))) · \(date)", date]
  }

  /// The lines of the title behind the first.
  private var titleRest: [String] { Array(titleLines.dropFirst()) }

  /// The most lines that a title takes.
  private var mostTitleLines: Int {
    max(frame.accounts.isEmpty ? frame.divider.rows : 1 + frame.accounts.rows / 6, 1)
  }

  /// The title in as many lines as there are for it, with room for kind and date in the last, on a narrow
  /// screen for the date.
  private var titleLines: [String] { titleLayout.lines }

  /// Whether there are not lines enough for the title.
  var isTitleCut: Bool { titleLayout.isCut }

  private var titleLayout: (lines: [String], isCut: Bool) {
    guard let title = timeline.selected?.title, !frame.divider.isEmpty else { return ([], false) }
    let (room, most) = (max(frame.divider.columns - 6, 1), mostTitleLines)
    let least = leastFactsWidth
    // Of what somebody pasted no more is laid out than can be shown.
    let layout = TextLayout(title.fitted(to: room * (most + 1)), width: room)
    let lines = (0..<layout.count).map { String(layout[$0].map(\.character)) }
    let isFull = (lines.last?.width ?? 0) + least > room
    if lines.count < most { return (lines + (isFull ? [""] : []), false) }
    if lines.count == most, !isFull { return (lines, false) }
    let rest = lines.dropFirst(most - 1).joined(separator: " ")
    return (lines.prefix(most - 1) + [rest.fitted(to: max(room - least, 1))], true)
  }

  /// What the last line of the title leaves to what is said of the event, with the space between them.
  private var leastFactsWidth: Int {
    if size.columns >= Model.leastWithFacts { return 2 + (leastFacts.first?.width ?? 0) }
    // Below a narrow timeline the title comes first.
    return frame.accounts.isEmpty ? 0 : 2 + (leastFacts.last?.width ?? 0)
  }

  /// From here on, kind and date always stand beside the title.
  private static let leastWithFacts = 80
}
