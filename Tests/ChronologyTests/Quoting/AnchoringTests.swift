import Chronology
import Testing

/// A passage was marked in a text, the text was edited, and the passage is looked for again.
@Suite struct AnchoringTests {
  static let before = """
    Alwaght reports. All the victims were ethnic Hazaras, a minority in both countries.

    """
  static let passage =
    "The attack took place early on Sunday morning in the Mach area, killing 11 miners."
  static let after = """
     A security official told Reuters, requesting anonymity, that their hands were tied.

    Following the attack, members of the minority in Quetta blocked the western bypass.
    """
  static let text = before + passage + after

  /// The selector that a reader of the text as it was would have kept for some of its words.
  private func selector(_ words: String = passage, in text: String = text) throws -> TextSelector {
    let found = try #require(text.firstRange(of: words))
    let start = text[..<found.lowerBound].unicodeScalars.count
    return TextSelector(
      exact: words, prefix: String(text[..<found.lowerBound].suffix(32)),
      suffix: String(text[found.upperBound...].prefix(32)), start: start,
      end: start + words.unicodeScalars.count)
  }

  @Test(arguments: [Int.min, -1, Int.max])
  func `a place that no text reaches is no help, and no harm`(start: Int) {
    let selector = TextSelector(
      exact: AnchoringTests.passage.replacing("morning", with: "mornings"), start: start, end: start
    )
    #expect(find(selector, in: AnchoringTests.text)?.words == AnchoringTests.passage)
  }

  private func find(_ selector: TextSelector, in text: String) -> Anchor? {
    var text = SourceText(text)
    return text.anchor(selector)
  }

  @Test(
    arguments: [
      ("", passage, "", .exact),
      ("A new first paragraph, put in before.\n\n", passage, "", .exact),
      ("", passage.replacing(" ", with: "\n"), "", .folded),
      ("", passage.replacing(" ", with: "\r\n"), "", .folded),
      ("", passage.replacing("morning", with: "mor-\nning"), "", .folded),
      ("", passage.replacing("attack", with: "at\u{AD}tack"), "", .folded),
      ("", passage.replacing("Mach area", with: "Mach&nbsp;area[12]"), "", .folded),
      ("", passage.uppercased(), "", .changed),
      ("", passage.replacing("morning", with: "mroning"), "", .changed),
      ("", passage.replacing("Sunday", with: "Monday"), "", .changed),
      ("", passage.replacing("killing 11", with: "killing 12"), "", .changed),
      ("", passage.replacing("took", with: "never took"), "", .changed),
      ("", passage.replacing("early on ", with: ""), "", .changed),
      ("", passage.replacing("area, killing", with: "area – killing"), "", .changed),
      ("", passage.replacing("The attack", with: "An ambush"), "", .changed),
      ("", passage.replacing("11 miners.", with: "11 workers."), "", .changed),
      ("", passage.replacing("Mach area", with: "Mach area (so the police say)"), "", .changed),
      (
        "", passage.replacing("early", with: "quite erly").replacing("Mach", with: "Mch"), "",
        .changed
      ),
    ] as [(String, String, String, Anchor.State)])
  func `an edited passage is found whole, and it is said what became of it`(
    lead: String, now: String, tail: String, state: Anchor.State
  ) throws {
    let edited = lead + Self.before + now + tail + Self.after
    let anchor = try #require(try find(selector(), in: edited))
    #expect(anchor.words == now)
    #expect(edited.cut(anchor.range) == now)
    #expect(anchor.state == state)
    #expect((0...1).contains(anchor.score))
  }

  @Test func `an edited original is taken rather than a copy of the words elsewhere`() throws {
    let now = Self.passage.replacing("took place", with: "happened")
    let edited = Self.passage + " So it was said.\n\n" + Self.before + now + Self.after
    #expect(try find(selector(), in: edited)?.words == now)
  }

  @Test func `a copy elsewhere does not distract from words that stand where they were`() throws {
    let edited = Self.passage + " So it was said.\n\n" + Self.text
    let anchor = try #require(try find(selector(), in: edited))
    #expect(anchor.range.lowerBound > Self.passage.count)
    #expect(anchor.state == .exact)
  }

  @Test func `words around that were edited lead to the passage all the same`() throws {
    let edited = Self.text.replacing("in both countries", with: "in two lands")
      .replacing("security official", with: "policeman")
    #expect(try find(selector(), in: edited)?.words == Self.passage)
  }

  @Test func `sentences that changed places are found as one stretch`() throws {
    let words = "their hands were tied.\n\nFollowing the attack, members of the minority in Quetta"
    let now = "Following the attack, members of the minority in Quetta.\n\ntheir hands were tied"
    let anchor = try #require(
      try find(selector(words), in: Self.text.replacing(words, with: now)))
    #expect(anchor.words == now)
    #expect(anchor.state == .changed)
  }

  @Test func `a passage that moved with its paragraph is found there`() throws {
    let words = "Following the attack, members of the minority in Quetta blocked the western bypass"
    let edited = words + ". Later.\n\n" + Self.before + Self.passage
    let anchor = try #require(try find(selector(words), in: edited))
    #expect(anchor.range == 0..<words.count)
    #expect(anchor.state == .moved)
  }

  @Test func `of a few words that stand everywhere, those between the same words are taken`() throws
  {
    let selector = TextSelector(
      exact: "the attack", prefix: "After ", suffix: " came protests", start: 47)
    let text = "New: the attack! Eleven died in the attack. Then the attack was claimed. After "
    let anchor = try #require(
      find(selector, in: text + "the attack came protests, and the attack was denied."))
    #expect(anchor.range.lowerBound == text.count)
  }

  @Test(arguments: 0..<3)
  func `of repeated paragraphs the one at the place is taken`(number: Int) throws {
    let block = "Clause: the miner keeps the lamp and pays for the oil.\n"
    let selector = TextSelector(
      exact: "pays for the oil", prefix: "the lamp and ", suffix: ".\n",
      start: block.count * number + 37)
    let anchor = try #require(
      find(selector, in: "!\n" + String(repeating: block, count: 3)))
    #expect(anchor.range.lowerBound == block.count * number + 39)
    #expect(anchor.state == .ambiguous)
  }

  @Test(
    arguments: [
      text.replacing(passage, with: ""),
      text.replacing(passage, with: "Nobody has claimed it, and the police say nothing so far."),
      text.replacing(
        passage, with: "Mach killing place in 11 the area early miners on took morning The attack"),
      "The harbour burned for two days, and the fishermen slept in their boats.", "",
      before + after + " The mines in the Mach area were closed early on Sunday, killing trade.",
    ])
  func `what is gone is an orphan, however alike the rest`(edited: String) throws {
    #expect(try find(selector(), in: edited) == nil)
  }

  @Test func `a few words that are gone are not taken from elsewhere`() throws {
    let words = "in Quetta"
    let edited = Self.text.replacing(words, with: "") + " The shops in Quetta stayed closed."
    #expect(try find(selector(words), in: edited) == nil)
  }

  @Test(
    arguments: [
      ("Рыбаки вышли из деревни", "Рыбаки вышли из старой деревни"),
      ("老船长坐在码头的木箱上，手里拿着一封旧信", "老船长坐在码头的木箱旁，手里拿着一封旧信"),
      ("cafe\u{301} in der Straße", "café in der Straße"),
      ("👩‍👩‍👧 marched to Quetta 🇵🇰", "👩‍👩‍👧 marched to Quetta 🇵🇰"),
    ])
  func `any script is found, and places count code points`(words: String, now: String) throws {
    let (lead, tail) = ("Утром над рекой стоял туман. ", " 年轻人问他今天是否还要出发。")
    let selector = TextSelector(exact: words, prefix: lead, suffix: tail, start: 29)
    let edited = "🇵🇰 " + lead + now + tail
    let anchor = try #require(find(selector, in: edited))
    #expect(anchor.range == 32..<32 + now.unicodeScalars.count)
    #expect(edited.cut(anchor.range) == now)
  }

  @Test(arguments: ["", " ", "\n", "\u{200B}"])
  func `nothing is nowhere`(words: String) {
    #expect(find(TextSelector(exact: words, start: 0), in: Self.text) == nil)
  }

  @Test(arguments: [Int.min, -1, 0, 5000, Int.max])
  func `a place that never was does no harm`(start: Int) {
    let selector = TextSelector(exact: "ethnic Hazaras", start: start, end: start)
    #expect(find(selector, in: Self.text)?.words == "ethnic Hazaras")
  }

  @Test func `without anything around it a passage that was edited must be long and alike`() {
    let edited = Self.text.replacing("early on Sunday", with: "very early on Sunday")
    #expect(find(TextSelector(exact: Self.passage), in: edited)?.state == .changed)
    #expect(find(TextSelector(exact: "early Sunday"), in: edited) == nil)
  }
}
