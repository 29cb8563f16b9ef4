import Archive
import Chronology
import Testing

/// What cannot be understood is told, with its place, and the rest is found all the same.
@Suite struct QueryProblemTests {
  @Test(arguments: [
    ("miners OR", "OR stands between two words", 7..<9, ["killing"]),
    ("OR miners", "OR stands between two words", 0..<2, ["killing"]),
    ("miners OR OR coffins", "OR stands between two words", 7..<9, ["killing", "protest"]),
    ("() miners", "Nothing stands in these brackets", 0..<2, ["killing"]),
    ("miners )", "No bracket is open here", 7..<8, ["killing"]),
    ("miners NEAR", "NEAR stands between two words", 7..<11, ["killing"]),
    ("NEAR miners", "NEAR stands between two words", 0..<4, ["killing"]),
    ("gunmen NEAR/ attack", "NEAR/ takes a number of words: NEAR/3", 7..<12, ["killing"]),
    ("gunmen NEAR/x attack", "NEAR/ takes a number of words: NEAR/3", 7..<13, ["killing"]),
    ("miners NEAR kind:attack", "NEAR stands between two words", 7..<11, ["killing"]),
    (
      "persn:ada miners", "There is no persn: to filter by; did you mean person:?", 0..<9,
      ["killing"]
    ),
    ("dat:2021 miners", "There is no dat: to filter by; did you mean date:?", 0..<8, ["killing"]),
    ("miners on:2021-13-45", "2021-13-45 is no date", 7..<20, ["killing"]),
    ("miners on:\"30 feb\"", "30 feb is no date", 7..<18, ["killing"]),
    (
      "source:nobody miners", "No source is called nobody; there are wsws, alwaght", 0..<13,
      ["killing"]
    ),
    ("kind:atack miners", "No kind is called atack; nearest: attack 1", 0..<10, ["killing"]),
    ("miners -place:queta", "No place is called queta; nearest: Quetta 2", 8..<19, ["killing"]),
    ("person:kahn", "No person is called kahn; nearest: Imran Khan 1", 0..<11, []),
    ("source:wsvs", "No source is called wsvs; nearest: wsws 2", 0..<11, []),
    ("miners disputed:yes", "Nothing stands behind disputed:", 7..<19, ["killing"]),
    ("miners after:2022 before:2020", "No day is both from 2023-01-01", 18..<29, []),
  ])
  func `each mistake has its words and its place`(
    text: String, words: String, place: Range<Int>, expected: [String]
  ) throws {
    let archive = try QueryLanguageTests.sample()
    let reading = try archive.read(text, QueryManner())
    let problem = try #require(reading.problems.first)
    #expect(problem.description.hasPrefix(words))
    #expect(problem.range == place)
    #expect(try archive.keys { $0.query = reading.query } == expected || reading.query == nil)
  }

  @Test(arguments: [
    ("place:queta", "place:Quetta"), ("person:\"imran kahn\"", "person:\"Imran Khan\""),
    ("KIND:visti", "kind:visit"), ("name:atlantis", nil), ("on:yesterday", nil),
  ])
  func `what was most likely meant is to be typed in its place`(text: String, remedy: String?)
    throws
  {
    let archive = try QueryLanguageTests.sample()
    let problem = try #require(archive.read(text, QueryManner()).problems.first)
    #expect(problem.remedy == remedy)
    #expect(problem.isOfNothing == !text.hasPrefix("on:"))
    if let remedy { #expect(try archive.read(remedy, QueryManner()).problems.isEmpty) }
  }

  @Test(arguments: [
    "\"miners are", "(miners", "((miners OR coffins", "miners -", "kind:", "miners kind:", "=",
    "miners on:",
    "https://miners.org", "Update: miners", "12:30", "U.S.: miners", "-(", "\"", "miners \"",
  ])
  func `what is still being typed, and what a colon stands in, is no mistake`(text: String) throws {
    #expect(try QueryLanguageTests.sample().read(text, QueryManner()).problems.isEmpty)
  }

  @Test func `a pointer stands below the place`() throws {
    let text = "miners persn:ada"
    let problem = try #require(
      QueryLanguageTests.sample().read(text, QueryManner()).problems.first)
    #expect(problem.pointing(into: text).hasSuffix("  miners persn:ada\n         ^^^^^^^^^"))
  }

  @Test(arguments: [
    (String(repeating: "(", count: 10_000) + "miners", "Brackets lie too deep"),
    (String(repeating: "miners ", count: 100_000), "No more than 400 words"),
    (String(repeating: "x", count: 1_000_000), "No more than 10000 letters"),
    (String(repeating: "-(a OR ", count: 5000), "Brackets lie too deep"),
    (String(repeating: "a-", count: 500_000), "No more than 10000 letters"),
  ])
  func `what nobody types is told and never a crash`(text: String, words: String) throws {
    let archive = try QueryLanguageTests.sample()
    let reading = try archive.read(text, QueryManner())
    #expect(reading.problems.contains { $0.description.hasPrefix(words) })
    guard let query = reading.query else { return }
    #expect(try archive.keys { $0.query = query }.count <= 5)
    _ = try archive.passages(query)
    _ = archive.marks(of: query, in: "miners in Machh")
  }
}
