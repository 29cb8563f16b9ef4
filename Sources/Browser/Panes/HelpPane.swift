import Chronology
import Screen

/// Every key and what it does, made from the key map, and what the marks mean.
struct HelpPane: Pane {
  private let entries: [(keys: String, help: String)]
  private var lines: [(keys: String, help: ArraySlice<Glyph>)] = []
  private var scrolling = Scrolling()
  private static let keyColumns = 20

  init(_ keyMap: KeyMap, sources: [Source]) {
    let keys = keyMap.bindings.map { binding in
      let places = binding.places == "everywhere" ? "" : " (\(binding.places))"
      return (binding.keys.map(\.label).joined(separator: " "), binding.action.help + places)
    }
    entries = keys + [("", "")] + HelpPane.legend(sources)
  }

  private static func legend(_ sources: [Source]) -> [(keys: String, help: String)] {
    let kinds = Kind.known.map { "\(Theme.mark(of: $0).glyph) \($0)" }.joined(separator: "  ")
    return [
      ("● ·", "told, or not told, by: " + sources.map(\.label).joined(separator: ", ")),
      ("≠2", "two points on which sources contradict each other"),
      ("~3 Jan", "about 3 January"), ("3 Jan?", "perhaps 3 January"),
      ("3–9 Jan", "from 3 to 9 January"), ("3…9 Jan", "one day between 3 and 9 January"),
      ("≥3 Jan", "on or after 3 January"), ("≤3 Jan", "on or before 3 January"),
      ("▅ ░", "the strip of time: what surely happened then, and what perhaps did (. : ░)"),
      ("─ ┄", "what goes on from before, surely or perhaps; ┆ time that is left out"),
      ("▲ ━ *", "in the strip: the selected event, the span, the hits of a search"),
      ("│ ×", "in a text: cited by an event; set aside, with the reason"),
      ("✎", "the editor has a note on it"),
      ("marks", kinds + "  ▪ other"),
    ]
  }

  mutating func layOut(_ size: Size) {
    lines = entries.flatMap { entry in
      let help = TextLayout(entry.help, width: size.columns - HelpPane.keyColumns - 3)
      return (0..<help.count).map { ($0 == 0 ? entry.keys : "", help[$0]) }
    }
    scrolling.fit(lines: lines.count, height: size.rows)
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    if action == .help { return .close }
    scrolling.move(action, times: count ?? 1, count: count)
    return nil
  }

  var context: KeyMap.Context { .help }
  var title: String { "Keys" }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    keyMap.hints([(.down, "scroll"), (.back, "back")])
  }

  /// All keys at once: what is listened to is not looked at line by line.
  var spoken: String? {
    entries.filter { !$0.keys.isEmpty }.map { "\($0.keys): \($0.help)" }.joined(separator: "\n")
  }

  /// Down to which line one sees; nothing where all lines are on the screen.
  var position: String? {
    guard lines.count > scrolling.height else { return nil }
    return "\(min(scrolling.offset + scrolling.height, lines.count))/\(lines.count)"
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    for (index, line) in lines.dropFirst(scrolling.offset).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      canvas.write(
        line.keys.fitted(to: HelpPane.keyColumns - 2), at: rect.column + 2, row, style: Theme.key,
        in: rect)
      canvas.write(line.help, at: rect.column + 2 + HelpPane.keyColumns, row, in: rect) { _ in
        Theme.text
      }
    }
  }
}
