import Foundation
import Testing

struct ImportTests {
  private static let table = """
    When,What happened,Deaths
    3 Jan 2021,The mill burns,2
    3/1/2021,A bridge falls,
    ,,

    """

  private func folder(_ text: String = table) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(text, to: "mills.csv")
    return scratch
  }

  private func run(
    _ arguments: String..., input: String = "", in folder: Scratch
  ) async throws -> Program.Outcome {
    try await Program.run(["import"] + arguments, input: input, in: folder.path)
  }

  @Test func `a table becomes a dossier in which check finds nothing`() async throws {
    let folder = try folder()
    let outcome = try await run(
      "mills.csv", "-o", "mills", "--map", "title=What happened", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages == """
        mills.csv:3:1: warning: "3/1/2021" can be two days: the event is kept undated
          3/1/2021,A bridge falls,
          ^
          hint: --dates=dmy or --dates=mdy says whether the day or the month stands first
        mills: 2 events from 3 rows, 1 of them undated; 1 blank row left out; 1 warning

        """)
    #expect(try folder.names() == ["mills", "mills.csv"])
    #expect(try folder.read("mills/mills.csv") == folder.read("mills.csv"))
    let check = try await Program.run("check", "mills", "--strict", in: folder.path)
    #expect(check.status == 0)
    #expect(check.output.isEmpty)
    let show = try await Program.run("show", "the-mill-burns", "mills", in: folder.path)
    #expect(show.output.contains("“3 Jan 2021,The mill burns,2”"))
    #expect(show.output.contains("Deaths: 2"))
    let rows = try await Program.run("list", "mills", in: folder.path).lines
    #expect(rows.map { $0.prefix(11) } == ["3 Jan 2021 ", "undated    "])
  }

  @Test func `a dry run shows the columns and the first events, and writes nothing`() async throws {
    let folder = try folder()
    let outcome = try await run(
      "mills.csv", "--dry-run", "--map", "title=What happened", "--dates=dmy", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    #expect(
      outcome.lines.prefix(5) == [
        "mills.csv: commas between cells, UTF-8", "  date       When",
        "  title      What happened", "  fields     Deaths",
        "2 events from 3 rows; 1 blank row left out",
      ])
    #expect(outcome.lines.dropFirst(5).count == 2)
    #expect(outcome.lines.last?.contains("A bridge falls") == true)
    #expect(try folder.names() == ["mills.csv"])
  }

  @Test func `strict writes nothing where anything is told`() async throws {
    let folder = try folder()
    let map = ["--map", "title=What happened", "--strict"]
    let refused = try await Program.run(
      ["import", "mills.csv", "-o", "mills"] + map, in: folder.path)
    #expect(refused.status == 1)
    #expect(refused.messages.hasSuffix("\nnothing is written, because of --strict\n"))
    #expect(try folder.names() == ["mills.csv"])
    let sound = try await Program.run(
      ["import", "mills.csv", "-o", "mills", "--dates", "dmy"] + map, in: folder.path)
    #expect(sound.status == 0)
    #expect(try folder.names() == ["mills", "mills.csv"])
  }

  @Test func `what is told is had as JSON, too`() async throws {
    let folder = try folder("Date,Title\n3/1/2021,a\n")
    let findings = try await run("mills.csv", "-o", "mills", "--json", in: folder).jsonObjects()
    #expect(findings.count == 1)
    #expect(findings.first?["line"] as? Int == 2)
    #expect(findings.first?["severity"] as? String == "warning")
  }

  @Test func `standard input is a table like any other`() async throws {
    let folder = try Scratch()
    let outcome = try await run("-", "-o", "out", input: "Date\tTitle\nEaster\ta\n", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.messages.hasPrefix("standard input:2:1: warning: \"Easter\" is not read"))
    #expect(try folder.text("out/table.csv") == "Date\tTitle\nEaster\ta\n")
  }

  @Test func `what is there is left as it is`() async throws {
    let folder = try folder("Date,Title\n1914,a\n")
    let taken = try await run("mills.csv", "-o", "mills.csv", in: folder)
    #expect(taken.status == 73)
    #expect(taken.messages == "mills.csv exists and is left as it is\n")
    let nowhere = try await run("mills.csv", "-o", "no/such/folder", in: folder)
    #expect(nowhere.status == 73)
    #expect(try folder.names() == ["mills.csv"])
  }

  @Test(arguments: ["out.annals", "out.ANNALS"])
  func `an archive is made whatever letters its ending has`(name: String) async throws {
    let folder = try folder("Date,Title\n1914,a\n")
    #expect(try await run("mills.csv", "-o", name, in: folder).status == 0)
    let rows = try await Program.run("list", name, in: folder.path)
    #expect(rows.output.hasSuffix(" a\n"))
    let missing = try await Program.run("list", "none.ANNALS", in: folder.path)
    #expect(missing.status == 66)
    let inFolder = try await run(name, "-o", "out", in: folder)
    #expect(inFolder.messages == "out: 1 event, 1 source\n")
    #expect(try folder.names() == ["mills.csv", "out", name])
  }

  @Test(
    arguments: [
      (
        ["out.annals", "-o", "mills.csv"], 73,
        """
        mills.csv exists and is left as it is; -o is what is made: annals import mills.csv -o out.annals

        """
      ),
      (["mills.csv", "out.annals"], 64, "say where it goes: -o out.annals\n"),
      (["none.csv", "-o", "out"], 66, "none.csv: no such file\n"),
      ([".", "-o", "out"], 74, ".: cannot be read: it is a folder\n"),
      (["mills.csv", "-o", ""], 64, "-o names no folder"),
      (["mills.csv"], 64, "say where it goes: -o FOLDER or -o NAME.annals"),
      (["mills.csv", "-o", "out", "--dates", "ymd"], 64, "dmy"),
      (["mills.csv", "-o", "out", "--map", "what=When"], 64, "--map"),
      (["mills.csv", "-o", "out", "--map", "title=Wat"], 65, "there is no column \"Wat\""),
      (["-", "-", "-o", "out"], 64, "standard input can be read once"),
      (["-", "-o", "out"], 65, "standard input:1:1: error: the file is empty\n"),
    ])
  func `what cannot be done is told with its status`(
    arguments: [String], status: Int, message: String
  ) async throws {
    let folder = try folder()
    let outcome = try await Program.run(["import"] + arguments, in: folder.path)
    #expect(outcome.status == Int32(status))
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    #expect(try folder.names() == ["mills.csv"])
  }
}
