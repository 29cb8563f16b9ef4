import Archive
import Screen

/// What is written, in which format, to which file.
struct ExportPane: Pane {
  let selection: Selection
  let count: Int
  private let total: Int
  private let formats: [ExportFormat]
  private(set) var format = 0
  private var path: LineEditor
  /// Why the last try failed, and whether it failed because the file exists.
  private var refusal: String?
  private(set) var mayReplace = false

  init(_ selection: Selection, count: Int, total: Int, formats: [ExportFormat], title: String) {
    self.selection = selection
    self.count = count
    self.total = total
    self.formats = formats
    path = LineEditor(title.fileName + "." + (formats.first?.fileExtension ?? ""))
  }

  var context: KeyMap.Context { .timeline }
  var title: String { "Export" }
  var isTypedInto: Bool { true }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    let hints =
      mayReplace
      ? [("y", "replace"), ("any other key", "keeps it")]
      : [("Enter", "write"), ("↑↓", "format"), ("Esc", "back")]
    return hints.map { Hint(key: $0.0, word: $0.1) }
  }

  mutating func layOut(_ size: Size) {}

  /// What it was to write is no more what there is.
  func reread(from archive: Archive, of shown: Selection, event: Int?) throws -> (any Pane)? { nil }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? { nil }

  mutating func press(_ key: Key) -> PaneRequest? {
    if mayReplace {
      mayReplace = false
      refusal = nil
      return key == .character("y") ? write(overwrite: true) : nil
    }
    switch key {
    case .escape, .control("c"): return .close
    case .enter:
      return path.text.unpadded.isEmpty ? .say("A file needs a name") : write(overwrite: false)
    case .up, .backtab, .control("p"): choose(format - 1)
    case .down, .tab, .control("n"): choose(format + 1)
    case .function(1):
      return .say("↑ ↓ choose a format, letters a file, Enter writes, Esc goes back")
    default:
      guard path.type(key) else { return .say("\(key.label) does nothing here; Esc goes back") }
      refusal = nil
    }
    return nil
  }

  mutating func paste(_ text: String) {
    path.insert(text)
  }

  mutating func refuse(_ reason: String, exists: Bool) {
    refusal = reason
    mayReplace = exists
  }

  private func write(overwrite: Bool) -> PaneRequest? {
    guard formats.indices.contains(format) else { return nil }
    let request = ExportRequest(
      format: formats[format].name, path: path.text, selection: selection, overwrite: overwrite)
    return .perform(.export(request))
  }

  /// Another format; the file's ending follows as long as it is the old format's.
  private mutating func choose(_ index: Int) {
    guard !formats.isEmpty else { return }
    let next = (index + formats.count) % formats.count
    let ending = "." + formats[format].fileExtension
    if path.text.hasSuffix(ending) {
      path = LineEditor(path.text.dropLast(ending.count) + "." + formats[next].fileExtension)
    }
    (format, refusal) = (next, nil)
  }
}

extension ExportPane {
  var spoken: String? {
    let name = formats.indices.contains(format) ? formats[format].name : ""
    let question = mayReplace ? " Replace it? y, or any other key." : ""
    return "\(counted) as \(name) to the file \(path.text)."
      + (refusal.map { " \($0.sentence)" } ?? "") + question
  }

  private var counted: String { "\(count) of \(total) \(total == 1 ? "event" : "events")" }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let area = rect.inset(columns: min(2, rect.columns / 8))
    let scope = selection.words.map { ": \($0)" } ?? ""
    let heading = counted + scope
    canvas.write(
      heading.fitted(to: area.columns), at: area.column, area.row + 1, style: Theme.title)
    for (index, format) in formats.enumerated() {
      let line =
        "\(index == self.format ? "›" : " ") \(format.name.fitted(to: 10, aligned: .left)) "
      let row = area.row + 3 + index
      canvas.write(
        (line + format.summary).fitted(to: area.columns), at: area.column, row,
        style: index == self.format ? Theme.title : Theme.text, in: area)
    }
    let row = area.row + 4 + formats.count
    let used = canvas.write("File: ", at: area.column, row, style: Theme.label, in: area)
    path.draw(at: area.column + used, row, columns: max(area.columns - used, 1), on: &canvas)
    guard let refusal else { return }
    let question = mayReplace ? ". Replace it?" : ""
    let words = TextLayout(refusal + question, width: area.columns)
    for line in 0..<words.count {
      canvas.write(words[line], at: area.column, row + 2 + line, in: area) { _ in Theme.error }
    }
  }
}

extension String {
  /// The title as a file's name: lower case, words joined by hyphens.
  fileprivate var fileName: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "timeline" : words.prefix(6).joined(separator: "-")
  }
}
