import Screen
import Testing

@Suite struct SymbolTests {
  @Test(arguments: [
    "a", "é", "e\u{301}", "漢", "🇵🇰", "❤\u{FE0F}", "क\u{93C}\u{941}", "o\u{300}\u{301}\u{302}\u{303}",
    "𠀀",
  ])
  func whatIsWrittenOnACanvasStandsThereWithItsMarks(_ text: String) {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write(text, at: 0, 0, style: .plain)
    #expect(canvas[0, 0].symbol.scalars == Array(text.unicodeScalars))
    #expect(canvas.text == text)
  }

  @Test func rowsOfTwoCanvasesAreEqualWhereTheyLookTheSame() {
    var one = Canvas(size: Size(columns: 6, rows: 2))
    one.write("Machh", at: 0, 0, style: .plain)
    var other = Canvas(size: Size(columns: 6, rows: 2))
    other.write("Machh", at: 0, 1, style: .plain)
    #expect(one.row(0, equals: 1, of: other))
    #expect(!one.row(0, equals: 0, of: other))
    #expect(!one.row(0, equals: 2, of: other))
    other.write("M", at: 0, 1, style: Style().bold())
    #expect(!one.row(0, equals: 1, of: other))
  }
}
