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
        == [
          "annals", "count", "events", "fields", "names", "scope", "sources", "title", "total",
        ])
    #expect(document["annals"] as? Int == 2)
    #expect(document["title"] as? String == "The Machh attack")
    #expect(document["scope"] is NSNull)
    #expect(document["count"] as? Int == 2 && document["total"] as? Int == 2)
  }

  @Test func `every field of a source is there`() throws {
    let sources = try #require(sample()["sources"] as? [Object])
    #expect(sources.count == 2)
    #expect(
      try text(sources[0]) == """
        {"accepted":{},"aside":[],"author":null,"checked":null,"derivesFrom":[],"file":"wsws.txt","id":"wsws","note":null,"printed":null,\
        "published":"2021-01-12","publisher":"World Socialist Web Site",\
        "sha256":"84cc7e9c609cfe63987ade69f198b0090af51f2fb549b9cf725a4b32ba0e2f63",\
        "text":["On January 3, gunmen woke up sleeping miners in a shared room.\\n"],\
        "title":null,"url":null}
        """)
    var other = sources[1]
    (other["sha256"], other["text"]) = ("", [] as [String])
    #expect(
      try text(other) == """
        {"accepted":{},"aside":[],"author":"a correspondent","checked":null,"derivesFrom":["wsws"],"file":"texts/alwaght.txt",\
        "id":"alwaght","note":"Day and month stand exchanged.","printed":"date 2021-04-01",\
        "published":"2021-01-04?","publisher":null,"sha256":"","text":[],\
        "title":"Eleven miners slaughtered","url":"https://example.org/a_b"}
        """)
  }

  @Test func `every field of an event is there`() throws {
    let events = try #require(sample()["events"] as? [Object])
    #expect(events.count == 2)
    #expect(
      try text(events[0]) == """
        {"accepted":{},"accounts":[{"date":null,"note":null,"printed":"January 3",\
        "quotations":[{"end":44,"exact":"gunmen woke up sleeping miners","nth":null,"prefix":null,\
        "start":14,"suffix":null}],"says":{"killed":"11",\
        "where":"a shared room"},"source":"wsws"},{"date":"2021-01","note":"It has 11 as well.",\
        "printed":null,"quotations":[{"end":50,"exact":"the attack","nth":null,"prefix":null,\
        "start":40,"suffix":"was claimed"}],\
        "says":{"killed":"at least 11","where":"asleep"},"source":"alwaght"}],\
        "date":"2021-01-03","dateWords":"3 January 2021","earliest":"2021-01-03","fields":{},\
        "id":"killing",\
        "inferred":"\\"Sunday\\" is 3 January.","judged":[{"name":"where",\
        "note":"The room is where they slept.","verdict":"naming"}],"kind":"attack","latest":"2021-01-03",\
        "note":"The first of two.","people":["Islamic State","Hazara"],"place":"Machh",\
        "points":[{"derived":"finer","name":"date","note":null,"values":{"alwaght":"2021-01",\
        "wsws":"2021-01-03"},"verdict":"finer"},{"derived":"finer","name":"killed","note":null,\
        "values":{"alwaght":"at least 11","wsws":"11"},"verdict":"finer"},{"derived":"unjudged",\
        "name":"where","note":"The room is where they slept.","values":{"alwaght":"asleep",\
        "wsws":"a shared room"},"verdict":"naming"}],"summary":"Gunmen kill miners.",\
        "time":"early morning","title":"Eleven miners are killed"}
        """)
  }

  @Test func `names, and what is known of warnings, leave in the order of the dossier`() throws {
    let name = Name(
      name: "Khan", kind: .person, also: ["Z", "A"], not: ["Khanna"],
      accepted: [Acceptance(.sharedSpelling, reason: "r"), Acceptance(.lookAlike, reason: "l")])
    let event = Event(
      id: "e", kind: .attack, title: "T", fields: [EventField("b", "1"), EventField("a", "2")],
      accepted: [Acceptance(.unjudged, reason: "Nobody knows.")])
    let aside = Aside(Quotation(exact: "Page", suffix: "2"), through: "end", why: "furniture")
    let source = Source(id: "post", file: "post.txt", aside: [aside], checked: "abc")
    let json = try Exporter.jsonLines.text(
      Timeline(
        title: "T", sources: [source], names: [name], events: [event],
        fields: [EventField("z", "1"), EventField("y", "2")]))
    for part in [
      #""fields":{"z":"1","y":"2"}"#,
      #"{"accepted":{"shared-spelling":"r","look-alike":"l"},"also":["Z","A"],"kind":"person","#
        + #""name":"Khan","not":["Khanna"]}"#,
      #""aside":[{"prefix":null,"quote":"Page","suffix":"2","through":"end","why":"furniture"}]"#,
      #""checked":"abc""#, #""fields":{"b":"1","a":"2"}"#,
      #"{"accepted":{"unjudged":"Nobody knows."},"accounts":[]"#,
    ] { #expect(json.contains(part)) }
  }

  @Test func `the lines are the dossier and each event of the document`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let timeline = try Dossier(reading: folder.path).timeline
    let lines = try Exporter.jsonLines.text(timeline).split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
    }
    var document = try document(timeline)
    let events = try #require(document.removeValue(forKey: "events") as? [Object])
    #expect(try text(lines.first) == text(document))
    #expect(try lines.dropFirst().map { try text($0) } == events.map { try text($0) })
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\nb", ["a\n", "b"]), ("a\r\n\r\nb\n", ["a\r\n", "\r\n", "b\n"]),
      ("\u{FEFF}a\n\n", ["\u{FEFF}a\n", "\n"]),
    ])
  func `a text leaves line by line`(text: String, lines: [String]) throws {
    #expect(try self.lines(of: text, in: [text]) == lines)
  }

  @Test func `however a text comes, its lines are the same, and none is longer than 64 KB`() throws
  {
    let long = String(repeating: "xé🇵🇰", count: 20_000)
    let text = "short\n" + long + "\r\n" + String(repeating: "y", count: 1 << 16) + "\nend"
    let lines = try lines(of: text, in: [text])
    #expect(lines.joined() == text && lines.allSatisfy { $0.utf8.count <= 1 << 16 })
    #expect(lines.first == "short\n" && lines.last == "end")
    let portions = text.unicodeScalars.split(maxSplits: 90) { $0 == "é" }.map(String.init)
    let parts = portions.dropLast().map { $0 + "é" } + portions.suffix(1)
    #expect(try self.lines(of: text, in: Array(parts)) == lines)
  }

  /// The text of a source in an export, given in parts.
  private func lines(of text: String, in parts: [String]) throws -> [String] {
    let account = Account(source: "s", quotations: [Quotation(exact: "a")])
    let event = Event(id: "e", kind: .attack, title: "T", accounts: [account])
    var extract = Extract(
      Timeline(title: "T", sources: [Source(id: "s", file: "s.txt")], names: [], events: [event]))
    extract.forEachPortion = { _, body in try parts.forEach(body) }
    let data = Data(try Exporter.json.text(extract).utf8)
    let document = try #require(JSONSerialization.jsonObject(with: data) as? Object)
    let sources = try #require(document["sources"] as? [Object])
    return try #require(sources[0]["text"] as? [String])
  }

  @Test func `a text stays behind where words do, and where nobody is told by it`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let timeline = try Dossier(reading: folder.path).timeline
    func told(_ change: (inout Extract) throws -> Void) throws -> [Bool] {
      var extract = Extract(timeline)
      try change(&extract)
      let data = Data(try Exporter.json.text(extract).utf8)
      let document = try #require(JSONSerialization.jsonObject(with: data) as? Object)
      return try #require(document["sources"] as? [Object]).map { !($0["text"] is NSNull) }
    }
    #expect(try told { _ in } == [true, true])
    #expect(try told { $0.options.omitsTexts = true } == [false, false])
    #expect(try told { $0 = $0.withoutQuotes() } == [false, false])
    let redaction = try Redaction(
      parsing: "[Nobody]", names: NameTable([]), path: "redact.yaml")
    #expect(try told { $0 = try $0.redacted(by: redaction, HiddenCount()) } == [false, false])
    #expect(
      try told { extract in
        extract = Extract(
          Timeline(
            title: "", sources: timeline.sources, names: [], events: [timeline.events[1]]))
        extract.scope = "claim"
      } == [false, true])
    #expect(
      try told { extract in
        extract = Extract(
          Timeline(title: "", sources: timeline.sources, names: [], events: []))
      } == [true, true])
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
