import Chronology
import Formats
import Testing

/// Files that are not YAML, or YAML that is no dossier.
@Suite struct BrokenDossierTests {
  private func expect(
    _ findings: [String], after yaml: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Folder.holding(yaml)
    #expect(folder.findings() == findings, sourceLocation: sourceLocation)
  }

  private static let quoting =
    "quote text that holds `: `, ` #` or starts with one of [ ] { } , & * ! | > ' \" % @ `"

  @Test(
    arguments: [
      ("annals: 1\nsources: []\n", "2:10: error: \"sources\" must be a mapping of keys and values"),
      (
        "annals: 1\nsources: {a: b}\n",
        "2:14: error: the source \"a\" must be a mapping of keys and values"
      ),
      (
        "annals: 1\nevents: one\n",
        "2:9: error: \"events\" must be a list | start each item with \"- \""
      ),
      ("annals: 1\nevents: [one]\n", "2:10: error: an event must be a mapping of keys and values"),
      ("- annals\n", "1:1: error: the dossier must be a mapping of keys and values"),
      ("Machh\n", "1:1: error: the dossier must be a mapping of keys and values"),
    ])
  func `a file that is something else is told`(yaml: String, finding: String) throws {
    let folder = try Folder.holding(yaml)
    let findings = folder.findings()
    #expect(findings.contains("dossier.yaml:" + finding), "\(findings.joined(separator: "\n"))")
  }

  @Test(
    arguments: [
      (
        "title: The Machh attack", "title: Machh: the attack",
        "2:13: error: not YAML: mapping values are not allowed in this context"
      ),
      ("place: Machh", "place: *machh", "26:12: error: not YAML: found undefined alias"),
      (
        "title: The Machh attack", "title: Machh\n---\ntitle: Quetta",
        "3:1: error: not YAML: expected a single document in the stream, but found another document"
      ),
    ])
  func `a mistake of YAML is told where the parser stumbled`(
    old: String, new: String, finding: String
  ) throws {
    let folder = try Folder.holding(Sample.dossier(old, becomes: new))
    let findings = folder.findings()
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("dossier.yaml:" + finding) == true, "\(findings)")
    #expect(findings.first?.hasSuffix(" | " + Self.quoting) == true)
  }

  @Test(
    arguments: [
      ("people: [Islamic State, Hazara]", "people: [Islamic State", "close the `[` of line 27, "),
      ("{name: Machh, kind: place, also: [Mach]}", "{name: Machh", "close the `{` of line 18, "),
      ("    place: Machh", "   place: Machh", "indent this line like those it belongs to"),
      (
        "title: Eleven miners are killed", "title: 'The \"men's\" attack'",
        "inside '…' write ' twice"
      ),
      ("place: Machh", "place Machh", "write `key: text` above; "),
      (
        "        quotes:\n          - gunmen", "        quotes: - gunmen",
        "begin a list on the next line"
      ),
      (
        "title: Eleven miners are killed", "title: \"The \\d attack\"",
        "write a backslash twice, or "
      ),
    ])
  func `of a mistake of YAML it is said how to mend it`(
    old: String, new: String, hint: String
  ) throws {
    let folder = try Folder.holding(Sample.dossier(old, becomes: new))
    let findings = folder.findings()
    #expect(findings.count == 1)
    #expect(findings.first?.contains(hint) == true, "\(findings)")
  }

  @Test func `a quotation mark that closes too late is told with the line where it opened`() throws
  {
    try expect(
      [
        "dossier.yaml:28:16: error: not YAML: did not find expected key | the quotation mark of "
          + "line 22 is closed only here: close it where its text ends"
      ], after: Sample.dossier("time: early morning", becomes: "time: 'early morning"))
  }

  @Test func `a quotation mark that is never closed is told where it opened`() throws {
    try expect(
      [
        "dossier.yaml:48:12: error: not YAML: this quotation mark is never closed "
          + "| close it where its text ends"
      ], after: Sample.dossier("title: The attack", becomes: "title: \"The attack"))
  }

  @Test(arguments: ["\tpublisher: W", "  \tpublisher: W"])
  func `a tab for blanks is told as one`(line: String) throws {
    let folder = try Folder.holding(
      Sample.dossier("    publisher: World Socialist Web Site", becomes: line))
    let findings = folder.findings()
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("dossier.yaml:6:") == true, "\(findings)")
    #expect(findings.first?.hasSuffix("| indent with blanks instead of tabs") == true)
  }

  @Test func `a mistake that an alias repeats is told once`() throws {
    try expect(
      [
        "dossier.yaml:34:17: error: unknown key \"exakt\" in a quotation | did you mean \"exact\"?"
      ],
      after: Sample.dossier("- gunmen woke up", becomes: "- &q {exakt: gunmen woke up")
        .replacing("sleeping miners\n", with: "sleeping miners}\n          - *q\n"))
  }

  @Test func `a tab is told`() throws {
    try expect(
      [
        "dossier.yaml:23:1: error: not YAML: found a tab character that violates indentation "
          + "| indent with blanks instead of tabs"
      ], after: Sample.dossier("    kind: attack", becomes: "\tkind: attack"))
  }

  @Test func `a control character is told at its place, in characters`() throws {
    try expect(
      [
        "dossier.yaml:26:14: error: not YAML: control characters are not allowed "
          + "| take the character out"
      ],
      after: Sample.dossier("place: Machh", becomes: "place: Mé\u{1F}chh"))
  }

  @Test(arguments: ["", "\n", "# nothing yet\n", "\u{FEFF}"])
  func `an empty file is told`(yaml: String) throws {
    try expect(
      [
        "dossier.yaml:1:1: error: the dossier is empty "
          + "| start it with `annals: 1`, `title:`, `sources:`, `events:`"
      ], after: yaml)
  }

  @Test(arguments: ["annals: 1\n", "annals: 1\nevents: []\n", "annals: 1\ntitle: Machh\nevents:\n"])
  func `a dossier without events is told`(yaml: String) throws {
    try expect(
      [
        "dossier.yaml:1:1: warning: the dossier has no events "
          + "| add one under `events:`, as docs/dossier.md shows"
      ], after: yaml)
  }

  @Test func `nesting without end is told and does not crash`() throws {
    let folder = try Folder.holding("a: " + String(repeating: "[", count: 100_000))
    let findings = folder.findings()
    #expect(findings.count == 1)
    #expect(findings.first?.contains("nesting") == true)
  }
}
