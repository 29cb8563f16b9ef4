import Chronology
import Formats
import Testing

/// What `check --reanchor` does with passages that are set aside.
@Suite struct ReanchoredAsideTests {
  private static let asides = """
        published: 2021-01-12
        aside:
          - quote: Follow us on the wireless  # every page has it
            why: furniture
          - {quote: Letters to the editor of this paper, through: "Yours, a faithful reader", why: else}
    """
  private static let text = """
    On January 3, gunmen woke up sleeping miners in a shared room.
    Follow us on the wireless
    Letters to the editor of this paper
    It was not so. Yours, a faithful reader

    """

  /// The sample with passages set aside, after its text was edited.
  private func edited(_ old: String, _ new: String) throws -> Folder {
    let yaml = try Sample.dossier("    published: 2021-01-12", becomes: Self.asides)
    let folder = try Folder.holding(yaml)
    try folder.put(Self.text, "wsws.txt")
    try Proposal.mending(folder.path).write()
    #expect(folder.findings().isEmpty)
    try folder.put(Self.text.replacing(old, with: new), "wsws.txt")
    return folder
  }

  private func lines(_ proposal: Proposal) -> [String] {
    proposal.diff.text.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("+") && !$0.hasPrefix("+++") }
  }

  @Test(
    arguments: [
      ("Follow us on", "Follow us all on", "quote: Follow us all on the wireless  # every page"),
      (
        "to the editor", "to the new editor",
        "{quote: Letters to the new editor of this paper, through:"
      ),
      (
        "a faithful reader", "a very faithful reader",
        "\"Yours, a very faithful reader\", why: else}"
      ),
    ])
  func `words that were edited are proposed as they stand`(
    old: String, new: String, line: String
  ) throws {
    let folder = try edited(old, new)
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.notes.isEmpty)
    let added = lines(proposal)
    #expect(added.count == 2, "the hash and the words")
    #expect(added.contains { $0.contains(line) }, "\(added)")
    try proposal.write()
    #expect(folder.findings().isEmpty)
  }

  @Test(
    arguments: [
      ("Follow us on the wireless", "", "Follow us on the wireless"),
      ("Letters to the editor of this paper", "", "Letters to the editor of this paper"),
      ("It was not so. Yours, a faithful reader", "It was so.", "Yours, a faithful reader"),
    ])
  func `what is gone is listed, and the hash stays`(old: String, new: String, words: String) throws
  {
    let folder = try edited(old, new)
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.diff.isEmpty)
    #expect(proposal.notes.map(\.message) == ["these words are no longer there: \"\(words)\""])
  }

  @Test func `what now stands twice is listed`() throws {
    let folder = try edited("It was not so.", "Follow us on the wireless.")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.diff.isEmpty)
    #expect(proposal.notes.count == 1)
  }

  @Test func `a number that changed is pointed out`() throws {
    let folder = try edited("Letters to the editor of", "Three letters to the editor of")
    let yaml = try folder.text("dossier.yaml")
    let around = "prefix: on the wireless, suffix: It was not so"
    try folder.put(
      yaml.replacing(
        "Letters to the editor of this paper,",
        with: "Two letters to the editor of this paper, \(around),"), "dossier.yaml")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(lines(proposal).contains { $0.contains("{quote: Three letters to the editor") })
    #expect(
      proposal.notes.map(\.message).first?.hasPrefix("a number or a date is another in:") == true)
  }
}
