import Chronology
import Testing

@Suite struct LocatingQuotationsTests {
  static let text = """
    Alwaght reports. The attack took place early on Sunday morning in the Mach area of Bolan \
    district around 100 kms southeast of Quetta. All the victims were ethnic Hazaras.
    """

  /// The quotation after it was looked for, and what was said about it.
  private func locate(
    _ quotation: Quotation, in text: String = text
  ) -> (quotation: Quotation?, findings: [Finding]) {
    var timeline = Timeline(
      [.told(Account(source: "alwaght", quotations: [quotation]))],
      sources: [Source(id: "alwaght", file: "a.txt", text: text)])
    let findings = timeline.locateQuotations()
    return (timeline.events.first?.accounts.first?.quotations.first, findings)
  }

  @Test func `a quotation takes its place and its words from the source`() {
    let (quotation, findings) = locate(Quotation(exact: "early  on Sunday"))
    #expect(findings.isEmpty)
    #expect(quotation?.exact == "early on Sunday")
    #expect(quotation?.range == 39..<54)
  }

  @Test(
    arguments: [
      (
        "The attack took place early on Monday morning in the Mach area",
        "The attack took place early on Sunday morning in the Mach area"
      ),
      ("the victims were ethnic Hazara.", "the victims were ethnic Hazaras."),
      ("tack took plce ear", "attack took place early"),
      ("around 100 kilometers southeast", "around 100 kms southeast"),
      ("An attack took place early", "The attack took place early"),
      ("All the dead were ethnic Hazaras", "All the victims were ethnic Hazaras"),
      ("The raid took place", "The attack took place"),
    ])
  func `a quotation that is not there is an error with the nearest passage`(
    words: String, nearest: String
  ) {
    let (quotation, findings) = locate(Quotation(exact: words, origin: .line(7)))
    #expect(quotation?.range == nil)
    #expect(quotation?.exact == words)
    #expect(
      findings == [
        Finding(
          .error, "these words are not in the source \"alwaght\": \"\(words)\"",
          hint: "the nearest passage is \"\(nearest)\"", at: .line(7))
      ])
  }

  @Test func `the nearest passage goes on to the last of the words`() {
    let finding = locate(
      Quotation(
        exact: "The minister said the bridge over the river was closed since last winter."),
      in: "It rained. The minister said the bridge over the river had been closed since the storm "
        + "of last winter. Nobody came."
    ).findings.first
    #expect(
      finding?.hint
        == "the nearest passage is \"The minister said the bridge over the river had been closed "
        + "since the storm of last winter.\"")
  }

  @Test(arguments: ["Lorem ipsum dolor sit amet, consectetur", "xyz"])
  func `what is near nothing gets no candidate`(words: String) {
    #expect(
      locate(Quotation(exact: words)).findings == [
        Finding(
          .error, "these words are not in the source \"alwaght\": \"\(words)\"",
          hint: "copy the words from the source as they stand there")
      ])
  }

  @Test func `the nearest passage is found in the midst of a long text`() {
    let filling = (1...2000).map { "Paragraph \($0) tells of other days and other towns." }
    let text = (filling + [Self.text] + filling.reversed()).joined(separator: "\n")
    let (_, findings) = locate(
      Quotation(exact: "The attack took place early on Monday morning"), in: text)
    #expect(
      findings.first?.hint
        == "the nearest passage is \"The attack took place early on Sunday morning\"")
  }

  @Test func `a text without blanks is not taken whole for a passage`() throws {
    let text = String(repeating: "x", count: 5000) + "gunmen" + String(repeating: "y", count: 5000)
    let hint = try #require(locate(Quotation(exact: "gunnen"), in: text).findings.first?.hint)
    #expect(hint == "the nearest passage is \"gunmen\"")
  }

  @Test func `words in several places are an error that says how to mean each`() {
    let (quotation, findings) = locate(
      Quotation(exact: "Quetta", origin: .line(3)), in: "Quetta, near Quetta")
    #expect(quotation?.range == nil)
    #expect(
      findings == [
        Finding(
          .error,
          "these words stand 2 times in the source \"alwaght\", at 1:1 (…[Quetta], near Quetta…), "
            + "1:14 (…Quetta, near [Quetta]…)",
          hint: "say which place is meant: {exact: \"Quetta\", suffix: \",\"} or "
            + "{exact: \"Quetta\", prefix: \"near \"}", at: .line(3))
      ])
  }

  @Test func `of words in hundreds of places the first are named`() throws {
    let text = String(repeating: "The mill.\n", count: 300)
    let finding = try #require(locate(Quotation(exact: "mill"), in: text).findings.first)
    #expect(
      finding.message.hasPrefix("these words stand 300 times in the source \"alwaght\", at 1:5 ("))
    #expect(finding.message.contains(", 6:5 (") && finding.message.hasSuffix("), …"))
    #expect(
      finding.hint
        == "say which place is meant: "
        + (1...6).map { "{exact: …, nth: \($0)}" }.joined(separator: " or ") + ", …")
  }

  @Test func `words in another place than the one meant are an error`() {
    let (quotation, findings) = locate(
      Quotation(exact: "Quetta", prefix: "far from", origin: .line(3)), in: "Quetta, near Quetta")
    #expect(quotation?.range == nil)
    #expect(
      findings == [
        Finding(
          .error,
          "these words are in the source \"alwaght\", but not between this prefix and suffix: "
            + "\"Quetta\"",
          hint: "copy the prefix and the suffix from the words just before and after",
          at: .line(3))
      ])
  }

  @Test func `where everything is missing, only the first are helped`() {
    let quotations = (1...200).map { Quotation(exact: "early on Monday \($0)") }
    var timeline = Timeline(
      [.told(Account(source: "alwaght", quotations: quotations))],
      sources: [Source(id: "alwaght", file: "a.txt", text: Self.text)])
    let findings = timeline.locateQuotations()
    #expect(findings.count == 200)
    #expect(findings.count { $0.hint?.contains("nearest") == true } == 50)
  }

  @Test func `nothing is looked for in a source that could not be read`() {
    var timeline = Timeline(
      [.told(.by("alwaght"), .by("wsws"))],
      sources: ["alwaght", "wsws"].map { Source(id: $0, file: "a.txt", text: "nothing") })
    let findings = timeline.locateQuotations(except: ["alwaght"])
    #expect(findings.map(\.message) == ["these words are not in the source \"wsws\": \"words\""])
  }
}
