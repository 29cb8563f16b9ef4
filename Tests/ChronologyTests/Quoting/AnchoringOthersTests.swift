import Chronology
import Testing

/// Statements that have nearly the words of a passage and say another thing.
@Suite struct AnchoringOthersTests {
  private static let before = "The council met at nine. "
  private static let after = " No vote was taken on the budget."

  @Test(arguments: [
    (
      "The hospital counted 12 dead and 3 wounded after the attack on the bridge.",
      "The hospital counted 3 dead and 12 wounded after the attack on the bridge."
    ),
    (
      "On Friday the envoy said that India blamed Pakistan for the shots at the river.",
      "On Friday the envoy said that Pakistan blamed India for the shots at the river."
    ),
    (
      "The auditors found that the firm had paid the officials for the licence.",
      "The auditors found that the firm had never paid the officials for the licence."
    ),
    (
      "Die Prüfer fanden, dass die Firma den Beamten Geld gezahlt hatte.",
      "Die Prüfer fanden, dass die Firma den Beamten kein Geld gezahlt hatte."
    ),
    (
      "Свидетель сказал, что видел обвиняемого на рынке утром того же дня.",
      "Свидетель сказал, что не видел обвиняемого на рынке утром того же дня."
    ),
    (
      "The jury heard no witnesses on the second day, and the judge went home at ten.",
      "The jury heard two witnesses on the second day, and the judge went home at ten."
    ),
    (
      "2014-03-04,Weber,Hyderabad,53,64,confirmed,sent",
      "2014-03-04,Weber,Hyderabad,64,53,confirmed,sent"
    ),
  ])
  func `alone or with one side, a statement is not taken for one that says another thing`(
    words: String, other: String
  ) {
    var text = SourceText(Self.before + other + Self.after)
    #expect(text.anchor(TextSelector(exact: words)) == nil)
    #expect(text.anchor(TextSelector(exact: words, prefix: Self.before)) == nil)
    #expect(text.anchor(TextSelector(exact: words, suffix: Self.after)) == nil)
  }

  @Test func `a denial that came in between the words around it is found, as a change`() throws {
    let words = "The auditors found that the firm had paid the officials for the licence."
    let now = words.replacing("had paid", with: "had never paid")
    var text = SourceText(Self.before + now + Self.after)
    let found = text.anchor(
      TextSelector(exact: words, prefix: Self.before, suffix: Self.after))
    #expect(found?.words == now)
    #expect(found?.state == .changed)
  }

  @Test func `a denial that stands beside other neighbours is another's`() {
    var text = SourceText(
      "Shah was not released.\nThe warden never saw the prisoner on the day of the riot.\nHe signed."
    )
    let selector = TextSelector(
      exact: "The warden saw the prisoner on the day of the riot.",
      prefix: "Khan was not released.\n", suffix: "\nHe signed.\nShah ")
    #expect(text.anchor(selector) == nil)
  }

  private static let first =
    "March 3: Police in Gujrat arrested Ahmad Khan and seized 30 rifles near the station."
  private static let second =
    "March 3: Police in Gujrat arrested Bilal Shah and seized 22 rifles near the station."

  @Test func `untouched words are not passed over for a neighbour put in behind them`() {
    let prefix = "arrested Omar and seized 12 rifles near the station.\n"
    let suffix = "\nJune 17: Police in Lahore arrested Karl Weber"
    var text = SourceText(prefix + Self.first + "\n" + Self.second + suffix)
    let found = text.anchor(TextSelector(exact: Self.first, prefix: prefix, suffix: suffix))
    #expect(found?.words == Self.first)
  }

  @Test func `a passage never takes its neighbour in`() {
    let prefix = "arrested Omar and seized 12 rifles near the station.\n"
    let suffix = "\nJune 17: Police in Lahore arrested Karl Weber"
    let typed = Self.first.replacing("seized", with: "seizzed")
    var text = SourceText(prefix + typed + "\n" + Self.second + suffix)
    for selector in [
      TextSelector(exact: Self.first, prefix: prefix, suffix: suffix),
      TextSelector(exact: Self.first, prefix: prefix), TextSelector(exact: Self.first),
    ] {
      let found = text.anchor(selector)
      #expect(found == nil || found?.words == typed)
    }
  }

  @Test func `of two copies that each have one old neighbour neither is sure`() {
    let row = "| 46 killed | 30 wounded | 641 missing |"
    let text = "| Mardan \(row)\n| Gujrat \(row)\n| Peshawar | 5 killed |"
    var source = SourceText(text)
    let found = source.anchor(
      TextSelector(exact: row, prefix: "| Mardan ", suffix: "\n| Peshawar | 5 killed |"))
    #expect(found?.state == .ambiguous)
  }
}
