import Browser
import Screen
import Testing

/// What is said at the foot of the screen, however long it is.
@Suite struct MessageTests {
  private static let long = """
    dossier.yaml:12:3: error: unknown key "nams"; did you mean "names"? The keys of a dossier are \
    title, sources, names, events and accepted (1 of 3 findings; the last good state is shown)
    """

  @Test(arguments: [(80, 24), (60, 20), (40, 10), (160, 45)])
  func `a message that is too long takes lines above the foot, which keeps the way out`(
    columns: Int, rows: Int
  ) throws {
    var reader = try Reader(columns: columns, rows: rows)
    reader.send(.failed(MessageTests.long))
    let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix(" dossier.yaml:12") })
    let said = lines[start..<lines.count - 1].joined().filter { $0 != " " }
    if columns > 40 { #expect(said == MessageTests.long.filter { $0 != " " }) }
    #expect(said.hasSuffix(columns > 40 ? "isshown)" : "…"))
    #expect(reader.footer.hasSuffix("q quit"))
    try reader.type("j")
    #expect(!reader.screen.contains("dossier.yaml"))
  }

  @Test func `a message that fits stays in the foot, beside the way out`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "XX")
    #expect(reader.footer.hasPrefix(" No contradiction before this one"))
    #expect(reader.footer.hasSuffix("q quit"))
  }

  @Test func `a date that is none says in full how one writes it`() throws {
    let screen = try Reader(columns: 80, rows: 24, typing: ":9 january 21<enter>").screen
    #expect(screen.contains("9 january 21 is no date: column 3: write the date in figures"))
    #expect(!screen.split(separator: "\n").suffix(3).joined().contains("…"), "\(screen)")
  }
}
