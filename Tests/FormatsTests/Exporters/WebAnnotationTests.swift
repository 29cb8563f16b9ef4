import Chronology
import Formats
import Foundation
import Testing

@Suite struct WebAnnotationTests {
  /// A timeline whose one event quotes places of one text.
  private func timeline(_ text: String, _ places: [Range<Int>], url: String? = nil) -> Timeline {
    let source = Source(id: "s", file: "s.txt", url: url, text: text, sha256: "5ac1")
    let quotations = places.map { Quotation(exact: "as it is set", range: $0) }
    let account = Account(source: "s", quotations: quotations)
    let event = Event(id: "e", kind: .attack, title: "T", accounts: [account])
    return Timeline(title: "T", sources: [source], names: [], events: [event])
  }

  private func annotations(_ timeline: Timeline) throws -> [[String: Any]] {
    let text = try Exporter.webAnnotation.text(timeline)
    let collection = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(collection["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    let page = try #require(collection["first"] as? [String: Any])
    #expect(page["@context"] == nil && page["partOf"] as? String == collection["id"] as? String)
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(collection["total"] as? Int == items.count)
    return items
  }

  private func selectors(_ annotation: [String: Any]) -> [[String: Any]] {
    (annotation["target"] as? [String: Any])?["selector"] as? [[String: Any]] ?? []
  }

  @Test func `an annotation selects its words by themselves and by their place`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let text = try Exporter.webAnnotation.text(Dossier(reading: folder.path).timeline)
    #expect(
      text.contains(
        """
          "target" : {
            "source" : {
              "id" : "https://example.org/a_b",
              "type" : "Text",
              "format" : "text/plain",
              "dcterms:title" : "Eleven miners slaughtered, perhaps 4 January 2021"
            },
            "selector" : [
              {
                "type" : "TextQuoteSelector",
                "exact" : "the attack was claimed",
                "prefix" : "s condemned the attack.\\n\\nLater, ",
                "suffix" : " by “ISIS” – so it says.\\n"
              },
              {
                "type" : "TextPositionSelector",
                "start" : 40,
                "end" : 62
              }
            ],
            "state" : {
              "type" : "TimeState",
              "cached" : "urn:sha256:ca58e3dba827a5dac105be9d5ddff6f4ee08e71dbc913961b5e7cbbe68389aaf"
            }
          }
        """))
  }

  @Test func `places count code points, and no letter loses its accent`() throws {
    let text =
      String(repeating: "e\u{301}", count: 40) + "🇵🇰 words"
      + String(repeating: "a\u{308}", count: 40)
    let quote = try #require(selectors(annotations(timeline(text, [80..<88]))[0]).first)
    #expect(quote["exact"] as? String == "🇵🇰 words")
    #expect((quote["prefix"] as? String)?.unicodeScalars.count == 32)
    #expect((quote["suffix"] as? String)?.unicodeScalars.count == 32)
    let odd = try #require(selectors(annotations(timeline("x" + text, [81..<88]))[0]).first)
    #expect((odd["prefix"] as? String)?.unicodeScalars.first == "e")
  }

  @Test func `as much stands around words as it takes to tell them from all others`() throws {
    let text = String(repeating: "the same again ", count: 40)
    for start in [0, 150, 585] {
      let quote = try #require(
        selectors(annotations(timeline(text, [start..<(start + 8)]))[0]).first)
      let whole = ["prefix", "exact", "suffix"].compactMap { quote[$0] as? String }.joined()
      #expect(text.components(separatedBy: whole).count == 2, "\(start)")
    }
    let short = try #require(selectors(annotations(timeline("aa", [0..<1]))[0]).first)
    #expect(short["prefix"] as? String == "" && short["suffix"] as? String == "a")
  }

  @Test func `the rows of a long table are told apart`() throws {
    let rows = (0..<3_000).map { "\(2_000 + $0 % 20),Quetta,protest of the miners,\($0)\n" }
    let text = rows.joined()
    let places = stride(from: 0, to: rows.count, by: 100).map { row in
      let start = rows[..<row].reduce(0) { $0 + $1.utf8.count }
      return start..<(start + 11)
    }
    #expect(text.utf8.count > 1 << 16)
    for annotation in try annotations(timeline(text, places)) {
      let quote = try #require(selectors(annotation).first)
      let whole = ["prefix", "exact", "suffix"].compactMap { quote[$0] as? String }.joined()
      #expect(text.components(separatedBy: whole).count == 2, "\(whole)")
      #expect(whole.utf8.count < 1_000)
    }
  }

  @Test(arguments: [0..<0, 3..<9, 9..<12])
  func `words that are not there select the source alone, and that is told`(
    range: Range<Int>
  ) throws {
    let extract = Extract(timeline("words", [range]))
    var text = ""
    try Exporter.webAnnotation.write(extract) { text += String(decoding: $0, as: UTF8.self) }
    #expect(!text.contains("selector") && text.contains("\"total\":1"))
    #expect(
      extract.omissions.lines == [
        "1 quotation's place is left out: its words are not in the source's text"
      ])
  }

  @Test func `ids are those of the last time, and no two are the same`() throws {
    let one = timeline("one two one two", [0..<3, 8..<11, 0..<3])
    let ids = try annotations(one).compactMap { $0["id"] as? String }
    #expect(Set(ids).count == 3)
    #expect(try annotations(one).compactMap { $0["id"] as? String } == ids)
    for id in ids {
      #expect(
        id.wholeMatch(
          of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil
      )
    }
  }

  @Test func `only an address of the Web names a source`() throws {
    for url in ["javascript:alert(1)", "mailto:a@b", nil] {
      let target = try annotations(timeline("words", [0..<5], url: url))[0]["target"]
      let source = (target as? [String: Any])?["source"] as? [String: Any]
      #expect((source?["id"] as? String)?.hasPrefix("urn:uuid:") == true)
    }
  }

  @Test func `an event that no source tells is told to be left out`() throws {
    let event = Event(id: "e", kind: .attack, title: "T")
    let extract = Extract(Timeline(title: "T", sources: [], names: [], events: [event]))
    try Exporter.webAnnotation.write(extract) { _ in }
    #expect(
      extract.omissions.lines == [
        "1 event that no source tells is left out: an annotation is on a source"
      ])
  }

  @Test func `what the reader has set down is said once`() throws {
    var extract = Extract(timeline("one two", [0..<3, 4..<7]))
    extract.own = OwnExtract(
      stars: ["e"], notes: ["e": [Notebook.Note(on: .event("e"), "Who saw it?")]], others: [])
    var text = ""
    try Exporter.webAnnotation.write(extract) { text += String(decoding: $0, as: UTF8.self) }
    #expect(text.components(separatedBy: "Who saw it?").count == 2)
    #expect(text.components(separatedBy: "\"bookmarking\"").count == 2)
  }
}
