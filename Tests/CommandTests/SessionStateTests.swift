import Foundation
import Testing

/// What the program keeps from session to session, in a real terminal: where one was, and one's own
/// notes.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct SessionStateTests {
  private static let yaml = """
    annals: 1
    title: A small dossier
    sources:
      letter: {file: letter.txt, publisher: The Post, published: 1901-05-02}
    events:
      - id: fire
        date: 1901-05-01
        kind: report
        title: The mill burns
        accounts: [{source: letter, quotes: [The mill burned down in the night]}]
      - id: unhurt
        date: 1901-05-02
        kind: report
        title: All are well
        accounts: [{source: letter, quotes: [Nobody was hurt]}]

    """

  /// A folder with a dossier, and one for what is kept.
  private func folders() throws -> (dossier: Scratch, state: Scratch) {
    (try Scratch.dossier(SessionStateTests.yaml), try Scratch())
  }

  /// Opens the browser in a terminal of its own.
  private func browser(
    _ folders: (dossier: Scratch, state: Scratch), options: String = "", shows words: String
  ) async throws -> Terminal {
    let terminal = try await Terminal(environment: ["XDG_STATE_HOME": folders.state.path])
    try await terminal.type("$ANNALS browse \(options) \(folders.dossier.path); echo status=$?")
    try await terminal.wait(until: "the browser shows \(words)") {
      $0.contains(words) && $0.contains("? help") && !$0.contains("ready>")
    }
    return terminal
  }

  /// The one folder that is kept for a dossier.
  private func kept(_ state: Scratch) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: state.file("annals"))
    return state.file("annals/" + (try #require(names.first)))
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test(arguments: ["q", "Q", "C-c"])
  func `what was left is there again`(key: String) async throws {
    let folders = try folders()
    var terminal = try await browser(folders, shows: "2 events")
    try await terminal.send("&hurt")
    try await terminal.press("Enter")
    try await terminal.wait(for: "1 of 2 events shown")
    try await terminal.send(":coverage")
    try await terminal.press("Enter")
    try await terminal.wait(for: "› Coverage")
    if key == "q" {
      try await terminal.press("q")
      try await terminal.wait(until: "the view is closed") { !$0.contains("› Coverage") }
    }
    try await terminal.press(key)
    try await terminal.wait(for: "status=")
    terminal = try await browser(folders, shows: "1 of 2")
    try await terminal.wait(until: "the view is open again, unless it was closed") {
      $0.contains("All are well") && $0.contains("› Coverage") == (key != "q")
    }
    try await terminal.press("Q")
    terminal = try await browser(folders, options: "--no-state", shows: "2 events")
    #expect(try await !terminal.screen().contains("1 of 2"))
    let folder = try kept(folders.state)
    #expect(try mode(folder) == 0o700 && mode(folder + "/session.json") == 0o600)
    #expect(try mode(folders.state.file("annals")) == 0o700)
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `a terminal that is closed loses nothing, and lines are recalled`(signal: Int32) async throws
  {
    let folders = try folders()
    var terminal = try await browser(folders, shows: "2 events")
    try await terminal.send("/well")
    try await terminal.press("Enter")
    try await terminal.wait(for: "─ All are well", "? help")
    try await terminal.signal(signal)
    try await terminal.wait(for: "status=\(128 + signal)")
    terminal = try await browser(folders, shows: "─ All are well")
    try await terminal.press("/", "Up")
    try await terminal.wait(for: "/well")
  }

  @Test func `who rests has their place kept`() async throws {
    let folders = try folders()
    let terminal = try await browser(folders, shows: "2 events")
    try await terminal.press("j")
    try await terminal.wait(until: "it is written") { _ in
      let text = try? String(contentsOfFile: kept(folders.state) + "/session.json", encoding: .utf8)
      return text?.contains("\"unhurt\"") == true
    }
  }

  @Test(arguments: [
    ("{\"version\": 7}", "is of another version"), ("{", "is damaged"), ("", "is damaged"),
    ("{\"version\": 1, \"filter\": 3}", "is damaged"),
  ])
  func `what cannot be read is set aside with a word`(text: String, fault: String) async throws {
    let folders = try folders()
    var terminal = try await browser(folders, shows: "2 events")
    try await terminal.press("j", "q")
    try await terminal.wait(for: "status=0")
    let file = try kept(folders.state) + "/session.json"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    terminal = try await Terminal(environment: ["XDG_STATE_HOME": folders.state.path])
    try await terminal.type("$ANNALS \(folders.dossier.path)/")
    try await terminal.wait(for: fault, "session.json.bad-1", "The mill burns")
    #expect(try String(contentsOfFile: file + ".bad-1", encoding: .utf8) == text)
  }

  @Test func `where nothing can be kept that is said once`() async throws {
    let folders = try folders()
    try folders.state.write("a file", to: "annals")
    let terminal = try await browser(folders, shows: "2 events")
    try await terminal.press("j")
    try await terminal.wait(for: "Where you are is not kept: ")
    try await terminal.press("k", "j", "*")
    try await terminal.wait(for: "Starred: All are well")
    #expect(try folders.dossier.text("notes.yaml").contains("- unhurt"))
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
    #expect(try folders.state.names() == ["annals"])
  }

  @Test func `a relative folder for state is no folder`() async throws {
    let folders = try folders()
    let terminal = try await Terminal(
      environment: ["XDG_STATE_HOME": "state", "HOME": folders.state.path],
      in: folders.dossier.path)
    try await terminal.type("$ANNALS; echo status=$?")
    try await terminal.wait(for: "? help")
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
    #expect(try folders.dossier.names() == ["dossier.yaml", "letter.txt"])
    #expect(try folders.state.names() == [".local"])
    #expect(try mode(folders.state.file(".local/state/annals")) == 0o700)
  }
}

/// One's own notes on the disk.
extension SessionStateTests {
  @Test func `two programs write into one file of notes, and both see all`() async throws {
    let folders = try folders()
    let one = try await browser(folders, shows: "2 events")
    let other = try await browser(folders, shows: "2 events")
    try await one.press("*")
    try await one.wait(for: "Starred: The mill burns")
    try folders.dossier.write(
      "# mine\n" + folders.dossier.text("notes.yaml") + "# to be done\n", to: "notes.yaml")
    try await other.press("j", "A")
    try await other.wait(for: "Your note on All are well")
    try await other.send("Who says so?")
    try await other.press("Enter")
    try await other.wait(for: "☞ Your note (", "Who says so?", " ★Wed  1 May 1901")
    let text = try folders.dossier.text("notes.yaml")
    #expect(text.hasPrefix("# mine\n# A reader's own"))
    #expect(text.contains("stars:\n  - fire\n") && text.contains("    note: Who says so?\n"))
    #expect(text.contains("# to be done\n"))
    try await one.press("m", "a")
    try await one.wait(for: "Mark a is set", "☞")
    #expect(try folders.dossier.names() == ["dossier.yaml", "letter.txt", "notes.yaml"])
  }

  @Test func `a broken file is not written, and what was set down is kept until it is mended`()
    async throws
  {
    let folders = try folders()
    try folders.dossier.write("annals: 1\nstars: [fire\n", to: "notes.yaml")
    let terminal = try await Terminal(environment: ["XDG_STATE_HOME": folders.state.path])
    try await terminal.type("$ANNALS \(folders.dossier.path)/; echo status=$?")
    try await terminal.wait(for: "notes.yaml:", "error: not YAML")
    try await terminal.press("j", "*")
    try await terminal.wait(for: "notes.yaml:", "what you set down is kept")
    #expect(try folders.dossier.text("notes.yaml") == "annals: 1\nstars: [fire\n")
    try folders.dossier.write("annals: 1\nstars: [fire] # best\n", to: "notes.yaml")
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
    #expect(
      try folders.dossier.text("notes.yaml") == "annals: 1\nstars: [fire, unhurt] # best\n")
  }

  @Test(arguments: [SIGHUP, SIGKILL])
  func `what could not be written outlasts the program, and is written the next time`(signal: Int32)
    async throws
  {
    let folders = try folders()
    try folders.dossier.write("annals: 1\nstars: [fire\n", to: "notes.yaml")
    let terminal = try await Terminal(environment: ["XDG_STATE_HOME": folders.state.path])
    try await terminal.type("$ANNALS \(folders.dossier.path)/; echo status=$?")
    try await terminal.wait(for: "notes.yaml:", "error: not YAML")
    try await terminal.send("*AWho saw it?\r")
    try await terminal.wait(
      for: "what you set down is kept", "until it can be written", "☞ Your note", "Who saw it?")
    try await terminal.signal(signal)
    try await terminal.wait(for: "status=\(128 + signal)")
    // Still broken: it is shown, and kept on.
    let again = try await browser(folders, shows: "Who saw it?")
    try await again.signal(SIGHUP)
    try await again.wait(for: "status=\(128 + SIGHUP)")
    try folders.dossier.write(
      "annals: 1\nnotes:\n  - {event: fire, note: By another}\n", to: "notes.yaml")
    _ = try await browser(
      folders, shows: "Of your notes 1 star, 1 note could not be written before and are now")
    let text = try folders.dossier.text("notes.yaml")
    #expect(text.contains("  - fire\n"), "\(text)")
    #expect(text.contains("By another") && text.contains("Who saw it?"), "\(text)")
    #expect(try !FileManager.default.fileExists(atPath: kept(folders.state) + "/unwritten.json"))
  }

  @Test func `what was still to be written and is damaged is set aside with a word`() async throws {
    let folders = try folders()
    let terminal = try await browser(folders, shows: "2 events")
    try await terminal.send("Q")
    try await terminal.wait(for: "status=0")
    let file = try kept(folders.state) + "/unwritten.json"
    try "{\"version\": 1, \"jottings\": [{\"what\": \"star\"}]}".write(
      toFile: file, atomically: true, encoding: .utf8)
    let again = try await browser(folders, shows: "set aside as unwritten.json.bad-1")
    try await again.send("*")
    try await again.wait(for: "Starred: The mill burns")
  }

  @Test func `what can never be written is printed at the end`() async throws {
    let folders = try folders()
    try folders.dossier.write("stars: {}\n", to: "notes.yaml")
    let terminal = try await Terminal(environment: ["XDG_STATE_HOME": folders.state.path])
    try await terminal.type("$ANNALS \(folders.dossier.path)/; echo status=$?")
    try await terminal.wait(for: "must be a list")
    try await terminal.press("*", "q")
    try await terminal.wait(for: "status=0", "not written of your own notes (it is kept", "- fire")
  }

  @Test func `the notes on the bundled dossier lie with the state`() async throws {
    let state = try Scratch()
    let terminal = try await Terminal(environment: ["XDG_STATE_HOME": state.path])
    try await terminal.type("$ANNALS; echo status=$?")
    try await terminal.wait(for: "? help")
    try await terminal.press("*")
    try await terminal.wait(for: "★")
    let file = try kept(state) + "/notes.yaml"
    try await terminal.wait(until: "it is written") { _ in
      FileManager.default.fileExists(atPath: file)
    }
    #expect(try mode(file) == 0o600)
    #expect(!FileManager.default.fileExists(atPath: Program.seeds + "/notes.yaml"))
  }

  @Test func `who listens goes on where they were`() async throws {
    let folders = try folders()
    let environment = ["XDG_STATE_HOME": folders.state.path]
    let arguments = ["browse", "--linear", folders.dossier.path]
    _ = try await Program.run(arguments, input: "j*q", environment: environment)
    let again = try await Program.run(arguments, input: "q", environment: environment)
    #expect(again.output.contains("2 of 2.") && again.output.contains("starred."))
    let fresh = try await Program.run(
      arguments + ["--no-state"], input: "q", environment: environment)
    #expect(fresh.output.contains("1 of 2."))
  }
}
