import Formats
import Testing

/// Keys that stand twice in one mapping.
@Suite struct DoubleKeyTests {
  private func expect(
    _ findings: [String], after yaml: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Folder.holding(yaml)
    let errors = folder.findings().filter { $0.contains("error: ") }
    #expect(errors == findings.map { "dossier.yaml:" + $0 }, sourceLocation: sourceLocation)
  }

  private static let hint = " | the first one is read: keep one of them"

  @Test func `the second is told, with the line of the first`() throws {
    try expect(
      ["29:5: error: the key \"place\" stands on line 26 already" + Self.hint],
      after: Sample.dossier("note: The first of two.", becomes: "place: Quetta"))
  }

  @Test func `every one is told, wherever it stands`() throws {
    let yaml = try Sample.dossier("note: The first of two.", becomes: "'id': other\n    id: third")
      .replacing("says: {killed: 11,", with: "says: {killed: 11, \"killed\": 12,")
      .replacing("publisher: World", with: "file: b.txt\n    publisher: World")
      .replacing("title: The Machh attack", with: "title: The Machh attack\ntitle: Again")
    try expect(
      [
        "3:1: error: the key \"title\" stands on line 2 already" + Self.hint,
        "7:5: error: the key \"file\" stands on line 6 already" + Self.hint,
        "31:5: error: the key \"id\" stands on line 22 already" + Self.hint,
        "32:5: error: the key \"id\" stands on line 22 already" + Self.hint,
        "38:28: error: the key \"killed\" stands on line 38 already" + Self.hint,
      ], after: yaml)
  }

  @Test func `all else that is wrong is told as well, at its place`() throws {
    let yaml = try Sample.dossier(
      "place: Machh\n", becomes: "place: Machh, place: Quetta\n".replacing(", ", with: "\n    "))
    try expect(
      [
        "27:5: error: the key \"place\" stands on line 26 already" + Self.hint,
        "30:5: error: unknown key \"nite\" in an event | did you mean \"note\"?",
      ], after: yaml.replacing("note: The first of two", with: "nite: The first of two"))
  }

  @Test func `two sources of one id are told, and the first is read`() throws {
    let folder = try Folder.holding(
      Sample.dossier("  alwaght:\n", becomes: "  wsws:\n").replacing("[wsws]", with: "[]"))
    let errors = folder.findings().filter { $0.contains("error: ") }
    #expect(
      errors.first == "dossier.yaml:8:3: error: the key \"wsws\" stands on line 4 already"
        + Self.hint)
    #expect(errors.dropFirst().allSatisfy { $0.contains("unknown source \"alwaght\"") })
  }

  @Test func `a warning that the lost value may explain is not told`() throws {
    let folder = try Folder.holding(
      Sample.dossier("note: The first of two.", becomes: "points: {killed: {verdict: agree}}"))
    #expect(folder.findings().count == 1)
  }

  @Test func `one that cannot be told apart is told at the first`() throws {
    try expect(
      ["1:1: error: not YAML: the key \"\" stands twice here | keep one of them"],
      after: "'': a\n'': b\n")
  }

  @Test func `other slips are mended beside it`() throws {
    let text = try Sample.dossier("note: The first of two.", becomes: "place: Quetta")
    let folder = try Folder.holding(text.replacing("summary:", with: "sumary:"))
    let proposal = try Proposal.mending(folder.path)
    #expect(proposal.changes.contains("+    summary: Gunmen kill miners."))
  }
}
