import Browser
import Chronology
import Testing

/// Points of comparison that are out of sight below the words of the sources.
@Suite struct PointsBelowTests {
  /// A fire of which two newspapers write so much that the points are out of sight.
  private static func wordy(disputed: Bool, points: [String] = ["cause", "end"]) -> Timeline {
    let words = (1...600).map { "word\($0)" }.joined(separator: " ")
    let texts = [("a", "The fire began. \(words)"), ("b", "A fire it was. \(words)")]
    var timeline = Timeline(
      title: "Fire",
      sources: texts.map { Source(id: $0.0, file: $0.0, publisher: $0.0, text: $0.1) }, names: [],
      events: [
        Event(
          id: "fire", kind: .attack, title: "A fire",
          accounts: texts.map {
            Account(
              source: $0.0, quotations: [Quotation(exact: $0.1)],
              says: [Said(point: points[0], value: $0.0), Said(point: points[1], value: "night")])
          },
          points: points.prefix(disputed ? points.count - 1 : 0).map {
            Point(name: $0, verdict: .contradiction)
          })
      ])
    _ = timeline.locateQuotations()
    return timeline
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 40)])
  func `points out of sight are announced, with the key that goes to them`(columns: Int, rows: Int)
    throws
  {
    var reader = try Reader(
      of: PointsBelowTests.wordy(disputed: true), columns: columns, rows: rows)
    let words = "▼ 2 points of comparison below, ≠ cause ┄"
    #expect(reader.screen.contains(words), "\(reader.screen)")
    #expect(reader.screen.contains("┄ x goes to them ┄"))
    try reader.type("x")
    #expect(!reader.screen.contains("points of comparison below"))
    #expect(reader.screen.contains("▶cause  ≠ contradiction"))
    try reader.type("<tab>g")
    #expect(reader.screen.contains("┄ ^E scrolls to them ┄"))
  }

  @Test func `all contradictions are named, if need be in fewer words`() throws {
    let points = ["cause of the fire", "end of the fire", "night"]
    let timeline = PointsBelowTests.wordy(disputed: true, points: points)
    let screen = try Reader(of: timeline, columns: 80, rows: 24).screen
    #expect(screen.contains("▼ 2 points below, ≠ cause of the fire · end of the fire ┄"))
    #expect(screen.contains("┄ x goes to them ┄"))
  }

  @Test func `where no source contradicts another, one scrolls to the points`() throws {
    let screen = try Reader(of: PointsBelowTests.wordy(disputed: false), columns: 80, rows: 24)
      .screen
    #expect(screen.contains("▼ 2 points of comparison below ┄"))
    #expect(screen.contains("┄ ^E scrolls to them ┄"))
  }
}
