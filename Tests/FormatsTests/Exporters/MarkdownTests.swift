import Chronology
import Formats
import Foundation
import Testing

@Suite struct MarkdownTests {
  @Test func `a report attributes every quotation and sets values side by side`() throws {
    let folder = try Folder.holding(Sample.dossier)
    let text = try Exporter.markdown.text(Dossier(reading: folder.path).timeline)
    #expect(
      text == """
        # The Machh attack

        2 events

        ## 3 January 2021: Eleven miners are killed

        - Id: `killing`
        - Date: `2021-01-03`, early morning
        - Kind: attack
        - Place: Machh
        - People: Islamic State, Hazara

        Gunmen kill miners.

        How it was dated: "Sunday" is 3 January.

        > “gunmen woke up sleeping miners”
        >
        > — World Socialist Web Site, 12 January 2021[^wsws]; dated there “January 3”

        > “the attack”
        >
        > — Eleven miners slaughtered, perhaps 4 January 2021[^alwaght]; It has 11 as well.

        | Point | World Socialist Web Site | Eleven miners slaughtered | Verdict |
        | --- | --- | --- | --- |
        | date | 3 January 2021 | January 2021 | finer |
        | killed | 11 | at least 11 | finer |
        | where | a shared room | asleep | naming (editor): The room is where they slept. |

        Note: The first of two.

        ## 3 to 4 January 2021: The attack is claimed

        - Id: `claim`
        - Date: `2021-01-03/2021-01-04`
        - Kind: claim
        - People: Islamic State

        > “the attack was claimed”
        >
        > — Eleven miners slaughtered, perhaps 4 January 2021[^alwaght]

        Silent: World Socialist Web Site.

        ## Sources

        - World Socialist Web Site[^wsws]
        - Eleven miners slaughtered[^alwaght]

        [^wsws]: World Socialist Web Site, 12 January 2021; `wsws.txt`; SHA-256 \
        `84cc7e9c609cfe63987ade69f198b0090af51f2fb549b9cf725a4b32ba0e2f63`

        [^alwaght]: a correspondent, *Eleven miners slaughtered*, perhaps 4 January 2021, \
        <https://example.org/a_b>; printed date “date 2021-04-01”; \
        repeats World Socialist Web Site; Day and month stand \
        exchanged.; `texts/alwaght.txt`; SHA-256 \
        `ca58e3dba827a5dac105be9d5ddff6f4ee08e71dbc913961b5e7cbbe68389aaf`

        """)
  }

  /// The line on which a summary stands: a paragraph of its own, where markup would take hold.
  private func paragraph(_ summary: String) throws -> String {
    let event = Event(id: "e", kind: .attack, title: "T", summary: summary)
    let timeline = Timeline(title: "T", sources: [], names: [], events: [event])
    let text = try Exporter.markdown.text(timeline)
    let body = try #require(text.split(separator: "- Kind: attack\n\n", maxSplits: 1).last)
    return try String(#require(body.split(separator: "\n\n## Sources", maxSplits: 1).first))
  }

  @Test(
    arguments: [
      ("*bold* _it_ `code`", ##"\*bold\* \_it\_ \`code\`"##),
      ("# Heading", ##"\# Heading"##), ("> quote", ##"\> quote"##),
      ("- item", ##"\- item"##), ("+ item", ##"\+ item"##), ("  - item", ##"\- item"##),
      ("---", ##"\---"##), ("===", ##"\==="##), ("1. item", ##"1\. item"##),
      ("12) item", ##"12\) item"##),
      ("3 January", "3 January"), ("1,500 miners", "1,500 miners"), ("well-known", "well-known"),
      ("a\n- b", ##"a \- b"##), ("a\n\n# b", ##"a  \# b"##), ("a\r\nb\rc", "a b c"),
      ("    code", "code"), ("\tcode", "code"),
      ("<script>&amp;</script>", "&lt;script\\>&amp;amp;&lt;/script\\>"),
      ("[text](http://x)", ##"\[text\](http://x)"##), ("![i](x)", ##"!\[i\](x)"##),
      ("[^wsws]", ##"\[\^wsws\]"##), ("a {onclick=\"x()\"}", ##"a \{onclick="x()"\}"##),
      ("::: {.x}", ##"\::: \{.x\}"##), ("see @smith99", ##"see \@smith99"##),
      ("iv. item", ##"iv\. item"##), ("(b) item", ##"(b\) item"##), ("Mr. Khan", "Mr. Khan"),
      ("A. Reed", "A. Reed"), ("a. item", ##"a\. item"##),
      ("A.  item", ##"A\.  item"##), ("A) item", ##"A\) item"##),
      ("a | b", "a &#124; b"), (##"\| \*"##, ##"\\&#124; \\\*"##),
      ("~~gone~~ $x$", ##"\~\~gone\~\~ \$x\$"##), ("```\nfence", ##"\`\`\` fence"##),
    ])
  func `nothing in a text is taken for markup`(text: String, escaped: String) throws {
    #expect(try paragraph(text) == escaped)
  }

  private func timeline(_ quotation: String, sources: [Source]) -> Timeline {
    let accounts = sources.map {
      Account(source: $0.id, quotations: [Quotation(exact: quotation)])
    }
    let event = Event(id: "e", kind: .attack, title: "T", accounts: accounts)
    return Timeline(title: "T", sources: sources, names: [], events: [event])
  }

  @Test func `every line of a quotation belongs to it`() throws {
    let text = try Exporter.markdown.text(
      timeline(
        "one\n\n    two\r\n# three\n1. four\n===\n> five",
        sources: [Source(id: "wsws", file: "a.txt")]))
    #expect(
      text.contains(
        """
        > “one
        >\u{20}
        > two
        > \\# three
        > 1\\. four
        > \\===
        > \\> five”
        >
        > — wsws[^wsws]
        """))
  }

  @Test func `words that bring their own quotation marks get no second ones`() throws {
    let source = Source(id: "wsws", file: "a.txt")
    for words in ["“Slit,” he said, “all”", "“”"] {
      let text = try Exporter.markdown.text(timeline(words, sources: [source]))
      #expect(text.contains("\n> \(words)\n>\n"))
    }
    for words in ["“Slit,” he said", "he said: “all”", "\"all\""] {
      let text = try Exporter.markdown.text(timeline(words, sources: [source]))
      #expect(text.contains("\n> “\(words)”\n>\n"))
    }
  }

  @Test func `ids that Markdown would confuse have footnotes of their own`() throws {
    let ids = ["a b", "a-b", "a_b", "BBC", "bbc", "ä", "]: x", ""]
    let sources = ids.map { Source(id: $0, file: "a.txt", publisher: "P") }
    let text = try Exporter.markdown.text(timeline("words", sources: sources))
    let lines = text.split(separator: "\n").map(String.init)
    let marks = lines.filter { $0.hasPrefix("[^") }.compactMap { $0.split(separator: ":").first }
    #expect(
      marks == [
        "[^source_1]", "[^a-b]", "[^source_3]", "[^source_4]", "[^bbc]", "[^source_6]",
        "[^source_7]", "[^source_8]",
      ])
    #expect(lines.filter { $0.hasPrefix("> —") } == marks.map { "> — P\($0)" })
  }

  @Test(
    arguments: [
      ("a.txt", "`a.txt`"), ("a`b.txt", "`` a`b.txt ``"), ("``.txt", "``` ``.txt ```"),
      ("a\nb.txt", "`a b.txt`"), ("a*b_c.txt", "`a*b_c.txt`"),
    ])
  func `a file's name cannot leave its code span`(name: String, code: String) throws {
    let text = try Exporter.markdown.text(
      timeline("words", sources: [Source(id: "wsws", file: name)]))
    #expect(text.contains("[^wsws]: *wsws*; \(code)\n"))
  }

  @Test(
    arguments: [
      ("https://example.org/a_b?c=*d*", "<https://example.org/a_b?c=*d*>"),
      ("javascript:alert(1)", "javascript:alert(1)"),
      ("https://x/> <script>", "https://x/\\> &lt;script\\>"),
      ("https://x/a b", "https://x/a b"),
    ])
  func `only an address of the web is a link`(url: String, written: String) throws {
    let text = try Exporter.markdown.text(
      timeline("words", sources: [Source(id: "wsws", file: "a.txt", url: url)]))
    #expect(text.contains("[^wsws]: *wsws*, \(written); `a.txt`\n"))
  }

  @Test func `a contradiction has its sign, and an id cannot leave its code span`() throws {
    let accounts = ["11", "12"].enumerated().map { index, killed in
      Account(source: "s\(index)", says: [Said(point: "killed", value: killed)])
    }
    let event = Event(id: "a`b", kind: .attack, title: "T", accounts: accounts)
    let text = try Exporter.markdown.text(
      Timeline(title: "T", sources: [], names: [], events: [event]))
    #expect(text.contains("\n- Id: `` a`b ``\n"))
    #expect(text.contains("\n| killed | ≠ contradiction |\n"))
  }

  @Test func `sources published before the event are not called silent`() throws {
    let event = Event(
      id: "e", date: try EDTF(parsing: "2021-01-03"), kind: .attack, title: "T",
      accounts: [Account(source: "a", quotations: [Quotation(exact: "words")])])
    let sources = try ["2021", "2020", "2022"].enumerated().map { index, year in
      Source(id: ["a", "b", "c"][index], file: "a.txt", published: try EDTF(parsing: year))
    }
    let text = try Exporter.markdown.text(
      Timeline(title: "T", sources: sources, names: [], events: [event]))
    #expect(text.contains("\n\nSilent: c. Published before it happened: b.\n"))
  }

  @Test func `the heading says what was asked for, and how much of the whole it is`() throws {
    let extract = Extract(
      title: "T", sources: [], names: NameTable([]), scope: "3 to 9 January 2021", count: 12,
      total: 60
    ) { _ in }
    var text = ""
    try Exporter.markdown.write(extract) { text += String(decoding: $0, as: UTF8.self) }
    #expect(text.hasPrefix("# T\n\n12 of 60 events: 3 to 9 January 2021\n"))
    #expect(
      try Exporter.markdown.text(timeline("words", sources: [])).hasPrefix("# T\n\n1 event\n"))
  }
}
