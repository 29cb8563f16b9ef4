/// Everything that can reach the program from its terminal.
package enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text that was pasted, as it was: it has not passed ``Swift/String/visible``.
  case pasted(String)
  case resized(Size)
  /// What the terminal answers when it is asked what it writes on.
  case background(Tone)
  /// What is watched beside the terminal has changed.
  case changed
  /// The program is asked to end, by this signal. A terminal that went away counts as a hang-up.
  case terminated(signal: Int32)
  /// The program was stopped and goes on. If the screen has another size now, that comes next.
  case resumed
  /// Nothing came in time, or nothing that means anything.
  case idle

  /// Whether a reader typed it, or pasted it.
  package var isTyped: Bool {
    switch self {
    case .key, .pasted: true
    default: false
    }
  }
}
