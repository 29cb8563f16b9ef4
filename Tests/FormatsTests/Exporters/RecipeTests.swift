import Chronology
import Foundation
import Testing

@testable import Formats

/// How an export was made, told by the export.
@Suite struct RecipeTests {
  private func recipe(_ words: String = "possibly 3 to 9 January 2021") -> Recipe {
    var asked = Asked()
    (asked.from, asked.query) = ("2021-01-03", words)
    asked.stretch = Asked.Stretch(first: "a", last: "b", words: words)
    return Recipe(
      program: "0.1.0", format: "markdown", asked: asked, form: Recipe.Form(), scope: words,
      events: 7, total: 60, sources: ["dawn": String(repeating: "a", count: 64)])
  }

  /// Words that end comments, strings, lines and tags somewhere.
  static let words = [
    "plain", "--> <!-- -- --- ->", "*/ /* %% // #", "\"}' \\ \\\\ \\\" {", "a,b;c\\,d",
    "}}{\"annals-recipe\":1}", "بلوچستان 🇵🇰", "</script>&amp;@article{x}", "\u{2028}\n\r\t\u{0}",
  ]

  @Test(arguments: words)
  func `it is found again in a comment, with nothing that would end one`(words: String) throws {
    let line = try recipe(words).line
    #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    for end in ["--", "*/", "]]>", "</", "%", "&", "@", "'"] { #expect(!line.contains(end)) }
    #expect(Recipe(in: "<!doctype html>\n<!-- \(line) -->\n<p>{}</p>") == recipe(words))
    #expect(Recipe(in: line) == recipe(words))
    #expect(
      Recipe(in: "{\"title\": \"x\",\n\"recipe\": \(line),\n\"events\": []}") == recipe(words))
  }

  @Test(arguments: words)
  func `it is found again in a calendar, which breaks lines and adds backslashes`(
    words: String
  ) throws {
    let value = try recipe(words).line.replacing("\\", with: "\\\\").replacing(",", with: "\\,")
      .replacing(";", with: "\\;")
    let line = "X-ANNALS-RECIPE:" + value
    let folded = stride(from: 0, to: line.count, by: 74).map {
      String(line.dropFirst($0).prefix(74))
    }.joined(separator: "\r\n ")
    #expect(Recipe(in: "BEGIN:VCALENDAR\r\n\(folded)\r\nEND:VCALENDAR\r\n") == recipe(words))
  }

  @Test(arguments: [
    "", "{}", "{\"annals-recipe\":1}", "{\"annals-recipe\":", "{\"annals-recipe\":2}",
  ])
  func `what is none is none`(text: String) {
    #expect(Recipe(in: text) == nil)
  }

  @Test func `json carries it`() throws {
    var extract = Extract(Timeline(title: "", sources: [], names: [], events: []))
    extract.recipe = recipe()
    var text = ""
    try Exporter.json.write(extract) { text += String(decoding: $0, as: UTF8.self) }
    #expect(Recipe(in: text) == recipe())
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
  }
}
