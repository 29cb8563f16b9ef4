import Foundation
import Terminal
import Testing

@Suite struct TerminalClipboardTests {
  private let xterm = ["TERM": "xterm-256color"]

  private func text(in sequence: String) -> String? {
    let base64 = sequence.dropFirst(7).dropLast()
    return Data(base64Encoded: String(base64)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a text goes in base64, so that nothing in it commands the terminal`() throws {
    let clipboard = try #require(TerminalClipboard("\u{1B}]0;x\u{7} 漢", environment: xterm))
    #expect(clipboard.sequence.hasPrefix("\u{1B}]52;c;"))
    #expect(clipboard.sequence.hasSuffix("\u{7}"))
    #expect(text(in: clipboard.sequence) == "\u{1B}]0;x\u{7} 漢")
    #expect(clipboard.sequence.unicodeScalars.count { $0.value < 0x20 } == 2)
  }

  @Test(arguments: ["a", "漢", "👩\u{200D}👩\u{200D}👧", "e\u{301}"])
  func `what is too long is cut between two characters`(letter: String) throws {
    let long = String(repeating: letter, count: 60_000)
    let clipboard = try #require(TerminalClipboard(long, environment: xterm))
    #expect(clipboard.sequence.utf8.count <= TerminalClipboard.limit + 8)
    let kept = try #require(text(in: clipboard.sequence))
    #expect(kept.count == clipboard.count)
    #expect(kept == String(repeating: letter, count: clipboard.count))
    #expect(kept.utf8.count > TerminalClipboard.limit / 4 * 3 - letter.utf8.count - 1)
  }

  @Test func `what fits is whole`() throws {
    let clipboard = try #require(TerminalClipboard("Über", environment: xterm))
    #expect(clipboard.count == 4)
  }

  @Test func `GNU screen hands it on in short strings`() throws {
    let screen = ["TERM": "screen-256color", "STY": "1.pts"]
    let clipboard = try #require(
      TerminalClipboard(String(repeating: "x", count: 500), environment: screen))
    let strings = clipboard.sequence.components(separatedBy: "\u{1B}\\").dropLast()
    #expect(strings.count > 5)
    #expect(strings.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 100 })
    let inner = strings.map { $0.dropFirst(2) }.joined()
    #expect(text(in: inner) == String(repeating: "x", count: 500))
    // In tmux, which calls itself screen, too, there is no such session.
    let tmux = TerminalClipboard("x", environment: ["TERM": "screen-256color", "TMUX": "x"])
    #expect(tmux?.sequence == "\u{1B}]52;c;eA==\u{7}")
  }

  @Test(arguments: ["", "dumb", "linux", "ansi", "vt100", "vt220-8bit"])
  func `where there is no clipboard, nothing is written`(name: String) {
    #expect(TerminalClipboard("x", environment: ["TERM": name]) == nil)
    #expect(TerminalClipboard("x", environment: [:]) == nil)
    #expect(TerminalClipboard("x", environment: ["TERM": "vte-256color"]) != nil)
  }
}
