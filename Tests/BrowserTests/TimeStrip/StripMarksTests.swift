import Browser
import Screen
import Testing

/// What the strip marks, by signs that need no colour.
@Suite struct StripMarksTests {
  private func lines(_ keys: String, columns: Int = 100, rows: Int = 30) throws -> [String] {
    try Reader(of: TimeStripTests.attack, columns: columns, rows: rows, typing: keys).strip
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: 1..<6, [60, 70, 80])
  func `no word loses a letter to the sign of an event before the window`(moves: Int, columns: Int)
    throws
  {
    let keys = "0zz" + String(repeating: "<gt>", count: moves)
    let line = try lines(keys, columns: columns, rows: 20)[1]
    guard let sign = line.firstRange(of: "◂▲") else { return }
    let first = line[sign.upperBound...].prefix { $0 != " " }
    let isNumber = first.allSatisfy(\.isNumber)
    #expect(
      isNumber ? [1, 2, 4].contains(first.count) : first.first?.isUppercase == true, "\(line)")
  }

  @Test func `a hit has a star where that leaves the words below it apart`() throws {
    #expect(try lines("/21<enter>gg")[1].contains(" 9 *"))
    #expect(try !lines("/2<enter>gg")[1].contains("*1"))
    #expect(try !lines("")[1].contains("*"))
  }

  @Test func `an undated hit has a star before the word`() throws {
    #expect(try lines("/34<enter>")[1].hasSuffix("*undated"))
  }

  @Test func `where there is no line of words the star stands in that of the bars`() throws {
    #expect(try lines("/21<enter>gg", columns: 60, rows: 15)[0].contains("*"))
    #expect(try !lines("", columns: 60, rows: 15)[0].contains("*"))
  }

  @Test(arguments: [(100, 30, 1), (80, 24, 1), (60, 15, 0)])
  func `a selection is one line from end to end, on any width`(
    columns: Int, rows: Int, line: Int
  ) throws {
    let line = try lines("10Gv6j", columns: columns, rows: rows)[line]
    #expect(line.count { "┣┃".contains($0) } == 1)
    #expect(line.count { "┫".contains($0) } <= 1)
  }

  @Test func `nothing between the ends of a selection is blank, its words are underlined`() throws {
    let line = try lines("10Gv6j")[1]
    let span = line.drop { $0 != "┣" }.prefix { $0 != "┫" }
    #expect(span.count > 4)
    #expect(!span.replacing("3 Jan 2021", with: "").contains(" "))
    let view = try Reader(of: TimeStripTests.attack, columns: 100, rows: 30, typing: "10Gv6j")
      .model.view()
    #expect(view.runs(ofRow: 2).contains { $0.style.isUnderlined })
  }

  @Test func `a selection that goes on beyond the window has no end there`() throws {
    let line = try lines("vGk10Gzz")[1]
    #expect(line.contains("━"))
    #expect(!line.contains("┣"))
  }

  @Test func `the mark of a selection reaches as far as its words`() throws {
    let days = (3...12).map { "2021-01-\($0 < 10 ? "0" : "")\($0)" }
    let timeline = TimeStripTests.timeline(["2021-01-03/2021-01-09"] + days)
    let reader = try Reader(of: timeline, columns: 80, rows: 30, typing: "vj")
    #expect(reader.footer.contains("2 selected, 3–9 Jan 2021, without 6 more of 4–9 Jan"))
    expect(
      reader.strip,
      shows: """
         ▂▂▂▂▂▂ ▂▂▂▂▂▂ ▂▂▂▂▂▂ ▂▂▂▂▂▂ ▂▂▂▂▂▂ ▂▂▂▂▂▂ ▂▂▂▂▂▂ ▂▂▂▂▂▂ ▂▂▂▂▂▂ ▂▂▂▂▂▂
         ┣▲3 Jan 2021━━5━━━━━━6━━━━━━7━━━━━━8━━━━━━▲9━━━━┫10     11     12
        """)
  }

  @Test func `a selection to the undated events says so, and is marked to the end`() throws {
    let reader = try Reader(of: TimeStripTests.attack, columns: 100, rows: 30, typing: "33GvG")
    #expect(reader.footer.contains("3 events selected, 12 January 2021 and undated"))
    #expect(reader.strip.contains("┣"))
    #expect(!reader.strip.contains("┫"))
  }

  @Test func `a name stands beside the end of a selection below its cell, not far away`() throws {
    let timeline = TimeStripTests.timeline(["2018-05", "2021-01", "2021-01"])
    let strip = try Reader(of: timeline, columns: 120, rows: 30, typing: "vG").strip
    #expect(strip.hasSuffix("▲Jan 2021━━┫"))
  }

  @Test(arguments: ["v", "vj", "v5j", "vG"])
  func `on one line the selected event hides no end of a selection`(keys: String) throws {
    let strip = try Reader(
      of: TimeStripTests.timeline((3...9).map { "2021-01-0\($0)" }), columns: 60, rows: 15,
      typing: keys
    ).strip
    #expect(strip.contains("┣") && strip.contains("┫") && strip.contains("▲"))
  }

  @Test func `among undated events only, the selected one is marked`() throws {
    let strip = try Reader(of: TimeStripTests.timeline([nil, nil]), columns: 80, rows: 30).strip
    #expect(strip.contains("▲"))
  }

  @Test func `a span of dates is marked like one of events`() throws {
    #expect(try lines(":span 2021-01-05/2021-01-07<enter>")[1].contains("┣"))
  }

  @Test func `the edge points to the selected event beyond it`() throws {
    let years = (0..<300).map { "\(1700 + $0)" } + ["1999-12-31"]
    let timeline = TimeStripTests.timeline(years)
    var reader = try Reader(of: timeline, columns: 80, rows: 30, typing: "z>>")
    #expect(reader.strip.split(separator: "\n")[1].hasPrefix(" ◂▲"))
    try reader.type("G<lt><lt><lt>")
    #expect(reader.strip.split(separator: "\n")[1].hasSuffix("▲▸"))
    try reader.type("k")
    #expect(!reader.strip.contains("▸"))
  }

  @Test func `a window moved to where little is near keeps what it had and reaches on until full`()
    throws
  {
    let days = (1...9).map { "2021-01-0\($0)" }
    let timeline = TimeStripTests.timeline((0..<9).map { "\(2000 + $0)-05-07" } + days)
    let reader = try Reader(of: timeline, columns: 100, rows: 30, typing: "G9z<lt>")
    #expect(reader.strip.contains("2008") && reader.strip.contains("2003"))
    #expect(reader.strip.contains("Jan 2021") && reader.strip.contains("▲"))
  }

  @Test func `a strip of one line says that its end is one, and what the undated bar is`() throws {
    let wide = try lines("", columns: 60, rows: 15)[0]
    #expect(wide.contains("to 12 Jan 2021"))
    #expect(wide.hasSuffix("▃ undated"))
    #expect(try lines("", columns: 50, rows: 15)[0].hasSuffix(" ?"))
  }

  @Test func `no year is cut at the start of a strip of one line`() throws {
    let timeline = TimeStripTests.timeline(["-0200", "1914-08-04", "1914-08-05"])
    let strip = try Reader(of: timeline, columns: 60, rows: 15).strip
    #expect(strip.hasPrefix(" 201 BC "))
    #expect(!strip.contains("…"))
  }
}
