import Chronology
import Testing

/// Quotations in a text in which many are looked for, which is when an index is made of it.
@Suite struct ManyQuotationsTests {
  /// A text of lines that are alike, some of them the same.
  private static let lines = (0..<150).map { "row \($0 % 100 * 7), the same words, \($0 % 9)é" }
  private static let text = lines.joined(separator: "\n")

  @Test func `each is found where it is found alone`() {
    var many = SourceText(Self.text)
    for line in Self.lines { _ = many.find(Quotation(exact: line)) }
    for line in Self.lines where line.hasSuffix("0é") {
      for quotation in [
        Quotation(exact: line), Quotation(exact: line, nth: 2),
        Quotation(exact: String(line.dropFirst(4))), Quotation(exact: line + " not there"),
        Quotation(exact: "the same words", nth: 3), Quotation(exact: "words"),
      ] {
        var alone = SourceText(Self.text)
        let (one, other) = (many.find(quotation), alone.find(quotation))
        #expect(one == other)
      }
    }
  }

  @Test func `a stretch of bytes leads back to its place`() throws {
    var text = SourceText(Self.text)
    var start = 0
    for line in Self.lines {
      let range = start..<start + line.utf8.count
      let made = text.quotation(ofBytes: range)
      let quotation = try #require(made)
      let place = try #require(quotation.range)
      let found = text.find(quotation)
      #expect(found == .found(place, words: line))
      #expect(quotation.exact == line)
      start = range.upperBound + 1
    }
  }

  @Test func `a stretch that cuts a word, or has none, is no quotation`() {
    var text = SourceText("two words  \nand more")
    let quotations = [0..<5, 9..<12, 3..<12].map { text.quotation(ofBytes: $0)?.exact }
    #expect(quotations == [nil, nil, "words"])
  }
}
