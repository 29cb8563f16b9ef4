import Archive
import Browser
import Chronology
import Screen
import Testing

/// The strip below the title: keys and mouse in, strip out.
@Suite struct TimeStripTests {
  static func timeline(_ dates: [String?]) -> Timeline {
    let source = Source(id: "s", file: "s.txt", text: "Words.")
    let events = zip(1..., dates).map { number, date in
      Event(
        id: "e\(number)", date: date.flatMap { try? EDTF(parsing: $0) },
        kind: number % 2 == 0 ? .attack : .report, title: "Happening \(number)",
        accounts: [Account(source: "s", quotations: [Quotation(exact: "Words.", range: 0..<6)])])
    }
    return Timeline(
      title: "T", sources: [source], names: [], events: events.inChronologicalOrder())
  }

  /// Seventy years told by year, and then ten days.
  static let attack = timeline(
    ["1947", "1973", "1977/2021-01-12", "2001-10", "2013", "2018", "2018", "2020"]
      + (3...12).flatMap { day in
        Array(repeating: "2021-01-\(day < 10 ? "0" : "")\(day)", count: day == 9 ? 6 : 2)
      } + ["2021-01-05?", nil, nil])

  private func strip(
    _ timeline: Timeline = attack, columns: Int = 100, rows: Int = 30, keys: String = ""
  ) throws -> String {
    try Reader(of: timeline, columns: columns, rows: rows, typing: keys).strip
  }

  @Test(
    arguments: [
      (
        200, 60, "",
        """
         ▁▁▁▁▁▁▁▁  ┆ ▁▁▁▁▁▁▁▁                            ───────── ┆ ▁▁▁▁▁▁▁  ┆ ▁▁▁▁▁▁▁  ┆ ▃▃▃▃▃▃▃ ────────▁▁▁▁▁▁▁  ┆ ▃▃▃▃▃▃▃ ▃▃▃▃▃▃▃ ▄▄▄▄▄▄▄ ▃▃▃▃▃▃▃ ▃▃▃▃▃▃▃ ▃▃▃▃▃▃▃ ███████ ▃▃▃▃▃▃▃ ▃▃▃▃▃▃▃ ▃▃▃▃▃▃▃   ▃▃
             ▲
         1947        1973     1974     1975     1976     1977        2001       2013       2018    2019    2020       3 Jan 2021      5       6       7       8       9       10      11      12        undated
        """
      ),
      (
        120, 40, "",
        """
         ▁▁▁  ┆ ▁▁▁             ──── ┆ ▁▁▁  ┆ ▁▁▁  ┆ ▃▃▃ ────▁▁▁  ┆ ▃▃▃▃ ▃▃▃▃ ▄▄▄▄ ▃▃▃▃ ▃▃▃▃ ▃▃▃▃ ████ ▃▃▃▃ ▃▃▃▃ ▃▃▃▃   ▃▃
          ▲
         1947   1973        1976       2001   2013   2018    2020   3 Jan 2021     6    7    8    9    10   11   12     undated
        """
      ),
      (
        80, 24, "",
        """
         ▁▁▁  ┆ ▁▁          ─── ┆ ▁▁  ┆ ▁▁  ┆ ▃▃ ───▁▁  ┆ ▃ ▃ ▄ ▃ ▃ ▃ █ ▃ ▃ ▃   ▃▃
         ▲1947  1973     1976     2001  2013  2018  2020  3 Jan 2021    10  12  undated
        """
      ),
      (
        60, 20, "",
        """
         ▁▁▁▁ ┆▁       ──┆▁▁▁▁ ┆▁▁▁▁ ┆▃▃ ───▁▁ ┆▃▃▄▃▃▃█▃▃▃  ▃▃
         ▲1947 1973  1977 2001  2013  2018 2020 3 Jan 2021  undated
        """
      ),
      (
        80, 24, "15Gz",
        """
         ──────────────────────── ┆ ──────────── ┆ ███████████                  ▁▁
         Dec 2017    Jan 2018       2020           △Jan 2021   Feb              undated
        """
      ),
      (
        80, 24, "15Gzz",
        """
         ▃▃▃▃▃ ▃▃▃▃▃ ▄▄▄▄▄ ▃▃▃▃▃ ▃▃▃▃▃ ▃▃▃▃▃ █████ ▃▃▃▃▃ ▃▃▃▃▃ ▃▃▃▃▃            ▃▃
         3 Jan 2021  △5    6     7     8     9     10    11    12               undated
        """
      ),
      (
        80, 24, "10Gv6j",
        """
         ▁▁▁  ┆ ▁▁          ─── ┆ ▁▁  ┆ ▁▁  ┆ ▃▃ ───▁▁  ┆ ▃ ▃ ▄ ▃ ▃ ▃ █ ▃ ▃ ▃   ▃▃
         1947   1973     1976     2001  2013  2018  2020  ┣━━━━━▲┫7 Jan 2021    undated
        """
      ),
      (
        40, 24, "",
        """
         ▁  ▁──▂▄│─────────┆▃▃▄▃▃▃█▃▃▃  ▃▃
         ▲1940    2020      3 Jan 2021  undated
        """
      ),
    ])
  func `years first, then days where most took place`(
    columns: Int, rows: Int, keys: String, expected: String
  ) throws {
    expect(
      try strip(columns: columns, rows: rows, keys: keys), shows: expected)
  }

  @Test(arguments: [(13, 0), (14, 1), (15, 1), (16, 2), (35, 2), (36, 3), (60, 3)])
  func `the strip has as many lines as the screen can spare`(rows: Int, lines: Int) throws {
    let screen = try Reader(of: TimeStripTests.attack, columns: 100, rows: rows).screen
    let first = screen.split(separator: "\n").firstIndex { $0.contains("Happening 1 ") }
    #expect(first == lines + 1)
  }

  @Test func `z zooms in, Z out, 0 to all, and the foot says by what`() throws {
    var reader = try Reader(of: TimeStripTests.attack, columns: 100, rows: 30, typing: "z")
    #expect(reader.footer.contains("by months"))
    try reader.type("z")
    #expect(reader.footer.contains("by days"))
    try reader.type("z")
    #expect(reader.footer.contains("The dates tell no more than days"))
    try reader.type("Z")
    #expect(reader.footer.contains("by months"))
    let all = try strip()
    try reader.type("Z")
    #expect(reader.strip == all)
    try reader.type("Z")
    #expect(reader.footer.contains("All is shown"))
    try reader.type("2z")
    #expect(reader.footer.contains("by days"))
    try reader.type("0")
    #expect(reader.strip == all)
  }

  @Test func `a 0 after a digit is part of a number`() throws {
    let reader = try Reader(of: TimeStripTests.attack, columns: 100, rows: 30, typing: "zz10G")
    #expect(reader.footer.contains("10/35"))
    #expect(reader.footer.contains("by days"))
  }

  @Test(arguments: [
    ("]", "Happening 2"), ("]]]", "Happening 4"), ("5]", "Happening 6"), ("9]", "Happening 13"),
    ("10][", "Happening 13"), ("G[", "Happening 31"), ("99]", "Happening 34"),
    ("G5[", "Happening 19"),
    ("7]j[", "Happening 8"),
  ])
  func `] and [ go from day to day, undated events after all`(keys: String, title: String) throws {
    let reader = try Reader(of: TimeStripTests.attack, columns: 100, rows: 30, typing: keys)
    #expect(reader.selected == title)
  }

  @Test func `there is no day before the first and none after the undated`() throws {
    let timeline = TimeStripTests.attack
    #expect(
      try Reader(of: timeline, typing: "[").footer.contains("No event on a day before this one"))
    #expect(
      try Reader(of: timeline, typing: "G]").footer.contains("No event on a day after this one"))
  }

  @Test func `a month has no year behind it that is another's`() throws {
    let timeline = TimeStripTests.timeline(
      ["2012", "2013"] + (1...12).map { "2020-\($0 < 10 ? "0" : "")\($0)-03" } + ["2021-01-03"])
    for columns in 60...140 {
      let strip = try strip(timeline, columns: columns, rows: 40, keys: "G9zZ")
      #expect(!strip.contains("Dec 2021") && strip.contains("2021"), "\(strip)")
    }
  }

  @Test func `the window moves by half its width, follows the selected event, and has ends`() throws
  {
    let timeline = TimeStripTests.timeline((0..<300).map { "\(1700 + $0)" } + ["1999-12-31"])
    var reader = try Reader(of: timeline, columns: 80, rows: 30, typing: "z")
    #expect(reader.strip.contains("1700"))
    #expect(!reader.strip.contains("1780"))
    try reader.type(">")
    #expect(reader.strip.contains("1780"))
    try reader.type("<lt><lt><lt>")
    #expect(reader.strip.contains("1700"))
    #expect(reader.footer.contains("There is nothing earlier"))
    try reader.type("99>")
    #expect(reader.strip.contains("1995"))
    try reader.type(">")
    #expect(reader.footer.contains("There is nothing later"))
    try reader.type("j")
    #expect(reader.strip.contains("1710"))
    try reader.type("0>")
    #expect(reader.footer.contains("All is shown; z zooms in"))
  }

  @Test func `what is far away is another window's, one key away`() throws {
    let years = (0..<200).map { "\(1700 + $0)" }
    let timeline = TimeStripTests.timeline(years + ["1950-06-01", "1950-06-02"])
    var reader = try Reader(of: timeline, columns: 80, rows: 30, typing: "9zG")
    #expect(reader.strip.contains("1950") && !reader.strip.contains("1899"))
    try reader.type(">")
    #expect(reader.footer.contains("There is nothing later"))
    try reader.type("<lt>")
    #expect(reader.strip.contains("1899") && reader.strip.contains("1950"))
    try reader.type(">")
    #expect(reader.strip.contains("1950"))
  }

  @Test(
    arguments: [80, 120, 200],
    ["z", "zz", "3Gz", "9Gzz", "15Gzz", "15Gzz<lt>", "15Gzz<lt><lt>", "15Gzz<lt><lt><lt>", "Gkz>"])
  func `a window uses its width`(columns: Int, keys: String) throws {
    let bars = try strip(columns: columns, rows: 30, keys: keys).split(separator: "\n")[0]
    let last = bars.prefix(columns - 12).lastIndex { $0 != " " } ?? bars.startIndex
    #expect(bars.distance(from: bars.startIndex, to: last) > (columns - 10) / 2)
  }

  @Test(arguments: [60, 70, 80, 90], ["z<lt>", "9Gz<lt>", "15Gzz<lt><lt>", "15Gzz<lt><lt><lt>"])
  func `no stretch of a window is without a name`(columns: Int, keys: String) throws {
    let lines = try strip(columns: columns, rows: 30, keys: keys).split(separator: "\n")
      .map(Array.init)
    let ends = [0] + lines[0].indices.filter { lines[0][$0] == "┆" } + [columns - 10]
    for (start, end) in zip(ends, ends.dropFirst()) {
      let name = lines[1][start..<min(end + 1, lines[1].count)]
      #expect(name.contains { $0.isNumber })
    }
  }

  @Test func `where a sign stands before the first hours, the day stands behind it`() throws {
    let hours = ["01:05", "01:30", "02:00", "05:15", "09:00", "14:00", "23:59"]
    let timeline = TimeStripTests.timeline(
      ["2021-01-03", "2021-01-04", "2021-01-05?", nil] + hours.map { "2021-01-03T\($0):00" })
    let lines = try strip(timeline, columns: 80, rows: 24, keys: "jz").split(separator: "\n")
    #expect(lines[1].contains("▲3 Jan 2021") && !lines[1].contains("h 3 Jan"), "\(lines[1])")
    #expect(!lines[1].contains("23h  4 Jan"))
  }

  @Test func `a day before its hours is named once`() throws {
    let strip = try strip(
      TimeStripTests.timeline(
        ["1215", "1780", "2021-01-03", "2021-01-03T09:10:00", "2021-01-03T14:40:00"]),
      columns: 100)
    #expect(strip.contains("3 Jan 2021"))
    #expect(strip.contains(" 9h"))
    #expect(strip.split(separator: "3 Jan").count == 2)
  }

  @Test func `hits, the selection and the selected event are marked, not by colour alone`() throws {
    let timeline = TimeStripTests.attack
    let hits = try Reader(of: timeline, columns: 100, rows: 30, typing: "/21<enter>").model.view()
    let ticks = hits.runs(ofRow: 1).filter { $0.style.isUnderlined }
    #expect(ticks.count == 1)
    #expect(try strip(keys: "vj").contains("━"))
    #expect(try strip().contains("▲"))
    #expect(try strip(keys: "G").contains("▲▃"))
  }

  @Test func `a bar is solid where most of it is sure, else light, and open ends are never sure`()
    throws
  {
    let doubtful = Array(repeating: "2021-01-05?", count: 8)
    let sure = Array(repeating: "2021-01-07", count: 9)
    let timeline = TimeStripTests.timeline(
      ["2021-01-03"] + doubtful + ["2021-01-05"] + sure + ["2021-01-09/..", "../2021-01-09"])
    let bars = try #require(
      try strip(timeline, columns: 100).split(separator: "\n").first.map(String.init))
    #expect(bars.contains("▌▌▌") && bars.contains("███"))
    // Surely then on the day that is told, and on no other.
    #expect(bars.contains("┄") && bars.count { $0 == "─" } <= 12)
  }

  @Test func `what the selected event may be is marked from end to end`() throws {
    let timeline = TimeStripTests.timeline(
      [
        "2021-01-03", "2021-01-04/2021-01-06", "[2021-01-05,2021-01-08]", "2021-01-09?",
        "2021-01-10",
      ])
    func marks(_ keys: String) throws -> String {
      let lines = try strip(timeline, columns: 100, rows: 40, keys: keys).split(separator: "\n")
      return lines[1].split(separator: " ").joined(separator: " ")
    }
    #expect(try marks("") == "▲")
    #expect(try marks("j").contains("▲──") && marks("j").hasSuffix("▲"))
    #expect(try marks("jj").contains("△┄┄") && marks("jj").hasSuffix("△"))
    #expect(try marks("jjj") == "△")
  }

  @Test func `a filter leaves only its events in the strip`() throws {
    let strip = try strip(keys: "&kind:attack<enter>")
    #expect(!strip.contains("1947"))
    #expect(strip.contains("1973"))
  }

  @Test(
    arguments: [
      [], [nil, nil], ["2021-01-03"], Array(repeating: "2021-01-03", count: 50),
      ["Y-17E7", "Y1E999", "Y-1E30", "2021", nil], ["[..1900,1950..]"], ["../1900", "1950/.."],
      ["2021-01-03T05:00:00", "2021-01-03T06:00:00", "2021-01-03", "2021-01-04T23:59:59"],
      ["2021-01-03/2020-01-01", "/1900", "1900/", "XXXX", "-9999", "9999-12-31"],
    ] as [[String?]])
  func `anything is drawn on any width and after any zoom`(dates: [String?]) throws {
    let timeline = TimeStripTests.timeline(dates)
    var reader = try Reader(of: timeline)
    for keys in ["", "z>", "zz<lt>", "G9z]", "[99>99<lt>Z0"] {
      try reader.type(keys)
      for columns in [1, 40, 61, 120, 500] {
        for rows in [14, 24] {
          reader.send(.input(.resized(Size(columns: columns, rows: rows))))
          #expect(reader.model.view().size.columns == columns)
        }
      }
    }
  }
}

extension Reader {
  /// The strip: one line below the title, two or three, as the screen is high.
  var strip: String {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.count < 14 ? 1 : lines.count < 16 ? 2 : lines.count < 36 ? 3 : 4
    return lines[1..<end].joined(separator: "\n")
  }
}
