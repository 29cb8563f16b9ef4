import Foundation
import Testing

struct ListTests {
  /// The ids that `list` prints with some options, in its order.
  private func ids(_ options: [String]) async throws -> [String] {
    let outcome = try await Program.run(["list", Program.seeds, "--json"] + options)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try outcome.jsonObjects().compactMap { $0["id"] as? String }
  }

  @Test func `one line an event says when, what kind, who tells it, how disputed, which, what`()
    async throws
  {
    let outcome = try await Program.run("list", Program.seeds)
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    let line = try #require(outcome.lines.first { $0.contains(" killing ") })
    #expect(
      line == "3 Jan 2021          attack      ●●●●· ≠3  killing                  "
        + "Eleven Hazara coal miners are killed at Machh")
    let events = try await Program.run("list", Program.seeds, "--json").jsonObjects()
    #expect(outcome.lines.count == events.count)
    #expect(outcome.lines.first?.hasPrefix("1947 ") == true)
    #expect(outcome.lines.last?.hasPrefix("undated ") == true)
  }

  @Test func `the objects of --json all have the same fields`() async throws {
    let events = try await Program.run("list", Program.seeds, "--json").jsonObjects()
    let fields: Set = [
      "id", "date", "earliest", "latest", "kind", "title", "sources", "contradictions",
    ]
    #expect(events.allSatisfy { Set($0.keys) == fields })
    let killing = try #require(events.first { $0["id"] as? String == "killing" })
    #expect(killing["date"] as? String == "2021-01-03")
    #expect(killing["sources"] as? [String] == ["alwaght", "wikipedia", "wsws", "presstv"])
    #expect(killing["contradictions"] as? Int == 3)
    let undated = try #require(events.last)
    #expect(undated["date"] is NSNull)
    #expect(undated["earliest"] as? String == "unknown")
    let condemnation = try #require(events.first { $0["id"] as? String == "afghanistan-condemns" })
    #expect(condemnation["latest"] as? String == "open")
  }

  @Test(
    arguments: [
      (["--kind", "burial"], ["burial"]),
      (["--kind", "burial", "--kind", "claim"], ["claim", "burial"]),
      (["--disputed"], ["market-bombing", "killing", "khan-tweet"]),
      (["--from", "2021-01-05", "--to", "2021-01-05", "--surely"], ["dawn-editorial"]),
      (["--since", "2021-01-05", "--until", "2021-01-05", "--surely"], ["dawn-editorial"]),
      (["--to", "1973", "--surely"], ["pakistan-created", "constitution-1973"]),
      (["--person", "Amna Bibi", "--from", "2021"], ["amna-bibi"]),
      (["--search", "inflare"], ["khan-intelligence", "khan-accuses-india"]),
      (["--place", "doha", "--to", "2020-09-12"], ["doha-first-round"]),
      (["--source", "alwaght", "--source", "wikipedia", "--kind", "claim"], ["claim"]),
      (
        ["--source", "alwaght", "--single-source", "--kind", "attack"],
        ["bombings-2013"]
      ),
    ])
  func `options select events`(options: [String], expected: [String]) async throws {
    #expect(try await ids(options) == expected)
  }

  @Test func `a span holds what may fall in it, and with --surely what surely does`() async throws {
    let span = ["--from", "2021-01-03", "--to", "2021-01-09"]
    let possible = try await ids(span)
    let sure = try await ids(span + ["--surely"])
    #expect(possible.contains("two-decades"))
    #expect(!sure.contains("two-decades"))
    #expect(sure.contains("killing"))
    #expect(Set(sure).isStrictSubset(of: possible))
    #expect(!possible.contains("khalili-visit"))
  }

  @Test func `events without a date that a span leaves out are counted on standard error`()
    async throws
  {
    let outcome = try await Program.run("list", Program.seeds, "--from", "2021-01-03")
    #expect(outcome.status == 0)
    #expect(outcome.messages == "7 undated events are left out\n")
    #expect(!outcome.output.contains("undated"))
  }

  @Test(
    arguments: [
      (
        ["--kind", "nosuch"], Int32(1),
        "there is no event of the kind \"nosuch\"; there are: "
      ),
      (["--kind", ""], 1, "there is no event of the kind \"\"; there are: "),
      (
        ["--kind", "burial", "--single-source"], 1,
        "no event fits: burial; told by one independent source only"
      ),
      (["--kind", "atack"], 1, "there is no event of the kind \"atack\"; nearest: attack 9\n"),
      (["--source", "wsvs"], 1, "there is no source \"wsvs\"; nearest: wsws "),
      (["--place", "Queta"], 1, "there is no event at the place \"Queta\"; nearest: Quetta 10\n"),
      (
        ["--person", "kahn"], 1, "there is no event with the person \"kahn\"; nearest: Imran Khan "
      ),
      (["--place", "Atlantis"], 1, "there is no event at the place \"Atlantis\"\n"),
      (["--place", "Quetta", "--kind", "claim"], 1, "no event fits: claim; place Quetta"),
      (["--source", "nosuch"], 1, "there is no source \"nosuch\"; there are: alwaght, wikipedia"),
      (["--from", "yesterday"], 64, "'yesterday' has no place in a date"),
      (
        ["--from", "2021-01-09", "--to", "2021-01-03"], 64,
        "--from 2021-01-09 is after --to 2021-01-03"
      ),
      (["--search", "?!"], 64, "there is no word to search for in \"?!\""),
      (["--place", ""], 64, "there is no word to search for in \"\""),
      (["--person", "-"], 64, "there is no word to search for in \"-\""),
    ])
  func `a selection of nothing is told from a mistake`(
    options: [String], status: Int32, message: String
  ) async throws {
    let outcome = try await Program.run(["list", Program.seeds] + options)
    #expect(outcome.status == status)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `a day without a year is of the only year in which something falls on it`()
    async throws
  {
    let brief = try await Program.run("list", Program.seeds, "--search", "on:\"9 Jan\"")
    let whole = try await Program.run("list", Program.seeds, "--search", "on:2021-01-09")
    #expect(brief.status == 0)
    #expect(brief.output == whole.output)
    let none = try await Program.run("list", Program.seeds, "--search", "on:\"1 Dec\"")
    #expect(none.status == 64)
    #expect(none.messages.hasPrefix("1 Dec is no date: the year is missing: 1 Dec 2021\n"))
  }

  @Test func `with --json nothing is an empty array`() async throws {
    let outcome = try await Program.run(
      "list", Program.seeds, "--kind", "burial", "--single-source", "--json")
    #expect(outcome.status == 1)
    #expect(try outcome.jsonObjects().isEmpty)
  }
}
