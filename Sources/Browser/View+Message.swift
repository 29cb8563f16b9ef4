import Archive
import Screen

// A message that is too long for the foot of the screen: it takes lines above it, so that neither its
// end nor the way out is lost.
extension Model {
  /// What there is to tell, else what of the line that is typed is not understood.
  var told: Notice? {
    notice ?? prompt?.problems.first.map { Notice(text: words(of: $0), isError: true) }
  }

  /// What is not understood, and the key that puts in what was most likely meant.
  func words(of problem: QueryProblem) -> String {
    "\(problem)" + (problem.remedy == nil || prompt?.completion != nil ? "" : wayToTakeIt)
  }

  /// Whether the notice stands above the foot and not in it.
  func isNoticeAbove(_ foot: Rect) -> Bool {
    guard let notice = told, !notice.text.isEmpty else { return false }
    if let prompt { return !hint(beside: prompt, in: foot).contains(notice.text) }
    return notice.text.width > statusRoom(in: foot)
  }

  /// What the words at the left of the foot may take, the way out having its room first, and help beside
  /// words that stay.
  func statusRoom(in foot: Rect) -> Int {
    let hints = hints
    let isLasting = notice == nil && foot.columns >= Model.leastWithHelp
    let help = hints.filter { isLasting && $0.isHelp }
    return foot.columns - 5 - Hint.width(of: help + hints.filter(\.isWayOut).prefix(1))
  }

  /// On a narrower screen the words have the room of help.
  private static let leastWithHelp = 60

  func drawNotice(above foot: Rect, on canvas: inout Canvas) {
    guard let notice = told, isNoticeAbove(foot) else { return }
    let layout = TextLayout(notice.text, width: max(foot.columns - 2, 1))
    // What a file says of itself may be as long as it likes.
    let rows = min(layout.count, max(size.rows / 2, 1))
    let area = frame.body.split(bottom: rows).0
    canvas.fill(area, with: Theme.text, glyph: " ")
    let style = notice.isError ? Theme.error : Theme.text
    canvas.write(notice.text, wrappedIn: area.inset(columns: 1), style: style)
  }
}
