import Chronology
import Formats
import Foundation
import Testing

/// Signs of a format with an accent on them, which are no less its signs.
@Suite struct StrangeSignTests {
  private func text(_ name: String, _ text: String) throws -> String {
    try #require(Exporter.named(name)).text(.saying(text, on: "2021-01-03"))
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
