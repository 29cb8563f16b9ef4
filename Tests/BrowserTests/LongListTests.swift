import Browser
import Chronology
import Screen
import Testing

/// A list longer than the screen: whatever the moves, its rows follow each other without a gap.
@Suite struct LongListTests {
  static let timeline: Timeline = {
    let source = Source(id: "s", file: "s.txt", text: "Words.")
    let events = (101...190).map { number in
      Event(
        id: "e\(number)", date: try? EDTF(parsing: "\(1800 + number)"), kind: .report,
        title: "Happening \(number)",
        accounts: [
          Account(source: "s", quotations: [Quotation(exact: "Words.", range: 0..<6)])
        ])
    }
    return Timeline(title: "Long", sources: [source], names: [], events: events)
  }()

  private static let moves = [
    "j", "k", "jjj", "<pgdn>", "<pgup>", "<c-d>", "<c-u>", "g", "G", "20G", "70G", "5k", "9j",
  ]

  @Test(arguments: 1...6)
  func `the rows on the screen are consecutive, and the footer names the selected one`(
    seed: UInt64
  ) throws {
    var dice = Dice(state: seed)
    var reader = try Reader(of: LongListTests.timeline, rows: 30)
    for _ in 0..<60 {
      try reader.type(LongListTests.moves[dice.roll(LongListTests.moves.count)])
      let lines = reader.screen.split(separator: "\n")
      let shown = lines.filter { !$0.hasPrefix("─") }.compactMap(number)
      #expect(shown.count == 10)
      #expect(zip(shown, shown.dropFirst()).allSatisfy { $0 + 1 == $1 })
      let selected = try #require(number(reader.selected[...]))
      #expect(reader.footer.contains(" \(selected - 100)/90 "))
      #expect(shown.contains(selected))
    }
  }

  private func number(_ line: Substring) -> Int? {
    line.firstRange(of: "Happening ").flatMap { Int(line[$0.upperBound...].prefix(3)) }
  }

  @Test func `beside the list a hit in sight looks otherwise than one out of sight`() throws {
    let reader = try Reader(of: LongListTests.timeline, rows: 30, typing: "/happening<enter>")
    let edge = reader.screen.split(separator: "\n").compactMap { $0.last.map(String.init) }
    #expect(edge.filter { $0 == "◀" }.count == 1)
    #expect(edge.filter { $0 == "◂" }.count == 9)
    let help = try Reader(columns: 120, rows: 90, typing: "?").screen
    #expect(help.contains("◂ hits there"))
    #expect(help.contains("◀ hits in sight"))
    #expect(help.contains("◂4 ▸2 so many more at the left, at the right"))
  }

  @Test(arguments: ["P", "L", "T"])
  func `how far a list goes is told on the line beside it`(view: String) throws {
    for columns in [120, 160, 200] {
      let reader = try Reader(
        of: LongListTests.named, columns: columns, rows: 16, typing: view + "G")
      #expect(reader.screen.contains("┃"), "\(reader.screen)")
      #expect(!reader.screen.contains("││") && !reader.screen.contains("┃│"), "\(reader.screen)")
    }
  }

  /// A name, a source and an event of each number.
  private static let named: Timeline = {
    var timeline = Timeline(
      title: "T",
      sources: (1...60).map {
        Source(
          id: "s\($0)", file: "s\($0).txt", published: try? EDTF(parsing: "1921-08-05"),
          text: "Miller \($0). came")
      }, names: (1...60).map { Name(name: "Miller \($0).", kind: .person, also: []) },
      events: (1...60).map {
        Event(
          id: "e\($0)", kind: .report, title: "Miller \($0). came",
          accounts: [
            Account(source: "s\($0)", quotations: [Quotation(exact: "Miller \($0). came")])
          ])
      })
    _ = timeline.locateQuotations()
    return timeline
  }()
}
