import Chronology
import Formats
import Testing

@Suite struct AsideTests {
  private static let aside = """
        published: 2021-01-12
        aside:
          - {quote: "On January 3", why: the date}
          - quote: in a
            suffix: shared
            through: room
            why: furniture
    """

  private func dossier(_ old: String = "", becomes new: String = "") throws -> String {
    let whole = try Sample.dossier("    published: 2021-01-12", becomes: Self.aside)
    return old.isEmpty ? whole : whole.replacing(old, with: new, maxReplacements: 1)
  }

  @Test func `what is set aside is read with its reason`() throws {
    let folder = try Folder.holding(dossier())
    let timeline = try Dossier(reading: folder.path).timeline
    let aside = timeline.sources[0].aside
    #expect(aside.map(\.quotation.exact) == ["On January 3", "in a"])
    #expect(aside.map(\.quotation.suffix) == [nil, "shared"])
    #expect(aside.map(\.through) == [nil, "room"])
    #expect(aside.map(\.why) == ["the date", "furniture"])
    let coverage = timeline.coverage()[0]
    #expect((coverage.words, coverage.citedWords, coverage.asideWords) == (12, 5, 7))
    #expect(coverage.percent == 100)
  }

  @Test(
    arguments: [
      ("why: the date", "whi: the date", "9:33: error: unknown key \"whi\" in a passage set aside"),
      (", why: the date", "", "9:9: error: this passage set aside has no \"why\""),
      ("quote: in a", "prefix: in a", "10:9: error: this passage set aside has no \"quote\""),
      ("On January 3", "On January 4", "9:17: error: these words are not in the source \"wsws\""),
      ("through: room", "through: sky", "10:16: error: these words do not follow in the source"),
      ("On January 3", "n January 3", "9:17: error: this quotation begins inside a word"),
      ("through: room", "through: roo", "10:16: error: these words do not follow in the source"),
      (
        "suffix: shared", "suffix: tent",
        "10:16: error: these words are in the source \"wsws\", but"
      ),
    ])
  func `a mistake in what is set aside is told`(old: String, new: String, finding: String) throws {
    let folder = try Folder.holding(dossier(old, becomes: new))
    let findings = folder.findings()
    #expect(
      findings.contains { $0.hasPrefix("dossier.yaml:" + finding) },
      "\(findings.joined(separator: "\n"))")
  }

  @Test func `of words that stand in several places it is said how to mean each`() throws {
    let folder = try Folder.holding(dossier("On January 3", becomes: "i"))
    try folder.put("i gunmen woke up sleeping miners i in a shared room", "wsws.txt")
    let finding = folder.findings().first { $0.contains("these words stand 2 times") }
    #expect(finding?.contains("{quote: \"i\", suffix: ") == true, "\(finding ?? "")")
  }

  @Test func `what is accepted is read with its reason`() throws {
    let yaml = try Sample.dossier(
      "note: The first of two.", becomes: "accepted: {unjudged: so it is}"
    )
    .replacing("also: [Mach]", with: "also: [Mach], accepted: {look-alike: common}")
    .replacing("  published: 2021-01-12", with: "  accepted: {single-source: the only one}")
    let folder = try Folder.holding(yaml)
    let timeline = try Dossier(reading: folder.path).timeline
    #expect(timeline.events[0].accepted.map(\.code) == [.unjudged])
    #expect(timeline.events[0].accepted.map(\.reason) == ["so it is"])
    #expect(timeline.names[0].accepted.map(\.reason) == ["common"])
    #expect(timeline.sources[0].accepted.map(\.reason) == ["the only one"])
  }

  @Test(
    arguments: [
      (
        "{single-sauce: alone}",
        "28:16: error: unknown warning \"single-sauce\" in accepted | known: fine-date, near-kind, "
          + "opposed-verdict, outside-date, single-source, unjudged, unknown-name"
      ),
      (
        "{look-alike: x}",
        "28:16: error: an event cannot accept \"look-alike\" | a name can, under its own `accepted:`"
      ),
      (
        "{uncited: x}",
        "28:16: error: an event cannot accept \"uncited\" | a source can, under its own `accepted:`"
      ),
      (
        "{changed-text: x}",
        "28:16: error: an event cannot accept \"changed-text\" | nothing can: mend what it is about"
      ),
      (
        "{fine-dat: x}",
        "28:16: error: unknown warning \"fine-dat\" in accepted | did you mean \"fine-date\"?"
      ),
      (
        "{fine-date: ' '}",
        "28:16: error: \"fine-date\" is accepted without a reason | say why after it"
      ),
      (
        "{fine-date: ~}",
        "28:16: error: \"fine-date\" is accepted without a reason | say why after it"
      ),
      ("fine-date", "28:15: error: \"accepted\" must be a mapping of keys and values"),
    ])
  func `what cannot be accepted is told`(accepted: String, finding: String) throws {
    let folder = try Folder.holding(
      Sample.dossier("inferred: '\"Sunday\" is 3 January.'", becomes: "accepted: \(accepted)"))
    let findings = folder.findings()
    #expect(findings == ["dossier.yaml:" + finding])
  }

  @Test func `a name is kept apart from another that there is`() throws {
    let two =
      "  - {name: Machh, kind: place, also: [Mach], not: [Macch]}\n"
      + "  - {name: Macch, kind: place}"
    let old = "  - {name: Machh, kind: place, also: [Mach]}"
    let folder = try Folder.holding(Sample.dossier(old, becomes: two))
    #expect(try Dossier(reading: folder.path).timeline.names.map(\.not) == [["Macch"], []])
  }

  @Test(
    arguments: [
      (
        "[Macchh]",
        "18:52: error: unknown name \"Macchh\" under `not` of \"Machh\" | did you mean \"Machh\"?"
      ),
      (
        "[Quetta]",
        "18:52: error: unknown name \"Quetta\" under `not` of \"Machh\" "
          + "| `not` has the `name` of another entry of names"
      ),
      ("Machh", "18:51: error: the name \"Machh\" cannot be kept apart from itself"),
    ])
  func `a name that there is not cannot be kept apart`(not: String, finding: String) throws {
    let folder = try Folder.holding(
      Sample.dossier("also: [Mach]", becomes: "also: [Mach], not: \(not)"))
    let findings = folder.findings()
    #expect(findings == ["dossier.yaml:" + finding])
  }
}
