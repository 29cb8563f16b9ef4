import Foundation
import Testing

struct ShowTests {
  @Test(arguments: [60, 120])
  func `an event is shown within the width`(width: Int) async throws {
    let outcome = try await Program.run(
      "show", "killing", Program.seeds, "--width", "\(width)")
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.lines.first == "Eleven Hazara coal miners are killed at Machh")
    #expect(outcome.lines.allSatisfy { $0.count <= width })
    for publisher in ["Alwaght", "Wikipedia", "World Socialist Web Site", "Press TV"] {
      #expect(outcome.output.contains(publisher))
    }
    #expect(outcome.output.contains("where taken  ≠ contradiction (editor)"))
    #expect(outcome.output.contains("killed  ≈ finer\n"))
    #expect(outcome.output.contains("on their way to work"))
    #expect(outcome.output.contains("a shared residential"))
  }

  @Test func `columns of sources stand beside each other where they fit`() async throws {
    let outcome = try await Program.run("show", "killing", Program.seeds, "--width", "120")
    let heads = try #require(outcome.lines.first { $0.contains("Alwaght") })
    #expect(heads.contains("Alwaght"))
    #expect(heads.contains("Press TV"))
  }

  @Test func `without --width the page has as many columns as COLUMNS says`() async throws {
    let asked = try await Program.run("show", "burial", Program.seeds, "--width", "50")
    let told = try await Program.run(
      "show", "burial", Program.seeds, environment: ["COLUMNS": "50"])
    #expect(told.output == asked.output)
    let standard = try await Program.run("show", "burial", Program.seeds)
    #expect(standard.output != told.output)
  }

  @Test func `--json has the quotations with their places, the values and the verdicts`()
    async throws
  {
    let outcome = try await Program.run("show", "killing", Program.seeds, "--json")
    let event = try outcome.jsonObject()
    #expect(event["id"] as? String == "killing")
    #expect(event["earliest"] as? String == "2021-01-03")
    let accounts = try #require(event["accounts"] as? [[String: Any]])
    #expect(accounts.count == 4)
    let quotation = try #require((accounts[0]["quotations"] as? [[String: Any]])?.first)
    let text = try String(
      contentsOfFile: Program.seeds + "/000_466c02789f83fd4d.txt", encoding: .utf8)
    let (start, end) = (
      try #require(quotation["start"] as? Int), try #require(quotation["end"] as? Int)
    )
    let words = String(
      String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(end - start)))
    #expect(quotation["exact"] as? String == words)
    let points = try #require(event["points"] as? [[String: Any]])
    let taken = try #require(points.first { $0["name"] as? String == "where taken" })
    #expect(taken["verdict"] as? String == "contradiction")
    #expect((taken["values"] as? [String: String])?["wikipedia"] == "on their way to work")
  }

  @Test func `a source that repeats another is marked, and is no second witness`() async throws {
    let yaml = Scratch.small.replacing(
      "events:",
      with: """
          paper: {file: letter.txt, publisher: The Star, derives-from: letter}
          late: {file: letter.txt, publisher: The Globe, published: 1899}
          quiet: {file: letter.txt, publisher: The Echo}
        events:
        """
    ).replacing(
      "[The mill burned down in the night]",
      with: """
        [The mill burned down in the night]
              - {source: paper, quotes: [Nobody was hurt]}
        """)
    let dossier = try Scratch.dossier(yaml)
    let show = try await Program.run("show", "fire", dossier.path, "--width", "80")
    #expect(show.output.contains("repeats The Post"), "\(show.output)")
    #expect(
      show.output.contains("Silent: The Echo. Published before it happened: The Globe."))
    let single = try await Program.run("list", dossier.path, "--single-source")
    #expect(single.status == 0)
    #expect(single.output.contains("The mill burns"))
    try dossier.write(yaml.replacing(", derives-from: letter", with: ""), to: "dossier.yaml")
    #expect(try await Program.run("list", dossier.path, "--single-source").status == 1)
    let plain = try await Program.run("show", "fire", dossier.path)
    #expect(!plain.output.contains("repeats"))
  }

  @Test func `what an event keeps in fields is shown with what is editorial`() async throws {
    let dossier = try Scratch.dossier(
      Scratch.small.replacing("    accounts:", with: "    fields: {Insured: no}\n    accounts:"))
    let show = try await Program.run("show", "fire", dossier.path)
    #expect(show.output.contains("Insured: no"))
  }

  @Test(arguments: ["nosuch", ""])
  func `an unknown id is named, and where to find the ids`(id: String) async throws {
    let outcome = try await Program.run("show", id, Program.seeds)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.messages == "there is no event \"\(id)\"; `annals list` shows the ids\n")
  }

  @Test(arguments: ["19", "1001", "-1", "99999999999999999999", "wide", ""])
  func `a width that no page has is a mistake of usage`(width: String) async throws {
    let outcome = try await Program.run("show", "killing", Program.seeds, "--width=\(width)")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("--width"))
  }
}
