import Foundation
import Testing

/// The terminal comes back as it was, however the browser ends.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct TerminalReturnTests {
  enum Ending: CustomTestStringConvertible, Sendable {
    case key(String), signal(Int32, String)

    var testDescription: String {
      switch self {
      case .key(let key): key
      case .signal(_, let name): name
      }
    }
  }

  @Test(
    arguments: [
      (.key("q"), 0), (.key("Q"), 0), (.key("C-c"), 130), (.signal(SIGTERM, "TERM"), 143),
      (.signal(SIGHUP, "HUP"), 129), (.signal(SIGINT, "INT"), 130),
      (.signal(SIGQUIT, "QUIT"), 131),
    ] as [(Ending, Int)])
  func `the terminal comes back`(ending: Ending, status: Int) async throws {
    let scratch = try Scratch()
    let terminal = try await Terminal()
    try await terminal.type(
      "stty -a >\(scratch.file("before")); $ANNALS seeds; echo status=$?; "
        + "stty -a >\(scratch.file("after")); echo \"all\" done")
    try await terminal.wait(for: "events · 5 sources")
    #expect(try await terminal.isAlternate())
    // The mouse, too, must be given back.
    try await terminal.press("F2")
    try await terminal.wait(for: "Mouse on")
    switch ending {
    case .key(let key): try await terminal.press(key)
    case .signal(let signal, _): try await terminal.signal(signal)
    }
    let screen = try await terminal.wait(for: "status=\(status)\n", "all done")
    #expect(!screen.contains("events · 5 sources"))
    #expect(try await !terminal.isAlternate())
    #expect(try await !terminal.hasMouse())
    #expect(try scratch.read("before") == scratch.read("after"))
    try await terminal.type("echo still \"here\"")
    try await terminal.wait(for: "still here")
  }

  @Test func `^Z gives the terminal to the shell, and fg comes back to the same place`()
    async throws
  {
    let terminal = try await Terminal()
    try await terminal.type("$ANNALS seeds; echo status=$?")
    try await terminal.wait(for: "events · 5 sources")
    try await terminal.press("x")
    try await terminal.wait(for: "≠ contradiction")
    try await terminal.press("C-z")
    try await terminal.wait(for: "Stopped")
    #expect(try await !terminal.isAlternate())
    try await terminal.type("echo still \"here\"")
    try await terminal.wait(for: "still here")
    try await terminal.type("fg")
    let screen = try await terminal.wait(for: "events · 5 sources", "≠ contradiction")
    #expect(!screen.contains("still here"))
    try await terminal.press("q")
    let shell = try await terminal.wait(for: "still here")
    #expect(!shell.contains("≠ contradiction"))
  }

  @Test func `findings are printed without taking the terminal`() async throws {
    let dossier = try Scratch.dossier(Scratch.small.replacing("kind: report", with: "kid: report"))
    let terminal = try await Terminal(columns: 200)
    try await terminal.record(to: dossier.file("record"))
    try await terminal.type("$ANNALS \(dossier.path); echo status=$?")
    let yaml = "\(dossier.path)/dossier.yaml"
    try await terminal.wait(
      for: "\(yaml):8:5: error: unknown key \"kid\" in an event",
      "\(yaml):6:5: warning: \"fire\" is dated 1901-05-01", "status=65")
    try await terminal.wait(until: "the record is complete") { _ in
      try dossier.text("record").contains("status=65")
    }
    #expect(try !dossier.read("record").contains(0x1B))
  }

  @Test(
    arguments: [
      (["TERM": "dumb"], "a terminal of the type dumb cannot show a screen"),
      (["TERM": "nonsense"], "no terminal of the type nonsense is known here"),
      (["TERM": ""], "TERM is not set"),
    ])
  func `a terminal that cannot show a screen is told so`(
    environment: [String: String], message: String
  ) async throws {
    let terminal = try await Terminal(environment: environment)
    try await terminal.type("$ANNALS seeds; echo status=$?")
    try await terminal.wait(for: message, "`annals list`", "status=64")
    #expect(try await !terminal.isAlternate())
  }
}
