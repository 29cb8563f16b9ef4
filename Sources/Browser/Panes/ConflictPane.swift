import Chronology
import Screen

/// Two changes to the same lines of the dossier: what stands there now, and what was to stand there.
struct ConflictPane: Pane {
  private let conflict: Conflict
  private var lines: [(text: TextLayout, index: Int, style: Style)] = []
  private var scrolling = Scrolling()

  init(_ conflict: Conflict) {
    self.conflict = conflict
  }

  var context: KeyMap.Context { .help }
  var title: String { "Two changes to the same lines" }
  var whereabouts: [Int] { [scrolling.offset] }

  func hints(_ keyMap: KeyMap) -> [Hint] { keyMap.hints([(.help, "help"), (.back, "back")]) }

  mutating func layOut(_ size: Size) {
    let width = max(size.columns - 4, 1)
    lines = parts.flatMap { text, style in
      let layout = TextLayout(text.visibleLines, width: width)
      return (0..<layout.count).map { (layout, $0, style) }
    }
    scrolling.fit(lines: lines.count, height: size.rows)
  }

  /// What is said, and how it looks.
  private var parts: [(String, Style)] {
    [
      (
        "Nothing was written for \(conflict.words): somebody else has changed these lines since.",
        Theme.text
      ),
      ("", Theme.text), ("In the file now:", Theme.label), (conflict.theirs.orNothing, Theme.text),
      ("", Theme.text), ("What was to stand there:", Theme.label),
      (conflict.ours.orNothing, Theme.text),
    ]
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    scrolling.move(action, times: count ?? 1, count: count)
    return nil
  }

  var spoken: String? { parts.map(\.0).filter { !$0.isEmpty }.joined(separator: "\n") }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    for (row, line) in lines.dropFirst(scrolling.offset).prefix(rect.rows).enumerated() {
      let area = rect.line(row)
      canvas.write(line.text[line.index], at: area.column + 2, area.row, in: area) { _ in line.style
      }
    }
  }
}

extension String {
  fileprivate var orNothing: String { isEmpty ? "(nothing)" : self }
}
