import Foundation
import Testing

/// A dossier that others change while it is shown.
@Suite(
  .enabled(if: Terminal.isThere, "tmux is not installed"), .serialized, .timeLimit(.minutes(10)))
struct LiveTests {
  private func browser(_ path: String, in folder: String? = nil) async throws -> Terminal {
    let terminal = try await Terminal(in: folder ?? Program.package)
    try await terminal.type("$ANNALS \(path)")
    try await terminal.wait(for: "? help")
    return terminal
  }

  /// Puts a new file in the place of one, as most editors do.
  private func replace(_ name: String, in scratch: Scratch, with text: String) throws {
    try scratch.write(text, to: "\(name)~new")
    #expect(unsafe rename(scratch.file("\(name)~new"), scratch.file(name)) == 0)
  }

  @Test func `a change on disk shows by itself, and one stays where one is`() async throws {
    let copy = try Scratch.copyOfSeeds()
    let terminal = try await browser(copy.path)
    try await terminal.press("x", "x")
    try await terminal.wait(for: "▶where taken", "─ Eleven Hazara coal miners")
    let yaml = try copy.text("dossier.yaml")
    try replace(
      "dossier.yaml", in: copy,
      with: yaml.replacing("title: Eleven Hazara coal miners", with: "title: Eleven Hazara miners"))
    try await terminal.wait(for: "1 event changed", "─ Eleven Hazara miners", "▶where taken", "Δ")
    try await terminal.press("J")
    try await terminal.wait(until: "the sign is gone once one moves") { !$0.contains("Δ") }
    // Written over, without a new file.
    try copy.write(yaml, to: "dossier.yaml")
    try await terminal.press("K")
    try await terminal.wait(for: "─ Eleven Hazara coal miners")
  }

  @Test func `of a burst of changes the last is shown`() async throws {
    let scratch = try Scratch.dossier()
    let terminal = try await browser(scratch.path)
    for number in 1...40 {
      let yaml = Scratch.small.replacing("The mill burns", with: "The mill burns \(number) times")
      if number.isMultiple(of: 2) {
        try replace("dossier.yaml", in: scratch, with: yaml)
      } else {
        try scratch.write(yaml, to: "dossier.yaml")
      }
    }
    try await terminal.wait(for: "─ The mill burns 40 times", "1 event changed")
  }

  @Test func `a broken file leaves the last good state, lists its findings, and may be mended`()
    async throws
  {
    let scratch = try Scratch.dossier()
    let terminal = try await browser(scratch.path)
    try scratch.write(Scratch.broken, to: "dossier.yaml")
    try await terminal.wait(
      for: "broken: ", "the last good state is shown", "─ The mill burns",
      "dossier.yaml:7:19: error")
    try await terminal.press("F4")
    try await terminal.wait(for: "Findings: ", "unknown key \"kid\"", "unknown source \"leter\"")
    try scratch.write(
      Scratch.small.replacing("The mill burns", with: "The mill is lost"), to: "dossier.yaml")
    let screen = try await terminal.wait(
      for: "The dossier is whole again: 1 event changed", "─ The mill is lost")
    #expect(!screen.contains("broken"))
  }

  @Test func `a text that is edited shows anew, and what it no longer holds is told`() async throws
  {
    let scratch = try Scratch.dossier()
    let terminal = try await browser(scratch.path)
    try await terminal.press("Enter")
    try await terminal.wait(for: "› The Post", "Dear aunt")
    try replace("letter.txt", in: scratch, with: "Dear uncle,\n\nWe are well. " + Scratch.smallText)
    try await terminal.wait(for: "The text of The Post changed", "Dear uncle", "› The Post")
    try scratch.write("Dear aunt,\n", to: "letter.txt")
    try await terminal.wait(for: "broken: ", "Dear uncle", ": error: ")
  }

  @Test func `what is taken away and put back is told, and followed again`() async throws {
    let scratch = try Scratch.dossier()
    let terminal = try await browser(scratch.path)
    try FileManager.default.moveItem(
      atPath: scratch.file("dossier.yaml"), toPath: scratch.file("away"))
    try await terminal.wait(for: "broken: 1 error", "no dossier.yaml")
    try FileManager.default.moveItem(
      atPath: scratch.file("away"), toPath: scratch.file("dossier.yaml"))
    try await terminal.wait(for: "The dossier is whole again")
    try replace(
      "dossier.yaml", in: scratch, with: Scratch.small.replacing("mill burns", with: "mill is lost")
    )
    try await terminal.wait(for: "─ The mill is lost")
  }

  @Test func `a text that is named before it is there is shown once it is`() async throws {
    let scratch = try Scratch.dossier()
    let terminal = try await browser(scratch.path)
    try scratch.write(
      Scratch.small.replacing("events:", with: "  more: {file: more.txt}\nevents:"),
      to: "dossier.yaml")
    try await terminal.wait(for: "broken: ", "more.txt")
    try scratch.write("More.\n", to: "more.txt")
    try await terminal.wait(for: "The dossier is whole again", "2 sources")
  }

  @Test func `a folder that takes another's place is followed, and a link is, too`() async throws {
    let scratch = try Scratch()
    let (one, other) = (try Scratch.dossier(), try Scratch.dossier())
    try other.write(Scratch.small.replacing("mill burns", with: "barn burns"), to: "dossier.yaml")
    let link = scratch.file("current")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: one.path)
    let terminal = try await browser(link)
    try one.write(Scratch.small.replacing("mill burns", with: "mill is lost"), to: "dossier.yaml")
    try await terminal.wait(for: "─ The mill is lost")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("next"), withDestinationPath: other.path)
    #expect(unsafe rename(scratch.file("next"), link) == 0)
    try await terminal.wait(for: "─ The barn burns")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a file of two megabytes is followed, whatever ends its lines`(end: String) async throws {
    let events = (1...1500).map { number in
      """
        - id: e\(number)
          date: 1901-05-01
          kind: report
          title: "The mill burns, \(number) times"
          note: "\(String(repeating: "again ", count: 220))"
          accounts: [{source: letter, quotes: [The mill burned down in the night]}]

      """
    }.joined()
    let yaml = "annals: 1\ntitle: Long\nsources: {letter: {file: letter.txt}}\nevents:\n\(events)"
      .replacing("\n", with: end)
    #expect(yaml.utf8.count > 2_000_000)
    let scratch = try Scratch.dossier(yaml)
    let terminal = try await browser(scratch.path)
    try await terminal.press("G")
    try await terminal.wait(for: "1,500/1,500")
    try scratch.write(
      yaml.replacing("burns, 1499 ", with: "stands, 1499 "), to: "dossier.yaml")
    try await terminal.wait(for: "1 event changed", "The mill stands, 1499")
  }

  @Test func `a change is said to those who listen`() async throws {
    let scratch = try Scratch.dossier()
    let terminal = try await Terminal()
    try await terminal.type("$ANNALS browse --linear \(scratch.path)")
    try await terminal.wait(for: "1 of 1.")
    try replace(
      "dossier.yaml", in: scratch, with: Scratch.small.replacing("mill burns", with: "mill is lost")
    )
    try await terminal.wait(for: "1 event changed.", "The mill is lost")
  }
}
