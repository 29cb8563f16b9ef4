import Archive
import Browser
import Chronology
import Screen
import Testing

/// What stands beside a list that is longer than its window.
@Suite struct LongWayTests {
  private static let timeline = Timeline(
    title: "A long year", sources: [], names: [],
    events: (0..<400).map { index in
      Event(
        id: "e\(index)",
        date: Day(year: 1901, month: 1 + index / 34, day: 1 + index % 34 * 28 / 34)
          .flatMap { try? EDTF(parsing: "\($0)") }, kind: .report,
        title: index % 100 == 50 ? "A rare storm" : "A day like others \(index)")
    })

  private func edge(_ keys: String) throws -> String {
    let reader = try Reader(of: LongWayTests.timeline, columns: 60, rows: 23, typing: keys)
    let canvas = reader.model.view()
    return (3..<canvas.size.rows - 3).map { String(canvas[59, $0].glyph) }.joined()
  }

  @Test func `the part in sight is thick, and hits and marks lie where they are in the whole`()
    throws
  {
    #expect(try edge("") == "┃││││││││││││││││")
    #expect(try edge("G") == "││││││││││││││││┃")
    #expect(try edge("/rare<enter>").filter { $0 == "◂" }.count == 4)
    #expect(try edge("200Gmxg").firstIndex(of: "x") != nil)
    #expect(try edge("/rare<enter><esc>").contains("◂") == false)
    #expect(try edge("&rare<enter>").filter { $0 != " " }.isEmpty)
  }

  @Test(arguments: [
    ("5j", "6/400"), ("120G", "120/400"), ("120g", "120/400"), ("3<space>", "52/400"),
    ("G2b", "366/400"), ("2<c-d>", "17/400"), ("/rare<enter>g3n", "251/400"),
    ("/rare<enter>G2N", "251/400"), ("7J", "8/400"), ("7J2K", "6/400"), (":120", "120/400"),
  ])
  func `every key that moves takes a count`(keys: String, place: String) throws {
    let keys = keys.hasPrefix(":") ? keys + "<enter>v" : keys
    let reader = try Reader(of: LongWayTests.timeline, columns: 60, rows: 23, typing: keys)
    #expect(reader.footer.contains(" \(place) "), "\(reader.footer)")
  }
}
