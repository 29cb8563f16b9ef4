import Chronology
import Testing

@Suite struct FindingQuotationsTests {
  private func find(
    _ exact: String, after prefix: String? = nil, before suffix: String? = nil, in text: String
  ) -> Sighting {
    var text = SourceText(text)
    return text.find(Quotation(exact: exact, prefix: prefix, suffix: suffix))
  }

  static let text = """
    In the early hours of January 3, gunmen woke up sleeping miners.

    “The throats of all coal miners have been slit,” he said.
    """

  @Test(
    arguments: [
      ("In the early hours", 0..<18), ("gunmen", 33..<39), ("miners.", 57..<64),
      ("miners.\n\n“The throats", 57..<78), ("he said.", 115..<123),
    ])
  func `words that stand in the text are found at their place`(
    words: String, place: Range<Int>
  ) {
    #expect(find(words, in: Self.text) == .found(place, words: words))
  }

  @Test(
    arguments: [
      ("miners. “The throats", "miners.\n\n“The throats"),
      ("\"The throats of all", "“The throats of all"),
      ("January\u{A0}3,\tgunmen", "January 3, gunmen"),
      ("  gunmen woke up \n", "gunmen woke up"),
    ])
  func `typesetting does not matter, and the words are given as the source has them`(
    typed: String, printed: String
  ) throws {
    guard case .found(let place, let words) = find(typed, in: Self.text) else {
      Issue.record("not found: \(typed)")
      return
    }
    #expect(words == printed)
    #expect(Self.text.cut(place) == printed)
  }

  @Test(
    arguments: [
      ("it's", "it’s"), ("‘so-called’", "'so–called'"), ("2012 - 2017", "2012 — 2017"),
      ("a minus", "a \u{2009}\u{202F} minus"), ("cooperate", "co\u{AD}operate"),
      ("zero width", "zero\u{200B} wid\u{2060}th"), ("one line", "one\r\nline"),
      ("minus \u{2212}3", "minus -3"),
      ("café in Quetta", "cafe\u{301} in Quetta"), ("A\u{30A}ngström", "\u{C5}ngström"),
      ("각 words", "\u{1100}\u{1161}\u{11A8} words"), ("a\u{323}\u{302}", "\u{1EAD}"),
      ("foo... bar", "foo… bar"), ("final office", "\u{FB01}nal o\u{FB03}ce"),
      ("came — then", "came -- then"), ("came -- then", "came --- then"),
    ])
  func `quotes, dashes, blanks and soft hyphens are folded on both sides`(
    one: String, other: String
  ) {
    let padded = "Before, \(other), after."
    #expect(find(one, in: padded) == .found(8..<8 + other.unicodeScalars.count, words: other))
    let swapped = "Before, \(one), after."
    #expect(find(other, in: swapped) == .found(8..<8 + one.unicodeScalars.count, words: one))
  }

  @Test(arguments: ["GUNMEN", "gun men", "gunmen,", "gunmens", "gunmén", "January 4"])
  func `letters, digits and punctuation must be right`(words: String) {
    #expect(find(words, in: Self.text) == .missing)
  }

  @Test(
    arguments: [
      ("foo.", "foo… bar"), (". bar", "foo… bar"), ("of", "turned o\u{FB00} at"),
      ("a - b", "a ---- b"), ("a — b", "a ---- b"),
    ])
  func `nothing begins or ends inside a sign that stands for several`(words: String, text: String) {
    #expect(find(words, in: text) == .missing)
  }

  @Test(arguments: ["", " ", "\n\t", "\u{A0}", "\u{200B}"])
  func `nothing is nowhere`(words: String) {
    #expect(find(words, in: Self.text) == .missing)
    #expect(find(words, in: "") == .missing)
  }

  @Test func `nothing is found in an empty text`() {
    #expect(find("gunmen", in: "") == .missing)
    #expect(find("gunmen", in: " ") == .missing)
    #expect(find(String(repeating: "gunmen ", count: 50), in: "gunmen") == .missing)
  }

  @Test(
    arguments: [
      ("🇵🇰 Quetta", "👩‍👩‍👧 In 🇵🇰 Quetta", 9..<18),
      ("cafe\u{301}", "the cafe\u{301} in Quetta", 4..<9),
      ("کوئٹہ", "in کوئٹہ (Quetta)", 3..<8),
      ("𐤀𐤁", "x 𐤀𐤁 y", 2..<4),
      ("👍🏽 yes", "so 👍🏽 yes", 3..<9),
    ])
  func `places count code points, not characters and not bytes`(
    words: String, text: String, place: Range<Int>
  ) {
    #expect(find(words, in: text) == .found(place, words: words))
    #expect(text.cut(place) == words)
  }

  @Test(arguments: [1023, 1024, 1025, 2048, 5000])
  func `places are counted right however far into the text`(distance: Int) {
    let text = String(repeating: "é", count: distance - 1) + " gunmen " + "éééé"
    #expect(find("gunmen", in: text) == .found(distance..<distance + 6, words: "gunmen"))
    #expect(find("gun\u{AD}men", in: text) == .found(distance..<distance + 6, words: "gunmen"))
  }

  static let repeated = "The attack. Eleven died in the attack. After “the attack” came protests."

  @Test func `words that stand in several places are ambiguous`() {
    #expect(
      find("attack", in: Self.repeated) == .ambiguous([4..<10, 31..<37, 50..<56], words: "attack"))
    #expect(find("a a", in: "a a a a") == .ambiguous([0..<3, 2..<5, 4..<7], words: "a a"))
  }

  @Test(
    arguments: [
      ("The", nil, 4..<10), ("died in the", nil, 31..<37), ("died in the ", ". After", 31..<37),
      (nil, "” came", 50..<56), (nil, "\" came", 50..<56), ("After \"the", nil, 50..<56),
      ("Eleven  died\nin the", nil, 31..<37),
    ] as [(String?, String?, Range<Int>)])
  func `a prefix or a suffix says which place is meant`(
    prefix: String?, suffix: String?, place: Range<Int>
  ) {
    #expect(
      find("attack", after: prefix, before: suffix, in: Self.repeated)
        == .found(place, words: "attack"))
  }

  @Test(
    arguments: [("Twelve died in the", nil), (nil, "came"), ("The", "came")] as [(String?, String?)]
  )
  func `words between other words than those given are elsewhere`(
    prefix: String?, suffix: String?
  ) {
    #expect(find("attack", after: prefix, before: suffix, in: Self.repeated) == .elsewhere)
  }

  @Test func `a prefix that several places share leaves them ambiguous`() {
    #expect(
      find("attack", after: "the", in: Self.repeated)
        == .ambiguous([31..<37, 50..<56], words: "attack"))
  }

  @Test(arguments: [(1, 4..<10), (2, 31..<37), (3, 50..<56)])
  func `a number says which place is meant`(nth: Int, place: Range<Int>) {
    var text = SourceText(Self.repeated)
    #expect(
      text.find(Quotation(exact: "attack", nth: nth)) == .found(place, words: "attack"))
  }

  @Test(arguments: [4, 100, Int.max, 0, -1])
  func `a number beyond the places means none`(nth: Int) {
    var text = SourceText(Self.repeated)
    #expect(text.find(Quotation(exact: "attack", nth: nth)) == .tooFew(3))
  }

  @Test func `a prefix leads to words that are only alike, past words that are the same`() {
    let text = "He said: it's over. She said: it’s over."
    #expect(find("it's over", in: text) == .found(9..<18, words: "it's over"))
    #expect(
      find("it's over", after: "She said:", in: text) == .found(30..<39, words: "it’s over"))
  }
}
