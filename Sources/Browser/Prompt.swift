import Archive
import Screen

/// A line at the foot of the screen in which something is typed.
struct Prompt: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case search, filter, command, pipe, text, note
  }

  let purpose: Purpose
  var line: LineEditor
  /// The line as it was when it last became another at once: begun, recalled, completed.
  ///
  /// Who hears letters as they type them need not hear the line with each.
  private(set) var whole: String
  /// What the word that is being typed may become.
  var completion: Completion?
  /// What of a query cannot be understood.
  var problems: [QueryProblem] = []
  /// Whether it says what can be typed.
  var isHelping = false
  /// Which row of that is the first that is shown.
  var helpStart = 0

  /// Whether a query is typed in it.
  var isOfQuery: Bool { purpose == .search || purpose == .filter }
  /// As what a command is to read the events.
  private(set) var form = PipeRequest.Form.text
  /// Which line of the history is shown; nil for what is being typed.
  private var recalled: Int?

  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    (line, whole) = (LineEditor(text), text)
  }

  /// What it is called where its sign is not seen.
  var name: String {
    switch purpose {
    case .search: "Search"
    case .filter: "Filter"
    case .command: "Command"
    case .text: "A new source"
    case .pipe: "Pipe as \(form.name)"
    case .note: "Your note"
    }
  }

  /// What is to be typed.
  var request: String {
    switch purpose {
    case .search: "words to jump to"
    case .filter: "words, kind:protest, person:khan; empty shows all"
    case .command: "a row, a date or a command"
    case .pipe: "a command that reads the events"
    case .text: "the file of a plain text"
    case .note: "your own words; empty takes the note away"
    }
  }

  var sign: String {
    switch purpose {
    case .search: "/"
    case .filter: "&"
    case .command: ":"
    case .pipe: "\(form.name) | "
    case .text: "new source: "
    case .note: OwnNotes.noteSign + " "
    }
  }

  /// Shows an earlier (-1) or a later (1) line of the history.
  mutating func recall(_ step: Int, from history: [String]) {
    let place = (recalled ?? history.count) + step
    guard 0...history.count ~= place else { return }
    recalled = place
    replace(with: place < history.count ? history[place] : "")
  }

  mutating func switchForm() { form = form.other }

  mutating func replace(with text: String) {
    (line, whole) = (LineEditor(text), text)
  }

  /// Takes a letter; several at once are pasted.
  mutating func type(_ text: String) {
    line.insert(text)
    if text.count > 1 { whole = line.text }
  }
}
