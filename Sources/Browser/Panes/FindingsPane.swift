import Chronology
import Screen

/// What is wrong or doubtful, each with its place: in the dossier as it is on disk, or in the settings.
///
/// One of them is selected; it can be opened in an editor.
struct FindingsPane: Pane {
  /// What is listed: what is wrong with the dossier and the settings, or all that a check says.
  enum Subject: Hashable, Sendable {
    case wrong, checked
  }

  private struct Line: Sendable {
    /// Which finding it is of.
    let finding: Int
    /// Where it stands in the file, before the first line of each.
    let place: String
    let words: TextLayout
    let index: Int
    let style: Style
  }

  let subject: Subject
  private var findings: [Finding]
  private var lines: [Line] = []
  private var selection = 0
  private var scrolling = Scrolling()
  private var size = Size(columns: 1, rows: 1)

  init(_ findings: [Finding], of subject: Subject) {
    (self.findings, self.subject) = (findings, subject)
  }

  var context: KeyMap.Context { .findings }

  var title: String {
    let errors = findings.count { $0.severity == .error }
    let (doubts, count) = (findings.count - errors, findings.count)
    if subject == .wrong, errors == 0 {
      return count == 1 ? "1 wrong setting" : "\(count) wrong settings"
    }
    let words = [
      errors > 0 ? "\(errors) wrong" : nil, doubts > 0 ? "\(doubts) doubtful" : nil,
    ]
    return "Findings: " + words.compactMap(\.self).joined(separator: ", ")
  }

  /// The file with its folder; each place has its name alone.
  var facts: String { origin?.file ?? "" }
  var rowCount: Int? { findings.count }
  var whereabouts: [Int] { [selection, scrolling.offset] }
  var position: String? { "\(selection + 1)/\(findings.count)" }

  /// Where the selected one is.
  var origin: Origin? { findings[selection].origin }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    let editing: [(Action, String)] = origin == nil ? [] : [(.open, "edit")]
    return keyMap.hints([(.help, "help")] + editing + [(.down, "next"), (.back, "back")])
  }

  mutating func layOut(_ size: Size) {
    self.size = size
    let width = max(size.columns - indent - 2, 1)
    lines = findings.enumerated().flatMap { index, finding in
      FindingsPane.lines(of: finding, index, width: width)
    }
    scrolling.fit(lines: lines.count, height: size.rows)
    showSelected()
  }

  /// The same list of other findings; one stays at the same place in it.
  func showing(_ findings: [Finding]) -> FindingsPane {
    var pane = self
    pane.findings = findings
    pane.selection = min(selection, findings.count - 1)
    pane.layOut(size)
    return pane
  }

  /// Where the words begin, beside the longest of the places.
  private var indent: Int { 3 + (findings.map(\.place.width).max() ?? 0) }

  private static func lines(of finding: Finding, _ index: Int, width: Int) -> [Line] {
    let words = [(finding.saying, Theme.text), (finding.hint ?? "", Theme.faint)]
      .filter { !$0.0.isEmpty }
      .flatMap { text, style in
        let layout = TextLayout(text, width: width)
        return (0..<layout.count).map { (layout, $0, style) }
      }
    return words.enumerated().map { row, line in
      Line(
        finding: index, place: row == 0 ? finding.place : "", words: line.0, index: line.1,
        style: line.2)
    }
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    switch action {
    case .open:
      return origin.map { .perform(.edit(.finding($0))) } ?? .say("It has no place in a file")
    case .scrollDown, .scrollUp: scrolling.move(action, times: count ?? 1)
    default:
      var rows = Viewport(
        count: findings.count, height: max(size.rows / 3, 1), selection: selection)
      rows.move(action, count: count)
      selection = rows.selection
      showSelected()
    }
    return nil
  }

  mutating func point(at position: Position, in rect: Rect) {
    let line = scrolling.offset + position.row - rect.row
    if lines.indices.contains(line) { selection = lines[line].finding }
  }

  private mutating func showSelected() {
    guard let first = lines.firstIndex(where: { $0.finding == selection }) else { return }
    scrolling.show(first..<first + lines[first...].prefix { $0.finding == selection }.count)
  }

  var spoken: String? {
    let finding = findings[selection]
    return [finding.place, finding.saying, finding.hint].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ": ").sentence
  }

  var spokenState: [String] { ["\(selection + 1) of \(findings.count)."] }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    for (row, line) in lines.dropFirst(scrolling.offset).prefix(rect.rows).enumerated() {
      let area = rect.line(row)
      canvas.write(line.place, at: area.column + 1, area.row, style: Theme.key, in: area)
      canvas.write(line.words[line.index], at: area.column + indent, area.row, in: area) { _ in
        line.style
      }
      guard line.finding == selection else { continue }
      canvas.restyle(area) { $0.with(Theme.selected.attributes) }
      if !line.place.isEmpty {
        canvas.cursor = Position(column: area.column, row: area.row)
      }
    }
  }
}

extension Finding {
  /// The name of its file, its line and column: `config.yaml:3:10`.
  fileprivate var place: String {
    guard let origin else { return "" }
    return "\(origin.file.lastName):\(origin.line):\(origin.column)"
  }

  /// What `annals check` prints behind its place.
  fileprivate var saying: String {
    var finding = self
    finding.origin = nil
    return finding.description
  }
}
