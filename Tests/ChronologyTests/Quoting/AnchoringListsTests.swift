import Chronology
import Testing

/// Passages among others that are like them, and passages whose ends were edited.
@Suite struct AnchoringListsTests {
  /// Looks for words in a text that has become another one.
  private func find(
    _ words: String, of old: String, in new: String, around context: Int = 32
  ) throws -> Anchor? {
    let place = try #require(old.firstRange(of: words))
    let selector = TextSelector(
      exact: words, prefix: String(old[..<place.lowerBound].suffix(context)),
      suffix: String(old[place.upperBound...].prefix(context)),
      start: old[..<place.lowerBound].unicodeScalars.count)
    var text = SourceText(new)
    return text.anchor(selector)
  }

  private static let sections = (1...8).map {
    "Section \($0). The tenant shall pay the sum of \($0)0 pounds."
  }
  private static let arrests = [
    (4, 12, "Karachi"), (6, 9, "Lahore"), (8, 17, "Hyderabad"), (11, 5, "Sukkur"),
    (13, 20, "Quetta"),
  ].map { "On \($0) January \($1) men were arrested in \($2)." }

  private static let fines = [
    "Thomas Hill was fined five shillings for drunkenness.",
    "William Moss was fined five shillings for drunkenness.",
    "Ann Price was fined five shillings for drunkenness.",
    "John Lee was fined ten shillings for drunkenness.",
  ]
  private static let votes = [
    "M. Durand vota pour la proposition.", "M. Leroy vota pour la proposition.",
    "M. Dupont vota contre la proposition.", "M. Petit vota pour la proposition.",
  ]
  private static let ships = [
    "Shipping news for the week.", "The Anne of Hull sailed for Narva with coal.",
    "The Mary of Hull sailed for Riga with coal.", "The Jane of York sailed for Danzig with salt.",
  ]
  private static let prices = [
    "Barley stood at 28.", "Oats stood at 19.", "Copper stood at 61.", "Wheat stood at 34.",
  ]

  @Test(arguments: [12, 16, 32, 64], [sections, arrests, fines, votes, ships, prices])
  func `a sentence that went from a list of its like is gone`(context: Int, list: [String]) throws {
    var left = list
    let words = left.remove(at: 2)
    let old = list.joined(separator: " ")
    for new in [left, left[..<2] + ["Nothing was heard."] + left[2...]] {
      var text = SourceText(new.joined(separator: " "))
      for selector in try selectors(words, of: old, around: context) {
        #expect(text.anchor(selector) == nil)
      }
    }
  }

  /// Some words with what stands on both sides of them, on one, and alone.
  private func selectors(
    _ words: String, of text: String, around context: Int
  ) throws -> [TextSelector] {
    let place = try #require(text.firstRange(of: words))
    let prefix = String(text[..<place.lowerBound].suffix(context))
    let suffix = String(text[place.upperBound...].prefix(context))
    let start = text[..<place.lowerBound].unicodeScalars.count
    return [
      TextSelector(exact: words, prefix: prefix, suffix: suffix, start: start),
      TextSelector(exact: words, prefix: prefix), TextSelector(exact: words, suffix: suffix),
      TextSelector(exact: words), TextSelector(exact: words, start: start),
    ]
  }

  @Test func `the very words go before others that stand between like ones`() throws {
    let old = """
      Question 1. Did you see the prisoner? Answer. I did. Question 2. Did you see the knife? \
      Answer. I did not. Question 3. Did you hear a cry? Answer. I did. Question 4. Did you call \
      the guard? Answer. I did not. Nothing further.
      """
    let words = "Question 2. Did you see the knife? Answer. I did not."
    var text = SourceText(old.replacing("Question 2", with: "A sentence was put in. Question 2"))
    for selector in try selectors(words, of: old, around: 32) {
      #expect(text.anchor(selector)?.words == words)
    }
  }

  @Test(arguments: [3, 6, 12, 32])
  func `few words without capitals are never taken for a neighbour that has their place`(
    context: Int
  ) throws {
    let statements = ["アリは炭鉱で殺された", "ハサンは炭鉱で殺された", "カリムは市場で殺された", "ナシムは市場で撃たれた"]
    let page = { (order: [Int]) in "一覧\n" + order.map { statements[$0] + "。" }.joined() + "以上\n" }
    for order in [[1, 0, 2, 3], [2, 0, 3, 1], [0, 2, 1, 3], [0, 3, 2, 1]] {
      for (at, words) in statements.enumerated() {
        let found = try find(words, of: page([0, 1, 2, 3]), in: page(order), around: context)
        #expect(found == nil || found?.words == words, "\(at) in \(order)")
      }
    }
  }

  @Test(
    arguments: [
      ("Hasan Raza of Quetta was shot dead.", "Ali Raza of Quetta was shot dead."),
      ("Hasan Raza of Quetta was shot dead.", "Nasir Raza of Quetta was shot dead."),
      (
        "Minister Otto Lang denied that he had taken money from the bank.",
        "Minister Hans Berg denied that he had taken money from the bank."
      ),
      ("Nasir Ali, 31, of Mari Abad, was stabbed.", "Karim Ali, 33, of Mari Abad, was stabbed."),
      ("In May the river rose to 4 metres.", "In May the river rose to 5 metres."),
      ("the first witness saw nothing of it", "the second witness saw nothing of it"),
      ("The baker denied all that was said.", "The butcher denied all that was said."),
      (
        "The inquest heard that the boy had been seen at the edge of the canal in a brown coat.",
        "The inquest heard that the girl had been seen at the edge of the forest in a black coat."
      ),
      ("he was last seen alive on the road to it", "she was last seen alive on the road to it"),
      ("The sect was persecuted for years by it.", "The sect was prosecuted for years by it."),
      ("นายกรัฐมนตรีเห็นด้วยกับข้อเสนอ", "นายกรัฐมนตรีไม่เห็นด้วยกับข้อเสนอ"),
      ("Exhibit A was a knife of steel.", "Exhibit B was a knife of steel."),
      ("The balance was 40 in that May.", "The balance was -40 in that May."),
      ("x > 3 was found to hold.", "x < 3 was found to hold."),
      ("She was paid $5 a week.", "She was paid £5 a week."),
      ("The eastern part of the town was flooded.", "The western part of the town was flooded."),
    ])
  func `words alone are not found in a sentence that speaks of another`(
    words: String, other: String
  ) {
    var text = SourceText("It rained. \(other) It snowed.")
    #expect(text.anchor(TextSelector(exact: words)) == nil)
  }

  @Test(
    arguments: [
      ("The prisoners were shot at dawn.", "The potatoes were sold at noon."),
      ("The troops took the telegraph office.", "The scouts took the picnic baskets."),
      ("The bridge was closed.", "The mayor was drunk."),
      ("Copper stood at 61.", "Wheat stood at 34."),
      ("Smith won the first prize for onions.", "Smith sold the first house for cash."),
    ])
  func `the words around do not make another statement the passage`(words: String, other: String)
    throws
  {
    let (old, new) = (
      "The council met at noon. \(words) Rain fell all day over the town.",
      "The council met at noon. \(other) Rain fell all day over the town."
    )
    #expect(try find(words, of: old, in: new) == nil)
  }

  @Test(
    arguments: [
      (
        "The man who shot the sheriff fled to Reno on a mule in the night.",
        "The man who, they say and a boy of ten, shot the sheriff fled to Reno on a mule in the night."
      ),
      (
        "The doctor gave the old man a cup of poison on the evening of his name day.",
        "The doctor, who had been called by the daughter and by her husband, gave the old man a cup "
          + "of poison on the evening of his name day."
      ),
      (
        "The gates of the town were opened to the rebels at night by the sergeant.",
        "The gates of the town were opened to the rebels at night, as the widow of the miller told "
          + "us on her way to church, by the sergeant."
      ),
    ])
  func `a clause that was put in never stands for an end`(words: String, now: String) throws {
    for prefix in ["", "It was noon. "] {
      let (old, new) = ("\(prefix)\(words) Nobody moved.", "\(prefix)\(now) Nobody moved.")
      #expect(try find(words, of: old, in: new)?.words == now)
      var text = SourceText(new)
      #expect([nil, now].contains(text.anchor(TextSelector(exact: words))?.words))
      #expect([nil, now].contains(text.anchor(TextSelector(exact: words, prefix: prefix))?.words))
    }
  }

  @Test func `words alone are not found where two places are nearly as good`() {
    let words = "the old bridge over the river was closed for the winter"
    let text = { (count: Int) in
      [String](
        repeating: "Then the old stone bridge over the river was closed for the winter.",
        count: count
      )
      .joined(separator: " ")
    }
    var (once, twice) = (SourceText(text(1)), SourceText(text(2)))
    #expect(once.anchor(TextSelector(exact: words))?.state == .changed)
    #expect(twice.anchor(TextSelector(exact: words)) == nil)
  }

  @Test(arguments: [[0, 2, 1, 3], [0, 2, 3, 1], [1, 0, 2, 3]])
  func `a long sentence that moved is found`(order: [Int]) throws {
    let sentences = [
      "The wind had dropped by noon.", "A boat with four men put out from the harbour at one.",
      "Nobody on the quay had given them leave.", "The harbour master wrote it all down.",
    ]
    let anchor = try find(
      sentences[1], of: sentences.joined(separator: " "),
      in: order.map { sentences[$0] }.joined(separator: " "))
    #expect(anchor?.words == sentences[1])
    #expect([.moved, .exact].contains(anchor?.state))
  }

  @Test func `a number that was put right between the words around it is found`() throws {
    let old = Self.arrests.joined(separator: " ")
    let new = old.replacing("17 men", with: "18 men")
    let anchor = try find(Self.arrests[2], of: old, in: new)
    #expect(anchor?.words == "On 8 January 18 men were arrested in Hyderabad.")
    #expect(anchor?.state == .changed)
  }

  @Test(
    arguments: [
      (
        "A dozen shops were burnt and both bridges fell.",
        "Two dozen shops were burnt and all three bridges fell."
      ),
      (
        "The shops were burnt and both bridges fell.", "Our shops were burnt and both bridges fell."
      ),
      ("A man shouted that the bridge was gone.", "\"A man\" shouted that the bridge was gone."),
      ("He said the \"bridge\" was gone.", "He said the \"bridge was gone.\""),
    ])
  func `what stands where the ends were is taken in`(words: String, now: String) throws {
    let (old, new) = ("It was noon. \(words) Nobody moved.", "It was noon. \(now) Nobody moved.")
    #expect(try find(words, of: old, in: new)?.words == now)
  }
}
