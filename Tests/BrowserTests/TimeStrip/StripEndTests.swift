import Browser
import Screen
import Testing

/// The strip of all time reaches to where the last event may still be.
@Suite struct StripEndTests {
  private static let screens = [(120, 40), (80, 24), (60, 20)]
  private static let talks = TimeStripTests.timeline([
    "2020-02", "2020-09", "2020-09-12/2021-01-31", "2021-01-09", "2021-01-09/2021-01-31",
    "2021-01-12",
  ])
  private static let town = TimeStripTests.timeline([
    "2021-01", "2021-01-03", "2021-01-03", "2021-01-04",
  ])

  @Test(arguments: screens, [("", 0), ("jj", 1), ("jjjj", 1)])
  func `a longer event ends where it ends, not where the last one begins`(
    screen: (columns: Int, rows: Int), keys: (String, Int)
  ) throws {
    let timeline = keys.1 == 0 ? StripEndTests.town : StripEndTests.talks
    var reader = try Reader(
      of: timeline, columns: screen.columns, rows: screen.rows, typing: keys.0)
    let strip = reader.strip
    #expect(strip.contains("31 Jan"), "\(strip)")
    #expect(!strip.contains("▸"), "\(strip)")
    #expect(strip.contains("┆"))
    try reader.type("0")
    #expect(reader.footer.contains("All is shown"))
  }

  @Test func `what has no end goes on beyond the edge`() throws {
    let timeline = TimeStripTests.timeline(["2021-01-03/..", "2021-01-04"])
    let strip = try Reader(of: timeline, columns: 120, rows: 40).strip
    #expect(strip.contains("▸"))
  }

  @Test func `a window moves on to the end of what goes on`() throws {
    var reader = try Reader(of: StripEndTests.talks, columns: 80, rows: 24, typing: "zz5j>")
    #expect(reader.strip.contains("31 Jan"), "\(reader.strip)")
    try reader.type("99>")
    #expect(reader.footer.contains("There is nothing later"))
  }

  @Test func `all is shown, and a key to zoom in is named only where it would`() throws {
    let wishes = [KeyMap.Wish(.zoomIn, [.function(9)])]
    let years = TimeStripTests.timeline((0..<300).map { "\(1700 + $0)" } + ["1999-12-31"])
    let reader = try Reader(
      of: years, columns: 80, rows: 30, typing: ">", keyMap: KeyMap.standard.rebound(wishes).keyMap)
    #expect(reader.footer.contains("All is shown; F9 zooms in"), "\(reader.footer)")
    var town = try Reader(of: StripEndTests.town, columns: 80, rows: 30, typing: ">")
    #expect(town.footer.contains("All is shown") && !town.footer.contains("zooms in"))
    try town.type("z")
    #expect(town.footer.contains("The dates tell no more than days"))
  }
}
