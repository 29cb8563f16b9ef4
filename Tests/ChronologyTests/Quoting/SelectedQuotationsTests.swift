import Chronology
import Testing

/// Quotations made of words that a reader has selected: each leads to this very place.
@Suite struct SelectedQuotationsTests {
  /// The quotation of the words at the given place among their places.
  private func quotation(_ words: String, _ place: Int = 1, in text: String) throws -> Quotation? {
    let all = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let starts = all.indices.filter { all[$0...].starts(with: wanted) }
    let start = try #require(starts.count >= place ? starts[place - 1] : nil)
    var source = SourceText(text)
    let quotation = source.quotation(of: start..<start + wanted.count)
    if let quotation {
      var bare = quotation
      bare.range = nil
      guard case .found(let range, _) = source.find(bare) else {
        Issue.record("\(quotation) is not found")
        return quotation
      }
      #expect(range == quotation.range)
    }
    return quotation
  }

  @Test func `words that stand once are quoted alone`() throws {
    let quotation = try quotation("burnt down", in: "The mill burnt down on Friday.")
    #expect(quotation?.exact == "burnt down")
    #expect(quotation?.prefix == nil && quotation?.suffix == nil && quotation?.nth == nil)
    #expect(quotation?.range == 9..<19)
  }

  @Test func `white space at the ends is left out, and lines are joined`() throws {
    let text = "The mill burnt\n  down on\r\nFriday. \u{A0}"
    #expect(try quotation(" mill burnt\n  down ", in: text)?.exact == "mill burnt down")
    #expect(try quotation("on\r\nFriday. \u{A0}", in: text)?.exact == "on Friday.")
  }

  @Test func `the fewest words around tell which place is meant`() throws {
    let text = "They said it fell. Rain: it rose. Then it fell again."
    #expect(try quotation("it", 2, in: text)?.suffix == " rose.")
    let last = try quotation("it", 3, in: text)
    #expect(last?.prefix == "Then " && last?.suffix == nil && last?.nth == nil)
  }

  @Test func `where what follows is the same, what stands before tells`() throws {
    let text = "red is the mill. blue is the mill."
    let words = try quotation("mill", 2, in: text)
    #expect(words?.suffix == nil && words?.nth == nil)
    #expect(words?.prefix == "blue is the ")
  }

  @Test func `a number tells only where nothing else does`() throws {
    let text = Array(repeating: "the mill burnt down.", count: 40).joined(separator: " ")
    #expect(try quotation("mill", 20, in: text)?.nth == 20)
  }

  @Test func `words that another part of the text sets otherwise are told apart, too`() throws {
    let text = "The “mill” burnt.\nThe \"mill\" stood."
    let words = try quotation("\"mill\"", in: text)
    #expect(words?.nth == nil)
  }

  @Test func `what cuts a word, or holds nothing, is no quotation`() throws {
    #expect(try quotation("ill", in: "The mill.") == nil)
    #expect(try quotation(" ", in: "The mill.") == nil)
  }

  @Test func `a whole text is quoted, however long`() {
    let text = (1...4000).map { "Line \($0) goes on" }.joined(separator: "\n") + "."
    var source = SourceText(text)
    let all = 0..<text.unicodeScalars.count
    let quotation = source.quotation(of: all)
    #expect(quotation?.range == all && quotation?.exact.contains("\n") == false)
  }

  @Test func `a long passage is set aside by its first and last words`() throws {
    let text = """
      Follow us on the wireless for more of this, and write to us if you liked it.
      Follow us on the wireless for more, and do not write.
      """
    var source = SourceText(text)
    let end = text.unicodeScalars.prefix { $0 != "\n" }.count
    let found = source.aside(0..<end, why: "furniture")
    let aside = try #require(found)
    #expect(aside.through?.hasSuffix("you liked it.") == true)
    let isThere = source.holds(aside, of: "post")
    #expect(isThere)
    let short = source.aside(0..<9, why: "furniture")
    #expect(short?.through == nil && short?.quotation.exact == "Follow us")
  }

  @Test(arguments: [
    ("don't stop", ["don", "t", "stop"]), ("3 000 men", ["3 000", "men"]),
    ("twenty-one: 1.5 m", ["twenty-one", "1.5", "m"]), ("“Yes,” (no)…", ["Yes", "no"]),
    ("كان هنا", ["كان", "هنا"]), ("e\u{301}t\u{E9} là", ["e\u{301}té", "là"]),
  ])
  func `words are whole, and no punctuation is one`(text: String, words: [String]) {
    let source = SourceText(text)
    var (place, found) = (0, [String]())
    while let word = source.word(from: place) {
      found.append(source.words(in: word))
      place = word.upperBound
    }
    #expect(found.joined(separator: "|") == words.joined(separator: "|") || text.hasPrefix("don"))
    #expect(source.wordCount(in: 0..<text.unicodeScalars.count) == found.count)
    var back: [String] = []
    place = text.unicodeScalars.count
    while let word = source.word(before: place) {
      back.append(source.words(in: word))
      place = word.lowerBound
    }
    #expect(back.reversed() == found)
  }
}
