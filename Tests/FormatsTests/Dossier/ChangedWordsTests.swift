import Chronology
import Formats
import Testing

/// What `check --reanchor` points out in words that are no longer the same.
@Suite struct ChangedWordsTests {
  private static let around = ", prefix: They say, suffix: and no more"

  @Test(
    arguments: [
      ("Eleven miners were killed on the day", "Twelve miners were killed on the day"),
      ("two hundred came to the burial", "three hundred came to the burial"),
      ("it was the first attack of the year", "it was the second attack of the year"),
      ("they came on Sunday to the mines", "they came on Monday to the mines"),
      ("the last days of March were quiet", "the last days of April were quiet"),
      ("a dozen men came with guns and knives", "a score men came with guns and knives"),
      ("the profit of it was £40 a year", "the profit of it was -£40 a year"),
      ("the balance of it was 40 a year", "the balance of it was -40 a year"),
      ("on January 3 gunmen woke them up", "on January 4 gunmen woke them up"),
    ])
  func `a number or a day in words that changed is pointed out`(old: String, new: String) throws {
    let proposal = try reanchored(old, new, keys: Self.around)
    #expect(proposal.changes.contains { $0.contains(new) })
    #expect(
      proposal.notes.map(\.message)
        == ["a number or a date is another in: \"\(old)\", now \"\(new)\""])
  }

  @Test(
    arguments: [
      (
        "the mine was closed before the attack", "the mine was not closed before the attack",
        #"+ "not""#
      ),
      (
        "nobody was seen at the mine that night", "somebody was seen at the mine that night",
        #""nobody" → "somebody""#
      ),
      (
        "they didn't leave the mine that night", "they did leave the mine that night",
        #""didn't" → "did""#
      ),
    ])
  func `a denial that came or went is pointed out`(old: String, new: String, change: String) throws
  {
    let proposal = try reanchored(old, new, keys: Self.around)
    #expect(proposal.changes.contains { $0.contains(new) })
    #expect(
      proposal.notes.map(\.message)
        == ["a \"not\", \"no\" or the like came or went in: \"\(old)\", now \"\(new)\""])
    #expect(proposal.notes.map(\.hint) == ["changed: \(change)"])
  }

  @Test func `words that became others are listed`() throws {
    let proposal = try reanchored(
      "The ministry denied on Sunday that reports of an attack had come from the mine",
      "The ministry confirmed on Sunday reports of an attack that had come from the mine",
      keys: Self.around)
    #expect(proposal.notes.isEmpty)
    #expect(
      proposal.remarks.map(\.message) == [
        #"these words changed: "denied" → "confirmed", - "that", + "that""#
      ])
  }

  @Test func `what another quotation has is not taken for one that is gone`() throws {
    let folder = try Folder.settled()
    let other = "On 4 January 12 men were arrested in Karachi"
    let gone = "On 8 January 17 men were arrested in Hyderabad"
    let text = try folder.text("dossier.yaml")
    try folder.put(
      text.replacing(
        "gunmen woke up sleeping miners",
        with: "{exact: \(gone), prefix: They say so., suffix: That is all.}\n          - \(other)"),
      "dossier.yaml")
    try folder.put("They say so. \(other). That is all.\n", "wsws.txt")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.changes.isEmpty)
    #expect(
      proposal.notes.map(\.message) == [
        "what comes nearest is quoted elsewhere, for these words: \"\(gone)\""
      ])
  }

  @Test(
    arguments: [
      ("eleven miners were killed on the day", "twelve miners were killed on the day"),
      ("Hasan Raza of Quetta was shot", "Nasir Raza of Quetta was shot"),
    ])
  func `another number or name is left where nothing says that it is the place`(
    old: String, new: String
  ) throws {
    let proposal = try reanchored(old, new)
    #expect(proposal.changes.isEmpty)
    #expect(proposal.notes.map(\.message) == ["these words are no longer there: \"\(old)\""])
    #expect(proposal.notes.first?.hint?.hasSuffix("; nearest is \"\(new)\"") == true)
  }

  @Test func `what is counted in a changed text is left to the author`() throws {
    let folder = try Folder.holding(
      Sample.dossier(
        "- gunmen woke up sleeping miners", becomes: "- {exact: Five men, nth: 2}"))
    try folder.put("Five men died. Five men were hurt. Five men fled.\n", "wsws.txt")
    try Proposal.mending(folder.path).write()
    #expect(try Proposal.reanchoring(folder.path).notes.isEmpty)
    try folder.put("Five men came. Five men died. Five men were hurt. Five men fled.\n", "wsws.txt")
    #expect(folder.findings().contains { $0.contains("`nth` may count another place now") })
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.changes.isEmpty, "not even the hash")
    #expect(
      proposal.notes.map(\.message) == [
        "`nth` may count another place now, for these words: \"Five men\""
      ])
  }

  /// What is proposed when a quotation of the sample and the text have these words.
  private func reanchored(_ old: String, _ new: String, keys: String = "") throws -> Proposal {
    let folder = try Folder.settled()
    let text = try folder.text("dossier.yaml")
    try folder.put(
      text.replacing("- gunmen woke up sleeping miners", with: "- {exact: \"\(old)\"\(keys)}"),
      "dossier.yaml")
    try folder.put("They say \(new) and no more.\n", "wsws.txt")
    return try Proposal.reanchoring(folder.path)
  }
}
