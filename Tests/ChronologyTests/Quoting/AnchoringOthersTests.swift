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

  private static let hearing = [
    ("Ute Brandt", "Kassel"), ("Jens Maier", "Bremen"), ("Eva Sommer", "Mainz"),
    ("Karl Weber", "Leipzig"), ("Anna Schulz", "Ulm"),
  ].map { "\($0) told the court that he had seen the accused in \($1) on that day." }

  /// The third line of the hearing, known with the ends of the lines beside it, which are all alike.
  private func anchor(_ now: String, context: Int) -> Anchor? {
    let lines = Self.hearing
    var text = SourceText((lines[..<2] + [now] + lines[3...]).joined(separator: "\n"))
    return text.anchor(
      TextSelector(
        exact: lines[2], prefix: String((lines[1] + "\n").suffix(context)),
        suffix: String(("\n" + lines[3]).prefix(context)),
        start: lines[..<2].reduce(0) { $0 + $1.count + 1 }))
  }

  @Test(
    arguments: [12],
    [
      hearing[2].replacing("Eva Sommer", with: "Otto Lehmann"),
      hearing[2].replacing("Mainz", with: "Hamburg"),
      hearing[2].replacing("had seen", with: "had not seen"),
      hearing[2].replacing("on that day", with: "on 4 May"),
    ])
  func `a like line between sides that all lines of a list have is another's`(
    context: Int, other: String
  ) {
    #expect(anchor(other, context: context) == nil)
  }

  @Test(
    arguments: [12, 32],
    [
      hearing[2].replacing("accused", with: "acused"),
      hearing[2].replacing("Sommer", with: "Smomer"),
      hearing[2].replacing("Mainz", with: "Mianz"),
      hearing[2].replacing("told the court", with: "told the court again"),
    ])
  func `a line put right between sides that all lines of a list have is found`(
    context: Int, now: String
  ) {
    #expect(anchor(now, context: context)?.words == now)
  }

  @Test func `a slip beside a number is found in writing without blanks`() {
    let lines = [
      "五月二日、警察は大阪で鈴木健を逮捕し、銃87丁を押収した。", "三月三日、警察は広島で伊藤誠を逮捕し、銃11丁を押収した。",
      "一月四日、警察は札幌で田中武を逮捕し、銃33丁を押収した。", "四月九日、警察は福岡で山本学を逮捕し、銃56丁を押収した。",
    ]
    let now = lines[1].replacing("逮捕し", with: "逮捕捕し")
    var text = SourceText([lines[0], now, lines[2], lines[3]].joined(separator: "\n"))
    let found = text.anchor(
      TextSelector(
        exact: lines[1], prefix: "、銃87丁を押収した。\n", suffix: "\n一月四日、警察は札幌"))
    #expect(found?.words == now)
  }
}
