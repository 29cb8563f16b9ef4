import CNcurses
import Screen
import Testing

struct ColumnWidthTests {
  @Test(
    arguments: [
      ("", 0), ("annals", 6), ("Ünïcödé", 7), ("e\u{301}", 1), ("日本語", 6), ("ｱ", 1), ("Ａ", 2),
      ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("مچھ", 3), ("می\u{200C}خواهم", 7),
      // A spacing vowel sign takes a column of its own, as it does in terminals.
      ("का", 2), ("क्षि", 3),
      ("☀", 1), ("☀\u{FE0F}", 2), ("😀", 2), ("👍🏽", 3), ("🇵🇰", 2), ("1\u{FE0F}\u{20E3}", 2),
      // Terminals differ in joining emoji, so there is the first and a sign.
      ("👩\u{200D}👧", 3), ("👷🏽\u{200D}♂\u{FE0F}", 3), ("❤\u{FE0F}\u{200D}🩹x", 4),
      // What is made visible is as wide as it is drawn.
      ("\u{1B}[0m", 4), ("\u{202E}", 8), ("\t", 1), ("\u{301}", 1),
    ])
  func `text is as wide as it is drawn`(text: String, width: Int) {
    #expect(text.width == width)
    #expect(text.visible.width == width)
    var canvas = Canvas(size: Size(columns: 40, rows: 1))
    #expect(canvas.write(text, at: 0, 0, style: .plain) == width)
  }

  @Test func `a character is as wide as its text`() {
    #expect(Character("a").width == 1)
    #expect(Character("界").width == 2)
    #expect(Character("─").width == 1)
  }

  // C's opinion changes with every version of Unicode: with glibc 2.36 this finds U+1171E alone.
  @Test func `the rule agrees with C's wcwidth on all but a few of what both know`() {
    var known = 0
    var disagreements: [String] = []
    for scalar in Unicode.Scalar.all where !scalar.isUnassigned && scalar.value >= 0x20 {
      let columns = Int(cn_wcwidth(scalar.value))
      guard columns >= 0 else { continue }
      known += 1
      if columns != scalar.columns {
        disagreements.append("U+\(String(scalar.value, radix: 16)): \(columns)")
      }
    }
    #expect(known > 140_000)
    #expect(disagreements.count < 50, "\(disagreements)")
  }

  @Test(
    arguments: [
      ("annals", 6, "annals"), ("annals", 5, "anna…"), ("annals", 1, "…"), ("annals", 0, ""),
      ("annals", -1, ""), ("annals", 99, "annals"), ("", 3, ""),
      ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 3, "日…"),
      ("日本語", 2, "…"), ("日本語", 1, "…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("a\u{1B}b", 3, "a␛b"),
      ("a\u{202E}", 4, "a…"), ("a\u{202E}", 8, "a…"), ("a\u{202E}", 9, "a‹U+202E›"),
      ("ab 👨‍👩‍👧", 6, "ab 👨⁺"), ("ab 👨‍👩‍👧", 5, "ab …"), ("👨‍👩‍👧 c", 4, "👨⁺…"), ("👍🏿👍🏿", 4, "👍⁺…"),
    ])
  func `text is cut to fit`(text: String, columns: Int, fitted: String) {
    #expect(text.fitted(to: columns) == fitted)
  }

  @Test(
    arguments: [
      ("ab", 5, .left, "ab   "), ("ab", 5, .right, "   ab"), ("ab", 5, .center, " ab  "),
      ("abcdef", 5, .right, "abcd…"), ("日本語", 4, .right, " 日…"), ("", 2, .left, "  "),
      ("ab", -5, .left, ""),
    ] as [(String, Int, Alignment, String)])
  func `text is padded to fill its field`(
    text: String, columns: Int, alignment: Alignment, fitted: String
  ) {
    #expect(text.fitted(to: columns, aligned: alignment) == fitted)
  }
}
