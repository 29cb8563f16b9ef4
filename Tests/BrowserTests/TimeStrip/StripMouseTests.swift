import Browser
import Screen
import Testing

/// The mouse on the strip.
@Suite struct StripMouseTests {
  private static let timeline = TimeStripTests.attack

  private func reader(_ keys: String = "") throws -> Reader {
    try Reader(of: StripMouseTests.timeline, columns: 100, rows: 30, typing: keys)
  }

  /// The column below which a word stands.
  private func column(of word: String, in reader: Reader) throws -> Int {
    let lines = reader.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines[2].firstRange(of: word)).lowerBound
    return lines[2].distance(from: lines[2].startIndex, to: place)
  }

  @Test func `a click selects the nearest event, and where the undated are the first of them`()
    throws
  {
    var reader = try reader()
    let eighth = try column(of: " 8 ", in: reader) + 1
    reader.mouse(.press, eighth, 1)
    reader.mouse(.release, eighth, 1)
    #expect(reader.selected == "Happening 19")
    reader.mouse(.press, 97, 1)
    reader.mouse(.release, 97, 1)
    #expect(reader.selected == "Happening 34")
    reader.mouse(.drag, 0, 1)
    reader.mouse(.release, 0, 1)
    #expect(!reader.screen.contains("possibly"))
  }

  @Test func `a drag says its dates, and then shows what may fall in them, as :span does`() throws {
    var reader = try reader()
    let eighth = try column(of: " 8 ", in: reader) + 1
    reader.mouse(.press, eighth, 1)
    reader.mouse(.drag, eighth + 4, 3)
    #expect(reader.footer.contains("span 8 to 9 January 2021, 9 events"))
    #expect(reader.strip.contains("┣"))
    reader.mouse(.release, eighth + 4, 3)
    #expect(reader.footer.contains("span 8 to 9 January 2021, 9 events"))
    let typed = try self.reader("20G:span 2021-01-08/2021-01-09<enter>")
    func body(_ reader: Reader) -> [Substring] { reader.screen.split(separator: "\n").dropLast() }
    #expect(body(reader) == body(typed))
    try reader.type("<esc>")
    #expect(!reader.screen.contains("possibly"))
  }

  @Test func `a drag backwards means the same, one within a bar is a click`() throws {
    var reader = try reader()
    let eighth = try column(of: " 8 ", in: reader) + 1
    reader.mouse(.press, eighth + 4, 1)
    reader.mouse(.drag, eighth, 1)
    #expect(reader.footer.contains("span 8 to 9 January 2021, 9 events"))
    reader.mouse(.drag, eighth + 4, 1)
    reader.mouse(.release, eighth + 4, 1)
    #expect(!reader.screen.contains("possibly"))
    #expect(reader.selected == "Happening 21")
  }

  @Test func `a drag over years and gaps takes them whole, one over months takes months`() throws {
    var reader = try reader()
    reader.mouse(.press, 1, 1)
    reader.mouse(.drag, try column(of: "2001", in: reader), 1)
    #expect(reader.footer.contains("1947 to 2001, 4 events"))
    reader.mouse(.release, 1, 1)
    var months = try self.reader("5Gz")
    let january = try column(of: "2018", in: months)
    months.mouse(.press, january, 1)
    months.mouse(.drag, january + 16, 1)
    #expect(months.footer.contains("span January"))
  }

  @Test func `a drag over hours marks and says the whole days that it takes`() throws {
    let times = ["09:10", "09:25", "14:40", "23:55"].map { "2021-01-03T\($0):00" }
    let timeline = TimeStripTests.timeline(times + ["2021-01-04T05:00:00"])
    var reader = try Reader(of: timeline, columns: 100, rows: 30)
    let nine = try column(of: "▲", in: reader)
    reader.mouse(.press, nine, 1)
    reader.mouse(.drag, nine + 30, 1)
    #expect(reader.footer.contains("span 3 January 2021, the whole day, 4 events"))
    #expect(reader.strip.contains("23h━━━━━━━━┫"))
    reader.mouse(.release, nine + 30, 1)
    #expect(reader.footer.contains("span 3 January 2021, the whole day, 4 events"))
  }

  @Test func `what is filtered already stays so, but for what is left out`() throws {
    var reader = try reader("&kind:attack<enter>")
    reader.mouse(.press, 1, 1)
    reader.mouse(.drag, try column(of: "2021", in: reader), 1)
    reader.mouse(.release, 40, 1)
    #expect(reader.screen.split(separator: "\n")[0].contains("attack"))
    #expect(reader.screen.split(separator: "\n")[0].contains("possibly"))
  }

  @Test func `a second drag takes other dates, and its words are true of them`() throws {
    var reader = try reader()
    let eighth = try column(of: " 8 ", in: reader) + 1
    reader.mouse(.press, eighth, 1)
    reader.mouse(.drag, eighth + 4, 1)
    reader.mouse(.release, eighth + 4, 1)
    let strip = reader.strip
    reader.mouse(.press, try column(of: "1947", in: reader), 1)
    reader.mouse(.drag, try column(of: "2001", in: reader), 1)
    #expect(reader.footer.contains("span 1947 to 2001, 4 events"))
    reader.mouse(.release, 40, 1)
    #expect(
      reader.screen.split(separator: "\n")[0].contains(
        "possibly 1 January 1947 to 31 December 2001"))
    #expect(reader.screen.split(separator: "\n")[0].contains("4 of 35 events"))
    // The bars stay where they are under the mouse.
    #expect(reader.strip.split(separator: "\n")[0] == strip.split(separator: "\n")[0])
  }

  @Test func `the wheel zooms about where it is turned`() throws {
    var reader = try reader()
    reader.mouse(.wheelUp, 5, 1)
    #expect(reader.footer.contains("by months"))
    reader.mouse(.wheelDown, 5, 1)
    #expect(!reader.footer.contains("by months"))
  }

  /// Told by decades, years and days, with much that goes on over the borders of these.
  private static let layered = TimeStripTests.timeline(
    """
    1947 1973 1977 1977/2021-01-12 1977/2021-01-12 198X 198X? 2001~/2021-01 2001-10
    2001-10?/2021-01-12 2001-10/2021-01-12 2001-10/2021-01-12 2012-01/2017-12 2013 2018 2018
    2018~ [2018-01-01..2021-01-12] 2018-05~ 2018-05 2018-05/2021-01-12 ../2018-05 ../2018
    [..2018] [..2018] [..2018~] 2019-04 [2019-04?,2020-04?] 2020~/2021-01-03 2020-02 2020-02
    ../2020-02 2020-03 2020-09-12 [2020-09-12..2021-01-31] [2020-09-12..2021-01-31]
    [2020-09-12..2021-01-31] 2021-01 2021-01 2021-01 2021-01 2021-01 2021-01-03 2021-01-03
    [2021-01-03?,2021-01-04?] [2021-01-03?,2021-01-04?] [2021-01-03?,2021-01-04?]
    [2021-01-03?,2021-01-04?] [2021-01-03?,2021-01-04?] [2021-01-03?,2021-01-04?]
    2021-01-03~/2021-01-09 2021-01-03~/2021-01-09 2021-01-03~/2021-01-09
    [2021-01-03..2021-01-09] 2021-01-03/2021-01-09? [2021-01-03..2021-01-12]
    [2021-01-03..2021-01-12] [2021-01-03..2021-01-12] 2021-01-03/2021-01-12?
    2021-01-03/2021-01-12? [2021-01-03..] [2021-01-03..] [2021-01-03..] [2021-01-03..]
    [..2021-01-05] ../2021-01-05 2021-01-05 2021-01-08 2021-01-08? [2021-01-08,2021-01-09]
    [2021-01-08?,2021-01-09] 2021-01-08/.. 2021-01-09 2021-01-09 2021-01-09 2021-01-09
    2021-01-09/2021-01-31 2021-01-10? ../2021-01-12 ../2021-01-12 [..2021-01-12] ../2021-01-12
    2021-01-12 2021-01-12 2021-01-12 [2021-01-12..2021-01-31] [2021-01-12..] ../2021-01
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  @Test(arguments: [70, 76, 80, 84, 90, 100, 120])
  func `from left to right time never goes back`(columns: Int) throws {
    var reader = try Reader(of: StripMouseTests.layered, columns: columns, rows: 30)
    var last = 0
    for column in 1..<columns - 9 {
      reader.mouse(.press, column, 1)
      reader.mouse(.release, column, 1)
      let place = Int(reader.footer.drop { !$0.isNumber }.prefix(while: \.isNumber)) ?? 0
      #expect(place >= last, "column \(column)")
      last = place
    }
    #expect(last > 60)
  }
}

extension Reader {
  mutating func mouse(_ action: Mouse.Action, _ column: Int, _ row: Int) {
    send(.input(.mouse(Mouse(action, at: Position(column: column, row: row)))))
  }
}
