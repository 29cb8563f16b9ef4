import Chronology
import Formats
import Testing

@Suite struct BibliographyTests {
  private func timeline(_ sources: [Source], citing ids: [Source.ID]) -> Timeline {
    let event = Event(
      id: "e", kind: .attack, title: "T", accounts: ids.map { Account(source: $0) })
    return Timeline(title: "T", sources: sources, names: [], events: [event])
  }

  @Test func `BibTeX has each source that is cited`() throws {
    let folder = try Folder.holding(Sample.dossier)
    #expect(
      try Exporter.bibTeX.text(Dossier(reading: folder.path).timeline) == """
        % The sources cited by 2 events

        @misc{wsws,
          title = {{World Socialist Web Site}},
          date = {2021-01-12},
          year = {2021},
          month = {1},
          sha256 = {84cc7e9c609cfe63987ade69f198b0090af51f2fb549b9cf725a4b32ba0e2f63},
        }

        @misc{alwaght,
          author = {{a correspondent}},
          title = {{Eleven miners slaughtered}},
          date = {2021-01-04?},
          year = {2021},
          month = {1},
          addendum = {published perhaps 4 January 2021},
          url = {https://example.org/a_b},
          note = {Day and month stand exchanged.},
          sha256 = {ca58e3dba827a5dac105be9d5ddff6f4ee08e71dbc913961b5e7cbbe68389aaf},
        }

        """)
  }

  @Test func `CSL-JSON has each source that is cited`() throws {
    let source = Source(
      id: "post", file: "post.txt", title: "Fire", author: "Ada Reed", publisher: "The Post",
      published: try EDTF(parsing: "1901-05"), url: "https://example.org/fire", sha256: "5ac1")
    #expect(
      try Exporter.cslJSON.text(timeline([source], citing: ["post"])) == """
        [
        {
          "id" : "post",
          "type" : "webpage",
          "author" : [
            {
              "literal" : "Ada Reed"
            }
          ],
          "title" : "Fire",
          "publisher" : "The Post",
          "issued" : {
            "date-parts" : [
              [
                1901,
                5
              ]
            ]
          },
          "URL" : "https://example.org/fire",
          "custom" : {
            "file" : "post.txt",
            "sha256" : "5ac1"
          }
        }
        ]

        """)
  }

  @Test func `a source that no event cites is not in it`() throws {
    let sources = ["a", "b", "c"].map { Source(id: $0, file: "\($0).txt", title: "Title \($0)") }
    for exporter in [Exporter.bibTeX, .cslJSON] {
      let text = try exporter.text(timeline(sources, citing: ["c", "a", "gone"]))
      #expect(text.contains("Title a") && text.contains("Title c") && !text.contains("Title b"))
      #expect(try !exporter.text(timeline([], citing: [])).contains("Title"))
    }
  }

  private func date(_ date: String, _ exporter: Exporter) throws -> String {
    let source = Source(id: "s", file: "s.txt", title: "T", published: try EDTF(parsing: date))
    return try exporter.text(timeline([source], citing: ["s"])).filter { !$0.isWhitespace }
  }

  @Test(
    arguments: [
      ("2021-01-03", "{\"date-parts\":[[2021,1,3]]}"),
      ("2021~", "{\"date-parts\":[[2021]],\"circa\":true}"),
      ("2021-01-03/2021-02", "{\"date-parts\":[[2021,1,3],[2021,2]]}"),
      ("-0043-03-15", "{\"date-parts\":[[-44,3,15]]}"), ("0000", "{\"date-parts\":[[-1]]}"),
      ("[2021-01-12..]", "{\"literal\":\"onorafter12January2021\"}"),
      ("2021-21", "{\"literal\":\"spring2021\"}"), ("202X", "{\"literal\":\"the2020s\"}"),
      ("../2021", "{\"literal\":\"by2021\"}"),
    ])
  func `CSL-JSON has a date in figures, or else in words`(date: String, issued: String) throws {
    #expect(try self.date(date, .cslJSON).contains("\"issued\":\(issued),"))
  }

  @Test(
    arguments: [
      ("2021-01-03", "date={2021-01-03},year={2021},month={1},}"),
      ("2021~", "date={2021~},year={2021},addendum={publishedabout2021},"),
      ("-0043-03-15", "month={3},addendum={published15March44BC},"),
      ("[2021-01-12..]", "title={{T}},addendum={publishedonorafter12January2021},"),
    ])
  func `BibTeX has a year only where there is one`(date: String, fields: String) throws {
    #expect(try self.date(date, .bibTeX).contains(fields))
  }

  @Test(
    arguments: [
      ("100 % & $5 #1 a_b", ##"100 \% \& \$5 \#1 a\_b"##),
      (
        #"\input{x} ~^"#,
        #"\textbackslash{}input\textbraceleft{}x\textbraceright{} \textasciitilde{}\textasciicircum{}"#
      ),
      ("a\n\n@b, \"c\"", "a @b, \"c\""), ("}", #"\textbraceright{}"#),
    ])
  func `nothing in a title is taken for TeX`(title: String, written: String) throws {
    let source = Source(id: "s", file: "s.txt", title: title)
    #expect(
      try Exporter.bibTeX.text(timeline([source], citing: ["s"])).contains(
        "  title = {{\(written)}},\n"))
  }

  @Test func `a key is one word, and an address stays in its braces`() throws {
    let source = Source(id: "a, b}", file: "s.txt", title: "T", url: "https://x/{a}\\ _%20")
    let text = try Exporter.bibTeX.text(timeline([source], citing: ["a, b}"]))
    #expect(text.contains("@misc{a.2c..20.b.7d.,\n"))
    #expect(text.contains("  url = {https://x/%7Ba%7D%5C%20_%20},\n"))
  }
}
