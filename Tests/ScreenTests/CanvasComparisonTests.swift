import Screen
import Testing

@Suite struct CanvasComparisonTests {
  @Test(arguments: [
    "a", "é", "e\u{301}", "漢", "🇵🇰", "❤\u{FE0F}", "क\u{93C}\u{941}", "o\u{300}\u{301}\u{302}\u{303}",
    "𠀀",
  ])
  func `what is written on a canvas stands there with its marks`(_ text: String) {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write(text, at: 0, 0, style: .plain)
    #expect(canvas[0, 0].symbol.scalars == Array(text.unicodeScalars))
    #expect(canvas.text == text)
  }

  @Test func `rows of two canvases are equal where they look the same`() {
    var one = Canvas(size: Size(columns: 6, rows: 2))
    one.write("Machh", at: 0, 0, style: .plain)
    var other = Canvas(size: Size(columns: 6, rows: 2))
    other.write("Machh", at: 0, 1, style: .plain)
    #expect(one.row(0, equals: 1, of: other))
    #expect(!one.row(0, equals: 0, of: other))
    #expect(!one.row(0, equals: 2, of: other))
    other.write("M", at: 0, 1, style: Style().bold())
    #expect(!one.row(0, equals: 1, of: other))
    #expect(one.row(0, reads: 1, of: other) && !one.row(0, reads: 0, of: other))
  }

  @Test(arguments: [
    ("in Machh", "in Machh", 0..<0), ("in Machh", "in Mach", 7..<8),
    ("on Machh", "in Machh", 0..<1),
    ("漢字", "漢和", 2..<4), ("漢字", "a字", 0..<4), ("a漢", "漢 ", 0..<3), ("", "x", 0..<1),
  ])
  func `the changed columns of a row hold whole glyphs`(
    old: String, new: String, columns: Range<Int>
  ) {
    var canvases = [old, new].map { text in
      var canvas = Canvas(size: Size(columns: 8, rows: 2))
      canvas.write(text, at: 0, 1, style: .plain)
      return canvas
    }
    #expect(canvases[1].columns(ofRow: 1, changedSince: canvases[0]) == columns)
    #expect(canvases[1].columns(ofRow: 0, changedSince: canvases[0]).isEmpty)
    canvases[1].restyle(Rect(column: 5, row: 1, columns: 1, rows: 1)) { $0.bold() }
    #expect(canvases[1].columns(ofRow: 1, changedSince: canvases[0]).upperBound >= 6)
  }
}
