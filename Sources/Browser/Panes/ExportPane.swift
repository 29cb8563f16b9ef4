import Archive
import Chronology
import Screen

/// What is written, in which format, to which file.
struct ExportPane: Pane {
  private(set) var selection: Selection
  private(set) var count: Int
  private var total: Int
  private let formats: [ExportFormat]
  /// How one writes less than everything.
  private let advice: String
  private(set) var format = 0
  private var path: LineEditor
  /// Whether the name is the program's own, so that what is typed takes its place, as that of a text
  /// that is selected.
  private var isSuggested = true
  /// Why the last try failed, and whether it failed because the file exists.
  private var refusal: String?
  private(set) var mayReplace = false
  /// Whether the reader's own notes are written, too; nil where there are none.
  private var hasNotes: Bool?

  init(
    _ selection: Selection, count: Int, total: Int, formats: [ExportFormat], title: String,
    advice: String, hasOwn: Bool = false
  ) {
    hasNotes = hasOwn ? false : nil
    (self.selection, self.advice) = (selection, advice)
    self.count = count
    self.total = total
    self.formats = formats
    path = LineEditor(title.fileName + "." + (formats.first?.fileExtension ?? ""))
  }

  var context: KeyMap.Context { .export }
  var title: String { "Export" }
  var whereabouts: [Int] {
    [format, path.cursor, path.text.count, mayReplace ? 1 : 0, hasNotes == true ? 1 : 0]
  }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    let back = keyMap.hints(whereTyped: [(.cancel, "back")], context)
    if mayReplace { return [Hint(key: ExportPane.yes, word: "replace")] + back }
    return keyMap.hints(whereTyped: [(.accept, "write")], context)
      + [keyMap.choosing("format", in: context), Hint(key: "a…z", word: "another file")]
      + (hasNotes == nil ? [] : keyMap.hints(whereTyped: [(.ownNotes, "your notes")], context))
      + back
  }

  /// What is typed to have a file replaced.
  private static let yes = "y"

  mutating func layOut(_ size: Size) {}

  /// The same dialog for what is to be written now.
  func writing(_ selection: Selection, count: Int, of total: Int) -> ExportPane {
    var pane = self
    (pane.selection, pane.count, pane.total) = (selection, count, total)
    return pane
  }

  mutating func perform(_ action: Action, count: Int?) -> PaneRequest? {
    if mayReplace {
      keep()
      return nil
    }
    switch action {
    case .cancel, .interrupt: return .close
    case .accept:
      return path.text.unpadded.isEmpty ? .say("A file needs a name") : write(overwrite: false)
    case .previousLine, .previousChoice: choose(format - 1)
    case .nextLine, .nextChoice: choose(format + 1)
    case .previousPage: choose(0)
    case .nextPage: choose(formats.count - 1)
    case .scrollUp, .scrollDown: break
    case .ownNotes:
      guard let has = hasNotes else { return .say("You have no stars or notes here yet") }
      hasNotes = !has
    default: edit(action)
    }
    return nil
  }

  mutating func type(_ text: String) -> PaneRequest? {
    if mayReplace {
      keep()
      return text == ExportPane.yes ? write(overwrite: true) : nil
    }
    if isSuggested { path = LineEditor() }
    path.insert(text)
    (isSuggested, refusal) = (false, nil)
    return nil
  }

  /// Leaves the file that exists as it is.
  private mutating func keep() {
    (mayReplace, refusal) = (false, nil)
  }

  /// Moves in the name or deletes from it; what is suggested goes as one.
  private mutating func edit(_ action: Action) {
    if isSuggested, action == .deleteLeft || action == .deleteRight {
      path = LineEditor()
    } else {
      path.perform(action)
    }
    (isSuggested, refusal) = (false, nil)
  }

  mutating func refuse(_ reason: String, exists: Bool) {
    refusal = reason
    mayReplace = exists
  }

  private func write(overwrite: Bool) -> PaneRequest? {
    guard formats.indices.contains(format) else { return nil }
    let request = ExportRequest(
      format: formats[format].name, path: path.text, selection: selection, overwrite: overwrite,
      hasNotes: hasNotes == true)
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
    let question = mayReplace ? " Replace it? \(ExportPane.yes), or any other key." : ""
    let advice = isSuggested ? " What is typed takes its place." : ""
    let notes = hasNotes.map { wordsOfNotes($0).dropFirst() + "." } ?? ""
    return "\(counted) as \(name) to the file \(path.text).\(advice)\(notes)"
      + (refusal.map { " \($0.sentence)" } ?? "") + question
  }

  var spokenState: [String] { selection.words.map { [$0.sentence] } ?? [] }

  /// "All 95 events", "57 of 95 events".
  private var counted: String {
    if total == 1 { return "The one event" }
    return count == total
      ? "All \(total.grouped) events" : "\(count.grouped) of \(total.grouped) events"
  }

  /// Which these are; of everything, how one writes less.
  private var scope: String {
    (selection.words.map { ": \($0)" } ?? "; \(advice)") + (hasNotes.map(wordsOfNotes) ?? "")
  }

  private func wordsOfNotes(_ has: Bool) -> String {
    has ? ". Your own stars and notes are written, too" : ". Your own notes are left out"
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let area = rect.inset(columns: min(2, rect.columns / 8))
    var row = drawHeading(in: area, on: &canvas) + 1
    drawFormats(in: area.below(row), on: &canvas)
    row += formats.count + 1
    drawPath(in: area.below(row), on: &canvas)
    drawRefusal(in: area.below(row + 2), on: &canvas)
  }

  /// What is written, in full where there are lines for it.
  ///
  /// - Returns: the line after it.
  private func drawHeading(in area: Rect, on canvas: inout Canvas) -> Int {
    let words = TextLayout(counted + scope, width: max(area.columns, 1))
    let lines = min(words.count, max(area.rows - formats.count - ExportPane.besideHeading, 1))
    for line in 0..<lines - 1 {
      canvas.write(words[line], at: area.column, area.row + 1 + line, in: area) { _ in Theme.title }
    }
    let start = words.offsets(ofLine: lines - 1)?.lowerBound ?? 0
    let rest = String((counted + scope).unicodeScalars.dropFirst(start))
    canvas.write(
      rest.fitted(to: area.columns), at: area.column, area.row + lines, style: Theme.title,
      in: area)
    return area.row + lines + 1
  }

  /// The lines that the file, the advice and what was refused need, and those between.
  private static let besideHeading = 7

  private func drawFormats(in area: Rect, on canvas: inout Canvas) {
    let width = formats.map(\.name.count).max() ?? 0
    for (index, format) in formats.enumerated() {
      let isChosen = index == self.format
      let line = "\(isChosen ? "›" : " ") \(format.name.fitted(to: width, aligned: .left))  "
      canvas.write(
        (line + format.summary).fitted(to: area.columns), at: area.column, area.row + index,
        style: isChosen ? Theme.title : Theme.text, in: area)
    }
  }

  /// The file; a name that what is typed would replace is marked as a selected text is.
  private func drawPath(in area: Rect, on canvas: inout Canvas) {
    let used = canvas.write("File: ", at: area.column, area.row, style: Theme.label, in: area)
    let room = area.line(0).split(left: used).1
    path.draw(at: room.column, area.row, columns: max(room.columns, 1), on: &canvas)
    guard isSuggested, refusal == nil else { return }
    canvas.restyle(room.split(left: min(path.text.width, room.columns)).0) {
      $0.with(Theme.selected.attributes)
    }
    canvas.write(
      "What you type takes its place; ← → change it".fitted(to: room.columns), at: room.column,
      area.row + 1, style: Theme.faint, in: area)
  }

  private func drawRefusal(in area: Rect, on canvas: inout Canvas) {
    guard let refusal else { return }
    let words = TextLayout(refusal + (mayReplace ? ". Replace it?" : ""), width: area.columns)
    for line in 0..<words.count {
      canvas.write(words[line], at: area.column, area.row + line, in: area) { _ in Theme.error }
    }
  }
}

extension Rect {
  /// What is left of it from a row on.
  fileprivate func below(_ row: Int) -> Rect { split(top: row - self.row).1 }
}

extension String {
  /// The title as a file's name: lower case, words joined by hyphens.
  fileprivate var fileName: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "timeline" : words.prefix(6).joined(separator: "-")
  }
}
