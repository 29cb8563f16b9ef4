import Foundation
import Testing

/// A terminal of its own, in tmux, with a shell in it.
final class Terminal: Sendable {
  private let scratch: Scratch
  private let socket: String
  private let server: Child

  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")

  /// Opens a terminal whose shell has a prompt and stands in a folder.
  init(
    columns: Int = 120, rows: Int = 40, environment: [String: String] = [:],
    in folder: String = Program.package
  ) async throws {
    scratch = try Scratch()
    socket = scratch.file("socket")
    try scratch.write(
      """
      set -g status off
      set -g default-terminal screen-256color
      set -s escape-time 0

      """, to: "tmux.conf")
    // Not as a daemon, so that it is known and can be ended.
    server = try Terminal.tmux(socket, ["-f", scratch.file("tmux.conf"), "-D"])
    try await waitForServer()
    let settings = [
      "LANG": "C.UTF-8", "PS1": "ready> ", "ENV": "", "ANNALS": Program.path,
      // What is kept from session to session is kept for this terminal alone.
      "XDG_STATE_HOME": scratch.file("state"),
    ]
    .merging(environment) { $1 }
    try await tmux(
      [
        "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder, "env", "-u",
        "NO_COLOR",
      ] + settings.map { "\($0)=\($1)" }
        + ["/bin/sh", "-i"])
    try await wait(for: "ready>")
  }

  deinit {
    server.kill()
  }

  private func waitForServer() async throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    while !FileManager.default.fileExists(atPath: socket), clock.now < end {
      try await clock.sleep(for: .milliseconds(5))
    }
  }

  /// Types a line into the shell.
  func type(_ line: String) async throws {
    try await send(line)
    try await press("Enter")
  }

  /// Sends text as it stands.
  func send(_ text: String) async throws {
    try await tmux(["send-keys", "-l", text])
  }

  /// Presses keys by tmux's names for them: `x`, `Enter`, `C-c`.
  func press(_ keys: String...) async throws {
    try await tmux(["send-keys"] + keys)
  }

  /// Pastes text, however much, as a terminal does that marks what is pasted, or as one that does not.
  func paste(_ text: String, isMarked: Bool = true) async throws {
    try scratch.write(text, to: "paste")
    try await tmux(["load-buffer", scratch.file("paste")])
    try await tmux(["paste-buffer"] + (isMarked ? ["-p"] : []))
  }

  /// What is on the screen.
  func screen() async throws -> String {
    try await tmux(["capture-pane", "-p"])
  }

  /// What is on the screen, with the escape sequences that make it look so.
  func looks() async throws -> String {
    try await tmux(["capture-pane", "-p", "-e"])
  }

  /// The same with all blanks, for what each cell looks like.
  func cells() async throws -> TerminalCells {
    TerminalCells(try await tmux(["capture-pane", "-p", "-e", "-N"]))
  }

  /// Waits until the screen shows all of some words, and returns all of it.
  ///
  /// A screen is not drawn from top to bottom, so what is seen beside the words may be of before.
  @discardableResult
  func wait(for words: String..., location: SourceLocation = #_sourceLocation) async throws
    -> String
  {
    try await wait(until: "the screen shows \(words)", location: location) { screen in
      words.allSatisfy(screen.contains)
    }
  }

  /// Waits until something holds of the screen.
  ///
  /// At most a minute: where other tests keep every core busy, seconds pass between two looks.
  @discardableResult
  func wait(
    until state: String, location: SourceLocation = #_sourceLocation,
    _ holds: (String) async throws -> Bool
  ) async throws -> String {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    var screen = ""
    repeat {
      screen = try await self.screen()
      if try await holds(screen) { return screen }
      try await clock.sleep(for: .milliseconds(15))
    } while clock.now < end
    throw Timeout(state: state, screen: screen, location: location)
  }

  /// Whether the alternate screen is on, where full-screen programs draw.
  func isAlternate() async throws -> Bool {
    try await ask("alternate_on") == "1"
  }

  /// Whether a program has asked for reports of the mouse.
  func hasMouse() async throws -> Bool {
    try await ask("mouse_any_flag") == "1"
  }

  func resize(columns: Int, rows: Int) async throws {
    try await tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Gives the terminal another background, such as `#ffffff`.
  func paint(_ background: String) async throws {
    try await tmux(["set", "-g", "window-style", "bg=\(background)"])
  }

  /// Has everything that reaches the terminal from now on written to a file, too.
  func record(to file: String) async throws {
    try Data().write(to: URL(fileURLWithPath: file))
    try await tmux(["pipe-pane", "exec cat >>\(file)"])
  }

  /// Sends a signal to the program that the shell has started.
  func signal(_ signal: Int32) async throws {
    let shell = try await ask("pane_pid")
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    let child = try #require(children.split(separator: " ").last.flatMap { pid_t($0) })
    #expect(Foundation.kill(child, signal) == 0)
  }

  private func ask(_ variable: String) async throws -> String {
    try await tmux(["display-message", "-p", "#{\(variable)}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    let answer = "answer-\(UInt32.random(in: .min ... .max))"
    let client = try Terminal.tmux(socket, arguments, output: .file(scratch.file(answer)))
    guard await client.end() == 0 else {
      throw Timeout(state: "tmux \(arguments) succeeds", screen: "", location: #_sourceLocation)
    }
    defer { try? FileManager.default.removeItem(atPath: scratch.file(answer)) }
    return try scratch.text(answer)
  }

  private static func tmux(
    _ socket: String, _ arguments: [String], output: Child.Stream = .file("/dev/null")
  ) throws -> Child {
    try Child(
      "/usr/bin/tmux", ["-S", socket] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"],
      output: output)
  }

  /// What was waited for in vain, and what was there instead.
  struct Timeout: Error, CustomStringConvertible {
    let state: String
    let screen: String
    let location: SourceLocation

    var description: String { "waited in vain at \(location) until \(state):\n\(screen)" }
  }
}
