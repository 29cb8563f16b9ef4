import Chronology
import Formats
import Foundation
import Testing

/// Signs that are not what they look like: those that turn text around, and those of a format with an accent on them.
@Suite struct StrangeSignTests {
  private static let turning =
    "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}"
  private static let read = ["markdown", "html", "svg", "dot", "mermaid", "lnav", "bibtex"]
  private static let tables = ["csv", "csv-wide", "tsv", "tsv-wide", "ics"]

  private func text(_ name: String, _ text: String) throws -> String {
    try #require(Exporter.named(name)).text(.saying(text, on: "2021-01-03"))
  }

  @Test(arguments: read)
  func `what people read turns no text around`(name: String) throws {
    let exported = try text(name, "photo\(Self.turning)gpj.exe")
    #expect(!exported.unicodeScalars.contains { Self.turning.unicodeScalars.contains($0) })
    #expect(exported.contains("\u{FFFD}gpj.exe"))
  }

  @Test(arguments: read)
  func `marks of direction, and joiners, stay in what people read`(name: String) throws {
    #expect(try text(name, "می\u{200C}خواهم \u{200F}abc").contains("می\u{200C}خواهم \u{200F}abc"))
  }

  @Test(arguments: tables)
  func `tables and calendars have the text as it is`(name: String) throws {
    let exported = try text(name, "photo\(Self.turning)gpj.exe")
    #expect(exported.unfolded.contains("photo\(Self.turning)gpj.exe"))
  }

  @Test func `JSON escapes what turns text around`() throws {
    #expect(try text("json", "photo\u{202E}gpj.exe").contains(#"photo\u202egpj.exe"#))
  }

  @Test func `a quotation mark with an accent does not end a text of DOT`() throws {
    #expect(try text("dot", "a\"\u{301}; b").contains("a\\\"\u{301}; b"))
  }

  @Test func `a brace with an accent does not end an address of BibTeX`() throws {
    #expect(try text("bibtex", "http://a.b/}\u{301}").contains("url = {http://a.b/%7D\u{301}}"))
  }

  @Test func `backticks with an accent do not end code`() throws {
    #expect(try text("markdown", "``\u{301}").contains("``` ``\u{301} ```"))
  }

  @Test func `a quotation mark with an accent does not end a parameter of a calendar`() throws {
    let importing = try Importing()
    let table = try importing.read(
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VEVENT
      UID:a@b
      DTSTART:20210103T040000Z
      SUMMARY:Fire
      ATTENDEE;CN="Khan,\u{301} \u{301}":mailto:a@x
      END:VEVENT
      END:VCALENDAR

      """, name: "a.ics")
    let timeline = try importing.dossier(table).timeline
    let exported = try Exporter.iCalendar.text(timeline).unfolded
    #expect(exported.contains("ATTENDEE;CN=\"Khan,\u{301} \u{301}\":mailto:a@x"))
  }

  @Test(arguments: [
    "a \"b\" '\u{301}c", "'\u{301}", "a\"\u{301}", "\\'\u{301}: {", "a: \u{301}b", "a #\u{301}",
  ])
  func `an apostrophe with an accent does not end a text of YAML`(title: String) throws {
    let source = Source(id: "s", file: "s.txt", text: "x")
    let timeline = Timeline(title: title, sources: [source], names: [], events: [])
    let folder = try Folder.holding(timeline.yaml)
    try folder.put("x", "s.txt")
    #expect(try Dossier(reading: folder.path).timeline.title == title)
  }
}
