import Chronology
import Screen

// Events, or selected words, for the input of a command.
extension Model {
  mutating func startPipe() {
    prompt = Prompt(.pipe)
  }

  /// What is to be typed, and what the key that chooses elsewhere chooses here.
  func words(forPipe prompt: Prompt) -> String {
    let key = keyMap.hint(for: .nextChoice, in: .prompt)
    let what = selectedWords == nil ? "events" : "selected words"
    return
      "a command that reads the \(what) as \(prompt.form.name); \(key) as \(prompt.form.other.name)"
  }

  /// - Parameter line: "text wc -l"; without a form, it is text.
  mutating func runPipe(_ line: String) throws -> Effect? {
    guard !line.isEmpty else { return performNamed(.pipe) }
    let word = line.prefix { $0 != " " }
    guard let form = PipeRequest.Form(rawValue: word.lowercased()) else {
      return try pipe(to: line, as: .text)
    }
    return try pipe(to: String(line.dropFirst(word.count)).unpadded, as: form)
  }

  mutating func pipe(to command: String, as form: PipeRequest.Form) throws -> Effect? {
    guard !command.unpadded.isEmpty else {
      notice = Notice(text: "\(keyMap.hint(for: .pipe)) needs a command: wc -l")
      return nil
    }
    if let pane = stack.last as? ReaderPane, let words = pane.words {
      return .pipe(
        PipeRequest(command: command, form: form, content: .words(pane.source.id, words.range)))
    }
    let (selection, count) = try exported
    guard count > 0 else {
      notice = Notice(text: "There is no event to pipe")
      return nil
    }
    return .pipe(PipeRequest(command: command, form: form, content: .events(selection)))
  }
}
