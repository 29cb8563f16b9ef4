import Foundation
import Testing

/// Where nothing may be written: a clear word, and nothing is lost.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"),
  .enabled(if: Program.canBeOrdinary, "root may write everywhere, and setpriv is not installed"),
  .serialized, .timeLimit(.minutes(10)))
struct PermissionTests {
  private let dossier: Scratch
  private let states: Scratch

  init() throws {
    dossier = try Scratch()
    let folder = URL(fileURLWithPath: Program.package + "/docs/quay")
    // What its source accepts for all that it tells is not to be accepted for one event.
    let accepted =
      "    accepted:\n      single-source: The other papers of that week are lost.\n"
    for name in ["post.txt", "star.txt", "dossier.yaml"] {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      try dossier.write(text.replacing(accepted, with: ""), to: name)
    }
    states = try Scratch()
  }

  private func browser() async throws -> Terminal {
    let terminal = try await Terminal(
      environment: ["XDG_STATE_HOME": states.path], in: dossier.path)
    try await terminal.type("\(Program.ordinary.joined(separator: " ")) $ANNALS; echo status=$?")
    try await terminal.wait(for: "5 events", "? help")
    return terminal
  }

  private func protect(_ path: String, _ mode: mode_t) {
    #expect(unsafe chmod(path, mode) == 0)
  }

  private func quit(_ terminal: Terminal) async throws {
    try await terminal.send("Q")
    try await terminal.wait(for: "status=0")
  }

  @Test(arguments: [("dossier.yaml", mode_t(0o444)), ("", mode_t(0o555))])
  func `a dossier that may not be written leaves the form as it is filled in`(
    name: String, mode: mode_t
  ) async throws {
    let before = try dossier.text("dossier.yaml")
    let path = name.isEmpty ? dossier.path : dossier.file(name)
    protect(path, mode)
    defer { protect(path, 0o755) }
    let terminal = try await browser()
    try await terminal.send(
      ":read star\r/three\rvvaA form that is filled in\r4 May 1901\r\rreport\r")
    try await terminal.wait(for: "New event", "4/9")
    try await terminal.press("F2")
    try await terminal.wait(
      for: "dossier.yaml: cannot be written: Permission denied", "A form that is filled in")
    #expect(try dossier.text("dossier.yaml") == before)
    #expect(try dossier.names().allSatisfy { !$0.hasSuffix(".part") })
    // As soon as it may be, it is.
    protect(path, 0o755)
    try await terminal.press("F2")
    try await terminal.wait(for: "Written: the event \"A form that is filled in\"")
  }

  @Test(arguments: [("notes.yaml", mode_t(0o444)), ("", mode_t(0o555))])
  func `notes that may not lie beside the dossier go to the state folder`(
    name: String, mode: mode_t
  ) async throws {
    let notes = "annals: 1\nnotes:\n  - event: reed\n    note: An old one\n"
    if !name.isEmpty { try dossier.write(notes, to: name) }
    let path = name.isEmpty ? dossier.path : dossier.file(name)
    protect(path, mode)
    defer { protect(path, 0o755) }
    let terminal = try await browser()
    try await terminal.send(":event fire\rAAsk again\r")
    try await terminal.wait(for: "Your note is written down")
    try await terminal.wait(until: "the note lies in the state folder") { _ in
      try kept("notes.yaml")?.contains("Ask again") == true
    }
    if !name.isEmpty { #expect(try dossier.text(name) == notes) }
    try await quit(terminal)
    let again = try await browser()
    try await again.wait(for: "Ask again")
  }

  @Test(arguments: [("notes.yaml", mode_t(0o444)), ("", mode_t(0o555))])
  func `what changes notes that may not be written is shown, kept and written once it may be`(
    name: String, mode: mode_t
  ) async throws {
    let notes = """
      annals: 1
      marks:
        a: fire
      stars:
        - fire # best
      notes:
        - event: fire
          note: FIRST

      """
    try dossier.write(notes, to: "notes.yaml")
    let path = name.isEmpty ? dossier.path : dossier.file(name)
    protect(path, mode)
    defer { protect(path, 0o755) }
    let terminal = try await browser()
    try await terminal.send(":event fire\r*")
    try await terminal.wait(
      for: "notes.yaml: cannot be written: Permission denied; what you set down is kept until it")
    try await terminal.send(":unmark a\r")
    try await terminal.send("A\u{15}SECOND\r")
    try await terminal.wait(for: "cannot be written", "SECOND")
    try await quit(terminal)
    try await terminal.wait(for: "not written of your own notes (it is kept", "note: SECOND")
    #expect(try dossier.text("notes.yaml") == notes)
    try await terminal.type("clear; $ANNALS show fire --notes; $ANNALS list --starred; echo $?")
    try await terminal.wait(until: "the later words are shown, and no star") {
      $0.contains("SECOND") && !$0.contains("FIRST") && !$0.contains("★")
    }
    // Nothing is said of it as long as it cannot be written.
    let again = try await browser()
    try await again.wait(until: "the later words are shown") {
      $0.contains("SECOND") && !$0.contains("FIRST") && !$0.contains("★")
    }
    try await quit(again)
    protect(path, 0o755)
    let last = try await browser()
    try await last.wait(
      for: "Of your notes 1 mark, 1 star, 1 note could not be written before and are now")
    let text = try dossier.text("notes.yaml")
    #expect(!text.contains("fire # best") && !text.contains("a: fire"))
    #expect(text.contains("    note: SECOND\n") && !text.contains("FIRST"))
    #expect(try kept("unwritten.json") == nil)
  }

  @Test func `what is taken away is gone from both places, and no words hide others`() async throws
  {
    let terminal = try await browser()
    try await terminal.send(":event fire\r*AIn the folder\r")
    try await terminal.wait(for: "Your note is written down")
    protect(dossier.path, 0o555)
    try await quit(terminal)
    try FileManager.default.moveItem(
      atPath: dossier.file("notes.yaml"), toPath: try stateFolder() + "/notes.yaml")
    protect(dossier.path, 0o755)
    try dossier.write(
      "annals: 1\nstars: [fire]\nnotes:\n  - {event: fire, note: Beside}\n", to: "notes.yaml")
    let again = try await browser()
    try await again.wait(for: "Beside", "In the folder", "★")
    try await again.send("*")
    try await again.wait(for: "No star any more")
    try await again.wait(until: "no star is left anywhere") { screen in
      try !screen.contains("★") && kept("notes.yaml")?.contains("- fire") == false
        && !dossier.text("notes.yaml").contains("stars")
    }
  }

  private func stateFolder() throws -> String {
    let folder = states.path + "/annals"
    return folder + "/"
      + (try #require(FileManager.default.contentsOfDirectory(atPath: folder).first))
  }

  /// A file of the state folder.
  private func kept(_ name: String) throws -> String? {
    let folder = states.path + "/annals"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap {
      try? String(contentsOfFile: "\(folder)/\($0)/\(name)", encoding: .utf8)
    }.first
  }

  @Test func `a state folder that may not be written is told once, and all else goes on`()
    async throws
  {
    protect(states.path, 0o555)
    defer { protect(states.path, 0o755) }
    let terminal = try await browser()
    try await terminal.wait(for: "Where you are is not kept: ", "Permission denied")
    try await terminal.send("j")
    try await terminal.wait(until: "it is told no more") { !$0.contains("is not kept") }
    try await terminal.send(":event reed\r:accept single-source Lost.\r")
    try await terminal.wait(for: "Written: single-source accepted")
    try await terminal.send("u")
    try await terminal.wait(for: "Taken back: single-source accepted")
    try await terminal.send("AAsk again\r")
    try await terminal.wait(for: "Your note is written down")
    #expect(try dossier.text("notes.yaml").contains("Ask again"))
    try await quit(terminal)
    #expect(try states.names().isEmpty)
  }

  @Test func `words that can be written nowhere are printed when one quits`() async throws {
    for path in [states.path, dossier.path] { protect(path, 0o555) }
    defer { for path in [states.path, dossier.path] { protect(path, 0o755) } }
    let terminal = try await browser()
    try await terminal.send(":event fire\rAAsk again\r")
    try await terminal.wait(for: "what you set down is kept until you quit")
    try await terminal.send("Q")
    try await terminal.wait(for: "not written of your own notes:", "note: Ask again", "status=")
  }

  @Test func `an export says that a folder or a file is protected`() async throws {
    protect(states.path, 0o555)
    defer { protect(states.path, 0o755) }
    try dossier.write("mine\n", to: "out.csv")
    protect(dossier.file("out.csv"), 0o444)
    for (path, force) in [(states.file("out.csv"), []), (dossier.file("out.csv"), ["--force"])] {
      let outcome = try await Program.runOrdinary(
        ["export", dossier.path, "--format", "csv", "-o", path] + force)
      #expect(outcome.status == 73)
      #expect(outcome.messages.contains("Permission denied"))
    }
    #expect(try dossier.text("out.csv") == "mine\n")
    #expect(try states.names().isEmpty)
  }
}

extension Program {
  /// What goes before the program so that root, too, may write only what its permissions say.
  static let ordinary: [String] =
    getuid() == 0 ? [setpriv, "--bounding-set=-dac_override", "--inh-caps=-dac_override"] : []

  static let canBeOrdinary =
    getuid() != 0 || FileManager.default.isExecutableFile(atPath: setpriv)

  private static let setpriv = "/usr/bin/setpriv"

  /// Runs the program as somebody who may not write everywhere.
  static func runOrdinary(_ arguments: [String]) async throws -> Outcome {
    guard let first = ordinary.first else { return try await run(arguments) }
    return try await run(ordinary.dropFirst() + [path] + arguments, program: first)
  }
}
