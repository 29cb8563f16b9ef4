import Browser
import Testing

/// Where zooming and moving lead.
@Suite struct StripMovesTests {
  private static let wide = TimeStripTests.timeline(
    ["1215", "1348~", "15XX", "178X", "2020-03?"]
      + ["09:10", "09:25", "14:40", "23:55"].map { "2021-01-03T\($0):00" } + ["2021-24", nil])

  @Test func `a move on shows nothing earlier, one back nothing later, each to its end`() throws {
    let keys = "/6<enter>9z"
    var later = try Reader(of: StripMovesTests.wide, columns: 120, rows: 40, typing: keys + ">")
    #expect(later.strip.contains("3 Jan 2021"))
    #expect(!later.strip.contains("1215") && !later.strip.contains("2020"))
    try later.type(">>>")
    #expect(later.footer.contains("There is nothing later"))
    var earlier = try Reader(
      of: StripMovesTests.wide, columns: 120, rows: 40, typing: keys + "<lt>")
    #expect(earlier.strip.contains("Mar 2020"))
    #expect(!earlier.strip.contains("Dec 2021"))
    try earlier.type("<lt><lt><lt>")
    #expect(earlier.footer.contains("There is nothing earlier"))
  }

  /// Twelve days, and before them dates that are years apart, some of them the end of a year.
  private static let sparse = TimeStripTests.timeline(
    [
      "1947", "1973", "1977", "1980", "2001", "2001-10", "2012", "2013", "2018", "2018-05",
      "../2018-05", "[..2018]", "2019-04", "2020", "2020-02", "2020-02-29", "2020-09-12",
    ] + (10...21).map { "2021-01-\($0)" })

  @Test(arguments: [80, 120, 200])
  func `a move keeps half of what was shown, and the move back leads to it`(columns: Int) throws {
    var reader = try Reader(
      of: StripMovesTests.sparse, columns: columns, rows: 40, typing: "G[zz")
    var names = reader.cellNames
    #expect(names.contains("10 Jan 2021"))
    for _ in 1...9 where !reader.footer.contains("There is nothing earlier") {
      let old = names
      try reader.type("<lt>")
      names = reader.cellNames
      #expect(!Set(old).isDisjoint(with: names), "\(old) \(names)")
      #expect(Set(names).count == names.count, "\(names)")
    }
    #expect(names[0] == "1947")
    try reader.type("99>")
    #expect(reader.cellNames.contains("10 Jan 2021"))
  }

  @Test func `what has two open ends stands where it surely is`() throws {
    let timeline = TimeStripTests.timeline(
      ["2020-12-01", "2021-01-03", "..2021-01-05/2021-01-12..", "2021-02-01", nil])
    var reader = try Reader(of: timeline, columns: 100, rows: 30, typing: "/3<enter>")
    let words = try #require(reader.strip.split(separator: "\n").last)
    #expect(words.prefix(80).contains("▲"))
    try reader.type("z")
    #expect(reader.strip.contains("▲"))
    #expect(reader.strip.contains("Jan 2021"))
  }

  @Test func `of far too much the first zoom shows a part in the same unit`() throws {
    let timeline = TimeStripTests.timeline(
      [
        "1977/2021-01-12", "1977/2021-01-12", "198X?", "2001~/2021-01", "2001-10/2021-01-12",
        "2001-10/2021-01-12", "2018-05/2021-01-12", "../2018-05", "[..2018]", "2021-01",
        "2021-01-03", "../2021-01-12", "../2021-01",
      ])
    var reader = try Reader(of: timeline, columns: 120, rows: 40, typing: "z")
    #expect(reader.footer.contains("by months"))
    #expect(reader.strip.contains("1977"))
    try reader.type("z")
    #expect(reader.footer.contains("by days"))
  }

  @Test(arguments: ["z", "Z", ">", "<lt>"])
  func `without a date there is no time to move in`(keys: String) throws {
    let timeline = TimeStripTests.timeline([nil, nil])
    let reader = try Reader(of: timeline, columns: 100, rows: 30, typing: keys)
    #expect(reader.footer.contains("No event shown has a date"))
  }
}

extension Reader {
  /// The dates below the bars, without how much is left out.
  fileprivate var cellNames: [String] {
    let words = strip.split(separator: "\n").last ?? ""
    return words.matches(of: /(\d+ )?[A-Z][a-z]{2}( \d{4})?|\d+(?! (years|months|days))\b/).map {
      String($0.output.0)
    }
  }
}
