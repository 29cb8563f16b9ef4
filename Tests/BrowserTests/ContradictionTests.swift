import Browser
import Chronology
import Testing

/// Going to contradictions, with the words behind them in sight.
@Suite struct ContradictionTests {
  /// A fire of whose cause two newspapers write far apart, with several points before it.
  static func wordy(
    second: String = "A gazette with a name that is longer than a line", rtl: String? = nil,
    _ side: String = "حريق"
  ) -> Timeline {
    let words = (1...200).map { "word\($0)" }.joined(separator: " ")
    var texts = [
      ("a", "First", "It was lightning that did it. \(words)", "lightning"),
      ("b", second, "\(words) Then a cigarette fell from a hand. \(words)", "a cigarette"),
    ]
    if let rtl { texts.append(("c", "صحيفة", rtl, side)) }
    var timeline = Timeline(
      title: "Fire",
      sources: texts.map { Source(id: $0.0, file: $0.0, publisher: $0.1, text: $0.2) }, names: [],
      events: [
        Event(
          id: "fire", kind: .attack, title: "A fire",
          accounts: texts.map { id, _, text, cause in
            Account(
              source: id, quotations: [Quotation(exact: text)],
              says: ["day", "hour", "end"].map { Said(point: $0, value: "unknown") }
                + [Said(point: "cause", value: cause)])
          }, points: [Point(name: "cause", verdict: .contradiction)])
      ])
    _ = timeline.locateQuotations()
    return timeline
  }

  /// The fire with three points before the one on which its sources contradict each other.
  private static let manyPoints: Timeline = {
    let harbour = Harbour.timeline
    var events = harbour.events
    let points = ["day", "port", "goods"]
    for account in events[1].accounts.indices {
      events[1].accounts[account].says =
        points.map { Said(point: $0, value: "the same") }
        + events[1].accounts[account].says
    }
    events[1].points = points.map { Point(name: $0) } + events[1].points
    var timeline = Timeline(
      title: harbour.title, sources: harbour.sources, names: harbour.names, events: events)
    _ = timeline.locateQuotations()
    return timeline
  }()

  @Test(arguments: 18..<34)
  func `no point above a contradiction is cut by the words above it`(rows: Int) throws {
    let lines = try Reader(
      of: Self.manyPoints, columns: 80, rows: rows, typing: "jx"
    ).screen.split(separator: "\n")
    let end = try #require(lines.firstIndex { $0.contains("▶cause") })
    let start = try #require(lines.lastIndex { $0.contains("┄┄┄") && !$0.contains("▶") })
    let above = lines[(start + 1)..<max(end, start + 1)]
    #expect(above.count.isMultiple(of: 2), "\(lines.joined(separator: "\n"))")
    for (index, line) in above.enumerated() {
      #expect(line.contains("the same") == (index % 2 == 1), "\(line)")
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 50), (80, 60)])
  func `each column shows where its source has its side`(columns: Int, rows: Int) throws {
    let reader = try Reader(
      of: Self.wordy(second: "Second"), columns: columns, rows: rows, typing: "x")
    let point = try #require(reader.screen.firstRange(of: "▶cause  ≠ contradiction"))
    let above = reader.screen[..<point.lowerBound]
    #expect(above.contains("It was lightning"), "\(reader.screen)")
    #expect(above.contains("cigarette"), "\(reader.screen)")
    #expect(reader.screen[point.upperBound...].contains("a cigarette"))
  }

  @Test func `once one scrolls, all is where it was`() throws {
    var reader = try Reader(of: Self.wordy(second: "Second"), columns: 80, rows: 24, typing: "x")
    #expect(reader.screen.contains("It was lightning"))
    try reader.type("<c-y>")
    #expect(!reader.screen.contains("It was lightning"), "\(reader.screen)")
    #expect(reader.screen.contains("▶cause  ≠ contradiction"))
  }

  @Test func `a source with rows of its own is not hidden, and keeps its name when scrolled`()
    throws
  {
    var reader = try Reader(
      of: Self.wordy(second: "Second", rtl: String(repeating: "اندلع حريق كبير ", count: 60)),
      columns: 80, rows: 24, typing: "x")
    #expect(!reader.footer.contains("for more"), "\(reader.footer)")
    try reader.type("8<c-y>")
    #expect(reader.screen.contains("\n صحيفة"), "\(reader.screen)")
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 20), (80, 60)])
  func `a source with rows of its own shows where it has its side, too`(columns: Int, rows: Int)
    throws
  {
    let filling = String(repeating: "اندلع حريق كبير ", count: 60)
    let timeline = Self.wordy(second: "Second", rtl: filling + "من صاعقة " + filling, "صاعقة")
    let reader = try Reader(of: timeline, columns: columns, rows: rows, typing: "x")
    let point = try #require(reader.screen.firstRange(of: "▶cause  ≠ contradiction"))
    let above = reader.screen[..<point.lowerBound].split(separator: "\n")
    #expect(columns < 80 || above.contains { $0.contains("cigarette") }, "\(reader.screen)")
    let name = try #require(above.firstIndex { $0.hasPrefix(" صحيفة") }, "\(reader.screen)")
    #expect(above[name...].contains { $0.contains("صاعقة") }, "\(reader.screen)")
  }

  @Test func `sources that all have rows of their own show their sides`() throws {
    let filling = String(repeating: "اندلع حريق كبير ", count: 80)
    let texts = [("a", "صحيفة", "صاعقة"), ("b", "جريدة", "سيجارة")]
    var timeline = Timeline(
      title: "Fire",
      sources: texts.map {
        Source(id: $0.0, file: $0.0, publisher: $0.1, text: filling + $0.2 + " " + filling)
      }, names: [],
      events: [
        Event(
          id: "fire", kind: .attack, title: "A fire",
          accounts: texts.map {
            Account(
              source: $0.0, quotations: [Quotation(exact: filling + $0.2)],
              says: [Said(point: "cause", value: $0.2)])
          }, points: [Point(name: "cause", verdict: .contradiction)])
      ])
    _ = timeline.locateQuotations()
    let reader = try Reader(of: timeline, columns: 80, rows: 24, typing: "x")
    let point = try #require(reader.screen.firstRange(of: "▶cause  ≠ contradiction"))
    let above = reader.screen[..<point.lowerBound]
    for words in ["صحيفة", "صاعقة", "جريدة", "سيجارة"] {
      #expect(above.contains(words), "\(words): \(reader.screen)")
    }
  }

  @Test func `sides before the columns that fit are reached with h`() throws {
    let reader = try Reader(of: Self.wordy(second: "B"), columns: 44, rows: 20, typing: "<tab>lx")
    #expect(reader.footer.contains("h for more: First"), "\(reader.footer)")
  }
}
