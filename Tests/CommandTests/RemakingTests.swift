import Foundation
import Testing

/// What annals exported, imported again.
struct RemakingTests {
  private func run(_ arguments: String..., input: String = "", in folder: Scratch) async throws
    -> Program.Outcome
  {
    try await Program.run(arguments, input: input, in: folder.path)
  }

  @Test(arguments: ["json", "jsonl", "annals"])
  func `an export becomes the same dossier, and the same archive`(format: String) async throws {
    let scratch = try Scratch()
    let file = "machh.\(format)"
    _ = try await run("export", Program.seeds, "--format", format, "-o", file, in: scratch)
    let folder = try await run("import", file, "-o", "again", in: scratch)
    #expect(folder.status == 0 && folder.messages == "again: 95 events, 5 sources\n")
    let archive = try await run("import", file, "-o", "again.annals", in: scratch)
    #expect(archive.status == 0 && archive.messages == "again.annals: 95 events\n")
    for format in ["json", "jsonl", "markdown", "csv", "web-annotation"] {
      let exported = try await run("export", Program.seeds, "--format", format, in: scratch)
      for made in ["again", "again.annals"] {
        let again = try await run("export", made, "--format", format, in: scratch)
        #expect(again.outputBytes == exported.outputBytes, "\(format) of \(made)")
      }
    }
    let check = try await run("check", "again", "--strict", in: scratch)
    let original = try await run("check", Program.seeds, "--strict", in: scratch)
    #expect(check.status == original.status)
    // Comments are the author's, and no part of what leaves.
    let names = try FileManager.default.contentsOfDirectory(atPath: Program.seeds).sorted()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.file("again")).sorted() == names)
    for name in names where name != "dossier.yaml" {
      #expect(
        try scratch.read("again/\(name)")
          == Data(contentsOf: URL(fileURLWithPath: "\(Program.seeds)/\(name)")))
    }
    for command in [
      ["list", "@"], ["search", "coal miners", "@"], ["snapshot", "@", "--keys", "C"],
    ] {
      let outputs = try await ["again.annals", Program.seeds].asyncMap { made in
        try await Program.run(
          command.map { $0 == "@" ? made : $0 }, input: "", in: scratch.path
        ).output
      }
      #expect(outputs[0] == outputs[1] && !outputs[0].isEmpty, "\(command)")
    }
  }

  /// Of more than four million characters no reader shows a text, and it stands in portions.
  @Test func `a text that is too long to be shown comes back as well`() async throws {
    let scratch = try Scratch()
    let rows = (0..<60_000).map {
      "\($0),The mill \($0) of Quettá burns beside the long river that has no name, \($0 * 7)"
    }
    let long = String(repeating: "x", count: 70_000)
    try FileManager.default.createDirectory(
      atPath: scratch.file("d"), withIntermediateDirectories: false)
    try scratch.write(
      "Number,Word\r\n" + rows.joined(separator: "\r\n") + "\r\n\r\n" + long, to: "d/long.csv")
    let events = [rows[0], rows[31_999], long].enumerated().map {
      "  - {id: e\($0), kind: report, title: T, accounts: [{source: long, quotes: [\"\($1)\"]}]}\n"
    }.joined()
    try scratch.write(
      """
      annals: 1
      title: Long
      sources: {long: {file: long.csv, aside: [{quote: "Number,Word", why: The names of columns.}]}}
      events:
      \(events)
      """, to: "d/dossier.yaml")
    let export = try await run("export", "d", "--format", "jsonl", "-o", "d.jsonl", in: scratch)
    #expect(export.status == 0, "\(export.messages.prefix(900))")
    let stored = try await run("import", "d.jsonl", "-o", "d.annals", in: scratch)
    #expect(stored.messages == "d.annals: 3 events\n")
    let again = try await run("export", "d.annals", "--format", "jsonl", in: scratch)
    #expect(try scratch.read("d.jsonl") == again.outputBytes)
    let folder = try await run("import", "d.annals", "-o", "again", in: scratch)
    #expect(folder.messages == "again: 3 events, 1 source\n")
    #expect(try scratch.read("again/long.csv") == scratch.read("d/long.csv"))
  }

  @Test func `an archive of a table becomes a dossier in which each event quotes its row`()
    async throws
  {
    let scratch = try Scratch()
    try scratch.write(
      "Date,Title,Deaths\n1914,a,\n1914,a,\n3 Jan 2021,The mill burns,2\n", to: "mills.csv")
    _ = try await run("import", "mills.csv", "-o", "mills.annals", in: scratch)
    let outcome = try await run("import", "mills.annals", "-o", "mills", in: scratch)
    #expect(outcome.status == 0 && outcome.messages == "mills: 3 events, 1 source\n")
    let check = try await run("check", "mills", "--strict", in: scratch)
    #expect(check.status == 0 && check.output.isEmpty)
    #expect(try scratch.read("mills/mills.csv") == scratch.read("mills.csv"))
    let lists = try await ["mills", "mills.annals"].asyncMap {
      try await run("list", $0, in: scratch).output
    }
    #expect(lists[0] == lists[1])
  }

  @Test func `exports stand among others in an archive, and alone in a folder`() async throws {
    let scratch = try Scratch()
    try scratch.write("Date,Title\n1914,a\n", to: "mills.csv")
    _ = try await run("export", Program.seeds, "--format", "json", "-o", "machh.json", in: scratch)
    let both = try await run("import", "mills.csv", "machh.json", "-o", "both.annals", in: scratch)
    #expect(both.status == 0 && both.messages.hasPrefix("both.annals: 96 events"))
    let twice = try await run(
      "import", "machh.json", "machh.json", "-o", "twice.annals", in: scratch)
    #expect(twice.status == 65 && twice.messages.contains("is there already"))
    for arguments in [["mills.csv", "machh.json"], ["machh.json", "both.annals"]] {
      let folder = try await Program.run(["import"] + arguments + ["-o", "both"], in: scratch.path)
      #expect(folder.status == 64 && folder.messages.contains("from which a folder is made alone"))
    }
    let mapped = try await run("import", "machh.json", "-o", "x", "--map", "title=T", in: scratch)
    #expect(mapped.status == 64 && mapped.messages.contains("--map is for tables"))
    let stored = try await run("import", "machh.json", "-o", "x.annals", "--dates=dmy", in: scratch)
    #expect(stored.status == 64 && stored.messages.contains("--dates is for tables"))
    #expect(try scratch.names() == ["both.annals", "machh.json", "mills.csv"])
  }

  @Test func `a pipe is read into a folder, and told of where it cannot be`() async throws {
    let scratch = try Scratch()
    let export = try await run("export", Program.seeds, "--format", "jsonl", in: scratch)
    let folder = try await run("import", "-", "-o", "out", input: export.output, in: scratch)
    #expect(folder.messages == "out: 95 events, 5 sources\n")
    let archive = try await run(
      "import", "-", "-o", "out.annals", input: export.output, in: scratch)
    #expect(archive.status == 65 && archive.messages.contains("comes through a pipe"))
    let dry = try await run("import", "-", "--dry-run", input: export.output, in: scratch)
    #expect(dry.lines.first == "95 events, 5 sources" && dry.lines.count == 11)
    #expect(try scratch.names() == ["out"])
  }

  @Test func `what is wrong is told with its place, and nothing is half written`() async throws {
    let scratch = try Scratch()
    let export = try await run("export", Program.seeds, "--format", "json", in: scratch).output
    let harms = [
      (
        "\"annals\" : 2", "\"annals\" : 3", "machh.json:2:14: error: this is an export of version 3"
      ),
      ("\"exact\" : \"On", "\"exact\" : \"Onn", "error: these words"),
      ("\"count\" : 95", "\"count\" : 96", "error: there are 95 events here, and 96 are told of"),
      ("\"events\" : [", "\"events\" : [ {]", "machh.json:"),
      (
        "\"source\" : \"wsws\"", "\"source\" : \"wsvs\"",
        "there is no source \"wsvs\" in this export"
      ),
    ]
    for (old, new, told) in harms {
      #expect(export.contains(old))
      try scratch.write(export.replacing(old, with: new, maxReplacements: 1), to: "machh.json")
      for output in ["out", "out.annals"] {
        let outcome = try await run("import", "machh.json", "-o", output, in: scratch)
        #expect(
          outcome.status == 65 && outcome.messages.contains(told), "\(outcome.messages.prefix(300))"
        )
      }
    }
    #expect(try scratch.names() == ["machh.json"])
  }

  @Test func `without texts there is no dossier, but an archive`() async throws {
    let scratch = try Scratch()
    _ = try await run(
      "export", Program.seeds, "--format", "json", "--no-texts", "-o", "a.json", in: scratch)
    let folder = try await run("import", "a.json", "-o", "out", in: scratch)
    #expect(folder.status == 65)
    #expect(
      folder.messages.contains("the text of the source \"wsws\" is not here, and events quote it"))
    let archive = try await run("import", "a.json", "-o", "out.annals", in: scratch)
    #expect(archive.status == 0)
    let again = try await run("export", "out.annals", "--format", "json", "--no-texts", in: scratch)
    #expect(try scratch.text("a.json") == again.output)
  }

  @Test func `a change by hand is found where it stands, and drafts stay drafts`() async throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("d"), withIntermediateDirectories: false)
    try scratch.write("The mill burnt. Nobody saw it.", to: "d/log.txt")
    try scratch.write(
      """
      annals: 1
      title: Mill
      sources: {log: {file: log.txt}}
      events:
        - id: mill
          kind: report
          title: The mill burns
          accounts: [{source: log, status: draft, quotes: [Nobody saw it]}]

      """, to: "d/dossier.yaml")
    let export = try await run(
      "export", "d", "--format", "json", "--include-draft", in: scratch
    ).output
    try scratch.write(export.replacing("\"start\" : 16", with: "\"start\" : null"), to: "d.json")
    let outcome = try await run("import", "d.json", "-o", "again", in: scratch)
    #expect(outcome.status == 0)
    #expect(try scratch.text("again/dossier.yaml").contains("status: draft"))
    let again = try await run("export", "again", "--format", "json", "--include-draft", in: scratch)
    #expect(again.output == export)
    let without = try await run("export", "d", "--format", "jsonl", in: scratch)
    #expect(without.status == 1)
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncMap<Value>(_ work: (Element) async throws -> Value) async rethrows
    -> [Value]
  {
    var values: [Value] = []
    for element in self { values.append(try await work(element)) }
    return values
  }
}
