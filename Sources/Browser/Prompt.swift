import Screen

/// A line at the foot of the screen in which something is typed.
struct Prompt: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case search, filter, command
  }

  let purpose: Purpose
  var line: LineEditor
  /// What the word that is being typed may become.
  var completion: Completion?
  /// Which line of the history is shown; nil for what is being typed.
  private var recalled: Int?

  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    line = LineEditor(text)
  }

  /// What it is called where its sign is not seen.
  var name: String {
    switch purpose {
    case .search: "Search"
    case .filter: "Filter"
    case .command: "Command"
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
    line = LineEditor(place < history.count ? history[place] : "")
  }
}
