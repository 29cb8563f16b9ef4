import Archive
import Chronology
import Screen

/// A line in which one types, and under it what it may mean: any event, name or source.
struct JumpPane: ChoicePane {
  var line = LineEditor()
  private var items: [JumpItem] = []
  var viewport = Viewport(count: 0, height: 1, margin: 1)
  /// The text that the items were found for.
  private var found: String?
  /// What was chosen in another state of the dossier.
  private var kept: JumpItem?
  /// The day of which a date that names no year has the year, where something falls on it in that.
  private let day: Day?

  init(near day: Day?) { self.day = day }

  var context: KeyMap.Context { .jump }
  var title: String { "Go to" }
  var facts: String { items.count == JumpSearch.mostItems ? "the best \(items.count)" : "" }
  var position: String? { viewport.position }
  var whereabouts: [Int] { [viewport.selection, line.cursor, line.text.count] }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    guard let chosen else { return keyMap.hints(whereTyped: [(.cancel, "back")], context) }
    let word =
      switch chosen.target {
      case .name: "show its events"
      case .source: "read"
      case .event: "go to the event"
      }
    return keyMap.hints(whereTyped: [(.accept, word)], context)
      + [keyMap.choosing("choose", in: context)]
      + keyMap.hints(whereTyped: [(.cancel, "back")], context)
  }

  var chosen: JumpItem? {
    items.indices.contains(viewport.selection) ? items[viewport.selection] : nil
  }

  mutating func layOut(_ size: Size) {
    viewport.resize(height: max(size.rows - JumpPane.head, 1))
  }

  mutating func read(from archive: Archive) throws {
    guard found != line.text else { return }
    items = try JumpSearch(line.text, near: day, in: archive).items()
    found = line.text
    let kept = kept.flatMap { kept in
      items.firstIndex { $0.sort == kept.sort && $0.text == kept.text }
    }
    self.kept = nil
    viewport.update(count: items.count, selection: kept ?? 0)
  }

  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? {
    var pane = self
    (pane.found, pane.kept) = (nil, chosen)
    return pane
  }

  var request: PaneRequest? {
    switch chosen?.target {
    case .event(let id): .goTo(event: id)
    case .name(let name): .show(filter: Filter.text(forName: name))
    case .source(let source): .read(source, event: nil)
    case nil: .say("Nothing is called so; a search finds what is told")
    }
  }
}

extension JumpPane {
  /// The lines above the list.
  static let head = 2

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let (head, list) = rect.split(top: JumpPane.head)
    for (row, index) in viewport.visibleRange.enumerated() where row < list.rows {
      items[index].draw(
        isChosen: index == viewport.selection, in: list.line(row), on: &canvas)
    }
    if items.isEmpty {
      canvas.write(
        "Nothing is called so; a search finds what is told".fitted(to: list.columns - 4),
        at: rect.column + 3, list.row, style: Theme.faint, in: list)
    }
    let used = canvas.write("› ", at: head.column + 1, head.row, style: Theme.key, in: head)
    line.draw(
      at: head.column + 1 + used, head.row, columns: max(head.columns - used - 2, 1), on: &canvas)
    guard line.text.isEmpty else { return }
    canvas.write(
      "letters of an event, a date, a name or a source".fitted(to: head.columns - used - 4),
      at: head.column + 2 + used, head.row, style: Theme.faint, in: head)
  }
}
