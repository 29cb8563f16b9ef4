import Chronology
import Formats
import Foundation
import Testing

@Suite struct TimelineJSTests {
  private typealias Object = [String: Any]

  private func document(_ timeline: Timeline) throws -> Object {
    let data = Data(try Exporter.timelineJS.text(timeline).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? Object)
  }

  private func slides(_ timeline: Timeline) throws -> [Object] {
    try #require(document(timeline)["events"] as? [Object])
  }

  /// The parts of a date in their order.
  private func parts(_ date: Any?) -> [Int]? {
    guard let date = date as? [String: Int] else { return nil }
    return ["year", "month", "day", "hour", "minute", "second"].compactMap { date[$0] }
  }

  @Test func `the slides, byte by byte`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let timeline = try Dossier(reading: folder.path).timeline
    let text = try Exporter.timelineJS.text(timeline)
    #expect(
      text.contains(
        #"""
        },
        {
          "start_date" : {
            "year" : 2021,
            "month" : 1,
            "day" : 3
          },
          "end_date" : {
            "year" : 2021,
            "month" : 1,
            "day" : 4
          },
          "display_date" : "3 to 4 January 2021",
          "text" : {
            "headline" : "The attack is claimed",
            "text" : "<p>Islamic State</p><blockquote><p>“the attack was claimed”</p><cite>\#
        <a href=\"https://example.org/a_b\">Eleven miners slaughtered, perhaps 4 January 2021</a>\#
        </cite></blockquote>"
          },
          "group" : "claim",
          "autolink" : false,
          "unique_id" : "claim"
        }
        ],
        "title" : {
          "autolink" : false,
          "unique_id" : "annals-title",
          "text" : {
            "headline" : "The Machh attack",
            "text" : "<p>2 events</p><ul><li>World Socialist Web Site, 12 January 2021 (SHA-256 \#
        84cc7e9c609cfe63987ade69f198b0090af51f2fb549b9cf725a4b32ba0e2f63)</li><li>\#
        <a href=\"https://example.org/a_b\">a correspondent, “Eleven miners slaughtered”, perhaps \#
        4 January 2021, https://example.org/a_b</a> (SHA-256 \#
        ca58e3dba827a5dac105be9d5ddff6f4ee08e71dbc913961b5e7cbbe68389aaf)</li></ul>"
          }
        }
        }

        """#))
    #expect(try slides(timeline).count == 2)
  }

  @Test(
    arguments: [
      ("2021-01-03", [2021, 1, 3], nil), ("2021", [2021, 1, 1], [2021, 12, 31]),
      ("-0043-03-15", [-44, 3, 15], nil), ("0000", [-1, 1, 1], [-1, 12, 31]),
      ("198X", [1980, 1, 1], [1989, 12, 31]), ("../2021-01-12", [2021, 1, 12], nil),
      ("2021-01-12/..", [2021, 1, 12], nil), ("2021-21", [2021, 3, 1], [2021, 5, 31]),
      ("2021-01-03T23:30:15+05:00", [2021, 1, 3, 23, 30, 15], nil),
      ("2021-01-03T00:00:00", [2021, 1, 3, 0, 0, 0], nil),
    ] as [(String, [Int], [Int]?)])
  func `a slide has the days that its date can mean, by the clock of the place`(
    date: String, start: [Int], end: [Int]?
  ) throws {
    let slide = try #require(slides(.saying("x", on: date)).first)
    #expect(parts(slide["start_date"]) == start)
    #expect(parts(slide["end_date"]) == end)
    let words = try EDTF(parsing: date).words
    #expect(
      slide["display_date"] as? String == words.prefix(1).uppercased() + words.dropFirst() + ", x")
  }

  @Test func `what has no day stands on the title's slide, and is counted`() throws {
    let extract = Extract(.saying("x"))
    let text = try Exporter.timelineJS.text(extract)
    #expect(text.contains("\"events\" : [\n],") && text.contains("<h4>Undated, x: x</h4>"))
    #expect(
      extract.omissions.lines == [
        "no event has a day, and without one TimelineJS shows nothing",
        "1 undated event is left out: a slide needs a day; that of the title has the rest",
      ])
  }

  @Test func `what a browser's calendar does not reach is counted`() throws {
    let extract = Extract(.saying("x", on: "Y170000000"))
    #expect(try !Exporter.timelineJS.text(extract).contains("killing"))
    #expect(
      extract.omissions.lines == [
        "no event has a day, and without one TimelineJS shows nothing",
        "1 event is left out: a browser's calendar does not reach its year",
      ])
  }

  @Test(
    arguments: [
      ("a", "a"), ("a-1", "a-1"), ("a_b", "a-5f-b"), ("A", "-41-"), ("é", "-c3--a9-"),
      ("", "event"),
    ])
  func `a slide's id has only what a link may have`(id: String, unique: String) throws {
    let event = Event(id: id, date: try EDTF(parsing: "2021"), kind: .attack, title: "T")
    let slides = try slides(Timeline(title: "", sources: [], names: [], events: [event]))
    #expect(slides.first?["unique_id"] as? String == unique)
  }

  @Test(
    arguments: [
      ("<b>&'\"", "&lt;b&gt;&amp;&#39;&quot;"), ("a\nb", "a<br>b"), ("\u{1B}", "\u{FFFD}"),
      ("<\u{301}", "&lt;\u{301}"), ("\u{202E}abc", "\u{FFFD}abc"), ("هجوم", "هجوم"),
    ])
  func `every text is text in HTML`(text: String, html: String) throws {
    let slide = try #require(slides(.saying(text, on: "2021")).first)
    #expect((slide["text"] as? Object)?["headline"] as? String == html)
    #expect(slide["group"] as? String == html)
  }

  @Test(
    arguments: [
      ("<b>Big</b> & <a href=\"https://x.org\">bad</a>", true), ("2 < 3, and <br> more", true),
      ("<img src=\"https://x.org/a.jpg\" alt=\"A mill\">", true),
      ("<img src=x onerror=alert(1)>", false), ("<img src=\"x\" onerror=\"alert(1)\">", false),
      ("<script>alert(1)</script>", false), ("<SCRIPT SRC=//x></SCRIPT>", false),
      ("<iframe src=\"https://x.org\"></iframe>", false), ("<svg/onload=alert(1)>", false),
      ("<a href=\"javascript:alert(1)\">x</a>", false),
      ("<a href=\"&#106;avascript:x\">x</a>", false),
      ("<b style=\"position:fixed\">x</b>", false), ("<!-- --!><b>", false), ("<b", false),
    ])
  func `HTML that a record brings stays as it is where it runs nothing`(html: String, stays: Bool)
    throws
  {
    let slide = try #require(slides(record(html)).first)
    let signs = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")]
    let expected = stays ? html : signs.reduce(html) { $0.replacing($1.0, with: $1.1) }
    #expect((slide["text"] as? Object)?["headline"] as? String == expected)
    #expect(((slide["text"] as? Object)?["text"] as? String)?.hasPrefix(expected) == true)
    #expect((slide["media"] as? Object)?["url"] as? String == expected)
  }

  @Test(arguments: ["javascript:alert(1)", "java\nscript:x", " data:text/html,x"])
  func `an address that is a program is left out`(address: String) throws {
    let slide = try #require(slides(record(address)).first)
    #expect(slide["media"] == nil)
  }

  /// An event that a record of TimelineJS tells, in whose columns the same stands.
  private func record(_ text: String) throws -> Timeline {
    let source = Source(id: "sheet", file: "sheet.csv", text: "x")
    let event = Event(
      id: "a", date: try EDTF(parsing: "2021"), kind: .attack, title: "T",
      accounts: [Account(source: "sheet", quotations: [Quotation(exact: "x", range: 0..<1)])],
      fields: ["Headline", "Text", "Media"].map { EventField($0, text) })
    return Timeline(title: "", sources: [source], names: [], events: [event])
  }

  @Test func `the recipe stands at the end of the file, on a line`() throws {
    var extract = Extract(.saying("x", on: "2021"))
    let recipe = Recipe(
      program: "1", format: "timelinejs", asked: Asked(), form: Recipe.Form(), scope: nil,
      events: 1, total: 1, sources: [:]
    )
    extract.recipe = recipe
    #expect(try Exporter.timelineJS.text(extract).hasSuffix(",\n\"recipe\" : \(recipe.line)\n}\n"))
  }

  /// The rows of the sheet behind its header.
  private func rows(_ timeline: Timeline) throws -> [[String]] {
    let rows = try #require(try Exporter.timelineJSSheet.text(timeline).csvRows)
    #expect(Set(rows.map(\.count)) == [18])
    #expect(
      rows[0].joined(separator: ",")
        == "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,"
        + "Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background")
    return Array(rows.dropFirst())
  }

  @Test func `the sheet has a row a slide, and one of the title`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let rows = try rows(Dossier(reading: folder.path).timeline)
    #expect(rows.count == 3)
    #expect(
      Array(rows[1].prefix(10)) == [
        "2021", "1", "3", "", "2021", "1", "4", "", "3 to 4 January 2021", "The attack is claimed",
      ])
    #expect(Array(rows[1].suffix(3)) == ["", "claim", ""])
    #expect(Array(rows[2].prefix(10)) == Array(repeating: "", count: 9) + ["The Machh attack"])
    #expect(Array(rows[2].suffix(3)) == ["title", "", ""])
    #expect(rows[2][10].hasPrefix("<p>2 events</p><ul><li>World Socialist Web Site"))
  }

  @Test func `a sheet's dates are figures, and its times have seconds`() throws {
    let row = try rows(.saying("x", on: "-0043-03-15"))[0]
    #expect(Array(row.prefix(8)) == ["-44", "3", "15", "", "", "", "", ""])
    #expect(try rows(.saying("x", on: "2021-01-03T03:00:00Z"))[0][3] == "03:00:00")
  }

  @Test(
    arguments: [
      ("=1+1", "&#61;1+1"), (" =1", "&#32;=1"), ("-1", "&#45;1"), ("＝1", "&#65309;1"),
      ("x=1", "x=1"),
    ])
  func `a formula begins with the number of a sign`(text: String, cell: String) throws {
    let row = try rows(.saying(text, on: "2021"))[0]
    #expect(row[9] == cell && row[16] == cell)
  }

  @Test(arguments: ["a,b", "a\"b", "a\r\nb", "", "<\"", String(repeating: "x,\"\n", count: 30_000)])
  func `any text stays in its cell`(text: String) throws {
    #expect(try rows(.saying(text, on: "2021")).count == 2)
    #expect(try rows(.saying(text)).count == 1)
  }
}
