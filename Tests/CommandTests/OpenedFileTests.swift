import Foundation
import Testing

/// A file that an importer reads, taken where a dossier is: imported as it is read, and never changed.
@Suite struct OpenedFileTests {
  private static let files = [
    "log.csv": "Date,Title,Where\n1914,War,Ley\n3/1/2021,\"A bridge, old\",Ley\n",
    "log.jsonl":
      "{\"date\":\"1914\",\"title\":\"War\"}\n{\"date\":\"3/1/2021\",\"title\":\"A bridge, old\"}\n",
    "log.json":
      "[{\"date\":\"1914\",\"title\":\"War\"},{\"date\":\"3/1/2021\",\"title\":\"A bridge, old\"}]",
    "log.mw": "1914: War\n2 weeks: A bridge, old\n",
    "log.ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:War\nDTSTART:19140101\nEND:VEVENT\n"
      + "BEGIN:VEVENT\nSUMMARY:A bridge\\, old\nDTSTART:x\nEND:VEVENT\nEND:VCALENDAR\n",
  ]

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    for (name, text) in Self.files { try scratch.write(text, to: name) }
    return scratch
  }

  @Test(arguments: files.keys.sorted())
  func `its events are listed, searched and exported`(name: String) async throws {
    let scratch = try folder()
    let list = try await Program.run("list", name, in: scratch.path)
    #expect(list.lines.count == 2 && list.lines[0].hasSuffix("War"))
    #expect(list.lines[1].hasPrefix("undated") && list.lines[1].hasSuffix("A bridge, old"))
    #expect(list.messages == "\(name): 1 warning, told by annals import --dry-run\n")
    let found = try await Program.run("search", "bridge", name, in: scratch.path)
    #expect(found.status == 0 && found.output.contains("A bridge, old"))
    let report = try await Program.run("export", name, "--format", "markdown", in: scratch.path)
    #expect(report.output.contains("A bridge, old"))
    #expect(try scratch.names() == Self.files.keys.sorted())
  }

  @Test func `it is no dossier to be checked, and what is broken is told`() async throws {
    let scratch = try folder()
    let check = try await Program.run("check", "log.csv", in: scratch.path)
    #expect(check.status == 64)
    #expect(
      check.messages.hasPrefix("log.csv is no dossier: annals import log.csv -o FOLDER makes one"))
    try scratch.write("Date,Title\n1914,\"War", to: "log.csv")
    let broken = try await Program.run("list", "log.csv", in: scratch.path)
    #expect(broken.status == 65)
    #expect(
      broken.messages.hasPrefix(
        "log.csv:2:6: error: the quotation mark of this cell is never closed"))
  }

  @Test(.enabled(if: Terminal.isThere))
  func `the browser reads it, and refuses to write into it`() async throws {
    let scratch = try folder()
    let terminal = try await Terminal(columns: 100, rows: 30, in: scratch.path)
    try await terminal.type(#""$ANNALS" log.csv"#)
    try await terminal.wait(for: "2 events", "War")
    try await terminal.press("Enter")
    try await terminal.wait(for: "1914,War,Ley", "Date,Title,Where")
    try await terminal.press("e")
    try await terminal.wait(for: "there are no files of a dossier to edit")
    try await terminal.press("q")
    #expect(try scratch.text("log.csv") == Self.files["log.csv"])
  }
}
