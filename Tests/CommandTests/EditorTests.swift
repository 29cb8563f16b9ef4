import Foundation
import Testing

/// `e`: the reader's own editor.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct EditorTests {
  /// A dossier, and beside it a script that stands for an editor.
  private struct Desk {
    let dossier: Scratch
    let tools: Scratch

    /// - Parameter work: what the script does once it has noted what it was told.
    init(editor name: String, _ work: String = "") throws {
      (dossier, tools) = (try Scratch.dossier(), try Scratch())
      try tools.write(
        """
        #!/bin/sh
        printf '%s\\n' "$@" >\(tools.path)/told.new
        mv \(tools.path)/told.new \(tools.path)/told
        \(work)

        """, to: name)
      #expect(unsafe chmod(tools.file(name), 0o755) == 0)
    }

    func told() -> [String]? {
      (try? tools.text("told"))?.split(separator: "\n").map(String.init)
    }
  }

  private func browser(
    _ desk: Desk, _ editor: String, variable: String = "EDITOR", folder: String? = nil
  ) async throws -> Terminal {
    let terminal = try await Terminal(
      environment: ["VISUAL": ""].merging([variable: editor]) { $1 })
    try await terminal.type("$ANNALS '\(folder ?? desk.dossier.path)'; echo status=$?")
    try await terminal.wait(for: "? help")
    return terminal
  }

  private func expectTold(
    _ desk: Desk, _ terminal: Terminal, _ words: [String],
    location: SourceLocation = #_sourceLocation
  ) async throws {
    try await terminal.wait(until: "the editor is told \(words)", location: location) { _ in
      desk.told() == words
    }
    try await terminal.wait(for: "? help", "─ The mill burns")
  }

  @Test(arguments: [
    ("vi", ["+6", "FILE"]), ("vim", ["+6", "+normal! 04l", "FILE"]),
    ("nvim", ["+6", "+normal! 04l", "FILE"]), ("emacs", ["+6:5", "FILE"]),
    ("nano", ["+6,5", "FILE"]),
    ("micro", ["+6:5", "FILE"]), ("hx", ["FILE:6:5"]), ("code", ["-g", "FILE:6:5"]),
    ("joe", ["+6", "FILE"]), ("kak", ["+6:5", "FILE"]), ("unheard-of", ["FILE"]),
  ])
  func `each editor is told the place as it takes it`(name: String, words: [String]) async throws {
    let desk = try Desk(editor: name)
    let terminal = try await browser(desk, desk.tools.file(name))
    try await terminal.press("e")
    let file = desk.dossier.file("dossier.yaml")
    try await expectTold(desk, terminal, words.map { $0.replacing("FILE", with: file) })
  }

  @Test func `VISUAL counts before EDITOR, with its words, and no name of a file is a command`()
    async throws
  {
    let desk = try Desk(editor: "code")
    let folder = desk.tools.file("a $(touch gone) 'b\" ;c".replacing("'", with: ""))
    try FileManager.default.copyItem(atPath: desk.dossier.path, toPath: folder)
    let terminal = try await browser(
      desk, "\(desk.tools.file("code")) --wait", variable: "VISUAL", folder: folder)
    try await terminal.press("e")
    try await expectTold(desk, terminal, ["--wait", "-g", "\(folder)/dossier.yaml:6:5"])
    #expect(!desk.tools.file("gone").isEmpty)
    #expect(try !desk.tools.names().contains("gone"))
  }

  @Test func `an account and a text have their own places, and a text is opened to be read`()
    async throws
  {
    let desk = try Desk(editor: "vim")
    let terminal = try await browser(desk, desk.tools.file("vim"))
    try await terminal.press("Tab", "e")
    try await expectTold(
      desk, terminal, ["+12", "+normal! 08l", desk.dossier.file("dossier.yaml")])
    try await terminal.press("Enter")
    try await terminal.wait(for: "› The Post")
    try await terminal.press("e")
    try await terminal.wait(until: "the text is opened") { _ in
      desk.told() == ["-R", "+3", "+normal! 0", desk.dossier.file("letter.txt")]
    }
  }

  @Test func `what is written there is shown when it is left, at the same place`() async throws {
    let desk = try Desk(editor: "ed", "exec sed -i 's/mill burns/mill is lost/' \"$1\"")
    let terminal = try await browser(desk, desk.tools.file("ed"))
    try await terminal.press("e")
    try await terminal.wait(for: "─ The mill is lost", "1 event changed", "? help")
    try await terminal.press("q")
    try await terminal.wait(for: "status=0")
  }

  @Test(arguments: [
    ("exit 3", "ended with status 3"), ("no-such-program", "ended with status 127"),
    ("kill -9 $$", "was ended by signal 9"),
  ])
  func `an editor that fails is told, and nothing is lost`(work: String, words: String) async throws
  {
    let desk = try Desk(editor: "ed", work)
    let terminal = try await browser(desk, desk.tools.file("ed"))
    try await terminal.press("e")
    try await terminal.wait(for: "The editor ed \(words)", "─ The mill burns")
  }

  @Test func `an editor that is not there is told, and so is a dossier that is no file`()
    async throws
  {
    let desk = try Desk(editor: "ed")
    let terminal = try await browser(desk, "/nosuch/editor")
    try await terminal.press("e")
    try await terminal.wait(
      for: "$EDITOR names /nosuch/editor, which is not there: set $VISUAL or $EDITOR to another")
    let named = try await browser(desk, "no-such-editor --wait", variable: "VISUAL")
    try await named.press("e")
    try await named.wait(for: "$VISUAL names no-such-editor, which is in no folder of $PATH")
    let piped = try await Terminal(environment: ["EDITOR": desk.tools.file("ed")])
    try await piped.type("cd \(desk.dossier.path); cat dossier.yaml | $ANNALS -")
    try await piped.wait(for: "? help")
    try await piped.press("e")
    try await piped.wait(for: "the dossier came from standard input: there is no file to edit")
  }

  @Test func `a file that is gone is not begun anew in the editor`() async throws {
    let desk = try Desk(editor: "vi")
    let terminal = try await browser(desk, desk.tools.file("vi"))
    try FileManager.default.removeItem(atPath: desk.dossier.file("dossier.yaml"))
    try await terminal.wait(for: "no dossier.yaml in this folder")
    try await terminal.press("e")
    try await terminal.wait(for: "dossier.yaml is gone")
    try await terminal.type(":findings")
    try await terminal.wait(for: "Findings: 1 wrong")
    try await terminal.press("Enter")
    try await terminal.wait(for: "It has no place in a file")
    #expect(desk.told() == nil)
  }

  @Test func `^C in the editor is the editor's, and ^Z stops both`() async throws {
    let desk = try Desk(
      editor: "ed", "trap 'echo caught' INT; echo editing; while :; do read line && break; done")
    let terminal = try await browser(desk, desk.tools.file("ed"))
    try await terminal.press("e")
    try await terminal.wait(until: "the editor has the terminal") {
      $0.contains("editing") && !$0.contains("? help")
    }
    try await terminal.press("C-c")
    try await terminal.wait(for: "caught")
    try await terminal.press("C-z")
    try await terminal.wait(for: "Stopped")
    try await terminal.type("fg")
    try await terminal.press("Enter")
    try await terminal.wait(for: "─ The mill burns", "? help")
    try await terminal.press("q")
    try await terminal.wait(until: "the shell is back") {
      $0.contains("ready> fg") && !$0.contains("? help")
    }
  }

  @Test func `Enter on a finding opens the editor where it is, and the mended file is shown`()
    async throws
  {
    let desk = try Desk(editor: "vim", "exec sed -i 's/kid:/kind:/' \"$3\"")
    let terminal = try await browser(desk, desk.tools.file("vim"))
    try desk.dossier.write(
      Scratch.small.replacing("kind: report", with: "kid: report"), to: "dossier.yaml")
    try await terminal.wait(for: "broken: ")
    try await terminal.press("F4")
    try await terminal.wait(for: "kid: report", "^")
    try await terminal.press("Enter")
    try await terminal.wait(for: "The dossier is whole again", "─ The mill burns")
    #expect(desk.told()?.last == desk.dossier.file("dossier.yaml"))
  }

  @Test func `those who listen edit, too`() async throws {
    let desk = try Desk(editor: "ed", "exec sed -i 's/mill burns/mill is lost/' \"$1\"")
    let outcome = try await Program.run(
      ["browse", "--linear", desk.dossier.path], input: "eq",
      environment: ["EDITOR": desk.tools.file("ed")])
    #expect(outcome.status == 0)
    #expect(desk.told() == [desk.dossier.file("dossier.yaml")])
    #expect(outcome.output.contains("1 event changed."))
    #expect(outcome.output.contains("The mill is lost"))
  }

  @Test func `a check lists what is doubtful`() async throws {
    let desk = try Desk(editor: "ed")
    let terminal = try await browser(desk, desk.tools.file("ed"))
    try await terminal.press(":")
    try await terminal.type("check")
    try await terminal.wait(for: "Findings: ", "warning: ")
  }
}
