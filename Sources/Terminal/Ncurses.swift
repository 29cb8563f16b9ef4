import CNcurses
package import Screen

/// The terminal, taken over while the value lives and given back when it ends.
///
/// There is one terminal, so there should be one value at a time. It shows what it is given and says
/// what comes in; it decides nothing.
package struct Ncurses: ~Copyable {
  /// How many colours it shows; 0 if it has none or none are wanted.
  package let colors: Int
  /// Whether it shows no more than ASCII, as a locale without UTF-8 says.
  let isPlain: Bool
  /// What slots look like; with another one, the next ``show(_:)`` looks at every cell.
  package var palette = Palette() {
    didSet { shown = nil }
  }
  /// What the terminal shows.
  var shown: Canvas?
  /// Whether the end of what is being pasted has not come yet.
  var isPasting = false

  /// Whether there is a terminal to show a screen on and to read keys from.
  ///
  /// Where standard input is a file or a pipe, keys are read from the controlling terminal.
  package static var isAvailable: Bool { cn_is_available() }

  /// Whether the reader has not asked for a screen without colours, with `NO_COLOR`.
  package static var colorIsWelcome: Bool { cn_color_is_welcome() }

  /// Takes the terminal over.
  package init(useColor: Bool = Ncurses.colorIsWelcome) throws(TerminalError) {
    switch cn_start(useColor) {
    case CN_OK: (colors, isPlain) = (Int(cn_colors()), !cn_shows_utf8())
    case CN_NO_TERMINAL: throw .noTerminal
    case CN_SIMPLE_TERMINAL: throw .tooSimple(name: Ncurses.terminalName)
    default: throw .unknown(name: Ncurses.terminalName)
    }
  }

  deinit { cn_stop() }

  package var size: Size { Size(cn_screen_size()) }

  private static var terminalName: String { unsafe String(cString: cn_terminal_name()) }
}

extension Ncurses {
  /// Gives the terminal back while another program runs in it, an editor or a pager.
  package func lend<Result, Failure>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    cn_leave()
    defer { cn_return() }
    return try body()
  }

  /// Has ``next(timeout:)`` say ``Screen/Input/changed`` when a descriptor has something to read.
  package func watch(_ descriptor: Int32) { cn_watch(descriptor) }

  /// Stops the process, as `^Z` does, and returns when it is to go on.
  package func suspend() { cn_suspend() }

  /// Has the next ``show(_:)`` write every cell, in case something else has written on the terminal.
  package func forget() { cn_forget() }

  /// Writes a sequence that changes nothing of what the terminal shows.
  package func send(_ sequence: String) { unsafe sequence.withCString { unsafe cn_send($0) } }

  /// Asks the terminal whether its background is dark or light: ``Screen/Input/background(_:)`` comes
  /// in, from one that can say.
  package func askForBackground() { cn_ask_for_background() }

  /// Whether the mouse is reported; if so, the terminal's own selection of text needs shift.
  package func setMouse(_ on: Bool) { cn_set_mouse(on) }
}

extension Size {
  init(_ size: cn_size) { self.init(columns: Int(size.columns), rows: Int(size.rows)) }
}
