import Foundation
import Testing

struct ExportTests {
  static let formats = [
    "markdown", "html", "csv", "csv-wide", "tsv", "tsv-wide", "json", "jsonl", "ics", "timelinejs",
    "timelinejs-csv", "web-annotation", "timesketch", "lnav", "dot", "mermaid", "svg",
  ]
  /// Those that have no place for a recipe.
  static let bareFormats: Set = [
    "csv", "csv-wide", "tsv", "tsv-wide", "timelinejs-csv", "timesketch",
  ]
  /// Those in which an undated event has no place among the others.
  static let datedFormats: Set = ["ics", "timelinejs", "timelinejs-csv", "timesketch", "lnav"]

  private func export(_ options: String..., output: String? = nil) async throws -> Program.Outcome {
    try await export(options, output: output)
  }

  private func export(_ options: [String], output: String? = nil) async throws -> Program.Outcome {
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

  /// A dossier with a draft, and a name to hide.
  private func drafted() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("Ada Reed saw it.", to: "log.txt")
    try scratch.write("Jo Doe did not.", to: "copy.txt")
    try scratch.write("[Ada Reed]", to: "redact.yaml")
    try scratch.write(
      """
      annals: 1
      title: Log
      names: [{name: Ada Reed, kind: person, also: [Captain Reed]}]
      sources: {log: {file: log.txt}, copy: {file: copy.txt}}
      events:
        - id: seen
          date: 2001-05-03
          kind: report
          title: Ada Reed sees it
          people: [Ada Reed]
          accounts:
            - {source: log, quotes: [Ada Reed saw it]}
            - {source: copy, status: draft, quotes: [Jo Doe did not]}
        - {id: unseen, date: 2001-05-04, kind: report, title: It is not, accounts: [{source: copy, status: draft, quotes: [Jo Doe did not]}]}
      """, to: "dossier.yaml")
    return scratch
  }

  @Test(arguments: formats)
  func `drafts leave only where they are asked for, and it is told`(format: String) async throws {
    let scratch = try drafted()
    let final = try await Program.run("export", scratch.path, "--format", format)
    #expect(final.output.contains("Ada Reed sees it") && !final.output.contains("It is not"))
    #expect(!final.output.contains("Jo Doe"))
    #expect(final.messages.contains("1 draft account is left out"))
    let all = try await Program.run("export", scratch.path, "--format", format, "--include-draft")
    #expect(all.output.contains("It is not"))
    let hasWords = !["dot", "mermaid", "svg"].contains(format)
    #expect(all.output.contains("Jo Doe") == hasWords)
    #expect(all.messages.isEmpty)
  }

  @Test(arguments: formats)
  func `names are hidden, and what may still tell them is told`(format: String) async throws {
    let scratch = try drafted()
    let hidden = try await Program.run(
      "export", scratch.path, "--format", format, "--redact", scratch.file("redact.yaml"))
    #expect(hidden.status == 0)
    #expect(!hidden.output.contains("Ada") && hidden.output.contains("person 1"))
    #expect(hidden.messages.contains("hidden: [person 1]"))
    let missing = try await Program.run(
      "export", scratch.path, "--format", format, "--redact", scratch.file("none.yaml"))
    #expect(missing.status == 66 && missing.output.isEmpty)
  }

  @Test(arguments: ["json", "jsonl", "annals"])
  func `sources and events that are called alike without names come in again as they were`(
    format: String
  ) async throws {
    let scratch = try Scratch()
    for name in ["ada", "bo"] { try scratch.write("\(name) wrote it.", to: "\(name).txt") }
    let events = ["ada", "bo"].map { name in
      """
        - {id: \(name), date: 2001-05-03, kind: report, title: T, accounts:
            [{source: letter-\(name), quotes: [wrote it], says: {wrote: \(name == "ada")}}]}
      """
    }
    try scratch.write(
      """
      annals: 1
      title: Log
      names: [{name: Ada, kind: person}, {name: Bo, kind: person}]
      sources: {letter-ada: {file: ada.txt}, letter-bo: {file: bo.txt}}
      events:
      \(events.joined(separator: "\n"))
      """, to: "dossier.yaml")
    try scratch.write("{Ada: a witness, Bo: a witness}", to: "redact.yaml")
    let (file, again) = (scratch.file("o.\(format)"), scratch.file("again.annals"))
    let written = try await Program.run(
      "export", scratch.path, "--format", format, "--redact", scratch.file("redact.yaml"), "-o",
      file)
    #expect(written.status == 0)
    let read = try await Program.run("import", file, "-o", again)
    #expect(read.status == 0, "\(read.messages)")
    let accounts = try await Program.run("export", again, "--format", "csv")
    let rows = accounts.output.split(whereSeparator: \.isNewline).filter { $0.contains(",wrote,") }
    #expect(rows.count == 2)
    for (number, value) in [("", "true"), ("-2", "false")] {
      #expect(
        rows.contains {
          $0.contains("letter-a-witness\(number),") && $0.contains(",wrote,\(value),")
        })
    }
  }

  @Test(arguments: formats)
  func `without quotations no word of a source leaves`(format: String) async throws {
    let scratch = try drafted()
    let bare = try await Program.run(
      "export", scratch.path, "--format", format, "--no-quotes", "--include-draft")
    #expect(bare.status == 0 && bare.output.contains("Ada Reed sees it"))
    #expect(!bare.output.contains("saw it") && !bare.output.contains("Jo Doe"))
  }

  @Test(arguments: ["timelinejs", "timelinejs-csv"])
  func `that no slide has a day is told, and names that are no list are refused`(
    format: String
  ) async throws {
    let scratch = try drafted()
    try scratch.write("", to: "none.yaml")
    let dossier = try scratch.text("dossier.yaml")
    let undated = dossier.replacing("date: 2001-05-03", with: "time: early")
      .replacing("date: 2001-05-04, ", with: "")
    try scratch.write(undated, to: "dossier.yaml")
    let slides = try await Program.run("export", scratch.path, "--format", format)
    #expect(slides.status == 0)
    #expect(slides.messages.hasPrefix("no event has a day, and without one TimelineJS shows"))
    let names = try await Program.run(
      "export", scratch.path, "--format", "html", "--redact", scratch.file("none.yaml"))
    #expect(names.status == 65 && names.messages.contains("none.yaml: it is no list of names"))
  }

  @Test func `by its recipe an export is made again, byte for byte`() async throws {
    let scratch = try Scratch()
    let options = [
      "--from", "2021-01-03", "--to", "2021-01-09", "--surely", "--search",
      "killed OR \"the miners\" -imran",
      "--source", "wsws", "--no-quotes",
    ]
    for format in Self.formats where !Self.bareFormats.contains(format) {
      let first = try await export(["--format", format] + options, output: scratch.file(format))
      #expect(first.status == 0)
      let again = try await export(
        ["--recipe", scratch.file(format)], output: scratch.file("again"))
      #expect(again.status == 0 && again.messages == first.messages)
      #expect(try scratch.read("again") == scratch.read(format))
      try FileManager.default.removeItem(atPath: scratch.file("again"))
    }
    let none = try await export("--recipe", Program.seeds + "/dossier.yaml")
    #expect(none.status == 65 && none.messages.contains("there is no recipe in it"))
    let nothing = try await export()
    #expect(nothing.status == 64 && nothing.messages.contains("--format"))
  }

  @Test func `an archive of some events is one that this program opens, and SQLite`() async throws {
    let scratch = try Scratch()
    let (file, again) = (scratch.file("week.annals"), scratch.file("again.annals"))
    let week = ["--from", "2021-01-03", "--to", "2021-01-09"]
    let written = try await export(["--format", "annals"] + week, output: file)
    #expect(written.status == 0 && written.messages == "7 undated events are left out\n")
    let json = try await Program.run("export", file, "--format", "jsonl")
    let events = try await export(["--format", "jsonl"] + week)
    // What the first line says of the dossier is other.
    #expect(
      json.output.split(separator: "\n").dropFirst().elementsEqual(
        events.output.split(separator: "\n").dropFirst()))
    _ = try await export("--recipe", file, output: again)
    #expect(try scratch.read("week.annals") == scratch.read("again.annals"))
    let without = try await export(
      ["--format", "annals", "--no-quotes"] + week, output: again + "2")
    #expect(without.status == 0)
    let bare = try await Program.run("export", again + "2", "--format", "jsonl")
    #expect(bare.output.contains("\"exact\":\"\"") && !bare.output.contains("miners were asleep"))
  }

  @Test func `a recipe whose names were hidden asks for them, and tells what has changed`()
    async throws
  {
    let scratch = try drafted()
    let names = scratch.file("redact.yaml")
    _ = try await Program.run(
      "export", scratch.path, "--format", "json", "--redact", names, "-o", scratch.file("a.json"))
    let without = try await Program.run("export", scratch.path, "--recipe", scratch.file("a.json"))
    #expect(without.status == 64 && without.messages.contains("--redact"))
    let again = try await Program.run(
      "export", scratch.path, "--recipe", scratch.file("a.json"), "--redact", names)
    #expect(try scratch.text("a.json") == again.output)
    try scratch.write("Ada Reed saw it!", to: "log.txt")
    let other = try await Program.run(
      "export", scratch.path, "--recipe", scratch.file("a.json"), "--redact", names)
    #expect(other.messages.contains("the text of log is another now"))
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

  @Test(arguments: ["dossier.yaml", "notes.yaml", "post.txt", "redact.yaml", "link"])
  func `what an export is made of is not replaced by it`(name: String) async throws {
    let scratch = try Scratch()
    let dossier = """
      annals: 1
      title: T
      sources: {post: {file: post.txt}}
      events: [{id: a, kind: report, title: A, accounts: [{source: post, quotes: [burnt]}]}]

      """
    for (file, text) in [
      ("dossier.yaml", dossier), ("post.txt", "It burnt.\n"), ("notes.yaml", "annals: 1\n"),
      ("redact.yaml", "- Khan\n"),
    ] { try scratch.write(text, to: file) }
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("link"), withDestinationPath: "post.txt")
    let before = try scratch.text(name)
    let outcome = try await Program.run(
      "export", scratch.path, "--format", "csv", "--redact", scratch.file("redact.yaml"), "--force",
      "-o", scratch.file(name))
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("the export is made of it, and would replace it"))
    #expect(try scratch.text(name) == before)
  }

  @Test func `an archive is not replaced by a part of it`() async throws {
    let scratch = try Scratch()
    let path = scratch.file("machh.annals")
    #expect(try await export("--format", "annals", output: path).status == 0)
    let outcome = try await Program.run(
      "export", path, "--format", "annals", "--kind", "attack", "--force", "-o", path)
    #expect(outcome.status == 73)
    #expect(try await Program.run("list", path).output.split(separator: "\n").count == 95)
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
    (["--format", "xml"], "\n  - html\n"), ([], "--format"),
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
