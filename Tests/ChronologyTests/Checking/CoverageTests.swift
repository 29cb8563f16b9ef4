import Chronology
import Testing

@Suite struct CoverageTests {
  @Test(
    arguments: [
      ("It burnt... Then it rained.", ["It burnt...", " Then it rained."]),
      ("It burnt...then it rained.", ["It burnt...then it rained."]),
      ("He said: \"No!\" Then he left.", ["He said: \"No!\"", " Then he left."]),
      ("He left . Then it burnt.", ["He left .", " Then it burnt."]),
    ])
  func `where marks stand side by side a sentence ends once`(text: String, sentences: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = Sentences(of: scalars).map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(found == sentences)
  }

  @Test(arguments: [".", ". ", ".)", "?!", "\". "])
  func `a text of nothing but marks is read to its end`(marks: String) {
    let text = Array(String(repeating: marks, count: 200_000).unicodeScalars)
    #expect(Sentences(of: text).reduce(0) { $0 + $1.count } == text.count)
  }

  /// A source whose passages some events cite.
  private func timeline(_ text: String, cited: [String] = [], aside: [Aside] = []) -> Timeline {
    let origin = Origin(file: "seeds/dossier.yaml", line: 4, column: 3)
    let account = Account(source: "wsws", quotations: cited.map { Quotation(exact: $0) })
    var timeline = Timeline(
      [.told(account)],
      sources: [Source(id: "wsws", file: "a.txt", aside: aside, text: text, origin: origin)])
    _ = timeline.locateQuotations()
    return timeline
  }

  /// What a reader of the text takes for its sentences, without what stands around their words.
  private func sentences(_ text: String) -> [String] {
    timeline(text).coverage()[0].uncovered.map { text.cut($0) }
  }

  @Test(
    arguments: [
      ("One. Two! Three? Four… Five", ["One", "Two", "Three", "Four", "Five"]),
      ("He said: “Go.” Then he went.", ["He said: “Go", "Then he went"]),
      ("(He went.) [So it is.] \"Yes.\" 'No.' Then", ["He went", "So it is", "Yes", "No", "Then"]),
      ("A title\nand more\r\n\r\nof it", ["A title", "and more", "of it"]),
      ("It cost 3.5 million. In 2013. 200 died.", ["It cost 3.5 million", "In 2013", "200 died"]),
      ("Dr. Khan met Gen. Bajwa and K. Khalili.", ["Dr. Khan met Gen. Bajwa and K. Khalili"]),
      ("The U.S. State Department spoke.", ["The U.S. State Department spoke"]),
      ("1. Go home. 2. Stay.", ["Go home", "2. Stay"]),
      ("1.2. Go\n3) Stay\n(a) It\n(iv) rained", ["Go", "Stay", "It", "rained"]),
      ("[4] Go\niv. Stay\nI. Rabin\nix. It", ["Go", "Stay", "I. Rabin", "It"]),
      ("1945. War\n3.5 men\n12\nIt) is", ["1945. War", "3.5 men", "12", "It) is"]),
      ("No. 5 burned. He said no. The end.", ["No. 5 burned", "He said no", "The end"]),
      ("So it is ... and so on. e.g. this", ["So it is ... and so on. e.g. this"]),
      ("See annals.org. It is there", ["See annals.org", "It is there"]),
      ("حملہ ہوا۔ کیوں؟ پتہ نہیں", ["حملہ ہوا", "کیوں", "پتہ نہیں"]),
      ("事故。原因不明。", ["事故", "原因不明"]), ("यह हुआ। वह गया।", ["यह हुआ", "वह गया"]),
      ("", []), (" \n—\n…", []), ("...", []), ("é́n. Ünd", ["é́n", "Ünd"]),
    ])
  func `a text is cut into sentences`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func `a sentence is covered when each of its words is cited or set aside`() {
    let text = "The mill burned down. Nobody was hurt, they say. It rained. We moan.\n"
    let coverage = timeline(
      text, cited: ["mill burned down", "The mill", "Nobody was hurt"],
      aside: [Aside(Quotation(exact: "We moan"), why: "opinion")]
    ).coverage()[0]
    #expect(coverage.source == "wsws")
    #expect((coverage.sentences, coverage.coveredSentences) == (4, 2))
    #expect(coverage.percent == 50)
    #expect((coverage.words, coverage.citedWords, coverage.asideWords) == (13, 7, 2))
    #expect(coverage.uncovered.map { text.cut($0) } == ["they say", "It rained"])
  }

  @Test func `the number of an item need not be cited`() {
    let coverage = timeline(
      "1. The mill burned down.\n2. It rained.", cited: ["The mill burned down", "2. It rained"]
    ).coverage()[0]
    #expect((coverage.words, coverage.percent) == (6, 100))
  }

  @Test func `a word that is cited in part is not cited`() {
    let coverage = timeline("Hazaras mourn.", cited: ["Hazara", "mourn"]).coverage()[0]
    #expect(coverage.citedWords == 1)
    #expect(coverage.coveredSentences == 0)
  }

  @Test func `letters are counted, of words that are cited in part, too`() {
    let text = "Ab cd yz" + String(repeating: "x", count: 994)
    let coverage = Coverage(
      of: Array(text.unicodeScalars), source: "a", cited: [0..<5, 6..<8], aside: [7..<10])
    #expect((coverage.letters, coverage.citedLetters, coverage.asideLetters) == (1000, 6, 2))
    #expect((coverage.words, coverage.citedWords) == (3, 2))
  }

  @Test func `of one sentence in three hundred that is missing, 100 per cent is not said`() {
    let text = String(repeating: "It burned.\n", count: 299) + "It rained."
    let aside = Aside(
      Quotation(exact: "It burned.", suffix: "It burned"), through: "burned.\nIt", why: "w")
    let coverage = timeline(text, cited: [text.cut(0..<11 * 299)]).coverage()[0]
    #expect((coverage.sentences, coverage.coveredSentences) == (300, 299))
    #expect(coverage.percent == 99)
    #expect(timeline("", aside: [aside]).coverage()[0].percent == 100)
  }

  @Test func `what nothing cites is told at its place in the source`() {
    let findings = timeline("The mill burned.\n\nNobody was hurt.", cited: ["The mill burned"])
      .check()
    #expect(
      findings == [
        Finding(
          .warning, .uncited, "no event cites “Nobody was hurt” and it is not set aside",
          hint: "quote it in an event, or add `{quote: …, why: …}` to `aside:` of \"wsws\"",
          at: Origin(file: "seeds/a.txt", line: 3, column: 1))
      ])
  }

  @Test func `of a long passage the first and the last words are told`() throws {
    let text = "Begin " + String(repeating: "and on ", count: 40) + "to the very end"
    let message = try #require(timeline(text, cited: ["xyz"]).check().first?.message)
    #expect(message.hasPrefix("no event cites “Begin and on"))
    #expect(message.contains(" … "))
    #expect(message.hasSuffix("to the very end” and it is not set aside"))
    #expect(message.count < 140)
  }

  @Test func `a long passage is set aside from its first words through its last`() {
    let text = "It burned. We moan. Again we moan. It rained. We moan. So we moan. It ended."
    let aside = Aside(
      Quotation(exact: "We moan", prefix: "It rained."), through: "we  moan", why: "opinion")
    let coverage = timeline(text, aside: [aside]).coverage()[0]
    #expect(
      coverage.uncovered.map { text.cut($0) } == [
        "It burned", "We moan", "Again we moan", "It rained", "It ended",
      ])
  }

  @Test func `a passage set aside that is not in its source is an error`() {
    let aside = [
      Aside(Quotation(exact: "It snowed", origin: .line(6)), why: "w"),
      Aside(Quotation(exact: "It rained", origin: .line(7)), through: "It burned", why: "w"),
      Aside(Quotation(exact: "It", origin: .line(8)), why: "w"),
    ]
    let findings = timeline("It burned. It rained.", cited: ["It burned. It rained"], aside: aside)
      .check()
    #expect(findings.map(\.origin) == [.line(6), .line(7), .line(8)])
    #expect(findings.map(\.severity) == [.error, .error, .error])
    let messages = [
      "these words are not in the source \"wsws\": \"It snowed\"",
      "these words do not follow in the source \"wsws\": \"It burned\"",
      "these words stand 2 times in the source \"wsws\", at 1:1 (",
    ]
    #expect(zip(findings, messages).allSatisfy { $0.message.hasPrefix($1) })
  }
}
