import Archive
import Chronology
import Screen

/// The marks and the events that they are on.
struct MarksPane: Pane {
  struct Line: Sendable {
    let letter: Character
    /// nil for one that the dossier has no more.
    let event: EventBrief?
    /// The view that was open over it: " › The Gazette".
    let view: String
  }

  private let marks: Marks
  let lines: [Line]
  var viewport: Viewport

  init(_ marks: Marks, in archive: Archive) throws {
    self.marks = marks
    lines = try marks.all.map { letter, event in
      let view =
        marks[letter]?.views.last.map { Breadcrumb.separator + $0.pane.shortTitle }
        ?? marks[letter]?.mark.flatMap { $0.source ?? $0.view }.map { Breadcrumb.separator + $0 }
      return Line(letter: letter, event: try archive.brief(event), view: view ?? "")
    }
    viewport = Viewport(count: lines.count, height: 1)
  }

  var context: KeyMap.Context { .marks }
  var title: String { "Marks" }
  var position: String? { viewport.position }
  var whereabouts: [Int] { [viewport.selection] }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    keyMap.hints(whereTyped: [(.accept, "go there")], context)
      + [Hint(key: "a…z", word: "go to a mark"), keyMap.choosing("choose", in: context)]
      + keyMap.hints(whereTyped: [(.cancel, "back")], context)
  }

  mutating func layOut(_ size: Size) {
    viewport.resize(height: size.rows)
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    var pane = try MarksPane(marks, in: archive)
    pane.viewport.select(viewport.selection)
    return pane
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    switch action {
    case .cancel, .interrupt: return .close
    case .accept: return go(to: lines[viewport.selection])
    default: viewport.choose(action, count: count)
    }
    return nil
  }

  /// Goes to the mark of a letter.
  mutating func type(_ text: String) -> PaneRequest? {
    guard let line = lines.first(where: { String($0.letter) == text }) else {
      return .say("No mark \(text.visible.fitted(to: 24)) is set")
    }
    return go(to: line)
  }

  private func go(to line: Line) -> PaneRequest {
    line.event.map { _ in .goToMark(line.letter) }
      ?? .say("The event of mark \(line.letter) is gone")
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    for (row, index) in viewport.visibleRange.enumerated() where row < rect.rows {
      let (line, rect) = (lines[index], rect.line(row))
      canvas.write(
        String(line.letter), at: rect.column + 3, rect.row, style: Theme.key, in: rect)
      let cells = rect.split(left: 6).1
      let columns = BriefColumns(width: cells.columns)
      if let event = line.event { columns.draw(event.date, event.kind, in: cells, on: &canvas) }
      let title = line.event == nil ? cells : cells.split(left: columns.title).1
      let view = title.columns > 2 * line.view.width ? line.view : ""
      let used = canvas.write(
        (line.event?.title ?? "an event that the dossier has no more")
          .fitted(to: title.columns - 1 - view.width), at: title.column, title.row,
        style: line.event == nil ? Theme.faint : Theme.text, in: title)
      canvas.write(view, at: title.column + used, title.row, style: Theme.faint, in: title)
      guard index == viewport.selection else { continue }
      canvas.write("›", at: rect.column + 1, rect.row, style: Theme.key, in: rect)
      canvas.restyle(rect) { $0.with(Theme.selected.attributes) }
      canvas.cursor = Position(column: rect.column, row: rect.row)
    }
  }
}
