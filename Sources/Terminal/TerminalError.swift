import Screen

/// Why there is no screen to show anything on.
package enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file, a pipe, or nothing.
  case noTerminal
  /// What `$TERM` says is not known here; empty if it says nothing.
  case unknown(name: String)
  /// The terminal cannot place its cursor.
  case tooSimple(name: String)
}

extension TerminalError: CustomStringConvertible {
  /// No terminal has a name that is longer.
  private static let columns = 100

  package var description: String {
    switch self {
    case .noTerminal: "there is no terminal to show a screen on"
    case .unknown(""): "TERM is not set, so nobody knows what this terminal understands"
    case .unknown(let name):
      "no terminal of the type \(name.fitted(to: TerminalError.columns)) is known here; try TERM=xterm-256color"
    case .tooSimple(let name):
      "a terminal of the type \(name.fitted(to: TerminalError.columns)) cannot show a screen; try TERM=xterm-256color"
    }
  }
}
