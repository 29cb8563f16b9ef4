import Archive
import Chronology
import Screen

/// What is written, in which format and how, to which file.
struct ExportPane: Pane {
  private(set) var selection: Selection
  private(set) var count: Int
  private(set) var total: Int
  let formats: [ExportFormat]
  /// How one writes less than everything.
  let advice: String
  private(set) var format: Int
  private(set) var choices: ExportChoices
  /// What may be chosen here, whatever the format.
  private let usual: [ExportOption]
  /// The file of names that may be hidden; nil where there is none.
  let redaction: String?
  /// The line at which one is: a format, or an option below them.
  private(set) var line: Int
  private(set) var path: LineEditor
  /// Whether the name is the program's own, so that what is typed takes its place, as that of a text
  /// that is selected.
  private(set) var isSuggested = true
  /// Why the last try failed, and whether it failed because the file exists.
  private(set) var refusal: String?
  private(set) var mayReplace = false
  /// The first lines of what would be written, and for what they were read.
  private(set) var preview: [String] = []
  private var previewed: Previewed?

  private struct Previewed: Hashable {
    let format: Int
    let choices: ExportChoices
    let selection: Selection
  }

  /// - Parameter last: the format and the choices of the last time.
  init(
    _ selection: Selection, count: Int, total: Int, formats: [ExportFormat], title: String,
    advice: String, last: LastExport, options: [ExportOption], redaction: String? = nil
  ) {
    (self.selection, self.count, self.total) = (selection, count, total)
    (self.formats, self.advice) = (formats, advice)
    (usual, self.redaction) = (options, redaction)
    format = formats.firstIndex { $0.name == last.format } ?? 0
    line = format
    choices = last.choices
    if !options.contains(.notes) { choices.includesNotes = false }
    if !options.contains(.drafts) { choices.includesDrafts = false }
    if redaction == nil { choices.redaction = nil }
    path = LineEditor(
      title.fileName + "." + (formats.isEmpty ? "" : formats[format].fileExtension))
  }

  var context: KeyMap.Context { .export }
  var title: String { "Export" }
  var whereabouts: [Int] {
    [line, path.cursor, path.text.count, mayReplace ? 1 : 0, choices.hashValue]
  }

  var position: String? {
    formats.count < 2 ? nil : "\(line + 1)/\(formats.count + options.count)"
  }

  /// What may be chosen for the format.
  var options: [ExportOption] {
    guard formats.indices.contains(format) else { return usual }
    return usual + ExportOption.allCases.filter(formats[format].options.contains)
  }

  /// The option at which one is; nil at a format.
  var option: ExportOption? {
    options.indices.contains(line - formats.count) ? options[line - formats.count] : nil
  }

  func hints(_ keyMap: KeyMap) -> [Hint] {
    let back = keyMap.hints(whereTyped: [(.cancel, "back")], context)
    if mayReplace { return [Hint(key: ExportPane.yes, word: "replace")] + back }
    let change = option == nil ? [] : [Hint(key: "Space", word: "change")]
    return keyMap.hints(whereTyped: [(.accept, "write")], context) + change
      + keyMap.hints(whereTyped: [(.nextLine, "format, options")], context)
      + [Hint(key: "a…z", word: "another file")] + back
  }

  /// What is typed to have a file replaced.
  static let yes = "y"

  mutating func layOut(_ size: Size) {}

  mutating func read(from archive: Archive) throws {
    let asked = Previewed(format: format, choices: choices, selection: selection)
    guard asked != previewed, formats.indices.contains(format) else { return }
    (preview, previewed) = (formats[format].preview(archive, selection, choices), asked)
  }

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
    case .nextChoice: return .perform(.completePath(path.text))
    case .previousLine: go(to: line - 1)
    case .nextLine: go(to: line + 1)
    case .previousPage: go(to: 0)
    case .nextPage: go(to: formats.count - 1)
    case .scrollUp, .scrollDown, .previousChoice: break
    case .ownNotes:
      guard usual.contains(.notes) else { return .say("You have no stars or notes here yet") }
      choices.includesNotes.toggle()
    default: edit(action)
    }
    return nil
  }

  mutating func type(_ text: String) -> PaneRequest? {
    if mayReplace {
      keep()
      return text == ExportPane.yes ? write(overwrite: true) : nil
    }
    if text == " ", let option {
      option.change(&choices, hiding: redaction)
      return nil
    }
    if isSuggested { path = LineEditor() }
    path.insert(text)
    (isSuggested, refusal) = (false, nil)
    return nil
  }

  /// Takes a path of which more was found to be meant.
  mutating func complete(_ text: String) {
    path = LineEditor(text)
    (isSuggested, refusal) = (false, nil)
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

  /// What is chosen, for the next time.
  var last: LastExport {
    LastExport(
      format: formats.indices.contains(format) ? formats[format].name : nil, choices: choices)
  }

  private func write(overwrite: Bool) -> PaneRequest? {
    guard formats.indices.contains(format) else { return nil }
    return .perform(
      .export(
        ExportRequest(
          format: formats[format].name, path: path.text, selection: selection,
          overwrite: overwrite, choices: choices)))
  }

  /// To another line; at a format that is chosen.
  private mutating func go(to line: Int) {
    let all = formats.count + options.count
    guard all > 0 else { return }
    self.line = (line + all) % all
    if self.line < formats.count { choose(self.line) }
  }

  /// Another format; the file's ending follows as long as it is the old format's.
  private mutating func choose(_ next: Int) {
    let ending = "." + formats[format].fileExtension
    if path.text.hasSuffix(ending) {
      path = LineEditor(path.text.dropLast(ending.count) + "." + formats[next].fileExtension)
    }
    (format, refusal) = (next, nil)
  }
}

/// What was chosen in the export dialog the last time.
struct LastExport: Codable, Hashable, Sendable {
  var format: String?
  var choices = ExportChoices()
}

extension ExportPane {
  var spoken: String? {
    let name = formats.indices.contains(format) ? formats[format].name : ""
    let question = mayReplace ? " Replace it? \(ExportPane.yes), or any other key." : ""
    let advice = isSuggested ? " What is typed takes its place." : ""
    let words = option.map { " " + $0.words(choices, hiding: redaction).sentence } ?? ""
    return "\(counted) as \(name) to the file \(path.text).\(advice)\(words)"
      + (refusal.map { " \($0.sentence)" } ?? "") + question
  }

  var spokenState: [String] { selection.words.map { [$0.sentence] } ?? [] }

  /// "All 95 events", "57 of 95 events".
  var counted: String {
    if total == 1 { return "The one event" }
    return count == total
      ? "All \(total.grouped) events" : "\(count.grouped) of \(total.grouped) events"
  }

  /// Which these are; of everything, how one writes less.
  var scope: String {
    selection.words.map { ": \($0)" } ?? "; \(advice)"
  }
}

extension String {
  /// The title as a file's name: lower case, words joined by hyphens.
  fileprivate var fileName: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "timeline" : words.prefix(6).joined(separator: "-")
  }
}
