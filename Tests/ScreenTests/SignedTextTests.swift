import Screen
import Testing

@Suite struct SignedTextTests {
  private static func canvas(_ rows: [String]) -> Canvas {
    var canvas = Canvas(size: Size(columns: 14, rows: rows.count))
    for (row, text) in rows.enumerated() { canvas.write(text, at: 0, row, style: .plain) }
    return canvas
  }

  private static func rect(_ column: Int, _ row: Int, _ columns: Int, rows: Int = 1) -> Rect {
    Rect(column: column, row: row, columns: columns, rows: rows)
  }

  @Test(
    arguments: [
      ("  1947  war", 0, 12, "› 1947  war"), ("a │ b c", 4, 5, "a │›b c"), ("a b", 0, 12, "a›b"),
      ("┃* 1947", 0, 12, "┃* 1947"), ("  漢 b", 2, 2, " ›漢 b"), ("漢 b", 0, 12, "漢 b"),
    ])
  func `a sign stands on a blank before what is selected, and nothing moves`(
    text: String, column: Int, columns: Int, signed: String
  ) {
    var canvas = Self.canvas([text])
    canvas.restyle(Self.rect(column, 0, columns)) { $0.reversed() }
    #expect(canvas.signedText(quoting: 1) == signed)
    #expect(canvas.text == text)
  }

  @Test func `what is selected over several lines has one sign`() {
    var canvas = Self.canvas(["  a │ b", "  c │ d", "  e │ f"])
    canvas.restyle(Self.rect(6, 1, 6, rows: 2)) { $0.reversed() }
    #expect(canvas.signedText(quoting: 1) == "  a │ b\n  c │›d\n  e │ f")
  }

  @Test
  func `a row that is underlined is selected where keys do not go, and underlined words are not`() {
    var canvas = Self.canvas(["  1947", "  some words"])
    canvas.restyle(Self.rect(0, 0, 12)) { $0.underlined() }
    canvas.restyle(Self.rect(7, 1, 5)) { $0.underlined() }
    #expect(canvas.signedText(quoting: 1) == "- 1947\n  some words")
  }

  @Test(
    arguments: [
      ("so he said I", 3, 7, "so“he said”I"), ("a (he said).", 3, 7, "a“(he said).”"),
      ("a he said, b", 2, 7, "a“he said,”b"), ("a he saids b", 2, 7, "a he saids b"),
      ("he said b", 0, 7, "he said b"), ("  he", 2, 2, " “he”"),
    ])
  func `in each row marks stand around what is quoted, where there are blanks`(
    text: String, column: Int, columns: Int, signed: String
  ) {
    var canvas = Self.canvas([text])
    canvas.restyle(Self.rect(column, 0, columns)) { _ in Style(slot: 1) }
    #expect(canvas.signedText(quoting: 1) == signed)
    canvas.restyle(Self.rect(column + 3, 0, max(columns - 5, 0))) { $0.underlined() }
    #expect(canvas.signedText(quoting: 1) == signed)
    #expect(canvas.signedText(quoting: 2) == text)
  }
}
