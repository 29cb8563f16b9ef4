import Terminal
import Testing

struct TerminalErrorTests {
  @Test(
    arguments: [
      (.noTerminal, "there is no terminal to show a screen on"),
      (.unknown(name: ""), "TERM is not set, so nobody knows what this terminal understands"),
      (
        .unknown(name: "f\u{1B}o"),
        "no terminal of the type f␛o is known here; try TERM=xterm-256color"
      ),
      (
        .unknown(name: String(repeating: "x", count: 100_000)),
        "no terminal of the type \(String(repeating: "x", count: 99))… is known here; try TERM=xterm-256color"
      ),
      (
        .tooSimple(name: "dumb"),
        "a terminal of the type dumb cannot show a screen; try TERM=xterm-256color"
      ),
    ] as [(TerminalError, String)])
  func `an error says what to do`(error: TerminalError, text: String) {
    #expect(error.description == text)
  }
}
