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

  /// As Google and Outlook write them, each with what the other has not.
  private static let calendars = [
    """
    BEGIN:VCALENDAR
    PRODID:-//Google Inc//Google Calendar 70.9054//EN
    VERSION:2.0
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    X-WR-CALNAME:Harbour
    X-WR-TIMEZONE:Asia/Karachi
    X-WR-CALDESC:What\\, and when
    BEGIN:VEVENT
    DTSTART;TZID=Asia/Karachi:20210103T040000
    DTEND;TZID=Asia/Karachi:20210103T053000
    RRULE:FREQ=WEEKLY;UNTIL=20210301T045959Z;BYDAY=MO
    EXDATE;TZID=Asia/Karachi:20210110T040000
    DTSTAMP:20210101T000000Z
    ORGANIZER;CN=Desk:mailto:desk@x.org
    UID:a1@google.com
    ATTENDEE;CUTYPE=INDIVIDUAL;CN="Khan; Ali":mailto:a@x.org
    ATTENDEE;CN=Bibi;X-NUM-GUESTS=0:mailto:b@x.org
    CLASS:PRIVATE
    CREATED:20201201T000000Z
    DESCRIPTION:One\\nTwo\\; three
    GEO:30.2;67.0
    LOCATION:Ley\\, quay
    SEQUENCE:0
    STATUS:CONFIRMED
    SUMMARY;LANGUAGE=en:Strike\\, part one
    TRANSP:OPAQUE
    URL:https://x.org/a,b;c
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION:Go\\, now
    TRIGGER:-P0DT0H30M0S
    END:VALARM
    BEGIN:VALARM
    ACTION:EMAIL
    TRIGGER;RELATED=END:-PT1H
    ATTENDEE:mailto:c@x.org
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    UID:a1@google.com
    RECURRENCE-ID;TZID=Asia/Karachi:20210118T040000
    DTSTART;TZID=Asia/Karachi:20210119T040000
    DTEND;TZID=Asia/Karachi:20210119T053000
    SUMMARY:Strike\\, later
    END:VEVENT
    END:VCALENDAR
    """,
    """
    BEGIN:VCALENDAR
    PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
    VERSION:2.0
    X-MS-OLK-FORCEINSPECTOROPEN:TRUE
    REFRESH-INTERVAL;VALUE=DURATION:P1D
    BEGIN:VEVENT
    ATTACH;FMTTYPE=text/plain:https://x.org/a
    CATEGORIES:Protest,Red\\, dark
    COMMENT:Seen
    COMMENT;LANGUAGE=en:Again
    DTEND;VALUE=DATE:20210106
    DTSTART;VALUE=DATE:20210103
    SUMMARY:? Fair
    UID:040000008200E00074C5B7101A82E008
    X-ALT-DESC;FMTTYPE=text/html:<p>Fair</p>
    X-MICROSOFT-CDO-BUSYSTATUS:FREE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART:20210103T220000Z
    DTEND:20210104T010000Z
    SUMMARY:Night
    UID:2
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;TZID="Pacific Standard Time":20210105T220000
    DURATION:PT1H
    SUMMARY:Evening
    UID:3
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;VALUE=DATE:20210101
    DTEND;VALUE=DATE:20220101
    X-EDTF:2021~
    SUMMARY:c. All year
    UID:4
    END:VEVENT
    END:VCALENDAR
    """,
  ]

  @Test(arguments: calendars)
  func `a calendar, with zones, alarms, attendees and what happens again`(text: String) throws {
    let came = try calendar(text)
    let text = try Exporter.iCalendar.text(came)
    let left = try calendar(text)
    #expect(left.events.count == came.events.count)
    for (one, other) in zip(came.events, left.events) {
      #expect(one.said == other.said)
      // What came without a stamp has one now.
      #expect(Set(one.fields).isSubset(of: other.fields))
      #expect(other.fields.count <= one.fields.count + 1)
    }
    let own = { (timeline: Timeline) in
      Set(timeline.fields.filter { !["PRODID", "METHOD"].contains($0.name) })
    }
    #expect(own(came) == own(left))
    #expect(!text.contains("VEVENT\\n") && !text.contains(";TZID="))
  }

  /// What happens again is told, and that is all.
  private func calendar(_ text: String) throws -> Timeline {
    let importing = try Importing()
    return try importing.dossier(importing.read(text, name: "log.ics")).timeline
  }

  @Test func `no field ends a line of a calendar, or is one that it is not to be`() throws {
    let lines = [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:x", "DTSTART:20210103", "END:VEVENT",
      "END:VCALENDAR",
    ]
    let plain = try calendar(lines.joined(separator: "\n"))
    var event = try #require(plain.events.first)
    event.fields = [
      EventField("BEGIN", "VTODO"), EventField("X-A\nBEGIN", "y"),
      EventField("X-B", "1\nEND:VEVENT"),
      EventField("URL", "a\r\nEND:VEVENT"), EventField("URL;X-C", "\":x\nY:z"),
      EventField("ATTENDEE", "SUMMARY:y"),
    ]
    let timeline = Timeline(title: "", sources: plain.sources, names: [], events: [event])
    let text = try Exporter.iCalendar.text(timeline).replacing("\r\n ", with: "")
    #expect(
      text.contains("X-B:1\\nEND:VEVENT\r\nURL;X-C=\":x Y:z\":a END:VEVENT\r\nEND:VEVENT\r\n"))
    #expect(!text.contains("VTODO") && !text.contains("SUMMARY:y"))
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

extension Event {
  /// What it says, but for its fields.
  fileprivate var said: [String?] {
    [id, date?.description, time, kind.rawValue, title, summary, place, note, inferred]
      + people.map(Optional.some) + accounts.map(\.printed)
  }
}
