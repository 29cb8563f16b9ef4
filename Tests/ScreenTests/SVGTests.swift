import Foundation
import Screen
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct SVGTests {
  private static let palette: Palette = {
    var palette = Palette(ink: .indexed(252), paper: .indexed(234))
    palette[1] = Style(foreground: .indexed(210), attributes: .bold)
    palette[2] = Style(foreground: .indexed(210), attributes: [.bold, .reversed])
    return palette
  }()

  private func svg(
    _ text: String, _ style: Style = .plain, columns: Int = 12, title: String = "A screen"
  ) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: 2))
    canvas.write(text, at: 1, 1, style: style)
    return canvas.svg(Self.palette, title: title)
  }

  @Test(
    arguments: [
      "plain", "<a> & \"b\" 'c'", "]]>", "漢字かな", "e\u{301}\u{327}", "سلام دنیا abc", "👩‍👩‍👧 🇨🇭",
      "\u{1B}[31m\u{0}",
      "\u{FFFE}\u{FFFF}", "─│┃▁▄█░▒▓", "\u{202E}rtl", "<!-- -->", "&#0;",
    ])
  func `whatever is on the screen, the picture is XML`(text: String) throws {
    for style in [Style.plain, Style(slot: 1).reversed().underlined().dim().italic()] {
      let tree = try Tree(svg(text, style, columns: 30, title: text + "\u{1}\n"))
      #expect(tree.root == "svg")
      #expect(tree.elements.first == "title")
    }
  }

  @Test func `text says where it begins and how long it is`() {
    #expect(
      svg("a<b", Style(slot: 1)).contains(
        """
        <text x="9" y="32" textLength="27" lengthAdjust="spacingAndGlyphs" fill="#ff8787" \
        font-weight="bold">a&lt;b</text>
        """))
  }

  @Test func `a wide glyph has two columns, and what follows stands behind it`() {
    let svg = svg("漢a")
    #expect(svg.contains("<text x=\"9\" y=\"32\" textLength=\"18\" "))
    #expect(svg.contains("<text x=\"27\" y=\"32\" textLength=\"9\" "))
  }

  @Test func `blanks at the ends are not written, and keep their room`() {
    #expect(svg("  a b ").contains("<text x=\"27\" y=\"32\" textLength=\"27\""))
    #expect(svg("  a b ").contains(">a b</text>"))
    #expect(!svg("    ").contains("<text"))
  }

  @Test func `Persian words are not torn apart`() {
    #expect(svg("سلام دنیا").contains(">سلام دنیا</text>"))
  }

  @Test func `reversed cells have a ground in their colour and letters in that of the paper`() {
    let svg = svg("ab", Style(slot: 2))
    #expect(svg.contains("<rect x=\"9\" y=\"18\" width=\"18\" height=\"18\" fill=\"#ff8787\"/>"))
    #expect(svg.contains(" fill=\"#1c1c1c\" font-weight=\"bold\">ab</text>"))
  }

  @Test func `lines and blocks are shapes, whatever the font`() {
    #expect(
      svg("───").contains("<rect x=\"9\" y=\"27\" width=\"27\" height=\"1\" fill=\"#d0d0d0\"/>"))
    #expect(svg("▄").contains("<rect x=\"9\" y=\"27\" width=\"9\" height=\"9\" fill=\"#d0d0d0\"/>"))
    #expect(!svg("─│┃▁▄█░▒▓").contains("<text"))
  }

  @Test func `the cursor is seen, and nothing of it outside`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 2))
    let without = canvas.svg(Self.palette, title: "")
    canvas.cursor = Position(column: 2, row: 1)
    #expect(
      canvas.svg(Self.palette, title: "").contains(
        "<rect x=\"18\" y=\"18\" width=\"2\" height=\"18\""))
    canvas.cursor = Position(column: 4, row: 1)
    #expect(canvas.svg(Self.palette, title: "") == without)
  }

  @Test func `the same screen is the same picture`() {
    #expect(svg("abc 漢", Style(slot: 1)) == svg("abc 漢", Style(slot: 1)))
  }

  /// What a parser of XML finds.
  private struct Tree {
    private(set) var root = ""
    private(set) var elements: [String] = []

    init(_ text: String) throws {
      let document = try XMLDocument(xmlString: text, options: [])
      let element = try #require(document.rootElement())
      root = element.name ?? ""
      elements = (element.children ?? []).compactMap(\.name)
    }
  }
}
