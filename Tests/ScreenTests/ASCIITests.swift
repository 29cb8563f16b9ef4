import Screen
import Testing

/// A screen in the letters of a terminal that shows no more than ASCII.
struct ASCIITests {
  private func text(_ text: String, columns: Int = 40) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    canvas.write(text, at: 0, 0, style: .plain)
    return canvas.inASCII.text
  }

  @Test(
    arguments: [
      ("plain ~ text", "plain ~ text"),
      ("Écœurant, Łódź, straße, ı, ø, ḗ, e\u{301}x", "Ec?urant, Lodz, strase, i, o, e, ex"),
      ("“a” – ‘b’ … c’d", "\"a\" - 'b' ~ c'd"),
      ("≠2 ≈ ≡ ≤3 ≥4 ×", "!2 ~ % <3 >4 x"),
      ("■ attack ▲ protest ··●··", "# attack ^ protest ..O.."),
      ("▁▂▃▄▅▆▇█ ─┄ ┣━┫ │┃", "12345678 -_ [=] |#"),
      ("Ａｂ１ ٣ ५", "A b 1  3 5"),
      ("漢字 and Хазара", "???? and ??????"),
      ("a\u{1B}[2Jb\u{202E}c", "a?[2Jb<U+202E>c"),
      ("🇵🇰 👍🏿 end", "?? ??+ end"),
      ("a\u{A0}b\u{2003}c", "a b c"),
    ])
  func `every glyph has a sign of ASCII in its place`(text: String, plain: String) {
    #expect(self.text(text) == plain)
  }

  @Test func `whatever is written, the screen is ASCII, and what was ASCII stays`() {
    let all = (0x20...0x1FFFF).compactMap(Unicode.Scalar.init)
    for start in stride(from: 0, to: all.count, by: 500) {
      var canvas = Canvas(size: Size(columns: 1500, rows: 1))
      let scalars = all[start..<min(start + 500, all.count)]
      canvas.write(String(String.UnicodeScalarView(scalars)), at: 0, 0, style: .plain)
      let plain = canvas.inASCII
      #expect(plain.text.utf8.allSatisfy { 0x20...0x7E ~= $0 })
      for column in 0..<1500
      where canvas[column, 0].glyph.isASCII && !canvas[column, 0].isContinuation {
        #expect(plain[column, 0] == canvas[column, 0])
      }
    }
  }

  @Test func `styles, wide glyphs at the edge, and the cursor stay where they are`() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("a漢", at: 0, 0, style: Style.plain.reversed())
    canvas.cursor = Position(column: 1, row: 0)
    let plain = canvas.inASCII
    #expect(plain.text == "a??" && plain.cursor == canvas.cursor && plain.size == canvas.size)
    #expect(plain[2, 0].style == Style.plain.reversed())
  }
}
