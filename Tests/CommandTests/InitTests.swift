import Foundation
import Testing

/// `annals init`: a dossier that is begun.
struct InitTests {
  private static let gazette = "The mill burned down in the night. Nobody was hurt.\n"
  private static let herald = "Two men were hurt.\r\nThe mill is gone.\n"

  private func texts() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(InitTests.gazette, to: "The Gazette 1901.txt")
    try scratch.write("\u{FEFF}" + InitTests.herald, to: "herald.md")
    return scratch
  }

  private func check(_ folder: String) async throws -> Program.Outcome {
    try await Program.run("check", folder)
  }

  @Test func `texts are copied byte for byte, each as a source`() async throws {
    let scratch = try texts()
    let outcome = try await Program.run(
      "init", "new", "The Gazette 1901.txt", "herald.md", "--title", "Fire: at Ley",
      in: scratch.path)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages == """
        new: a dossier of 2 sources: the-gazette-1901, herald
        `annals ./new` opens it: there T lists its sources, Enter reads one, v selects words, \
        a makes them an account
        `annals check ./new` says what is wrong or doubtful

        """)
    #expect(try scratch.read("new/The Gazette 1901.txt") == Data(InitTests.gazette.utf8))
    #expect(try scratch.read("new/herald.md") == Data(("\u{FEFF}" + InitTests.herald).utf8))
    #expect(try scratch.text("new/dossier.yaml").contains("title: \"Fire: at Ley\""))
    let list = try await Program.run("list", "new", in: scratch.path)
    #expect(list.messages == "the dossier has no events\n")
    let sources = try await Program.run(
      "snapshot", "./new", "--keys", "T", "--size", "80x24", in: scratch.path)
    #expect(sources.output.contains("Herald                  no date"))
  }

  @Test func `a new dossier has no errors, and one warning a text`() async throws {
    let scratch = try texts()
    #expect(try await Program.run("init", scratch.path).status == 0)
    let outcome = try await check(scratch.path)
    #expect(outcome.status == 0)
    let warnings = outcome.lines.filter { $0.contains("warning: ") }
    #expect(warnings.count == 3, "\(outcome.output)")
    #expect(warnings.contains { $0.contains("the dossier has no events") })
    #expect(warnings.contains { $0.contains("no event cites any of the 2 passages of \"herald\"") })
  }

  @Test func `a folder with texts becomes a dossier, and nothing in it is touched`() async throws {
    let scratch = try texts()
    try scratch.write("hidden", to: ".hidden.txt")
    try scratch.write("picture", to: "a.png")
    #expect(try await Program.run("init", ".", in: scratch.path).status == 0)
    #expect(
      try scratch.names() == [
        ".hidden.txt", "The Gazette 1901.txt", "a.png", "dossier.yaml", "herald.md",
      ])
    let yaml = try scratch.text("dossier.yaml")
    #expect(yaml.contains("file: The Gazette 1901.txt"))
    #expect(!yaml.contains("hidden") && !yaml.contains("a.png"))
  }

  @Test func `an event that an author adds as the comments show is one`() async throws {
    let scratch = try Scratch()
    try scratch.write("The old warehouse burnt down on Friday night\n", to: "gazette.txt")
    #expect(try await Program.run("init", scratch.path).status == 0)
    let lines = try scratch.text("dossier.yaml").components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("#   - id: fire") })
    let end = try #require(lines.firstIndex(of: "events: []"))
    let event = lines[start..<end].map { String($0.dropFirst(2)) }
    let yaml = lines[..<start] + ["events:"] + event + [""]
    try scratch.write(yaml.joined(separator: "\n"), to: "dossier.yaml")
    let list = try await Program.run("list", scratch.path)
    #expect(list.output.contains("The warehouse burns down"), "\(list.messages)")
    #expect(try await check(scratch.path).status == 0)
  }

  @Test func `a dossier without texts is one to begin with`() async throws {
    let scratch = try Scratch()
    #expect(try await Program.run("init", "a/b", in: scratch.path).status == 73)
    let outcome = try await Program.run("init", "empty", in: scratch.path)
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("there a adds a text to its sources, T lists them"))
    #expect(try await check(scratch.file("empty")).status == 0)
  }

  @Test func `a dossier that is there is left as it is`() async throws {
    let dossier = try Scratch.dossier()
    let outcome = try await Program.run("init", dossier.path)
    #expect(outcome.status == 73)
    #expect(
      outcome.messages.hasSuffix(
        "dossier.yaml exists and is left as it is; to add documents, open the dossier and press T, then a\n"
      ))
    #expect(try dossier.text("dossier.yaml") == Scratch.small)
    try FileManager.default.removeItem(atPath: dossier.file("dossier.yaml"))
    try FileManager.default.createSymbolicLink(
      atPath: dossier.file("dossier.yaml"), withDestinationPath: "nowhere")
    #expect(try await Program.run("init", dossier.path).status == 73)
  }

  @Test func `what is no text is told with a way out, all at once, and nothing is written`()
    async throws
  {
    let scratch = try Scratch()
    try scratch.write(Data([0xC3, 0xA9, 0x0A, 0x66, 0xE9]), to: "mixed.txt")
    try scratch.write(Data("%PDF-1.4".utf8), to: "paper.txt")
    try scratch.write("words", to: "good.txt")
    let outcome = try await Program.run(
      "init", "new", "mixed.txt", "good.txt", "paper.txt", in: scratch.path)
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("mixed.txt:2:2: error: the text is UTF-8, but not from here"))
    #expect(outcome.messages.contains("save it anew in UTF-8"))
    #expect(outcome.messages.contains("paper.txt:1:1: error: the PDF is damaged"))
    #expect(try scratch.names() == ["good.txt", "mixed.txt", "paper.txt"])
  }

  @Test func `a copy of a text is no second source`() async throws {
    let scratch = try texts()
    try scratch.write(InitTests.gazette, to: "copy.txt")
    let outcome = try await Program.run(
      "init", "new", "The Gazette 1901.txt", "copy.txt", in: scratch.path)
    #expect(outcome.status == 65)
    #expect(
      outcome.messages.contains(
        "copy.txt:1:1: error: this is the text of the source \"the-gazette-1901\""))
    #expect(!FileManager.default.fileExists(atPath: scratch.file("new")))
  }

  @Test(
    arguments: [
      (["init"], 64), (["init", ""], 64), (["init", "-"], 64), (["init", "new", "-"], 64),
      (["init", "new", "missing.txt"], 66), (["init", "new", "."], 74),
      (["init", "herald.md"], 73), (["init", "new", "--title", " "], 64),
    ])
  func `what cannot be is refused`(arguments: [String], status: Int) async throws {
    let scratch = try texts()
    let outcome = try await Program.run(arguments, in: scratch.path)
    #expect(outcome.status == Int32(status), "\(outcome.messages)")
    #expect(try scratch.names() == ["The Gazette 1901.txt", "herald.md"])
  }

  @Test func `texts of one name from two folders get two names and ids`() async throws {
    let scratch = try Scratch()
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(
        atPath: scratch.file(name), withIntermediateDirectories: false)
      try scratch.write("words of \(name)", to: name + "/Text.txt")
    }
    #expect(
      try await Program.run("init", "new", "a/Text.txt", "b/Text.txt", in: scratch.path).status == 0
    )
    let yaml = try scratch.text("new/dossier.yaml")
    #expect(yaml.contains("  text:\n    file: Text.txt"))
    #expect(yaml.contains("  text-2:\n    file: Text-2.txt"))
    #expect(try scratch.text("new/Text-2.txt") == "words of b")
  }

  @Test func `a text from elsewhere is copied into a folder that is there, and replaces nothing`()
    async throws
  {
    let scratch = try texts()
    let other = try Scratch()
    try other.write("another herald", to: "herald.md")
    let outcome = try await Program.run(
      "init", scratch.path, scratch.file("herald.md"), other.file("herald.md"))
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try scratch.text("herald-2.md") == "another herald")
    #expect(try scratch.read("herald.md") == Data(("\u{FEFF}" + InitTests.herald).utf8))
  }
}
