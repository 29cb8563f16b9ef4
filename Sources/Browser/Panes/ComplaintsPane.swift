import Chronology
import Screen

/// What is wrong in the reader's settings, each with its file and line.
struct ComplaintsPane: Pane {
  private struct Line: Sendable {
    /// Where it stands in the file, before the first line of each.
    let place: String
    let words: TextLayout
    let index: Int
    let style: Style
  }

  private let complaints: [Finding]
  private var lines: [Line] = []
  private var scrolling = Scrolling()

  init(_ complaints: [Finding]) {
    self.complaints = complaints
  }

  var context: KeyMap.Context { .help }
  var title: String {
    complaints.count == 1 ? "1 wrong setting" : "\(complaints.count) wrong settings"
  }
  /// The file with its folder; each place has its name alone.
  var facts: String { complaints.lazy.compactMap(\.origin).first?.file ?? "" }
  var whereabouts: [Int] { [scrolling.offset] }

  var position: String? {
    guard lines.count > scrolling.height else { return nil }
    return "\(min(scrolling.offset + scrolling.height, lines.count))/\(lines.count)"
  }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    let moves: [(Action, String)] =
      lines.count > scrolling.height ? [(.down, "scroll"), (.pageDown, "page")] : []
    return keyMap.hints(moves + [(.help, "help"), (.back, "back")])
  }

  mutating func layOut(_ size: Size) {
    let width = max(size.columns - indent - 2, 1)
    lines = complaints.flatMap { ComplaintsPane.lines(of: $0, width: width) }
    scrolling.fit(lines: lines.count, height: size.rows)
  }

  /// Where the words begin, beside the longest of the places.
  private var indent: Int { 3 + (complaints.map(\.place.width).max() ?? 0) }

  private static func lines(of complaint: Finding, width: Int) -> [Line] {
    let words = [(complaint.message, Theme.text), (complaint.hint ?? "", Theme.faint)]
      .filter { !$0.0.isEmpty }
      .flatMap { text, style in
        let layout = TextLayout(text, width: width)
        return (0..<layout.count).map { (layout, $0, style) }
      }
    return words.enumerated().map { index, line in
      Line(
        place: index == 0 ? complaint.place : "", words: line.0, index: line.1, style: line.2)
    }
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    scrolling.move(action, times: count ?? 1, count: count)
    return nil
  }

  /// All at once: what is listened to is not looked at line by line.
  var spoken: String? {
    complaints.map { complaint in
      [complaint.place, complaint.message, complaint.hint].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: ": ").sentence
    }.joined(separator: "\n")
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    for (row, line) in lines.dropFirst(scrolling.offset).prefix(rect.rows).enumerated() {
      let area = rect.line(row)
      canvas.write(line.place, at: area.column + 1, area.row, style: Theme.key, in: area)
      canvas.write(line.words[line.index], at: area.column + indent, area.row, in: area) { _ in
        line.style
      }
    }
  }
}

extension Finding {
  /// The name of its file, its line and column: `config.yaml:3:10`.
  fileprivate var place: String {
    guard let origin else { return "" }
    let name = origin.file.split(separator: "/").last.map(String.init) ?? origin.file
    return "\(name):\(origin.line):\(origin.column)"
  }
}
