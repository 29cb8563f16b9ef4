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

  /// Rows of which many stand within others, and some are the same, or the same but for an end.
  private static let rows = (0..<400).flatMap { row in
    [
      "2021,event \(row)", "2021,the event of the mill \(row % 90)", "x2021,event \(row / 7)",
      "2021,event \(row), the \(row % 13)é", "2021,on", "2021,the event of the mill",
    ]
  }

  @Test func `of rows that are alike, or parts of others, each has the number that it has alone`() {
    let text = Self.rows.joined(separator: "\n")
    var (many, start) = (SourceText(text), 0)
    for (index, row) in Self.rows.enumerated() {
      let range = start..<start + row.utf8.count
      let made = many.quotation(ofBytes: range)
      start = range.upperBound + 1
      // Later the text is looked into with an index, and what was found before is known.
      guard index % 97 == 0 || index > 2_388 else { continue }
      var alone = SourceText(text)
      let slowly = alone.quotation(ofBytes: range)
      #expect(made == slowly)
    }
  }

  @Test func `what is found with an index is what is found without`() {
    let text = Self.rows.joined(separator: "\n")
    var many = SourceText(text)
    for row in Self.rows { _ = many.find(Quotation(exact: row, nth: 1)) }
    for row in ["2021,event 39", "2021,the event of the mill 8", "zz", "\n"] {
      for quotation in [Quotation(exact: row), Quotation(exact: row, nth: 2)] {
        var alone = SourceText(text)
        let (one, other) = (many.find(quotation), alone.find(quotation))
        #expect(one == other)
      }
    }
  }
}
