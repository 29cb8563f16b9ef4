import Browser
import Chronology
import Screen
import Testing

/// The texts.
@Suite struct SourcesTests {
  @Test func `T lists the sources and what is known of the selected one`() throws {
    expect(
      try Reader(columns: 80, rows: 18, typing: "T").screen,
      shows: """
         The harbour fire › Sources: in the order of the columns   4 events · 3 sources
          source                  published          events  quotations  cited
          The Gazette             7 Aug 1921              2           3   69 %
          Herald                  8 Aug 1921?             1           2   57 %
          Old Ports               1910                    2           2   69 %
        ────────────────────────────────────────────────────────────────────────────────
         The Gazette
         publisher     The Gazette
         published     7 August 1921
         tells         2 of 4 events in 3 quotations; of its text 69 % cited, 31 %
                       neither
         file          gazette.txt





         1/3              ? help   Enter read it   S sort otherwise   / search   q back
        """)
  }

  @Test func `Enter reads the source, and q comes back to it`() throws {
    var reader = try Reader(columns: 80, rows: 20, typing: "Tj<enter>")
    #expect(reader.screen.contains("› Herald"))
    try reader.type("q")
    #expect(reader.markedRow.contains("Herald"))
  }

  @Test func `S sorts by publication and by what they tell`() throws {
    var reader = try Reader(columns: 80, rows: 20, typing: "T")
    #expect(reader.column("source") == ["The Gazette", "Herald", "Old Ports"])
    try reader.type("S")
    #expect(reader.column("source") == ["Old Ports", "The Gazette", "Herald"])
    #expect(reader.markedRow.contains("The Gazette"))
    try reader.type("S")
    #expect(reader.column("source") == ["The Gazette", "Old Ports", "Herald"])
  }

  @Test func `who repeats whom is said on both sides`() throws {
    let timeline = Timeline(
      title: "Repeated",
      sources: [
        Source(id: "a", file: "a.txt", publisher: "Agency"),
        Source(id: "b", file: "b.txt", publisher: "Paper", derivesFrom: ["a"]),
      ], names: [], events: [])
    let reader = try Reader(of: timeline, columns: 80, rows: 20, typing: "T")
    #expect(reader.screen.contains("repeated by   Paper"))
    #expect(reader.screen.contains("  cited    repeats"))
    #expect(reader.screen.contains("—    Agency"))
    #expect(
      try Reader(of: timeline, columns: 80, rows: 20, typing: "Tj").screen
        .contains("repeats       Agency"))
  }

  @Test func `a filter counts here, too`() throws {
    var reader = try Reader(columns: 80, rows: 20, typing: "&kind:fire<enter>T")
    #expect(reader.screen.contains("1 of 1 event in 2 quotations"))
    try reader.type("&<c-u><enter>")
    #expect(reader.screen.contains("2 of 4 events in 3 quotations"))
  }

  @Test(
    arguments: [
      (120, ["SHA-256       \(digest)\n"]), (80, ["SHA-256       \(digest)\n"]),
      (70, ["SHA-256\n", "\n \(digest)\n"]),
      (60, ["SHA-256       \(digest.prefix(32))\n", "\n               \(digest.suffix(32))\n"]),
    ])
  func `a digest is shown whole, to be compared`(columns: Int, lines: [String]) throws {
    let source = Source(id: "a", file: "a.txt", publisher: "A", sha256: SourcesTests.digest)
    let timeline = Timeline(title: "T", sources: [source], names: [], events: [])
    let reader = try Reader(of: timeline, columns: columns, rows: 24, typing: "T")
    #expect(lines.allSatisfy(reader.screen.contains), "\(reader.screen)")
  }

  private static let digest = "0123456789abcdef0123456789ABCDEFfedcba9876543210FEDCBA9876543210"

  @Test func `where there is no source, that is said`() throws {
    let timeline = Timeline(title: "Empty", sources: [], names: [], events: [])
    for (columns, rows) in [(80, 24), (120, 40), (60, 20), (40, 10)] {
      let reader = try Reader(of: timeline, columns: columns, rows: rows, typing: "T")
      #expect(reader.screen.contains("No sources"))
    }
  }

  @Test func `how much is set aside stands beside what is cited`() throws {
    var timeline = Timeline(
      title: "Aside",
      sources: [
        Source(
          id: "a", file: "a.txt", publisher: "Agency",
          aside: [Aside(Quotation(exact: "Follow us"), why: "Furniture.")], text: "Follow us now it"
        )
      ], names: [], events: [])
    _ = timeline.locateQuotations()
    let screen = try Reader(of: timeline, columns: 80, rows: 20, typing: "T").screen
    #expect(screen.contains("cited  set aside"))
    #expect(screen.contains("0 %       62 %"), "\(screen)")
  }

  @Test func `a search finds a source by its name`() throws {
    let reader = try Reader(columns: 80, rows: 20, typing: "T/old<enter>")
    #expect(reader.markedRow.contains("Old Ports"))
  }
}
