import Browser
import Screen
import Testing

/// Clicks in the views that are open over the timeline.
@Suite struct PointingTests {
  /// Clicks at the first place of some words.
  private static func click(
    _ words: String, after keys: String, columns: Int = 120, rows: Int = 40
  ) throws -> Reader {
    var reader = try Reader(columns: columns, rows: rows, typing: keys)
    let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(words) })
    let place = try #require(lines[row].firstRange(of: words)?.lowerBound)
    let column = String(lines[row][..<place]).width + 1
    reader.send(.input(.mouse(Mouse(.press, at: Position(column: column, row: row)))))
    return reader
  }

  @Test(
    arguments: [
      ("C", "Sailors fear the warehouse", 4), ("L", "The mayor promises a quay", 4),
      ("T", "Old Ports", 3), ("P", "Port Ellen", 1), ("fwar", "Sailors fear", 3),
    ])
  func `a click selects the row`(keys: String, words: String, place: Int) throws {
    let reader = try PointingTests.click(words, after: keys)
    #expect(reader.footer.contains(" \(place)/"), "\(reader.screen)")
  }

  @Test func `a click among the marks selects one`() throws {
    let reader = try PointingTests.click("The mayor", after: "majjmb:marks<enter>")
    #expect(reader.footer.contains(" 2/2"))
  }

  @Test func `a click in a comparison selects the value`() throws {
    let reader = try PointingTests.click("at least two", after: "jc")
    #expect(reader.screen.contains("Herald  “At least two”"))
  }

  @Test func `a click in a text selects the passage`() throws {
    let reader = try PointingTests.click("promised a new quay", after: "j<enter>")
    #expect(reader.footer.contains(" 3/3"))
    let beside = try PointingTests.click("HARBOUR FIRE", after: "j<enter>")
    #expect(beside.footer.contains(" 1/3"))
  }

  @Test func `Tab moves into the timeline beside a text, which follows`() throws {
    var reader = try Reader(columns: 160, rows: 30, typing: "j<enter>")
    #expect(reader.footer.contains("Tab timeline"))
    try reader.type("<tab>j")
    #expect(reader.footer.contains(" 3/3"))
    #expect(reader.markedRow.contains("  6 Aug"))
    try reader.type("G")
    #expect(reader.footer.contains("The Gazette does not tell: Sailors fear the warehouse"))
    try reader.type("j")
    #expect(reader.footer.contains("This is the last event"))
    try reader.type("k<tab>(")
    #expect(reader.footer.contains(" 2/3"))
    try reader.type("<tab><enter>")
    #expect(reader.footer.contains("B back to The Gazette"))
    #expect(reader.screen.contains("─ The mayor promises a quay"))
    let narrow = try Reader(columns: 120, rows: 30, typing: "j<enter><tab>")
    #expect(narrow.footer.contains("There is no pane beside this one"))
  }

  @Test func `a click in the timeline beside a text and the wheel over it move in it`() throws {
    var reader = try PointingTests.click("  6 Aug", after: "j<enter>", columns: 160)
    #expect(reader.footer.contains(" 3/3"))
    try reader.type("k")
    #expect(reader.footer.contains(" 1/3"))
    let long = LongListTests.timeline
    var wheel = try Reader(of: long, columns: 160, rows: 30, typing: "<enter>")
    let before = wheel.screen
    let mouse = Mouse(.wheelDown, at: Position(column: 4, row: 10))
    for _ in 0..<10 { wheel.send(.input(.mouse(mouse))) }
    #expect(wheel.screen != before)
  }

  @Test func `a click on an event in the margin goes there, as Enter does on its passage`() throws {
    let reader = try PointingTests.click("The mayor promises a quay", after: "j<enter>")
    #expect(!reader.screen.contains("›"))
    #expect(reader.selected == "The mayor promises a quay")
  }

  @Test(arguments: ["", "C", "L", "jjjjL", "40GC"])
  func `a click moves nothing away from under the pointer`(keys: String) throws {
    var reader = try Reader(of: LongListTests.timeline, columns: 80, rows: 24, typing: "40G" + keys)
    func list() -> [Substring] {
      reader.screen.split(separator: "\n").filter {
        $0.contains("  ≡  Happening") || $0.contains(" ≡ Happening")
      }
    }
    for row in [0, -1, 1, -2] {
      let before = list()
      let target = row < 0 ? before[before.count + row] : before[row]
      let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
      let line = try #require(lines.firstIndex(of: target))
      reader.send(.input(.mouse(Mouse(.press, at: Position(column: 30, row: line)))))
      #expect(list() == before)
      #expect(reader.model.view().cursor?.row == line)
    }
  }

  @Test func `a click on an event of a name leads to the events`() throws {
    let reader = try PointingTests.click("The warehouse burns down", after: "P")
    #expect(reader.footer.contains("to the names"))
  }
}
