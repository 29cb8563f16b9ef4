import Screen
import Testing

struct CanvasTests {
  private static let bold = Style.plain.bold()

  private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows))
  }

  /// What a row of ten columns shows when text is written over a row of wide glyphs.
  @Test(
    arguments: [
      ("ab", 0, "ab二三四五", 2), ("ab", 1, " ab 三四五", 2), ("ab", 9, "一二三四 a", 1),
      ("ab", -1, "b 二三四五", 2), ("ab", 10, "一二三四五", 0), ("ab", -2, "一二三四五", 2),
      ("ab", .max, "一二三四五", 0), ("ab", .min, "一二三四五", 2),
      ("漢", 1, " 漢 三四五", 2), ("漢", 8, "一二三四漢", 2), ("漢", 9, "一二三四", 1),
      ("漢", -1, "  二三四五", 2), ("漢字", -1, " 字 三四五", 4),
      ("", 3, "一二三四五", 0), ("abcdefghijkl", 0, "abcdefghij", 10),
      ("e\u{301}\u{1B}", 2, "一e\u{301}␛三四五", 2), ("漢字漢字漢字", 1, " 漢字漢字", 9),
    ])
  func `text is cut at the edges, and no half of a wide glyph remains`(
    text: String, column: Int, row: String, columns: Int
  ) {
    var canvas = canvas(10, 1)
    canvas.write("一二三四五", at: 0, 0, style: .plain)
    #expect(canvas.write(text, at: column, 0, style: .plain) == columns)
    expect(canvas, shows: row)
  }

  @Test(arguments: [-1, 1, .min, .max])
  func `a row that is not there is not written`(row: Int) {
    var canvas = canvas(3, 1)
    #expect(canvas.write("abc", at: 0, row, style: .plain) == 0)
    expect(canvas, shows: "")
  }

  @Test(
    arguments: [
      (Rect(column: 2, row: 0, columns: 4, rows: 2), "..cdef....\n.........."),
      (Rect(column: -5, row: -5, columns: 8, rows: 6), "abc.......\n.........."),
      (Rect(column: 8, row: 0, columns: 40, rows: 1), "........ij\n.........."),
      (Rect(column: 0, row: 1, columns: 9, rows: 1), "..........\n.........."),
      (Rect(column: 3, row: 0, columns: 0, rows: 1), "..........\n.........."),
    ])
  func `a clip is not left`(clip: Rect, text: String) {
    var canvas = canvas(10, 2)
    canvas.fill(canvas.bounds, with: .plain, glyph: ".")
    canvas.write("abcdefghijklm", at: 0, 0, style: .plain, in: clip)
    expect(canvas, shows: text)
  }

  @Test func `a wide glyph that a clip cuts in two becomes a blank`() {
    var canvas = canvas(8, 1)
    canvas.fill(canvas.bounds, with: .plain, glyph: ".")
    let clip = Rect(column: 1, row: 0, columns: 4, rows: 1)
    #expect(canvas.write("一二三", at: 0, 0, style: .plain, in: clip) == 5)
    expect(canvas, shows: ". 二 ...")
  }

  @Test func `a wide glyph is followed by a continuation that looks the same`() {
    var canvas = canvas(3, 1)
    canvas.write("a漢", at: 0, 0, style: Self.bold)
    #expect(canvas[1, 0].glyph == "漢")
    #expect(canvas[2, 0].isContinuation)
    #expect(canvas[row: 0].map(\.style) == [Self.bold, Self.bold, Self.bold])
    canvas.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1)) { $0.reversed() }
    #expect(canvas[2, 0].style == Self.bold.reversed())
    canvas.restyle(Rect(column: 2, row: 0, columns: 1, rows: 1)) { _ in .plain }
    #expect(canvas[2, 0].style == Self.bold.reversed())
  }

  @Test func `outside of the canvas everything is blank`() {
    var canvas = canvas(2, 1)
    canvas.write("ab", at: 0, 0, style: Self.bold)
    for place in [(-1, 0), (2, 0), (0, -1), (0, 1), (Int.max, Int.min)] {
      #expect(canvas[place.0, place.1].glyph == " ")
      #expect(canvas[place.0, place.1].style == .plain)
    }
    #expect(canvas[row: -1].isEmpty)
    #expect(canvas.text(ofRow: 1).isEmpty)
  }

  @Test(arguments: [(0, 0), (0, 5), (5, 0), (-3, -3)])
  func `an empty canvas bears everything`(columns: Int, rows: Int) {
    var canvas = canvas(columns, rows)
    canvas.write("a漢", at: 0, 0, style: .plain)
    canvas.write(TextLayout("a漢", width: 3)[0], at: 0, 0) { _ in .plain }
    canvas.fill(Rect(column: -1, row: -1, columns: 9, rows: 9), with: Self.bold, glyph: "x")
    canvas.restyle(Rect(column: -1, row: -1, columns: 9, rows: 9)) { $0.bold() }
    #expect(canvas.text.allSatisfy { $0 == "\n" })
    #expect(canvas.runs(ofRow: 0).isEmpty)
  }

  @Test(
    arguments: [
      (Rect(column: 1, row: 0, columns: 2, rows: 1), Character("─"), "a── c\nxyz"),
      (Rect(column: 3, row: 0, columns: 9, rows: 9), "x", "a漢xxxx\nxyzxxxx"),
      (Rect(column: 0, row: 0, columns: 1, rows: 2), "\u{1B}", "␛漢 c\n␛yz"),
      (Rect(column: 0, row: 0, columns: 1, rows: 2), "漢", " 漢 c\n yz"),
      (Rect(column: 0, row: 0, columns: 1, rows: 2), "\u{202E}", " 漢 c\n yz"),
    ])
  func `filling takes one glyph of one column`(rect: Rect, glyph: Character, text: String) {
    var canvas = canvas(7, 2)
    canvas.write("a漢 c", at: 0, 0, style: .plain)
    canvas.write("xyz", at: 0, 1, style: .plain)
    canvas.fill(rect, with: .plain, glyph: glyph)
    expect(canvas, shows: text)
  }

  @Test func `styles are seen as a second text of the same shape`() {
    var canvas = canvas(6, 3)
    canvas.write("ab漢", at: 1, 0, style: Self.bold)
    canvas.write("c", at: 0, 2, style: .plain.underlined())
    canvas.restyle(Rect(column: 0, row: 2, columns: 3, rows: 1)) { $0.reversed() }
    let selected = Style.plain.reversed()
    expect(canvas, shows: " ab漢\n\nc")
    expect(canvas, looks: " bbbb\n\n?rr", by: [(Self.bold, "b"), (selected, "r")])
  }

  @Test func `a row falls into runs of the same style`() {
    var canvas = canvas(6, 1)
    canvas.write("漢", at: 1, 0, style: Self.bold)
    canvas.write("x", at: 5, 0, style: Self.bold)
    let runs = canvas.runs(ofRow: 0)
    #expect(runs.map(\.text) == [" ", "漢", "  ", "x"])
    #expect(runs.map(\.column) == [0, 1, 3, 5])
    #expect(runs.map(\.style) == [.plain, Self.bold, .plain, Self.bold])
  }

  @Test func `a laid-out line is styled by its places in the text`() {
    var canvas = canvas(8, 2)
    let text = TextLayout("one 二\u{202E}x", from: 100, width: 20)
    let quoted = 102..<106
    let columns = canvas.write(text[0], at: 0, 0) { quoted.contains($0) ? Self.bold : .plain }
    #expect(columns == 8)
    let clip = Rect(column: 1, row: 1, columns: 4, rows: 1)
    canvas.write(text[0], at: 0, 1, in: clip) { quoted.contains($0) ? Self.bold : .plain }
    expect(canvas, shows: "one 二‹U\n ne")
    expect(canvas, looks: "  bbbbbb\n  bbb", by: [(Self.bold, "b")])
  }
}
