import Archive
import Chronology
import Screen

/// The accounts of one event side by side: a column a source, the points of comparison below.
struct AccountsPane: Sendable {
  private(set) var event: Event?
  private var sheet = AccountsSheet()
  private var scrolling = Scrolling()
  /// The first source on the screen.
  private var first = 0
  /// Which account is selected.
  private(set) var selected = 0
  /// Which of its contradictions has been gone to.
  private(set) var contradiction: Int?
  /// What the sheet was laid out for.
  private var laidOut: Request?

  private struct Request: Hashable {
    let event: Int?
    let query: Query?
    let size: Size
    let selected: Int
  }

  /// Has the event read anew, for an archive that has changed.
  mutating func forget() {
    laidOut = nil
  }

  /// Shows the event at a place of the archive; another one than before from its beginning.
  mutating func show(_ id: Int?, from archive: Archive, search: Search?, size: Size) throws {
    if laidOut?.event != id {
      (scrolling, first, selected, contradiction) = (Scrolling(), 0, 0, nil)
    }
    let request = Request(event: id, query: search?.query, size: size, selected: selected)
    if let laidOut, laidOut == request { return }
    event = try id.flatMap { try archive.event($0) }
    sheet =
      try event.map {
        try AccountsSheet(
          $0, from: archive, query: search?.query, width: size.columns, selected: selected,
          first: first)
      } ?? AccountsSheet()
    (first, laidOut) = (sheet.first, request)
    scrolling.fit(lines: sheet.height, height: size.rows)
  }

  mutating func scroll(by lines: Int) {
    scrolling.scroll(by: lines)
  }

  /// Selects another source.
  mutating func turn(by sources: Int) {
    let last = max((event?.accounts.count ?? 0) - 1, 0)
    selected = min(max(selected + min(max(sources, -selected), last), 0), last)
  }

  /// Scrolls to the next or the previous of the event's contradictions.
  ///
  /// - Returns: whether there is one.
  mutating func goToContradiction(forward: Bool) -> Bool {
    let places = sheet.contradictions
    let next = contradiction.map { forward ? $0 + 1 : $0 - 1 } ?? (forward ? 0 : places.count - 1)
    guard places.indices.contains(next) else { return false }
    contradiction = next
    // With the values below it.
    scrolling.reveal(places[next], margins: (0, 3))
    return true
  }

  mutating func move(_ action: Action, times: Int) {
    scrolling.move(action, times: times)
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    sheet.draw(in: rect, scrolledBy: scrolling.offset, on: &canvas)
    guard sheet.height > rect.rows, rect.rows > 0 else { return }
    // In the free column beside the sheet, so that no letter is covered.
    let hint = scrolling.offset + rect.rows < sheet.height ? "▼" : "▲"
    canvas.write(
      hint, at: rect.columnRange.upperBound, rect.row + rect.rows - 1, style: Theme.label)
  }

  /// The selected source: what Enter reads.
  var selectedSource: Source.ID? {
    guard let accounts = event?.accounts, accounts.indices.contains(selected) else { return nil }
    return accounts[selected].source
  }
}
