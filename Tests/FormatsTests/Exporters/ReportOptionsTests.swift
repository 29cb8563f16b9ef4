import Chronology
import Formats
import Testing

/// What holds for every export that can leave words out or say how it was made.
@Suite struct ReportOptionsTests {
  private func export(
    _ exporter: Exporter, _ change: (inout Extract) -> Void
  ) throws -> String {
    let folder = try Folder.holding(Sample.dossier)
    var extract = Extract(try Dossier(reading: folder.path).timeline)
    change(&extract)
    var text = ""
    try exporter.write(extract) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  static let words = [
    "gunmen woke up sleeping miners", "the attack was claimed", "January 3”", "date 2021-04-01",
  ]

  @Test(arguments: ["markdown", "html", "web-annotation"])
  func `the words of sources stay behind where they are to, and their places leave`(
    name: String
  ) throws {
    let exporter = try #require(Exporter.named(name))
    let text = try export(exporter) { $0.options.omitsQuotes = true }
    for words in Self.words { #expect(!text.contains(words), "\(words)") }
    #expect(text.contains("Eleven miners are killed") && text.contains("World Socialist Web Site"))
    #expect(text.contains("84cc7e9c609cfe63987ade69f198b0090af51f2fb549b9cf725a4b32ba0e2f63"))
    #expect(text.contains("code points 14 to 44") || text.contains("\"start\" : 14"))
  }

  private var recipe: Recipe {
    var asked = Asked()
    asked.query = "it's --> <b>"
    return Recipe(
      program: "1.0", format: "html", asked: asked, form: Recipe.Form(), scope: "“it's”",
      events: 2, total: 3, sources: ["wsws": "84cc"])
  }

  @Test(arguments: ["markdown", "html", "web-annotation", "bibtex", "dot", "mermaid", "svg"])
  func `the recipe stands on a line, wherever there is a place for it`(name: String) throws {
    let exporter = try #require(Exporter.named(name))
    let text = try export(exporter) { $0.recipe = recipe }
    let line = try recipe.line
    #expect(text.split(separator: "\n").count { $0.contains(line) } == 1)
    #expect(try !export(exporter) { _ in }.contains("annals-recipe"))
  }

  @Test func `a reader is told how a report was made`() throws {
    let page = try export(.html) { $0.recipe = recipe }
    #expect(
      page.contains(
        """
        <footer>
        <p>Written by annals 1.0: 2 of 3 events, “it&#39;s”; 1 event is left out.</p>
        <p>To have it again: <code>annals export --format html --search &#39;it&#39;\\&#39;&#39;s --&gt; \
        &lt;b&gt;&#39;</code></p>
        </footer>
        """))
    let report = try export(.markdown) { $0.recipe = recipe }
    #expect(
      report.contains(
        """

        ## How this was made

        Written by annals 1.0: 2 of 3 events, “it's”; 1 event is left out.

        To have it again: `annals export --format html --search 'it'\\''s --> <b>'`

        <!-- \(try recipe.line) -->

        """))
  }

  @Test(arguments: ["bibtex", "csl-json", "dot", "mermaid", "svg"])
  func `what the reader has set down is counted where there is no place for it`(
    name: String
  ) throws {
    let event = Event(id: "e", kind: .report, title: "T")
    var extract = Extract(Timeline(title: "T", sources: [], names: [], events: [event]))
    extract.own = OwnExtract(
      stars: ["e"], notes: ["e": [Notebook.Note(on: .event("e"), "One")]],
      others: [Notebook.Note(on: .passage("s", Quotation(exact: "w")), "Two")])
    try #require(Exporter.named(name)).write(extract) { _ in }
    #expect(
      extract.omissions.lines.map { String($0.prefix { $0 != ":" }) } == [
        "1 own star is left out", "2 own notes are left out",
      ])
  }
}
