import Chronology
import Formats
import Foundation
import Testing

/// What is imported comes out again in the format in which it came, field by field.
@Suite struct GivenBackTests {
  private typealias Table = [[String: String]]

  private func table(_ text: String) throws -> Table {
    let isOurs = text.contains("\r\n")
    let rows = try #require((isOurs ? text : text.replacing("\n", with: "\r\n") + "\r\n").csvRows)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  /// The dossier that an import writes, read anew.
  private func timeline(_ text: String, name: String) throws -> Timeline {
    let importing = try Importing()
    let dossier = try importing.dossier(importing.read(text, name: name))
    #expect(dossier.warnings.map(\.description) == [])
    return dossier.timeline
  }

  private static let sheet = """
    Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background,Author,Alt Text
    1880,2,,,1990,,,,all of it,The mill &amp; the <em>town</em>,"<p>All of it, ""really""</p>",https://x.org/t.jpg,AFP,Cap,,title,,#eee,Me,
    1901,5,3,21:00,,,,,,It <b>burns</b>,"<b>Big</b> & <a href=""https://x.org"">bad</a>",https://x.org/a.jpg,The Post,"<i>cap</i>",https://t.org,,fire,https://x.org/bg.jpg,Ali,A mill
    1890,,,,1910,,,,<i>the</i> old &amp; good days,Times of mills,,,,,,era,,#fff,,
    -44,3,15,2:46 PM,,,,,,Caesar dies,Plain text,,,,,,A & B,,,
    2021,1,,,2021,2,,,,Two months,,,,,,,,,,
    1901,5,4,8:00,1901,5,4,9:30,,Hearing,,,,,,,,,,
    """

  @Test func `a sheet of TimelineJS, with HTML, an era, a title and columns of its own`() throws {
    let timeline = try timeline(Self.sheet, name: "sheet.csv")
    let (came, left) = try (
      table(Self.sheet), table(Exporter.timelineJSSheet.text(timeline))
    )
    #expect(left.count == came.count)
    for row in came {
      let same = try #require(left.first { $0["Headline"] == row["Headline"] })
      for (name, value) in row where !value.isEmpty { #expect(same[name] == value, "\(name)") }
    }
  }

  @Test func `slides of TimelineJS in JSON`() throws {
    let text = try Exporter.timelineJS.text(timeline(Self.sheet, name: "sheet.csv"))
    let again = try Exporter.timelineJS.text(timeline(text, name: "slides.json"))
    let (came, left) = try (slides(text), slides(again))
    #expect(came == left)
    #expect(came.contains("\"cap") || came.contains("<i>cap</i>"))
  }

  @Test func `parts of a date that no event has stay in the slide's date`() throws {
    let text = #"""
      {"title":{"start_date":{"year":1880},"text":{"headline":"T"}},"events":[{"start_date":{"year":-44,"month":3,
      "day":15,"hour":12,"minute":30,"second":5,"millisecond":7},"text":{"headline":"x","text":""}}]}
      """#
    let left = try Exporter.timelineJS.text(timeline(text, name: "slides.json"))
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(left.utf8)) as? [String: Any])
    let slides = try #require(document["events"] as? [[String: Any]])
    #expect(
      slides[0]["start_date"] as? [String: Int] == [
        "year": -44, "month": 3, "day": 15, "hour": 12, "minute": 30, "second": 5, "millisecond": 7,
      ])
    let title = try #require(document["title"] as? [String: Any])
    #expect(title["start_date"] as? [String: Int] == ["year": 1880])
  }

  /// The document without its recipe, its members in one order.
  private func slides(_ text: String) throws -> String {
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    var members = try #require(document as? [String: Any])
    members["recipe"] = nil
    let data = try JSONSerialization.data(withJSONObject: members, options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `a journalist's spreadsheet`() throws {
    let text = """
      When,What,Where,Who,Type,Dead,Source,Link,Notes,disputed,date_edtf_x
      c. 1820,"The ""Anna"", a mill",Ley,"Ada Reed; Tom",Report,2,The Post,https://x.org/a?b=1,A note,one,x
      3 Jan 2021,It burns,,,fire,,,https://x.org,,,
      1914-1918,War,,,,3,"Post, The",,,,y
      Easter 2021,Nobody knows,,,,,,,,two,
      """
    let (came, left) = try (
      table(text), table(Exporter.csvWide.text(timeline(text, name: "log.csv")))
    )
    let homes = [
      "When": "date_printed", "What": "title", "Where": "place", "Who": "people",
      "Source": "named_source", "Link": "named_url", "Notes": "note",
      "disputed": "disputed (field)",
    ]
    for row in came {
      let same = try #require(left.first { $0["title"] == row["What"] })
      for (name, value) in row where !value.isEmpty && name != "Type" {
        #expect(same[homes[name] ?? name] == value, "\(name)")
      }
      let type = same["Type"].flatMap { $0.isEmpty ? nil : $0 } ?? same["kind"]
      #expect(row["Type"] == type || row["Type"] == "")
    }
  }

  @Test func `a field that is called like a source has another name`() throws {
    let timeline = try timeline("Date,Title,deaths\n1914,War,5\n", name: "deaths.csv")
    let row = try table(Exporter.csvWide.text(timeline))[0]
    #expect(row["deaths (field)"] == "5" && row["deaths"] == "“1914,War,5”")
  }

  @Test func `fields beyond a thousand stand together, and every row is as long as the header`()
    throws
  {
    let names = (1...1002).map { "f\($0)" }
    let event = Event(
      id: "e", kind: .attack, title: "T", fields: names.map { EventField($0, "v\($0)") })
    let timeline = Timeline(title: "", sources: [], names: [], events: [event])
    let rows = try #require(try Exporter.csvWide.text(timeline).csvRows)
    #expect(rows[0].last == "fields" && rows[0].count == rows[1].count)
    #expect(rows[1].last == "f1001: vf1001\nf1002: vf1002")
  }
}
