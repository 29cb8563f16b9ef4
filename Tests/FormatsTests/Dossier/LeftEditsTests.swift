import Chronology
import Formats
import Testing

/// Changes of `check --fix` and `check --reanchor` beside others that cannot be made.
@Suite struct LeftEditsTests {
  /// The notes of a proposal as a reader sees them.
  private func notes(_ proposal: Proposal, in folder: borrowing Folder) -> [String] {
    let path = folder.path + "/dossier.yaml"
    return proposal.notes.map {
      "\($0) | \($0.hint ?? "")".replacing(path, with: "dossier.yaml")
    }
  }

  /// A settled sample with some words replaced.
  private func folder(_ changes: [(String, String)]) throws -> Folder {
    let folder = try Folder.settled()
    var text = try folder.text("dossier.yaml")
    for (old, new) in changes {
      try #require(text.contains(old), "there is no \(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    try folder.put(text, "dossier.yaml")
    return folder
  }

  @Test func `a misspelt key inside what another one holds is mended with it`() throws {
    let folder = try folder([
      ("    accounts:\n", "    acounts:\n"), ("        quotes:", "        qoutes:"),
      ("verdict: naming", "verdcit: naming"), ("    points:\n", "    pionts:\n"),
    ])
    let proposal = try Proposal.mending(folder.path)
    #expect(proposal.changes.contains("+    accounts:"))
    #expect(proposal.changes.contains("+        quotes:"))
    #expect(proposal.changes.contains("+    points:"))
    #expect(proposal.notes.isEmpty)
    try proposal.write()
    #expect(folder.findings().isEmpty)
  }

  @Test(arguments: ["sha256:", "sha256:   # later", "sha256: ~"])
  func `a hash is written where its key waits for it`(line: String) throws {
    let folder = try Folder.holding(
      Sample.dossier("file: wsws.txt\n", becomes: "file: wsws.txt\n    \(line)\n"))
    let proposal = try Proposal.mending(folder.path)
    #expect(proposal.notes.isEmpty)
    #expect(proposal.changes.count == 3)
    try proposal.write()
    #expect(folder.findings().isEmpty)
    #expect(try Proposal.mending(folder.path).diff.isEmpty)
  }

  @Test(
    arguments: [
      ("file: wsws.txt", "file: !!str wsws.txt"), ("file: wsws.txt", "file: &f wsws.txt"),
      ("file: wsws.txt", "? file\n    : wsws.txt"),
    ])
  func `a hash is added behind a file that has a tag, an anchor or a question mark`(
    old: String, new: String
  ) throws {
    let folder = try Folder.holding(Sample.dossier(old, becomes: new))
    let proposal = try Proposal.mending(folder.path)
    #expect(proposal.notes.isEmpty)
    try proposal.write()
    #expect(folder.findings().isEmpty)
    #expect(try Proposal.mending(folder.path).diff.isEmpty)
  }

  @Test func `a date with an anchor is mended for all that use it as a date`() throws {
    let folder = try folder([
      ("date: \"2021-01-03\"", "date: &d \"2021-1-3\""),
      ("date: 2021-01-03/2021-01-04", "date: *d"),
    ])
    let proposal = try Proposal.mending(folder.path)
    #expect(proposal.changes.last?.contains("date: &d \"2021-01-03\"") == true)
    #expect(proposal.notes.isEmpty)
    try proposal.write()
    #expect(folder.findings().isEmpty)
  }

  @Test func `one that something else uses as well is left, and all else is mended`() throws {
    let folder = try folder([
      ("date: \"2021-01-03\"", "date: &d 2021-1-3"), ("title: The attack is claimed", "title: *d"),
      ("summary: Gunmen", "sumary: Gunmen"),
    ])
    let proposal = try Proposal.mending(folder.path)
    #expect(proposal.changes.contains("+    summary: Gunmen kill miners."))
    #expect(
      notes(proposal, in: folder) == [
        "dossier.yaml:23:11: warning: this is left as it is: an alias uses it elsewhere "
          + "| by hand: write 2021-01-03"
      ])
  }

  @Test func `of two keys meant for the same neither is mended`() throws {
    let folder = try folder([
      ("    title: Eleven miners are killed", "    tilte: Eleven\n    titel: Twelve"),
      ("summary: Gunmen", "sumary: Gunmen"),
    ])
    let proposal = try Proposal.mending(folder.path)
    #expect(
      proposal.changes == ["-    sumary: Gunmen kill miners.", "+    summary: Gunmen kill miners."])
    let hint = "another key beside it can be meant for the same | by hand: call the key \"title\""
    #expect(
      notes(proposal, in: folder) == [
        "dossier.yaml:26:5: warning: this is left as it is: \(hint)",
        "dossier.yaml:27:5: warning: this is left as it is: \(hint)",
      ])
  }

  @Test func `a quotation used twice is looked for once, and others beside it`() throws {
    let folder = try folder([
      ("- gunmen woke up sleeping miners", "- &q gunmen woke up sleeping miners"),
      ("- {source: alwaght, quotes: the attack was claimed}", "- {source: wsws, quotes: [*q]}"),
    ])
    try folder.put(
      "On January 3, gunmen woke up the sleeping miners in a shared room.\n", "wsws.txt")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.changes.contains("+          - &q gunmen woke up the sleeping miners"))
    #expect(proposal.notes.isEmpty)
    try proposal.write()
    #expect(folder.findings().isEmpty)
  }

  @Test func `a quotation that a note repeats is left, and its source keeps its hash`() throws {
    let folder = try folder([
      ("- gunmen woke up sleeping miners", "- &q gunmen woke up sleeping miners"),
      ("note: It has 11 as well.", "note: *q"),
    ])
    try folder.put(
      "On January 3, gunmen woke up the sleeping miners in a shared room.\n", "wsws.txt")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.diff.isEmpty)
    #expect(
      notes(proposal, in: folder).contains {
        $0.contains("an alias uses it elsewhere | by hand: write \"gunmen woke up the sleeping")
      })
  }
}
