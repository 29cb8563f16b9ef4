import Chronology
import Formats
import Foundation
import Testing

@Suite struct TimesketchTests {
  private func lines(_ timeline: Timeline) throws -> [[String: Any]] {
    try Exporter.timesketch.text(timeline).split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `a line an event, with all there is to know`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let text = try Exporter.timesketch.text(Dossier(reading: folder.path).timeline)
    #expect(
      text.split(separator: "\n").first.map(String.init) == #"""
        {"message":"Eleven miners are killed (3 January 2021, early morning)",\#
        "datetime":"2021-01-03T00:00:00+00:00","timestamp":1609632000000000,\#
        "timestamp_desc":"day","tag":[],"event_id":"killing","kind":"attack",\#
        "date_edtf":"2021-01-03","date_display":"3 January 2021, early morning",\#
        "timezone":"unknown","place":"Machh","people":["Islamic State","Hazara"],\#
        "editorial":["Gunmen kill miners.","How it was dated: \"Sunday\" is 3 January.",\#
        "Note: The first of two."],"accounts":["“gunmen woke up sleeping miners” — World \#
        Socialist Web Site, 12 January 2021; dated there “January 3”","“the attack” — Eleven \#
        miners slaughtered, perhaps 4 January 2021; It has 11 as well."],\#
        "points":["date: 2021-01-03 (World Socialist Web Site), 2021-01 (Eleven miners \#
        slaughtered): finer","killed: 11 (World Socialist Web Site), at least 11 (Eleven miners \#
        slaughtered): finer","where: a shared room (World Socialist Web Site), asleep (Eleven \#
        miners slaughtered): naming: The room is where they slept."]}
        """#)
  }

  @Test(
    arguments: [
      ("2021-01-03", ["day 2021-01-03T00:00:00+00:00"]),
      ("2021-01-03?", ["day 2021-01-03T00:00:00+00:00"]),
      ("2021-01-03T03:00:00+05:00", ["time 2021-01-02T22:00:00+00:00"]),
      ("2021-01-03T03:00:00", ["time 2021-01-03T03:00:00+00:00"]),
      ("2021", ["earliest 2021-01-01T00:00:00+00:00", "latest 2021-12-31T23:59:59+00:00"]),
      (
        "[1969-12-30,1970-01-01]",
        ["earliest 1969-12-30T00:00:00+00:00", "latest 1970-01-01T23:59:59+00:00"]
      ),
      ("../2021-01-12", ["day 2021-01-12T00:00:00+00:00"]),
    ])
  func `a date that is no single day has two lines`(date: String, stamps: [String]) throws {
    let lines = try lines(.saying("x", on: date))
    let found = lines.map { "\($0["timestamp_desc"] ?? "") \($0["datetime"] ?? "")" }
    #expect(found == stamps)
    for line in lines {
      let moment = try Date(#require(line["datetime"] as? String), strategy: .iso8601)
      #expect(Int(moment.timeIntervalSince1970) * 1_000_000 == line["timestamp"] as? Int)
    }
  }

  @Test(arguments: [("2021", []), ("2021?", ["uncertain"]), ("2021~", ["uncertain"])])
  func `a doubt is a tag`(date: String, tags: [String]) throws {
    #expect(try lines(.saying("x", on: date)).first?["tag"] as? [String] == tags)
  }

  @Test(arguments: ["-0043-03-15", "0000", "9999"])
  func `years that it does not have are counted`(date: String) throws {
    let extract = Extract(.saying("x", on: date))
    #expect(try Exporter.timesketch.text(extract).isEmpty)
    #expect(
      extract.omissions.lines == ["1 event is left out: Timesketch has only the years 1 to 9998"])
  }

  @Test(arguments: ["", "\n", "\u{2028}", "\"\\", "\u{1B}[31m", "\u{202E}هجوم"])
  func `an event is one line, and its message is never empty`(text: String) throws {
    let lines = try lines(.saying(text, on: "2021-01-03"))
    #expect(lines.count == 1)
    #expect((lines.first?["message"] as? String)?.contains("(3 January 2021") == true)
  }
}
