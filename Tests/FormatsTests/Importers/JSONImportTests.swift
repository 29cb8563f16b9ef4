import Chronology
import Formats
import Foundation
import Testing

/// JSON documents: the objects of one of their lists are events.
@Suite struct JSONImportTests {
  private func table(_ text: String, _ options: ImportOptions = ImportOptions()) throws
    -> ImportedTable
  {
    try #require(Importing().read(text, options, name: "log.json").tables.first)
  }

  private func streamed(_ text: String) throws -> Streamed {
    try Importing().streamed(Data(text.utf8), name: "log.json")
  }

  @Test(
    arguments: [
      #"[{"date":"1914","title":"A"},{"date":"1915","title":"B"}]"#,
      "\u{FEFF}[\n  {\"date\": \"1914\", \"title\": \"A\"},\n\n  {\"date\": 1915, \"title\": \"B\"}\n]\n",
      #"{"events":[{"date":"1914","title":"A"},{"date":"1915","title":"B"}]}"#,
      #"{"n":1,"a":[1,[2]],"data":{"x":"[{","items":[{"date":"1914","title":"A"},{"date":"1915","title":"B"}]}}"#,
      #"{"sources":[{"id":"x"}],"incidents":[{"date":"1914","title":"A"},{"date":"1915","title":"B"}]}"#,
    ])
  func `the list of events is found wherever it stands`(text: String) throws {
    #expect(try table(text).events.map(\.brief) == ["1914 A", "1915 B"])
    let streamed = try streamed(text)
    #expect(streamed.events.map(\.brief) == ["1914 A", "1915 B"])
    #expect(streamed.texts == text.filter { $0 != "\u{FEFF}" })
  }

  @Test func `a list is chosen by name, and others are told`() throws {
    let text = #"{"a":[{"title":"A"}],"b":{"c":[{"title":"C"}]}}"#
    #expect(try table(text).events.map(\.title) == ["A"])
    let chosen = try table(text, ImportOptions(columns: [.date: ""], list: "b.c"))
    #expect(chosen.events.map(\.title) == ["C"])
    #expect(chosen.findings.map(\.message) == ["the list \"a\" is passed over"])
  }

  @Test func `objects in objects are told by both names, and the document's own values are kept`()
    throws
  {
    let table = try table(
      #"{"title":"T","version":2,"ok":true,"none":null,"events":[{"title":"A","at":{"n":"Ley","p":{"lat":1.50}},"l":[1,{"x":2}]}]}"#
    )
    #expect(table.about.title == "T")
    #expect(table.about.fields == [EventField("version", "2"), EventField("ok", "true")])
    #expect(
      table.events[0].fields == [
        EventField("at.n", "Ley"), EventField("at.p.lat", "1.50"), EventField("l", #"[1,{"x":2}]"#),
      ])
  }

  @Test func `slides of TimelineJS, with title, eras and years BC`() throws {
    let table = try table(
      #"""
      {"title":{"text":{"headline":"Life &amp; time","text":"<p>Sub</p>"},"media":{"url":"https://x/y.jpg"}},
       "scale":"human",
       "eras":[{"start_date":{"year":1960},"end_date":{"year":1970},"text":{"headline":"The sixties"}}],
       "events":[
        {"start_date":{"year":"1963","month":"8","day":"9","hour":"4","minute":"5"},"unique_id":"born",
         "text":{"headline":"Born","text":"At home."},"media":{"url":"https://a","credit":"AP"},"group":"Life"},
        {"start_date":{"year":-44},"text":{"headline":"Caesar"},"display_date":"44 BC"}]}
      """#)
    #expect(table.counts.titles == 1)
    #expect(table.about.fields.contains(EventField("media.url", "https://x/y.jpg")))
    #expect(table.about.fields.contains(EventField("scale", "human")))
    #expect(
      table.events.map(\.brief) == ["1960/1970 The sixties", "1963-08-09 Born", "-0043 Caesar"])
    #expect(table.events.map(\.kind.rawValue) == ["background", "Life", "event"])
    #expect(table.events[1].id == "born")
    #expect(table.events[1].time == "04:05")
    #expect(table.events[1].summary == "At home.")
    #expect(
      table.events[1].fields == [
        EventField("media.url", "https://a"), EventField("media.credit", "AP"),
      ])
    #expect(table.events[2].accounts[0].printed == "44 BC")
  }

  @Test(
    arguments: [
      (#"{"events":[{"title":"A"}"#, "1:25: the file ends within the document"),
      (#"{"events":[{"title":"A"#, "1:12: the file ends within this object"),
      (#"{"events":[{"title":"A"} {"title":"B"}]}"#, "1:26: a comma is missing"),
      (#"{"events":[{"title":"A"}]} x"#, "1:28: something stands behind the document"),
      ("[{\"title\":\"A\"},\n  {\"title\":\"B\"}\n", "3:1: the file ends within the document"),
      (#"{"events":[{"title":"A"}],"x" 1}"#, "1:31: a colon is missing"),
      (#"{"events":[{"title":"A"}],"x":nul}"#, "1:31: this is no value of JSON"),
      (
        "{\n" + #""a\u":1,"events":[{"title":"A"}]}"#,
        "2:3: four hexadecimal figures are missing behind \\u"
      ),
      (
        "{\n" + #""a":"\uD8 :","events":[{"title":"A"}]}"#,
        "2:6: four hexadecimal figures are missing behind \\u"
      ),
      ("{\n" + #""a":"\x","events":[{"title":"A"}]}"#, "2:6: no such escape"),
      ("{\"events\":\n[1,2]}", "1:1: there is no list of objects in this document"),
      ("{\"a\":" + String(repeating: "[", count: 100_000), "1:517: this is nested too deeply"),
    ])
  func `a document that is cut or broken is refused with its place`(text: String, refusal: String)
    throws
  {
    #expect(try Importing().refusal(of: text) == refusal)
    #expect(throws: Findings.self) { try streamed(text) }
  }

  @Test func `what stands among the objects and is none is told and left out`() throws {
    let importing = try Importing()
    let tables = try importing.read(
      #"[{"title":"A"},5,"x",{"title":"B","n":nul},{"title":"C"}]"#,
      ImportOptions(columns: [.date: ""]))
    #expect(tables.timeline.events.map(\.title) == ["A", "C"])
    #expect(
      importing.short(tables.findings).map { String($0.split(separator: "\n")[0]) } == [
        "1:16: this is no JSON object", "1:18: this is no JSON object",
        "1:39: this is no value of JSON",
      ])
  }

  @Test func `a title whose words stand twice is accepted once, and the dossier opens`() throws {
    let importing = try Importing()
    let tables = try importing.read(
      #"""
      {"title":{"text":{"headline":"T"}},"again":{"text":{"headline":"T"}},
       "events":[{"text":{"headline":"H"},"start_date":{"year":"2021"}}]}
      """#, name: "slides.json")
    let source = try #require(try importing.dossier(tables).timeline.sources.first)
    #expect(source.accepted.map(\.code) == [.uncited])
    #expect(source.accepted.map(\.reason) == ["The title of the timeline."])
  }

  @Test func `a long document is read piece by piece`() throws {
    let objects = (1...9000).map { "{\"date\":\"\(1000 + $0 % 1000)\",\"title\":\"Ä \($0)\"}" }
    let long = String(repeating: "ä\\\"[{", count: 500_000)
    let text =
      "{\"long\":\"\(long)\",\n\"events\":[\n\(objects.joined(separator: ",\n"))\n],\"z\":\"\(long)\"}\n"
    let streamed = try streamed(text)
    let (events, texts) = (streamed.events, streamed.texts)
    #expect(events.count == 9000)
    #expect(events.last?.title == "Ä 9000")
    #expect(texts == text)
    let range = try #require(events[8999].accounts[0].quotations[0].range)
    #expect(text.cut(range) == objects[8999])
    #expect(events[8999].origin?.line == 9002)
  }
}
