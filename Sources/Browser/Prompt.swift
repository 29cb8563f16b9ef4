import Screen

/// A line at the foot of the screen in which something is typed.
struct Prompt: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case search, filter, command
  }

  let purpose: Purpose
  var line: LineEditor
  /// The line as it was when it last became another at once: begun, recalled, completed.
  ///
  /// Who hears letters as they type them need not hear the line with each.
  private(set) var whole: String
  /// What the word that is being typed may become.
  var completion: Completion?
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
    }
  }

  /// What is to be typed.
  var request: String {
    switch purpose {
    case .search: "words to jump to"
    case .filter: "words, kind:protest, person:khan; empty shows all"
    case .command: "a row, a date or a command"
    }
  }

  var sign: String {
    switch purpose {
    case .search: "/"
    case .filter: "&"
    case .command: ":"
    }
  }

  /// Shows an earlier (-1) or a later (1) line of the history.
  mutating func recall(_ step: Int, from history: [String]) {
    let place = (recalled ?? history.count) + step
    guard 0...history.count ~= place else { return }
    recalled = place
    replace(with: place < history.count ? history[place] : "")
  }

  mutating func replace(with text: String) {
    (line, whole) = (LineEditor(text), text)
  }

  /// Takes a letter; several at once are pasted.
  mutating func type(_ text: String) {
    line.insert(text)
    if text.count > 1 { whole = line.text }
  }
}
