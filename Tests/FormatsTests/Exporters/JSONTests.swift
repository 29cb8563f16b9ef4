import Chronology
import Formats
import Foundation
import Testing

@Suite struct JSONTests {
  private typealias Object = [String: Any]

  private func document(_ timeline: Timeline) throws -> Object {
    let data = Data(try Exporter.json.text(timeline).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? Object)
  }

  private func sample() throws -> Object {
    let folder = try Folder.holding(Sample.dossier)
    return try document(Dossier(reading: folder.path).timeline)
  }

  /// Some parts of a document as JSON on one line with sorted keys, to be compared whole.
  private func text(_ value: Any?) throws -> String {
    let value = try #require(value)
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `the document says what it holds`() throws {
    let document = try sample()
    #expect(
      document.keys.sorted()
        == ["annals", "count", "events", "fields", "scope", "sources", "title", "total"])
    #expect(document["annals"] as? Int == 1)
    #expect(document["title"] as? String == "The Machh attack")
    #expect(document["scope"] is NSNull)
    #expect(document["count"] as? Int == 2 && document["total"] as? Int == 2)
  }

  @Test func `every field of a source is there`() throws {
    let sources = try #require(sample()["sources"] as? [Object])
    #expect(sources.count == 2)
    #expect(
      try text(sources[0]) == """
        {"author":null,"derivesFrom":[],"file":"wsws.txt","id":"wsws","note":null,"printed":null,\
        "published":"2021-01-12","publisher":"World Socialist Web Site",\
        "sha256":"84cc7e9c609cfe63987ade69f198b0090af51f2fb549b9cf725a4b32ba0e2f63",\
        "title":null,"url":null}
        """)
    var other = sources[1]
    other["sha256"] = ""
    #expect(
      try text(other) == """
        {"author":"a correspondent","derivesFrom":["wsws"],"file":"texts/alwaght.txt",\
        "id":"alwaght","note":"Day and month stand exchanged.","printed":"date 2021-04-01",\
        "published":"2021-01-04?","publisher":null,"sha256":"",\
        "title":"Eleven miners slaughtered","url":"https://example.org/a_b"}
        """)
  }

  @Test func `every field of an event is there`() throws {
    let events = try #require(sample()["events"] as? [Object])
    #expect(events.count == 2)
    #expect(
      try text(events[0]) == """
        {"accounts":[{"date":null,"note":null,"printed":"January 3","quotations":[{"end":44,\
        "exact":"gunmen woke up sleeping miners","start":14}],"says":{"killed":"11",\
        "where":"a shared room"},"source":"wsws"},{"date":"2021-01","note":"It has 11 as well.",\
        "printed":null,"quotations":[{"end":50,"exact":"the attack","start":40}],\
        "says":{"killed":"at least 11","where":"asleep"},"source":"alwaght"}],\
        "date":"2021-01-03","dateWords":"3 January 2021","earliest":"2021-01-03","fields":{},\
        "id":"killing",\
        "inferred":"\\"Sunday\\" is 3 January.","kind":"attack","latest":"2021-01-03",\
        "note":"The first of two.","people":["Islamic State","Hazara"],"place":"Machh",\
        "points":[{"derived":"finer","name":"date","note":null,"values":{"alwaght":"2021-01",\
        "wsws":"2021-01-03"},"verdict":"finer"},{"derived":"finer","name":"killed","note":null,\
        "values":{"alwaght":"at least 11","wsws":"11"},"verdict":"finer"},{"derived":"unjudged",\
        "name":"where","note":"The room is where they slept.","values":{"alwaght":"asleep",\
        "wsws":"a shared room"},"verdict":"naming"}],"summary":"Gunmen kill miners.",\
        "time":"early morning","title":"Eleven miners are killed"}
        """)
  }

  @Test(
    arguments: [
      (nil, "unknown", "unknown"), ("2021-01", "2021-01-01", "2021-01-31"),
      ("2021-01-03/..", "2021-01-03", "open"), ("/2021-01-03", "unknown", "2021-01-03"),
      ("[2021-01-03,2021-01-04]", "2021-01-03", "2021-01-04"),
    ] as [(String?, String, String)])
  func `the bounds of a date are days, open or unknown`(
    date: String?, earliest: String, latest: String
  ) throws {
    let event = Event(
      id: "e", date: try date.map { try EDTF(parsing: $0) }, kind: .attack, title: "T")
    let timeline = Timeline(title: "T", sources: [], names: [], events: [event])
    let exported = try #require((document(timeline)["events"] as? [Object])?.first)
    #expect(exported["date"] as? String == date)
    #expect((exported["dateWords"] is NSNull) == (date == nil))
    #expect(exported["earliest"] as? String == earliest)
    #expect(exported["latest"] as? String == latest)
  }

  @Test func `positions cut every quotation of the dossier out of its source again`() throws {
    let timeline = try Dossier(reading: Bundled.folder).timeline
    let document = try document(timeline)
    let sources = try #require(document["sources"] as? [Object])
    let texts = try Dictionary(
      uniqueKeysWithValues: sources.map { source in
        let file = try #require(source["file"] as? String)
        let text = try String(contentsOfFile: Bundled.folder + "/" + file, encoding: .utf8)
        return (try #require(source["id"] as? String), text)
      })
    let events = try #require(document["events"] as? [Object])
    #expect(events.count == timeline.events.count)
    for account in events.flatMap({ $0["accounts"] as? [Object] ?? [] }) {
      let source = try #require(account["source"] as? String)
      let text = try #require(texts[source])
      for quotation in try #require(account["quotations"] as? [Object]) {
        let start = try #require(quotation["start"] as? Int)
        let end = try #require(quotation["end"] as? Int)
        #expect(text.cut(start..<end) == quotation["exact"] as? String)
      }
    }
  }

  @Test func `a quotation without a place has null for it`() throws {
    let events = try #require(document(.saying("x"))["events"] as? [Object])
    let accounts = try #require(events.first?["accounts"] as? [Object])
    let quotations = try #require(accounts.first?["quotations"] as? [Object])
    #expect(quotations.map { $0["start"] as? Int } == [0, nil])
    #expect(quotations.map { $0["end"] is NSNull } == [false, true])
  }

  @Test(
    arguments: [
      "\"", "\\", "\u{0}\u{1B}[31m", "\u{9B}31m", "\u{7F}", "a\nb\r\n\t", "\u{202E}gnp.exe",
      "\u{2028}", "\u{FEFF}", "🇵🇰 e\u{301}", "</script>", "\u{E000}\u{10FFFF}",
      "\u{E0001}👩\u{200D}👧",
    ])
  func `any text comes back as it was`(hostile: String) throws {
    let document = try document(.saying(hostile))
    let event = try #require((document["events"] as? [Object])?.first)
    #expect(
      (event["title"] as? String)?.unicodeScalars.elementsEqual(hostile.unicodeScalars) == true)
    #expect(
      (document["title"] as? String)?.unicodeScalars.elementsEqual(hostile.unicodeScalars) == true)
  }

  @Test func `what would turn a line around is escaped`() throws {
    let text = try Exporter.json.text(.saying("a\u{202E}b\u{9B}c\u{2066}d"))
    #expect(text.contains(#"a\u202eb\u009bc\u2066d"#))
    #expect(try Exporter.json.text(.saying("a\u{E0001}b")).contains(#"a\udb40\udc01b"#))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `the documented shape is the true one`() throws {
    let folder = URL(fileURLWithPath: Bundled.folder).deletingLastPathComponent()
    let page = try String(
      contentsOf: folder.appendingPathComponent("docs/json.md"), encoding: .utf8)
    let document = try sample()
    let sources = try #require(document["sources"] as? [Object])
    let events = try #require(document["events"] as? [Object])
    let accounts = try #require(events[0]["accounts"] as? [Object])
    let quotations = try #require(accounts[0]["quotations"] as? [Object])
    let points = try #require(events[0]["points"] as? [Object])
    for (title, object) in [
      ("The document", document), ("A source", sources[0]), ("An event", events[0]),
      ("An account", accounts[0]), ("A quotation", quotations[0]), ("A point", points[0]),
    ] {
      let section = try #require(
        page.components(separatedBy: "\n## ").first { $0.hasPrefix("\(title)\n") }, "\(title)")
      let fields = section.split(separator: "\n").filter {
        $0.hasPrefix("| `") && !$0.contains("only with `--")
      }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
      #expect(fields.sorted() == object.keys.sorted(), "\(title)")
    }
  }
}
