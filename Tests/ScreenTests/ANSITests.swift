import Screen
import Testing

struct ANSITests {
  private static let palette: Palette = {
    var palette = Palette()
    palette[1] = Style(foreground: .indexed(196), attributes: .bold)
    palette[2] = Style(foreground: .indexed(12), background: .indexed(3))
    return palette
  }()

  private func canvas(_ text: String, _ style: Style, columns: Int = 12) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    canvas.write(text, at: 1, 0, style: style)
    return canvas
  }

  @Test(
    arguments: [
      (Style.plain, 256, " a漢z\u{1B}[0m\n"),
      (Style(slot: 1), 256, " \u{1B}[1;38;5;196ma漢z\u{1B}[0m\u{1B}[0m\n"),
      (Style(slot: 1).reversed(), 256, " \u{1B}[1;7ma漢z\u{1B}[0m\u{1B}[0m\n"),
      (Style(slot: 1).italic(), 16, " \u{1B}[1;3;91ma漢z\u{1B}[0m\u{1B}[0m\n"),
      (Style(slot: 1), 8, " \u{1B}[1;31ma漢z\u{1B}[0m\u{1B}[0m\n"),
      (Style(slot: 1), 0, " \u{1B}[1ma漢z\u{1B}[0m\u{1B}[0m\n"),
      (Style(slot: 2), 256, " \u{1B}[94;43ma漢z\u{1B}[0m\u{1B}[0m\n"),
      (Style.plain.dim().italic().underlined(), 0, " \u{1B}[2;3;4ma漢z\u{1B}[0m\u{1B}[0m\n"),
    ])
  func `a row is its text with its colours, and ends with a reset`(
    style: Style, colors: Int, line: String
  ) {
    #expect(canvas("a漢z", style).ansi(Self.palette, colors: colors) == line)
  }

  @Test func `blanks are kept where they are seen`() {
    let line = canvas("ab", .plain.reversed(), columns: 4).ansi(Self.palette)
    #expect(line == " \u{1B}[7mab\u{1B}[0m\u{1B}[0m\n")
    var canvas = Canvas(size: Size(columns: 3, rows: 2))
    canvas.restyle(Rect(column: 0, row: 1, columns: 3, rows: 1)) { $0.underlined() }
    #expect(canvas.ansi(Self.palette) == "\u{1B}[0m\n\u{1B}[4m   \u{1B}[0m\u{1B}[0m\n")
  }

  @Test func `no text brings a sequence of its own`() {
    let line = canvas("\u{1B}[31m", .plain).ansi(Self.palette)
    #expect(line == " ␛[31m\u{1B}[0m\n")
  }

  @Test func `nothing is nothing`() {
    #expect(Canvas(size: Size(columns: 0, rows: 0)).ansi(Self.palette) == "")
  }
}
