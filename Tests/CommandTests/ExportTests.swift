import Foundation
import Testing

struct ExportTests {
  static let formats = [
    "markdown", "csv", "json", "jsonl", "csv-wide", "tsv", "tsv-wide", "ics", "timelinejs",
    "timelinejs-csv", "timesketch", "lnav",
  ]
  /// Those in which an undated event has no place among the others.
  static let datedFormats: Set = ["ics", "timelinejs", "timelinejs-csv", "timesketch", "lnav"]

  private func export(_ options: String..., output: String? = nil) async throws -> Program.Outcome {
    try await Program.run(
      ["export", Program.seeds] + options + (output.map { ["-o", $0] } ?? []))
  }

  @Test(arguments: formats)
  func `a file holds what standard output would`(format: String) async throws {
    let scratch = try Scratch()
    let said = try await export("--format", format)
    let written = try await export("--format", format, output: scratch.file("out"))
    #expect(said.status == 0)
    let isDated = Self.datedFormats.contains(format)
    #expect(said.messages.contains("7 undated events are left out: ") == isDated)
    #expect(said.messages.isEmpty != isDated)
    #expect(said.output.contains("Eleven Hazara coal miners are killed at Machh"))
    #expect(said.outputBytes.last == 0x0A)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(written.messages == said.messages)
    #expect(try scratch.read("out") == said.outputBytes)
    #expect(try scratch.names() == ["out"])
    #expect(try await export("--format", format, output: "-").outputBytes == said.outputBytes)
  }

  @Test func `a tilde in a name is a letter like any other`() async throws {
    let scratch = try Scratch()
    for name in ["~root", "~nobody-of-this-name"] {
      let written = try await Program.run(
        "export", Program.seeds, "--format", "csv", "-o", name, in: scratch.path)
      #expect(written.status == 0)
      #expect(try scratch.text(name).contains("Eleven Hazara coal miners"))
      let read = try await Program.run("check", name, in: scratch.path)
      #expect(read.output.contains("\(name):2:"))
    }
  }

  @Test func `the JSON has every event, account, point and source`() async throws {
    let document = try await export("--format", "json").jsonObject()
    let events = try #require(document["events"] as? [[String: Any]])
    #expect(document["count"] as? Int == events.count)
    let sources = try #require(document["sources"] as? [[String: Any]])
    #expect(sources.count == 5)
    for source in sources {
      #expect(
        ["file", "publisher", "published", "sha256"].allSatisfy { source.keys.contains($0) })
      #expect((source["sha256"] as? String)?.count == 64)
    }
    let fields = [
      "id", "date", "earliest", "latest", "kind", "title", "place", "people", "accounts", "points",
    ]
    #expect(events.allSatisfy { event in fields.allSatisfy { event.keys.contains($0) } })
    let accounts = events.flatMap { $0["accounts"] as? [[String: Any]] ?? [] }
    #expect(accounts.allSatisfy { $0["source"] is String && $0["says"] is [String: String] })
    let quotations = accounts.flatMap { $0["quotations"] as? [[String: Any]] ?? [] }
    #expect(quotations.count > events.count)
    #expect(
      quotations.allSatisfy {
        $0["exact"] is String && $0["start"] is Int && $0["end"] is Int
      })
  }

  @Test func `a selection is exported, and what it leaves out without a date is told`()
    async throws
  {
    let outcome = try await export(
      "--format", "json", "--from", "2021-01-05", "--to", "2021-01-05", "--surely")
    let events = try #require(outcome.jsonObject()["events"] as? [[String: Any]])
    #expect(events.compactMap { $0["id"] as? String } == ["dawn-editorial"])
    #expect(outcome.messages == "7 undated events are left out\n")
  }

  @Test func `a file that is there is left as it is, unless forced`() async throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "out.md")
    let path = scratch.file("out.md")
    let refused = try await export("--format", "markdown", output: path)
    #expect(refused.status == 73)
    #expect(refused.output.isEmpty)
    #expect(refused.messages == "\(path) exists and is left as it is\n")
    #expect(try scratch.text("out.md") == "mine")
    let forced = try await export("--format", "markdown", "--force", output: path)
    #expect(forced.status == 0)
    #expect(try scratch.text("out.md").hasPrefix("# The Machh attack"))
    #expect(try scratch.names() == ["out.md"])
  }

  @Test func `an empty selection writes nothing`() async throws {
    let scratch = try Scratch()
    let outcome = try await export(
      "--format", "csv", "--kind", "burial", "--single-source", output: scratch.file("out.csv"))
    #expect(outcome.status == 1)
    #expect(
      outcome.messages.hasPrefix("no event fits: burial; told by one independent source only"))
    #expect(try scratch.names().isEmpty)
  }

  @Test func `a file that cannot be made is named, with the reason`() async throws {
    let scratch = try Scratch()
    let missing = try await export(
      "--format", "csv", output: scratch.file("no/such/folder.csv"))
    #expect(missing.status == 73)
    #expect(missing.messages.contains("no/such/folder.csv: cannot be written: No such file"))
    try FileManager.default.createDirectory(
      atPath: scratch.file("folder"), withIntermediateDirectories: false)
    for force in [[], ["--force"]] {
      let folder = try await Program.run(
        ["export", Program.seeds, "--format", "csv", "-o", scratch.file("folder")] + force)
      #expect(folder.status == 73)
      #expect(folder.messages.hasPrefix(scratch.file("folder")))
    }
    #expect(try scratch.names() == ["folder"])
  }

  @Test func `what is no plain file is not replaced, even when forced`() async throws {
    let scratch = try Scratch()
    try #require(unsafe mkfifo(scratch.file("pipe"), 0o600) == 0)
    for force in [[], ["--force"]] {
      let outcome = try await Program.run(
        ["export", Program.seeds, "--format", "csv", "-o", scratch.file("pipe")] + force)
      #expect(outcome.status == 73)
      #expect(outcome.messages.hasPrefix(scratch.file("pipe")))
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.file("pipe"))
    #expect(attributes[.type] as? FileAttributeType != .typeRegular)
    #expect(try scratch.names() == ["pipe"])
  }

  @Test(arguments: [
    (["--format", "xml"], "\n  - timelinejs-csv\n"), ([], "--format"),
    (["--format", "csv", "-o", ""], "-o"),
  ])
  func `a format or a file that cannot be is a mistake of usage`(
    options: [String], message: String
  ) async throws {
    let outcome = try await Program.run(["export", Program.seeds] + options)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message))
  }
}
