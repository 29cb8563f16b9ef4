import Chronology
import Screen

/// Every key and what it does, from the key map, and what the signs mean: the keys of the view that one
/// comes from before the others.
struct HelpPane: Pane {
  let keyMap: KeyMap
  let origin: KeyMap.Context
  private let legends: [Legend]
  private var sheet = HelpSheet()
  private var scrolling = Scrolling()
  /// Where those are who listen to it; nil for those who look.
  var recital: Recital?
  private var size = Size(columns: 0, rows: 0)
  /// Which entry was at the top before the screen took another size, by which of its lines, and where it
  /// came to stand.
  private var stay: (entry: Int, line: Int, offset: Int)?

  init(_ keyMap: KeyMap, sources: [Source], from origin: KeyMap.Context) {
    (self.keyMap, self.origin) = (keyMap, origin)
    legends = Legend.all(sources)
  }

  mutating func layOut(_ size: Size) {
    guard size != self.size else { return }
    self.size = size
    let top = sheet.entry(at: scrolling.offset)
    let now = (entry: top, line: scrolling.offset - sheet.line(of: top), offset: 0)
    let kept = stay.flatMap { $0.offset == scrolling.offset ? $0 : nil } ?? now
    // Keys first: whoever asks for help has something to do, and the signs alone would fill a screen.
    sheet = HelpSheet(
      views + here + [HelpSheet.Section("Signs", legends)] + elsewhere, columns: size.columns)
    scrolling.fit(lines: sheet.height, height: size.rows)
    scrolling.scroll(to: sheet.line(of: kept.entry) + kept.line)
    stay = (kept.entry, kept.line, scrolling.offset)
  }

  /// What there is to see besides, before all else: a page further down nobody finds it.
  private var views: [HelpSheet.Section] {
    let hints = keyMap.hints(Action.views.map { ($0, $0.name) }).filter { !$0.key.isEmpty }
    return hints.isEmpty ? [] : [HelpSheet.Section(inOneLine: "Views", hints)]
  }

  private var here: [HelpSheet.Section] {
    KeyMap.Group.allCases.map { group in
      HelpSheet.Section(group.title, keyMap.rows(of: group) { $0.contexts.contains(origin) })
    }.filter { !$0.entries.isEmpty }
  }

  private var elsewhere: [HelpSheet.Section] {
    let rows = KeyMap.Group.allCases.flatMap { group in
      keyMap.rows(of: group) { !$0.contexts.contains(origin) }
    }
    return rows.isEmpty ? [] : [HelpSheet.Section("In other views", rows, withPlaces: true)]
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    if action == .help { return .close }
    if recital == nil {
      scrolling.move(action, times: count ?? 1, count: count)
    } else {
      recital?.move(action, times: count)
    }
    return nil
  }

  var context: KeyMap.Context { .help }
  var title: String { "Keys: \(origin.rawValue)" }

  var whereabouts: [Int] { recital?.whereabouts ?? [scrolling.offset] }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    keyMap.hints([(.down, "scroll"), (.pageDown, "page"), (.back, "back")])
  }

  /// Down to which line one sees; nothing where all lines are on the screen.
  var position: String? {
    guard sheet.height > scrolling.height else { return nil }
    return "\(min(scrolling.offset + scrolling.height, sheet.height))/\(sheet.height)"
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    sheet.draw(in: rect, scrolledBy: scrolling.offset, on: &canvas)
    // Nothing is selected here: one reads on from the first line that is in sight.
    canvas.cursor = Position(column: sheet.column, row: rect.row)
  }
}
