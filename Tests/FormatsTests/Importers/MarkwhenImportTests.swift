import Chronology
import Formats
import Foundation
import Testing

/// Texts in Markwhen: an event begins where a line begins with a date and a colon.
@Suite struct MarkwhenImportTests {
  private func table(_ text: String, _ options: ImportOptions = ImportOptions()) throws
    -> ImportedTable
  {
    try #require(Importing().read(text, options, name: "log.mw").tables.first)
  }

  @Test(
    arguments: [
      ("1961: x", "1961"), ("12/2012: x", "2012-12"), ("12/7/1941: x", "1941-12-07"),
      ("2012-2013: x", "2012/2013"), ("1892/2021-08-12: x", "1892/2021-08-12"),
      ("11/11/2024-12/12/2024: x", "2024-11-11/2024-12-12"),
      ("01/01/2023 - 14/01/2023: x", "2023-01-01/2023-01-14"),
      ("2020-02-22T12:13:14Z: x", "2020-02-22T12:13:14Z"),
      ("2020-02-22T12:13:14Z-2020-03-01T00:00:00Z: x", "2020-02-22/2020-03-01"),
      ("2020-02-22T12:13:14Z-now: x", "2020-02-22/.."),
      ("Jan 2021 – Mar 2021: x", "2021-01/2021-03"),
      ("2 weeks: x", nil), ("after !a 3 days: x", nil), ("now: x", nil),
      ("1 week - 3 days: x", nil),
    ] as [(String, String?)])
  func `dates as its writers write them`(line: String, date: String?) throws {
    let event = try #require(table(line).events.first)
    #expect(event.title == "x")
    #expect(event.date?.description == date)
    #expect(date != nil || event.accounts[0].printed != nil)
  }

  @Test func `the head says what stands first in a date, unless the user does`() throws {
    let text = "dateFormat: d/M/y\n3/1/2021: x\n"
    #expect(try table(text).events[0].date?.description == "2021-01-03")
    let options = ImportOptions(order: .monthFirst)
    #expect(try table(text, options).events[0].date?.description == "2021-03-01")
    #expect(try table("3/1/2021: x\n").events[0].date?.description == "2021-03-01")
  }

  @Test func `heads, sections, tags, places and the lines below`() throws {
    let table = try table(
      """
      title: "The harbour"
      description: What happened
      #Strike: blue

      // for nobody
      section Prelude
      group First
      1914-1918: War [a link](https://x) #War #Europe
      text below

      at [Ley](location) and [Quay](map)
      endGroup
      3/13/2021: Strike begins !first
      Note: no event
      endSection
      # Part
      ## Inner
      2022: Later
      """)
    #expect(table.about.title == "The harbour")
    #expect(
      table.about.fields == [
        EventField("description", "What happened"), EventField("#Strike", "blue"),
      ])
    let events = table.events
    #expect(
      events.map(\.brief) == [
        "1914/1918 War [a link](https://x)", "2021-03-13 Strike begins", "2022 Later",
      ])
    #expect(events.map(\.kind.rawValue) == ["War", "event", "event"])
    #expect(events[0].summary == "text below\n\nat [Ley](location) and [Quay](map)")
    #expect(events[0].place == "Ley; Quay")
    #expect(
      events[0].fields == [
        EventField("tags", "War; Europe"), EventField("section", "Prelude > First"),
      ])
    #expect([events[1].id, events[1].summary] == ["first", "Note: no event"])
    #expect(events[1].fields == [EventField("section", "Prelude")])
    #expect(events[2].fields == [EventField("section", "Part > Inner")])
    #expect(
      events[1].accounts[0].quotations[0].exact == "3/13/2021: Strike begins !first\nNote: no event"
    )
  }

  @Test func `a time that is counted from another event is told, and kept`() throws {
    let importing = try Importing()
    let tables = try importing.read("2021: a\n\n2 weeks: b\n", name: "table.mw")
    #expect(
      tables.findings.map(\.message) == [
        "\"2 weeks\" is counted from another event: the event is kept undated"
      ])
    #expect(tables.findings[0].origin?.line == 3)
    #expect(tables.timeline.events.map(\.title) == ["a", "b"])
  }

  @Test func `a text without a date is refused`() throws {
    let findings = #expect(throws: Findings.self) { try table("title: x\nnothing\n") }
    #expect(
      findings?.all.map(\.message) == ["no line of this text begins with a date and a colon"])
  }

  @Test func `the dossier of it has nothing to find wrong in it`() throws {
    let importing = try Importing()
    let text = "title: T\nsection A\n2021: One\nmore\n\n2022-01-03: Two\n2023 - now: Three\n"
    let dossier = try importing.dossier(importing.read(text, name: "log.mw"))
    #expect(dossier.warnings.map(\.description) == [])
    #expect(dossier.timeline.title == "T")
    #expect(dossier.timeline.events.count == 3)
  }
}
