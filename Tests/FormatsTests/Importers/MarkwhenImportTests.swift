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

  @Test func `sections that nobody closes are kept with an event no deeper than one reads`() throws
  {
    let text = (1...200).map { "section s\($0)\n1/1/2021: in \($0)\n" }.joined()
    let table = try table(text)
    #expect(table.events.count == 200)
    let section = try #require(table.events.last?.fields.first { $0.name == "section" }?.value)
    #expect(section.hasSuffix("s63 > s64"))
    #expect(
      table.findings.filter { $0.message.contains("more than 64 sections are open") }.count == 1)
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
      ("1 week - 3 days: x", nil), ("1914-07-28 / 1918-11-11: x", "1914-07-28/1918-11-11"),
      ("8am - 10am: x", nil), ("10am: x", nil), ("18:00 - 19:00: x", nil),
      ("1 Jan 2020 - 3 days: x", "2020-01-01"), ("2020 - 3 days: x", "2020"),
      ("2022-10-10 every year for 5 years: x", "2022-10-10"), ("!a - 2 weeks: x", nil),
      ("2022-01/2022-03 every other month x9: x", "2022-01/2022-03"), ("2021 days: x", nil),
    ] as [(String, String?)])
  func `dates as its writers write them`(line: String, date: String?) throws {
    let event = try #require(table(line).events.first)
    #expect(event.title == "x")
    #expect(event.date?.description == date)
    #expect(date != nil || event.accounts[0].printed != nil)
  }

  @Test(
    arguments: [
      ("2023-01-01 9am-5pm: x", "2023-01-01", "9am-5pm"),
      ("May 5 2021 10am - 11am: x", "2021-05-05", "10am - 11am"),
      ("2023-01-01 18:00 - 19:00: x", "2023-01-01", "18:00 - 19:00"),
    ])
  func `clock times beside a day are the time`(line: String, date: String, time: String) throws {
    let event = try #require(table(line).events.first)
    #expect([event.title, event.date?.description, event.time] == ["x", date, time])
  }

  @Test(
    arguments: [
      "Note: no event", "At 10 he said: no", "10: x", "by 10: x", "for us: x", "5/10: x",
      "2 days later: x", "May: x", "chapter 2021: x",
    ])
  func `a plain sentence belongs to the event above`(line: String) throws {
    let events = try table("2021: a\n\(line)\n").events
    #expect(events.map(\.title) == ["a"])
    #expect(events[0].summary == line)
  }

  @Test func `what is not all taken is told with its reason`() throws {
    let importing = try Importing()
    let text = """
      1 Jan 2020 - 3 days: a
      10am: b
      after !a 2 weeks: c
      2022-10-10 every year for 5 years: d
      """
    #expect(
      try importing.read(text, name: "table.mw").findings.map(\.message) == [
        "the end of \"1 Jan 2020 - 3 days\" is not reckoned: only the start is taken",
        "\"10am\" has no day: the event is kept undated",
        "\"after !a 2 weeks\" is counted from another event: the event is kept undated",
        "\"2022-10-10 every year for 5 years\" happens again: it is taken once",
      ])
  }

  @Test func `what stands between lines of dashes is the head, with keys within keys`() throws {
    let table = try table(
      """
      ---
      title: "The harbour"
      dateFormat: d/M/y
      tags:
        #Report:
          color: red
        Strike: blue
      viewers:
        - a@x
      2021: no event
      ---
      3/1/2021: x
      ---
      """)
    #expect(table.about.title == "The harbour")
    #expect(
      table.about.fields.map { "\($0.name)=\($0.value)" } == [
        "dateFormat=d/M/y", "tags.#Report.color=red", "tags.Strike=blue", "viewers=a@x",
        "2021=no event",
      ])
    #expect(table.events.map(\.brief) == ["2021-01-03 x"])
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
