import Chronology
import Formats
import Foundation
import Testing

/// JSON Lines: each line an object, and an event that quotes it.
@Suite struct JSONLinesTests {
  private func table(_ text: String, _ options: ImportOptions = ImportOptions()) throws
    -> ImportedTable
  {
    try #require(Importing().read(text, options, name: "log.jsonl").tables.first)
  }

  private func streamed(_ text: String) throws -> Streamed {
    try Importing().streamed(Data(text.utf8), name: "log.jsonl")
  }

  @Test func `each object is an event that quotes its line`() throws {
    let lines = [
      #"{"date": "2021-01-03", "title": "The mill burns", "where": "Ley", "who": ["A, B", "C"]}"#,
      #"{"title":"A \"fair\" \u00e9\ud83d\ude00 \/","date":"c. 1820","Deaths":2,"open":false,"x":null}"#,
    ]
    let table = try table(lines.joined(separator: "\n"))
    #expect(table.events.map(\.brief) == ["2021-01-03 The mill burns", "1820~ A \"fair\" é😀 /"])
    #expect(table.events.map(\.place) == ["Ley", nil])
    #expect(table.events[0].people == ["A, B", "C"])
    #expect(
      table.events[1].fields == [EventField("Deaths", "2"), EventField("open", "false")])
    #expect(table.events.flatMap(\.accounts).flatMap(\.quotations).map(\.exact) == lines)
    #expect(table.findings.isEmpty)
  }

  @Test(
    arguments: [
      "{\"date\":\"1914\",\"title\":\"War\"}", "\u{FEFF}{\"date\":\"1914\",\"title\":\"War\"}\n",
      "\n \r\n{\"date\":\"1914\",\"title\":\"War\"}\r\n\r\n",
      " { \"title\" :\t\"War\" , \"date\" : 1914 } \n",
    ])
  func `whatever stands around an object`(text: String) throws {
    #expect(try table(text).events.map(\.brief) == ["1914 War"])
    #expect(try streamed(text).events.map(\.brief) == ["1914 War"])
  }

  @Test(
    arguments: [
      ("[1]", "2:1: this line is no JSON object"), ("x", "2:1: this line is no JSON object"),
      ("{\"a\":1", "2:7: the line ends within the object"),
      ("{\"a\" 1}", "2:6: a colon is missing"),
      ("{a:1}", "2:2: a name in quotation marks is missing"),
      ("{\"a\":1 \"b\":2}", "2:8: a comma is missing"),
      ("{\"a\":01}", "2:6: this is no value of JSON"),
      ("{\"a\":NaN}", "2:6: this is no value of JSON"),
      ("{\"é\":1.}", "2:8: figures are missing behind the point"),
      ("{\"a\":1e}", "2:8: figures are missing in the exponent"),
      ("{\"a\":\"\\x\"}", "2:7: no such escape"),
      ("{\"a\":\"\\u12\"}", "2:7: four hexadecimal figures are missing behind \\u"),
      ("{\"a\":\"b}", "2:6: the quotation mark of this text is never closed"),
      ("{\"a\":\"\tb\"}", "2:7: a control character stands in this text"),
      ("{\"a\":1} {\"b\":2}", "2:9: something stands behind the object"),
      ("{\"a\":1,}", "2:8: a name in quotation marks is missing"),
      ("{\"a\":" + String(repeating: "[", count: 100_000), "2:69: this is nested too deeply"),
    ])
  func `a line that is no object is told and left out`(line: String, finding: String) throws {
    let text = "{\"title\":\"One\",\"date\":\"\"}\n\(line)\n{\"title\":\"Two\"}\n"
    let importing = try Importing()
    let tables = try importing.read(text)
    #expect(tables.timeline.events.map(\.title) == ["One", "Two"])
    #expect(importing.short(tables.findings).map { $0.split(separator: "\n")[0] } == [finding[...]])
    #expect(tables.tables[0].counts.unread == 1)
    let streamed = try streamed(text)
    #expect(streamed.events.map(\.title) == ["One", "Two"])
    // What is left out stands in the text all the same.
    #expect(streamed.texts == text)
  }

  @Test func `of a name that stands twice the last value is taken, and told`() throws {
    let table = try table(
      "{\"title\":\"One\",\"title\":\"Two\"}", ImportOptions(columns: [.date: ""]))
    #expect(table.events.map(\.title) == ["Two"])
    #expect(
      table.findings.map(\.message) == ["\"title\" stands twice in this object: this one is taken"])
  }

  @Test func `values are kept as they are typed`() throws {
    let number = "123456789012345678901234567890.5e400"
    let table = try table(
      """
      {"title":"A","n":\(number),"tags":["x",1,null,"y\\n"],"o":{"a":[1,{"b":2}]},"e":{},"l":[]}
      """)
    #expect(
      table.events[0].fields == [
        EventField("n", number), EventField("tags", "x; 1; y"),
        EventField("o.a", #"[1,{"b":2}]"#),
      ])
  }

  @Test func `halves of characters and NUL are shown as such`() throws {
    let table = try table(#"{"title":"a\ud83d b\ude00 c\u0000d \ud83d\ud83d\ude00"}"#)
    #expect(table.events.map(\.title) == ["a\u{FFFD} b\u{FFFD} c\u{FFFD}d \u{FFFD}😀"])
  }

  @Test func `names that come late are columns, too, and find their roles`() throws {
    let early = (1...1200).map { "{\"title\":\"Event \($0)\",\"n\":\($0)}\n" }.joined()
    let late = "{\"m\":\"x\",\"title\":\"Late\",\"date\":\"1914\",\"where\":\"Ley\"}\n"
    for event in [try table(early + late).events.last, try streamed(early + late).events.last] {
      #expect(event?.brief == "1914 Late")
      #expect(event?.place == "Ley")
      #expect(event?.fields == [EventField("m", "x")])
    }
  }

  @Test func `columns are chosen by name as those of tables are`() throws {
    let options = ImportOptions(columns: [.title: "what is it", .date: ""])
    let table = try table("{\"what is it\":\"War\",\"date\":\"1914\"}", options)
    #expect(table.events.map(\.brief) == ["- War"])
    #expect(table.map.fieldNames == ["date"])
  }

  @Test(
    arguments: [
      ("{\n  \"a\": 1\n}\n", "1:1: there is no list of objects in this document"),
      ("{\"annals\": 1}", "1:1: no column of this table is called like a date, a title or a text"),
      ("[{\"a\": 1}]", "1:1: no column of this table is called like a date, a title or a text"),
    ])
  func `JSON of another shape is refused with its place`(text: String, refusal: String) throws {
    #expect(try Importing().refusal(of: text) == refusal)
  }

  @Test func `the events that were exported line by line come back`() throws {
    let event = Event(
      id: "fair", date: try EDTF(parsing: "1820~"), time: "noon", kind: .visit,
      title: "A \"fair\",\nis held", summary: "Long.", place: "Ley", people: ["A; B", "C"],
      note: "N", fields: [EventField("Deaths", "2"), EventField("a b", "x")])
    let timeline = Timeline(title: "T", sources: [], names: [], events: [event])
    // The first line is no event.
    let lines = try Exporter.jsonLines.text(timeline).split(separator: "\n").dropFirst()
    #expect(lines.count == 1)
    let text = lines.joined()
    let back = try #require(table(text).events.first)
    #expect(back.brief == "1820~ A \"fair\", is held")
    #expect(
      [back.id, back.time, back.summary, back.place, back.note] == [
        "fair", "noon", "Long.", "Ley", "N",
      ])
    #expect(back.kind == .visit)
    #expect(back.people == ["A; B", "C"])
    #expect(back.fields == event.fields)
  }

  @Test func `a line longer than a piece of the file is read, and one without end is told`() throws
  {
    let long = "{\"title\":\"A\",\"text\":\"" + String(repeating: "x", count: 3_000_000) + "\"}\n"
    #expect(try streamed(long + long).events.map(\.summary?.count) == [3_000_000, 3_000_000])
    let endless = "{\"title\":\"" + String(repeating: "x", count: 18 << 20)
    #expect(throws: Findings.self) { try streamed(endless) }
  }
}
