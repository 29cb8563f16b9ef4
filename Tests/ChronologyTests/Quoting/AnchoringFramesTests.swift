import Chronology
import Testing

/// Passages whose old place is known by what stands on both sides.
@Suite struct AnchoringFramesTests {
  private static let before = "The council met in the old town hall that morning. "
  private static let after = " After an hour the mayor closed the meeting without a vote."

  private func anchor(_ words: String, in text: String) -> Anchor? {
    var text = SourceText(text)
    return text.anchor(
      TextSelector(
        exact: words, prefix: String(Self.before.suffix(32)), suffix: String(Self.after.prefix(32)),
        start: Self.before.count))
  }

  @Test(arguments: [
    ("went missing", "went missign"), ("in May 1768", "in May 1761"),
    ("The mines are notorious for dust", "The mines are quiet for dust"),
    (
      "Police held 21 men after the fire at the mill", "Police held 24 men after a fire at the mill"
    ),
    (
      "Weber paid Schulz in Ulm for the second horse", "Maier paid Schulz in Ulm for a second horse"
    ),
    (
      "It was agreed that no office would explain why",
      "It was agreed that office would explain why"
    ),
  ])
  func
    `between the words that stood around, a passage is found however it changed, with a copy elsewhere too`(
      words: String, now: String
    )
  {
    let place = Self.before + now + Self.after
    for text in [place, "A summary: \(words).\n\n" + place, place + "\n\nIn short: \(words)."] {
      let found = anchor(words, in: text)
      #expect(found?.words == now)
      #expect(found?.state == .changed)
    }
  }

  @Test(arguments: [
    (
      "Ali Byrne, 45, a teacher from Herat, was arrested on 3 May near the bus station.",
      "Eva Sommer, 31, a baker from Ulm, was released on 9 June near the sugar mill."
    ),
    (
      "Hill Street: 3 houses, 8 families, damage 700 pounds",
      "Park Street: 6 houses, 11 families, damage 820 pounds"
    ),
    ("six men were held in Sibi on Tuesday", "nine men were shot in Hub on Sunday"),
    ("went missing", "came later"), ("in May 1768", "by the river"),
    ("The mines are notorious for dust", "Nobody had asked for more salt"),
  ])
  func `another statement in its place is not the passage`(words: String, other: String) {
    #expect(anchor(words, in: Self.before + other + Self.after) == nil)
  }

  @Test func `a like statement is not the passage where one side is only alike and it denies`() {
    let words = "The court below found that he had been warned in advance."
    var text = SourceText(
      "She said her house was demolished. The court below found that she had not been warned in "
        + "advance. The claim of the second appellant failed.")
    let selector = TextSelector(
      exact: words, prefix: "en his workshop was demolished. ",
      suffix: " The claim of the first appellan")
    #expect(text.anchor(selector) == nil)
  }

  @Test func `a sentence put in before a passage is not taken in, nor a word put in behind it`() {
    let words = "Engineers will replace the old turbine in the spring"
    for (head, tail) in [("Nobody was hurt. ", ""), ("", " already"), ("Nobody asked. ", " again")]
    {
      let now = words.replacing("will", with: "shall")
      let found = anchor(words, in: Self.before + head + now + tail + Self.after)
      #expect(found?.words == now)
    }
  }

  @Test func `words that stand once and moved with one of their sides are found`() {
    var text = SourceText("The Anna left for Narva. Nobody in the town had seen the new ship.")
    let found = text.anchor(
      TextSelector(
        exact: "seen the new ship", prefix: "Nobody in the town had ",
        suffix: " since it was launched at Hull in"))
    #expect(found?.words == "seen the new ship")
  }

  @Test(arguments: [
    ("he denied it all in court", "On Tuesday ", "On Monday he denied it all in court. He left."),
    ("3 houses burnt down", "Hill Street: ", "Quay Street: 3 houses burnt down, it is said."),
    ("two men were hurt", "At the mill ", "At the quay two men were hurt on Friday."),
  ])
  func `words are not taken from beside another name or day than the one that was given`(
    words: String, prefix: String, text: String
  ) {
    var text = SourceText(text)
    #expect(text.anchor(TextSelector(exact: words, prefix: prefix)) == nil)
  }

  @Test(arguments: [
    ("the deadly attacks", "the de\u{200E}adly att\u{2066}acks"),
    ("ein Flüchtling in Zürich", "ein Fl&uuml;chtling in Z&uuml;rich"),
    ("a passing tanker", "a passing[note 3] tan\u{AD}ker"),
    ("killed in an attack", "killed[a] in[citation needed] an attack"),
  ])
  func `marks of direction, references and entities are typesetting`(words: String, now: String) {
    let found = anchor(words, in: Self.before + now + "[b]" + Self.after)
    #expect(found?.words == now)
    #expect(found?.state == .folded)
  }

  @Test func `a letter in brackets that stands by itself is an editor's word`() {
    var text = SourceText("He saw [a] man there.")
    #expect(text.anchor(TextSelector(exact: "He saw man there")) == nil)
  }
}
