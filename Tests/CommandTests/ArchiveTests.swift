import Foundation
import Testing

/// A table, or a dossier, as an archive: one file that all commands read.
struct ArchiveTests {
  private static let table = """
    id,When,What happened,Who,Deaths
    mill,3 Jan 2021,The mill burns,Aslam; Bibi,2
    bridge,4 Feb 2019,A bridge falls,,

    ,,,,
    fair,,"A ""fair"" is held",Aslam,

    """

  private func folder() async throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.table, to: "mills.csv")
    let outcome = try await Program.run(
      "import", "mills.csv", "-o", "mills.annals", "--map", "title=What happened",
      in: scratch.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages
        == "mills.annals: 3 events from 5 rows, 1 of them undated; 2 blank rows left out\n")
    return scratch
  }

  private func run(_ arguments: String..., in scratch: Scratch) async throws -> Program.Outcome {
    try await Program.run(arguments, input: "", in: scratch.path)
  }

  @Test func `a table becomes one file, whose events stand in the order of time`() async throws {
    let scratch = try await folder()
    #expect(try scratch.names() == ["mills.annals", "mills.csv"])
    let rows = try await run("list", "mills.annals", in: scratch).lines
    #expect(rows.map { $0.prefix(11) } == ["4 Feb 2019 ", "3 Jan 2021 ", "undated    "])
    let show = try await run("show", "fair", "mills.annals", in: scratch)
    #expect(show.output.contains(#"“fair,,"A ""fair"" is held",Aslam,”"#))
    let slip = try await run("search", "bridgge", "mills.annals", in: scratch)
    #expect(slip.messages.contains("nearest: bridge 1"))
  }

  @Test func `what a dossier of the table says, its archive says, too`() async throws {
    let scratch = try await folder()
    _ = try await run(
      "import", "mills.csv", "-o", "mills", "--map", "title=What happened", in: scratch)
    for command in [
      ["list", "--json"], ["list", "--person", "aslam"], ["export", "--format", "csv"],
      ["search", "bridge"], ["show", "mill"], ["snapshot", "--keys", "j<enter>"],
    ] {
      let place = command[0] == "search" || command[0] == "show" ? 2 : 1
      var (one, other) = (command, command)
      one.insert("mills.annals", at: place)
      other.insert("mills", at: place)
      let archive = try await Program.run(one, input: "", in: scratch.path)
      let dossier = try await Program.run(other, input: "", in: scratch.path)
      #expect(archive.status == 0)
      // A passage is a paragraph of a text; the rows of a table are its events.
      let words = dossier.lines.filter { !$0.hasPrefix("mills: ") }
      #expect(archive.lines == words, "\(command)")
    }
  }

  @Test func `lines of JSON become an archive, from a file or standard input`() async throws {
    let scratch = try await folder()
    let lines = """
      {"id":"mill","when":"3 Jan 2021","title":"The mill burns","who":["Aslam","Bibi"]}
      no object
      {"id":"bridge","when":"4 Feb 2019","title":"A bridge falls"}

      """
    try scratch.write(lines, to: "log.ndjson")
    for (name, input) in [("log.ndjson", ""), ("-", lines)] {
      let called = name == "-" ? "standard input" : name
      let outcome = try await Program.run(
        "import", name, "-o", "log.annals", input: input, in: scratch.path)
      #expect(outcome.status == 0)
      #expect(outcome.messages.contains("\(called):2:1: warning: this line is no JSON object"))
      #expect(
        outcome.messages.hasSuffix(
          "log.annals: 2 events from 3 rows; 1 line left out; 1 warning\n"))
      let rows = try await run("list", "log.annals", in: scratch).lines
      #expect(rows.map { $0.prefix(11) } == ["4 Feb 2019 ", "3 Jan 2021 "])
      let show = try await run("show", "mill", "log.annals", in: scratch)
      #expect(show.output.contains(#"“{"id":"mill","when":"3 Jan 2021","title""#))
      #expect(show.output.contains("Aslam, Bibi"))
      try FileManager.default.removeItem(atPath: scratch.file("log.annals"))
    }
  }

  @Test func `the events alone that an archive is written as become one that says the same`()
    async throws
  {
    let scratch = try await folder()
    let options = ["--format", "jsonl", "-o", "mills.jsonl"]
    _ = try await Program.run(["export", "mills.annals"] + options, in: scratch.path)
    // The first line is no event.
    let events = try scratch.text("mills.jsonl").split(separator: "\n").dropFirst()
    try scratch.write(events.joined(separator: "\n"), to: "mills.jsonl")
    let outcome = try await run("import", "mills.jsonl", "-o", "again.annals", in: scratch)
    #expect(outcome.messages == "again.annals: 3 events from 3 rows, 1 of them undated\n")
    let both = try await [
      run("list", "mills.annals", in: scratch), run("list", "again.annals", in: scratch),
    ]
    #expect(both[0].output == both[1].output)
    let show = try await run("show", "mill", "again.annals", in: scratch).output
    #expect(show.contains("Deaths"))
    #expect(!show.contains("✎ dateWords"))
  }

  @Test func `a dossier becomes an archive that says the same`() async throws {
    let scratch = try await folder()
    let copy = try await Program.run(
      "import", Program.seeds, "-o", "machh.annals", in: scratch.path)
    #expect(copy.status == 0)
    for command in [["list"], ["export", "--format", "markdown"], ["snapshot", "--keys", "xx"]] {
      let archive = try await Program.run(
        [command[0], "machh.annals"] + command.dropFirst(), input: "", in: scratch.path)
      let dossier = try await Program.run(
        [command[0], Program.seeds] + command.dropFirst(), input: "", in: scratch.path)
      #expect(archive.output == dossier.output)
    }
  }

  @Test func `an id that two rows have is told, and the first keeps it`() async throws {
    let scratch = try Scratch()
    let table = "id,date,title\na,2021-01-03,One\na,2021-01-02,Two\na-2,2020-05-01,Three\n"
    try scratch.write(table, to: "twice.csv")
    let told = #"the id "a" stands in another row: this event is called "a-"#
    let strict = try await run("import", "twice.csv", "-o", "a.annals", "--strict", in: scratch)
    #expect(strict.status == 1)
    #expect(try scratch.names() == ["twice.csv"])
    for output in ["a.annals", "folder"] {
      let outcome = try await run("import", "twice.csv", "-o", output, in: scratch)
      #expect(outcome.status == 0)
      #expect(outcome.messages.contains(told))
    }
    let show = try await run("show", "a", "a.annals", in: scratch)
    #expect(show.output.contains("One"))
    let rows = try await run("list", "a.annals", "--json", in: scratch)
    for id in [#""a""#, #""a-2""#, #""a-3""#] { #expect(rows.output.contains(id)) }
  }

  @Test func `what is in the way is told, and nothing is half written`() async throws {
    let scratch = try await folder()
    let before = try scratch.read("mills.annals")
    try scratch.write("a,b\n1,2\n", to: "other.csv")
    try scratch.write(Data(Array("date\né\n".utf8) + [0xFF, 0x0A]), to: "bytes.csv")
    for (arguments, status, words) in [
      (["mills.csv", "-o", "mills.annals"], 73, "mills.annals exists"),
      (["none.csv", "-o", "a.annals"], 66, "none.csv: no such file"),
      (["other.csv", "-o", "a.annals"], 65, "no column of this table is called like a date"),
      (["bytes.csv", "-o", "a.annals"], 65, "encodings are mixed"),
      (["mills.csv", "-o", "gone/a.annals"], 73, "cannot be written"),
    ] as [([String], Int32, String)] {
      let outcome = try await Program.run(["import"] + arguments, input: "", in: scratch.path)
      #expect(outcome.status == status)
      #expect(outcome.messages.contains(words))
    }
    #expect(try scratch.read("mills.annals") == before)
    #expect(try scratch.names() == ["bytes.csv", "mills.annals", "mills.csv", "other.csv"])
  }

  @Test func `a table that is there already is refused, whatever its name`() async throws {
    let scratch = try await folder()
    try scratch.write(try scratch.read("mills.csv"), to: "copy.csv")
    for files in [["mills.csv", "copy.csv"], ["mills.annals", "copy.csv"]] {
      let outcome = try await Program.run(
        ["import"] + files + ["-o", "all.annals", "--map", "title=What happened"], in: scratch.path)
      #expect(outcome.status == 65)
      #expect(
        outcome.messages
          == "copy.csv: what it holds is there already, as source mills: "
          + "each event would stand there twice\n")
    }
    #expect(try scratch.names() == ["copy.csv", "mills.annals", "mills.csv"])
  }

  @Test func `what is no whole archive is refused`() async throws {
    let scratch = try await folder()
    try scratch.write(try scratch.read("mills.annals").prefix(9000), to: "cut.annals")
    let cut = try await run("list", "cut.annals", in: scratch)
    #expect(cut.status == 65)
    #expect(cut.messages.contains("the archive is damaged"))
    let check = try await run("check", "mills.annals", in: scratch)
    #expect(check.status == 64)
    #expect(check.messages.contains("mills.annals is an archive"))
  }
}
