import Screen

// Events for the input of a command.
extension Model {
  mutating func startPipe() {
    prompt = Prompt(.pipe)
  }

  /// What is to be typed, and what the key that chooses elsewhere chooses here.
  func words(forPipe prompt: Prompt) -> String {
    let key = keyMap.hint(for: .nextChoice, in: .prompt)
    return
      "a command that reads the events as \(prompt.form.name); \(key) as \(prompt.form.other.name)"
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
    let (selection, count) = try exported
    guard count > 0 else {
      notice = Notice(text: "There is no event to pipe")
      return nil
    }
    return .pipe(PipeRequest(command: command, form: form, selection: selection))
  }
}
