import Foundation
import Testing

struct SearchTests {
  private func found(_ query: String, _ options: String...) async throws -> [String: Any] {
    try await Program.run(["search", query, Program.seeds, "--json"] + options).jsonObject()
  }

  private func ids(_ answer: [String: Any]) throws -> [String] {
    try #require(answer["events"] as? [[String: Any]]).compactMap { $0["id"] as? String }
  }

  private func passages(_ answer: [String: Any]) throws -> [[String: Any]] {
    try #require(answer["passages"] as? [[String: Any]])
  }

  @Test(arguments: ["isis", "ISIL", "\"islamic state\"", "DAESH"])
  func `every spelling of a name finds what the others find`(spelling: String) async throws {
    let daesh = try await found("daesh")
    let other = try await found(spelling)
    #expect(try ids(other) == ids(daesh))
    #expect(try ids(daesh).contains("claim"))
    #expect(try passages(other).count >= passages(daesh).count)
    #expect(try Set(passages(daesh).compactMap { $0["source"] as? String }).count == 4)
    #expect(other["query"] as? String == spelling)
  }

  @Test func `a passage is the source's own words at its place`() async throws {
    let passage = try #require(
      passages(await found("inflare")).first)
    #expect(passage["source"] as? String == "wsws")
    let text = try String(
      contentsOfFile: Program.seeds + "/002_b7fbd7bcc55948e2.txt", encoding: .utf8)
    let start = try #require(passage["start"] as? Int)
    let end = try #require(passage["end"] as? Int)
    let words = text.unicodeScalars.dropFirst(start).prefix(end - start)
    #expect(passage["text"] as? String == String(String.UnicodeScalarView(words)))
    #expect((passage["text"] as? String)?.contains("inflare") == true)
  }

  @Test func `events come before passages, which say their source`() async throws {
    let outcome = try await Program.run("search", "bypass", Program.seeds)
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    let passage = try #require(outcome.lines.firstIndex { $0.hasPrefix("wikipedia: ") })
    let event = try #require(outcome.lines.firstIndex { $0.contains(" sit-in ") })
    #expect(event < passage)
    #expect(outcome.lines[passage].localizedCaseInsensitiveContains("bypass"))
  }

  @Test func `what selects sources selects passages, what selects events leaves them out`()
    async throws
  {
    let bySource = try await found("daesh", "--source", "wsws")
    #expect(try Set(passages(bySource).compactMap { $0["source"] as? String }) == ["wsws"])
    let claims = try await found("daesh", "--kind", "claim")
    #expect(try ids(claims) == ["claim"])
    #expect(try passages(claims).isEmpty)
  }

  @Test func `nothing found is said, with status 1`() async throws {
    let outcome = try await Program.run("search", "zzzz", Program.seeds)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages == "nothing found for \"zzzz\"\n")
    let json = try await Program.run("search", "zzzz", Program.seeds, "--json")
    #expect(json.status == 1)
    #expect(try ids(json.jsonObject()).isEmpty)
  }

  @Test(arguments: ["", "\"", "*", "-", "\"\""])
  func `a query without a word is a mistake of usage`(query: String) async throws {
    let outcome = try await Program.run("search", query, Program.seeds)
    #expect(outcome.status == 64)
    #expect(outcome.messages == "there is no word to search for in \"\(query)\"\n")
  }

  @Test func `what of a query is not understood is told with its place, the rest is found`()
    async throws
  {
    let outcome = try await Program.run("search", "persn:khan daesh", Program.seeds)
    #expect(outcome.status == 0)
    #expect(outcome.lines.contains { $0.contains(" claim ") })
    #expect(
      outcome.messages == """
        There is no persn: to filter by; did you mean person:?
          persn:khan daesh
          ^^^^^^^^^^

        """)
    let nothing = try await Program.run("search", "()", Program.seeds)
    #expect(nothing.status == 64)
    #expect(nothing.messages.hasPrefix("Nothing stands in these brackets\n"))
    let taken = try await Program.run(
      "list", Program.seeds, "--search", "persn:khan daesh")
    #expect(taken.status == 64)
    #expect(taken.output.isEmpty)
  }

  @Test func `fields, OR and minus select events as the options do`() async throws {
    let both = try await found("kind:claim OR kind:burial", "--kind", "claim")
    let claims = try await found("kind:claim")
    #expect(try ids(both) == ids(claims))
    #expect(try !ids(both).isEmpty)
    let others = try await found("daesh -kind:claim")
    #expect(try !ids(others).contains("claim"))
    let listed = try await Program.run(
      "list", Program.seeds, "--search", "daesh kind:claim")
    #expect(listed.lines.count == 1)
  }

  @Test func `what was most likely meant is offered`() async throws {
    let outcome = try await Program.run("search", "qeutta", Program.seeds)
    #expect(outcome.status == 1)
    #expect(outcome.messages.hasPrefix("nothing found for \"qeutta\"; nearest: quetta "))
  }

  @Test(arguments: ["search", "list"])
  func `a kind, a source or a name that there is not is told with the nearest that there is`(
    command: String
  ) async throws {
    for (query, words) in [
      ("kind:atack", "No kind is called atack; nearest: attack "),
      ("place:queta", "No place is called queta; nearest: Quetta "),
      ("person:kahn", "No person is called kahn; nearest: Imran Khan "),
      ("source:wsv", "No source is called wsv; there are alwaght, wikipedia, wsws"),
    ] {
      let arguments =
        command == "list" ? [Program.seeds, "--search", query] : [query, Program.seeds]
      let outcome = try await Program.run([command] + arguments)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.hasPrefix(words), "\(outcome.messages)")
    }
    let json = try await Program.run("search", "kind:atack", Program.seeds, "--json")
    #expect(json.status == 1)
    #expect(try ids(json.jsonObject()).isEmpty)
    let rest = try await Program.run("search", "kind:atack daesh", Program.seeds)
    #expect(rest.status == 0)
    #expect(rest.messages.hasPrefix("No kind is called atack; nearest: attack "))
    #expect(rest.lines.contains { $0.contains(" claim ") })
  }

  @Test func `a search at a place that there is not says so`() async throws {
    let outcome = try await Program.run("search", "miners", Program.seeds, "--place", "Queta")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages == "there is no event at the place \"Queta\"; nearest: Quetta 10\n")
  }

  @Test func `other spellings are left out on demand`() async throws {
    let all = try await ids(found("mach "))
    let typed = try await ids(found("mach ", "--as-typed"))
    #expect(typed.count < all.count)
    #expect(Set(typed).isSubset(of: all))
  }

  @Test(arguments: [
    "a\" OR \"b", "NEAR(killed miners)", "killed AND", "^miners*", "'; DROP",
  ])
  func `nothing in a query is a command to the index`(query: String) async throws {
    let outcome = try await Program.run("search", query, Program.seeds)
    #expect(outcome.status == 0 || outcome.status == 1)
    #expect(!outcome.messages.contains("SQL"))
  }

  @Test func `a search of which nothing is understood finds nothing and says why`() async throws {
    let outcome = try await Program.run("search", "title:x", Program.seeds)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("There is no title: to filter by"))
  }
}
