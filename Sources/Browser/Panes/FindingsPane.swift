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
    var place = ""
    let words: String
    let style: Style
    /// How far to the right of the others it begins.
    var indent = 0
  }

  let subject: Subject
  private var findings: [Finding]
  private var lines: [Line] = []
  /// What is said of each and what mends it; between them stands the line of the file.
  private var paragraphs: [(saying: [Line], excerpt: [Line], hint: [Line])] = []
  private var selection = 0
  private var scrolling = Scrolling()
  private var size = Size(columns: 1, rows: 1)

  init(_ findings: [Finding], of subject: Subject) {
    (self.findings, self.subject) = (findings.gravestFirst(), subject)
  }

  var context: KeyMap.Context { .findings }

  var title: String {
    let errors = findings.count { $0.severity == .error }
    let (doubts, count) = (findings.count - errors, findings.count)
    if subject == .wrong, errors == 0 {
      return count.counted("wrong setting")
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
    paragraphs = findings.enumerated().map { index, finding in
      var saying = FindingsPane.lines(finding.saying, of: index, Theme.text, width: width)
      if !saying.isEmpty { saying[0].place = finding.place }
      return (
        saying, FindingsPane.excerpt(of: finding, index, width: width),
        FindingsPane.lines(finding.hint ?? "", of: index, Theme.faint, width: width)
      )
    }
    showSelected()
  }

  /// On a screen of few rows only the selected one has its line of the file.
  private var showsAllExcerpts: Bool { size.rows >= FindingsPane.roomy }
  private static let roomy = 30

  /// The same list of other findings; one stays at the same finding, else at the same place in it.
  func showing(_ findings: [Finding]) -> FindingsPane {
    var pane = self
    pane.findings = findings.gravestFirst()
    let (selected, last) = (self.findings[selection], pane.findings.count - 1)
    pane.selection = pane.findings.firstIndex(of: selected) ?? min(selection, last)
    pane.layOut(size)
    return pane
  }

  /// Where the words begin, beside the longest of the places.
  private var indent: Int { 3 + (findings.map(\.place.width).max() ?? 0) }

  private static func lines(_ text: String, of index: Int, _ style: Style, width: Int) -> [Line] {
    if text.isEmpty { return [] }
    return TextLayout(text, width: width).text.split(separator: "\n")
      .map { Line(finding: index, words: String($0), style: style) }
  }

  /// The line of the file and a caret under the column, as `annals check` prints them.
  private static func excerpt(of finding: Finding, _ index: Int, width: Int) -> [Line] {
    guard let excerpt = finding.excerpt else { return [] }
    let (line, caret) = excerpt.fitted(to: width)
    return [
      Line(finding: index, words: line, style: Theme.quotation),
      Line(finding: index, words: "^", style: Theme.error, indent: caret),
    ]
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
    guard lines.indices.contains(line) else { return }
    let row = firstLine(of: lines[line].finding) - scrolling.offset
    selection = lines[line].finding
    arrange()
    // It stays where one has pointed.
    scrolling.scroll(to: firstLine(of: selection) - row)
  }

  private func firstLine(of finding: Int) -> Int {
    lines.firstIndex { $0.finding == finding } ?? 0
  }

  private mutating func arrange() {
    lines = paragraphs.enumerated().flatMap { index, lines in
      let hasExcerpt = showsAllExcerpts || index == selection
      return lines.saying + (hasExcerpt ? lines.excerpt : []) + lines.hint
    }
    scrolling.fit(lines: lines.count, height: size.rows)
  }

  private mutating func showSelected() {
    arrange()
    let first = firstLine(of: selection)
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
      canvas.write(
        line.words, at: area.column + indent + line.indent, area.row, style: line.style, in: area)
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
