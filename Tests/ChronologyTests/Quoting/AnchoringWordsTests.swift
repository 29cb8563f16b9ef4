import Chronology
import Testing

/// What is found again are whole words, and all that a quotation of them would find.
@Suite struct AnchoringWordsTests {
  private func find(_ selector: TextSelector, in text: String) -> Anchor? {
    var text = SourceText(text)
    return text.anchor(selector)
  }

  @Test(
    arguments: [
      ("11 dead", "There were 211 dead."), ("likely to win", "They were unlikely to win."),
      ("500 men", "With 1,500 men."), ("5 degrees", "At \u{2212}5 degrees."),
      ("There were 2", "There were 211 dead."),
    ])
  func `words that are only part of others are gone`(words: String, text: String) {
    #expect(find(TextSelector(exact: words), in: text) == nil)
    let start = text.firstRange(of: words).map { text[..<$0.lowerBound].unicodeScalars.count }
    #expect(find(TextSelector(exact: words, start: start), in: text) == nil)
  }

  @Test(
    arguments: [
      (
        "Eleven miners were killed", "Then Twelve miners were killed there.",
        "Twelve miners were killed"
      ),
      (
        "Eleven miners were killed", "Then Eleven miners were killing there.",
        "Eleven miners were killing"
      ),
      (
        "Two miners were killed", "Then three miners were killed there.",
        "three miners were killed"
      ),
      (
        "500 men marched to the town", "Then 1,500 men marched to the town there.",
        "1,500 men marched to the town"
      ),
    ])
  func `words that are alike are found whole`(words: String, text: String, now: String) {
    let anchor = find(TextSelector(exact: words, prefix: "Then ", suffix: " there."), in: text)
    #expect(anchor?.words == now)
    #expect(anchor?.state == .changed)
  }

  @Test func `a part of a word that was marked as one is found`() {
    let anchor = find(
      TextSelector(exact: "likely", prefix: "They were un"), in: "They were unlikely")
    #expect(anchor?.words == "likely")
    #expect(anchor?.state == .exact)
  }

  @Test(
    arguments: [
      ("re-sign it", "re\u{2013}sign it"), ("well-known", "well\u{2011}known"),
      ("well-known", "well\u{2014}known"), ("dead[12] men", "dead[12]\nmen"),
      ("re- sign it", "re-\nsign it"), ("a\u{2013}\"so\"", "a-\u{201C}so\u{201D}"),
      ("re-sign it", "re-\nsign it"), ("resign it", "re-\nsign it"),
      ("pre\u{2010}\u{C9}cole", "pre-\u{C9}cole"),
    ])
  func `what only typesetting changed is folded, with and without anything around`(
    words: String, now: String
  ) {
    for selector in [
      TextSelector(exact: words), TextSelector(exact: words, prefix: "They ", suffix: " today."),
    ] {
      let anchor = find(selector, in: "They \(now) today.")
      #expect(anchor?.words == now)
      #expect(anchor?.state == .folded)
    }
  }

  @Test(arguments: [("re-sign came", "resign came"), ("resign came", "re-sign came")])
  func `a hyphen more or less may make another word`(words: String, now: String) {
    let selector = TextSelector(exact: words, prefix: "Then the ", suffix: ".")
    let anchor = find(selector, in: "Then the \(now).")
    #expect(anchor?.words == now)
    #expect(anchor?.state == .changed)
  }

  @Test(arguments: [("week", "a week-long strike"), ("船长", "老船长坐在"), ("피해자", "그 피해자는")])
  func `what a quotation finds is exact`(words: String, text: String) {
    #expect(find(TextSelector(exact: words), in: text)?.state == .exact)
  }

  @Test(arguments: [
    ("أدان رئيس الوزراء الهجوم", "أَدان رئيـس الوُزراء الهجوم"), ("ירושלים", "יְרוּשָׁלַיִם"),
  ])
  func `Arabic and Hebrew are found with and without their points`(words: String, now: String) {
    #expect(find(TextSelector(exact: words), in: "It said: \(now)!")?.words == now)
    #expect(find(TextSelector(exact: now), in: "It said: \(words)!")?.words == words)
  }
}
