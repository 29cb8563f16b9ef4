import Chronology
import Formats
import Testing

/// What `check --reanchor` points out in words that are no longer the same.
@Suite struct ChangedWordsTests {
  @Test func `a number that changed is pointed out`() throws {
    let folder = try Folder.settled()
    let text = try folder.text("dossier.yaml")
    try folder.put(
      text.replacing("- gunmen woke up", with: "- On January 3, gunmen woke up"), "dossier.yaml")
    try folder.put("On January 4, gunmen woke up sleeping miners in a shared room.\n", "wsws.txt")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.changes.contains { $0.contains("On January 4, gunmen") })
    #expect(proposal.notes.first?.message.hasPrefix("a number or a date is another") == true)
  }

  @Test(
    arguments: [
      ("Eleven miners were killed on the day", "Twelve miners were killed on the day"),
      ("two hundred came to the burial", "three hundred came to the burial"),
      ("it was the first attack of the year", "it was the second attack of the year"),
      ("they came on Sunday to the mines", "they came on Monday to the mines"),
      ("the last days of March were quiet", "the last days of April were quiet"),
      ("a dozen men came with guns and knives", "a score men came with guns and knives"),
    ])
  func `a number or a day in words that changed is pointed out`(old: String, new: String) throws {
    let folder = try Folder.settled()
    let text = try folder.text("dossier.yaml")
    try folder.put(
      text.replacing("- gunmen woke up sleeping miners", with: "- \(old)"), "dossier.yaml")
    try folder.put("They say that \(new), and no more.\n", "wsws.txt")
    let proposal = try Proposal.reanchoring(folder.path)
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
    let proposal = try reanchored(old, new)
    #expect(proposal.changes.contains { $0.contains(new) })
    #expect(
      proposal.notes.map(\.message)
        == ["a \"not\", \"no\" or the like came or went in: \"\(old)\", now \"\(new)\""])
    #expect(proposal.notes.map(\.hint) == ["changed: \(change)"])
  }

  @Test func `words that became others are listed`() throws {
    let proposal = try reanchored(
      "The ministry denied on Sunday that reports of an attack had come from the mine",
      "The ministry confirmed on Sunday reports of an attack that had come from the mine")
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
      text.replacing("gunmen woke up sleeping miners", with: "\(gone)\n          - \(other)"),
      "dossier.yaml")
    try folder.put("They say so. \(other). That is all.\n", "wsws.txt")
    let proposal = try Proposal.reanchoring(folder.path)
    #expect(proposal.changes.isEmpty)
    #expect(
      proposal.notes.map(\.message) == [
        "what comes nearest is quoted elsewhere, for these words: \"\(gone)\""
      ])
  }

  /// What is proposed when a quotation of the sample and the text have these words.
  private func reanchored(_ old: String, _ new: String) throws -> Proposal {
    let folder = try Folder.settled()
    let text = try folder.text("dossier.yaml")
    try folder.put(
      text.replacing("- gunmen woke up sleeping miners", with: "- \(old)"), "dossier.yaml")
    try folder.put("They say: \(new), and no more.\n", "wsws.txt")
    return try Proposal.reanchoring(folder.path)
  }
}
