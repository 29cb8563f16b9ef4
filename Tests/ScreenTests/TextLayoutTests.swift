import Screen
import Testing

struct TextLayoutTests {
  @Test(
    arguments: [
      ("", 5, ""), ("one", 5, "one"), ("one two", 7, "one two"), ("one two", 6, "one\ntwo"),
      ("one two three", 8, "one two\nthree"),
      // Newlines, blank lines, and none after the last.
      ("a\n\nb\n", 5, "a\n\nb"), ("\n", 5, ""), ("\n\n", 5, "\n"), ("a\r\nb", 5, "a\nb"),
      ("a\rb", 5, "a␍b"),
      // Spaces at a break are swallowed, however many; those that indent stay.
      ("one    two", 4, "one\ntwo"), ("one   ", 9, "one"), ("  one two", 5, "  one\ntwo"),
      ("   ", 2, ""), ("a\u{3000}b", 2, "a\nb"),
      ("one\u{A0}two", 4, "one\u{A0}\ntwo"), ("to one\u{A0}two", 7, "to\none\u{A0}two"),
      // Hyphens and dashes, but not in numbers and not where a word begins.
      ("twenty-one", 8, "twenty-\none"), ("2021-01-03", 6, "2021-0\n1-03"),
      ("on 2021-01-03", 11, "on\n2021-01-03"), ("a -option", 4, "a\n-opt\nion"),
      ("north—south", 7, "north—\nsouth"), ("x--y", 3, "x--\ny"),
      // What is longer than a line is broken.
      ("abcdefgh", 3, "abc\ndef\ngh"), ("ab cdefgh", 4, "ab\ncdef\ngh"),
      ("abc", 0, "a\nb\nc"), ("abc", -7, "a\nb\nc"),
      // Wide glyphs break between one another, not before a full stop, and are never split.
      ("日本語", 4, "日本\n語"), ("日本語", 5, "日本\n語"), ("日本語", 1, "日\n本\n語"),
      ("日本。語", 4, "日\n本。\n語"), ("「日本」", 4, "「日\n本」"), ("a日本", 3, "a日\n本"),
      // Marks.
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}e\u{301}\ne\u{301}"),
      ("a\u{202E}b", 5, "a\n‹U+20\n2E›b"), ("ab\u{202E}\u{202C}", 12, "ab‹U+202E›\n‹U+202C›"),
      ("a\tb", 2, "a\nb"),
      // Thai has blanks between sentences only: one that is longer than a line fills the one before.
      ("กข คงจฉชซฌญฎฏฐฑ", 10, "กข คงจฉชซฌ\nญฎฏฐฑ"), ("กขคงจ ฉชซฌญฎ", 8, "กขคงจ\nฉชซฌญฎ"),
      ("กข คงจฉชซ", 7, "กข\nคงจฉชซ"), ("กขค งจฉชซฌญฎ", 6, "กขค\nงจฉชซฌ\nญฎ"),
      ("กข twenty two", 10, "กข twenty\ntwo"), ("to คงจฉชซฌญฎฏฐฑ", 10, "to คงจฉชซฌ\nญฎฏฐฑ"),
      // No line ends between a vowel and its consonant.
      ("กข คงจฉชซเฌญฎฏฐ", 10, "กข คงจฉชซ\nเฌญฎฏฐ"), ("คงจฉา", 4, "คงจ\nฉา"), ("ខ្មខ្ម", 3, "ខ្ម\nខ្ម"),
      // Digits on keys are digits.
      ("x 1\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}", 5, "x\n1\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}"),
      // Nothing comes between an emoji and the sign that there is more to it.
      ("ab👨‍👩‍👧", 4, "ab\n👨⁺"), ("漢字👨‍👩‍👧漢", 6, "漢字\n👨⁺漢"), ("👍🏿👍🏿👍🏿", 7, "👍⁺👍⁺\n👍⁺"),
    ])
  func `lines break where a reader expects it`(text: String, width: Int, lines: String) {
    #expect(TextLayout(text, width: width).text == lines)
  }

  @Test(
    arguments: [
      ("", 5, [0..<0]), ("one two", 4, [0..<4, 4..<7]), ("a\n\nb\n", 5, [0..<2, 2..<3, 3..<5]),
      ("a\r\nb", 5, [0..<3, 3..<4]), ("\r\nb", 5, [0..<2, 2..<3]), ("\r\n", 5, [0..<2]),
      ("one   two", 3, [0..<6, 6..<9]),
      // A composed letter is one place or two, a flag is two, whatever they look like.
      ("e\u{301}é 🇵🇰 x", 4, [0..<4, 4..<8]),
      ("x 👍🏿 y", 3, [0..<2, 2..<5, 5..<6]),
      // A mark that is broken belongs to both lines.
      ("\u{202E}b", 4, [0..<1, 0..<1, 1..<2]),
    ])
  func `lines know their places in the text`(text: String, width: Int, offsets: [Range<Int>]) {
    let layout = TextLayout(text, width: width)
    #expect((0..<layout.count).map { layout.offsets(ofLine: $0) } == offsets)
    let moved = TextLayout(text, from: 1000, width: width)
    #expect(moved.offsets(ofLine: 0) == offsets[0].lowerBound + 1000..<offsets[0].upperBound + 1000)
  }

  @Test(
    arguments: [
      (-1, nil), (0, 0), (3, 0), (4, 1), (7, 1), (8, 2), (9, 3), (12, 3), (13, nil), (.max, nil),
      (.min, nil),
    ] as [(Int, Int?)])
  func `a place is on one line`(offset: Int, line: Int?) {
    #expect(TextLayout("one two\n\nfour", width: 4).line(containing: offset) == line)
  }

  @Test func `a place in a broken mark is on the line where the mark begins`() {
    let layout = TextLayout("ab\u{202E}c", width: 4)
    #expect(layout.text == "ab\n‹U+2\n02E›\nc")
    #expect((0..<4).map { layout.line(containing: $0) } == [0, 0, 1, 3])
  }

  @Test func `every glyph knows its place`() {
    let layout = TextLayout("a e\u{301}\u{202E}漢", from: 7, width: 40)
    #expect(layout[0].map(\.offset) == [7, 8, 9] + Array(repeating: 11, count: 8) + [12])
    #expect(layout[0].map(\.width) == Array(repeating: 1, count: 11) + [2])
    #expect(String(layout[0].map(\.character)) == "a e\u{301}‹U+202E›漢")
  }

  @Test(arguments: [-1, 1, .min, .max])
  func `a line that is not there is empty`(line: Int) {
    let layout = TextLayout("one", from: .max, width: .max)
    #expect(layout[line].isEmpty)
    #expect(layout.offsets(ofLine: line) == nil)
  }

  @Test(arguments: 1...12)
  func `no line is wider than it may be, and nothing but spaces is lost`(width: Int) {
    let text =
      "The attack—“early on Sunday”—took place in the\tMach area. 袭击发生在早晨。 e\u{301}\u{200B} \n\n x"
    let layout = TextLayout(text, width: width)
    for line in 0..<layout.count {
      #expect(layout[line].reduce(0) { $0 + $1.width } <= max(width, 2))
    }
    let glyphs = (0..<layout.count).flatMap { layout[$0].map(\.character) }
    #expect(String(glyphs.filter { $0 != " " }) == text.visibleLines.filter { !" \n".contains($0) })
  }
}
