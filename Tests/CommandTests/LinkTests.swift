import Foundation
import Testing

/// `FOLDER#ID`: an event of a dossier.
struct LinkTests {
  private let seeds = Program.seeds

  @Test func `a snapshot begins at the event`() async throws {
    let linked = try await Program.run("snapshot", seeds + "#killing", "--size", "120x40")
    let typed = try await Program.run(
      "snapshot", seeds, "--size", "120x40", "--keys", ":event killing<enter>")
    #expect(linked.status == 0)
    #expect(linked.output == typed.output)
  }

  @Test func `list prints the one line, show and export the one event`() async throws {
    let list = try await Program.run("list", seeds + "#killing")
    #expect(list.lines.count == 1 && list.output.contains("killing"))
    let link = try await Program.run("show", seeds + "#killing")
    #expect(link.output == (try await Program.run("show", "killing", seeds)).output)
    let report = try await Program.run("export", seeds + "#killing", "--format", "markdown")
    #expect(report.output.components(separatedBy: "\n## ").count == 4)
    #expect(report.output.contains("1 of "))
  }

  @Test(arguments: [
    ["list"], ["snapshot"], ["browse", "--linear"], ["export", "--format", "csv"],
  ])
  func `an event that is not there is told, with the one that may be meant`(command: [String])
    async throws
  {
    let outcome = try await Program.run([command[0], seeds + "#kiling"] + command.dropFirst())
    #expect(outcome.status == 66)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages.hasPrefix(
        "there is no event \"kiling\" in \(seeds); did you mean \"killing\"?"))
  }

  @Test func `commands about a whole dossier say that they are`() async throws {
    for arguments in [["check", seeds + "#killing"], ["search", "x", seeds + "#killing"]] {
      let outcome = try await Program.run(arguments)
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains("\"killing\" is an event of the dossier"))
    }
  }

  @Test func `a folder whose name holds the sign opens`() async throws {
    let scratch = try Scratch()
    for name in ["a#b", "a"] {
      try FileManager.default.createDirectory(
        atPath: scratch.file(name), withIntermediateDirectories: false)
      try scratch.write(Scratch.small.replacing("A small", with: name), to: name + "/dossier.yaml")
      try scratch.write(Scratch.smallText, to: name + "/letter.txt")
    }
    for (name, title) in [("a#b", "a#b"), ("a#b#fire", "a#b"), ("a#fire", "a")] {
      let outcome = try await Program.run("snapshot", name, in: scratch.path)
      #expect(outcome.output.contains(" \(title) dossier"), "\(name): \(outcome.messages)")
    }
  }

  @Test func `a dossier that is not there is one with its whole name`() async throws {
    let outcome = try await Program.run("list", "/nowhere#killing")
    #expect(outcome.status == 66)
    #expect(outcome.messages == "/nowhere#killing: no such file\n")
  }
}
