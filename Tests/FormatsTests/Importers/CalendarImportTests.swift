import Chronology
import Formats
import Foundation
import Testing

/// Calendars (iCalendar, RFC 5545): each event is one that quotes its lines.
@Suite struct CalendarImportTests {
  private func table(_ lines: [String], _ options: ImportOptions = ImportOptions()) throws
    -> ImportedTable
  {
    let text = (["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR"])
      .joined(separator: "\r\n")
    return try #require(Importing().read(text + "\r\n", options, name: "log.ics").tables.first)
  }

  private func event(_ lines: String...) throws -> Event {
    try #require(table(["BEGIN:VEVENT"] + lines + ["END:VEVENT"]).events.first)
  }

  @Test(
    arguments: [
      (["DTSTART;VALUE=DATE:20210103"], "2021-01-03", nil),
      (["DTSTART;VALUE=DATE:20210103", "DTEND;VALUE=DATE:20210104"], "2021-01-03", nil),
      (["DTSTART;VALUE=DATE:20210103", "DTEND;VALUE=DATE:20210106"], "2021-01-03/2021-01-05", nil),
      (["DTSTART;VALUE=DATE:20210103", "DTEND;VALUE=DATE:20210103"], "2021-01-03", nil),
      (["DTSTART;VALUE=DATE:20201231", "DURATION:P2D"], "2020-12-31/2021-01-01", nil),
      (["DTSTART;VALUE=DATE:20210103", "DURATION:P1W"], "2021-01-03/2021-01-09", nil),
      (["DTSTART:20210103T040000Z"], "2021-01-03T04:00:00Z", nil),
      (
        ["DTSTART:20210103T040000", "DTEND:20210103T053000"], "2021-01-03T04:00:00",
        "04:00:00–05:30:00"
      ),
      (
        ["DTSTART:20210103T220000Z", "DTEND:20210104T010000Z"], "2021-01-03/2021-01-04",
        "22:00:00Z–01:00:00Z"
      ),
      (["DTSTART;VALUE=DATE:20210101", "DTEND;VALUE=DATE:20220101", "X-EDTF:2021~"], "2021~", nil),
      (["DTSTART:20211303"], nil, nil), (["SUMMARY:x"], nil, nil),
    ] as [([String], String?, String?)])
  func `days, times and the end, which is no part of it`(
    lines: [String], date: String?, time: String?
  ) throws {
    let event = try #require(
      table(["BEGIN:VEVENT", "SUMMARY:x"] + lines + ["END:VEVENT"]).events.first)
    #expect(event.date?.description == date)
    #expect(event.time == time)
  }

  @Test func `lines are unfolded and words are what they say`() throws {
    let event = try event(
      "UID:1@x", "DTSTART;VALUE=DATE:20210103", "SUMMARY;LANGUAGE=en:Strike at the har",
      " bour\\, part",
      "\t one", "DESCRIPTION:One\\nTwo\\; three \\\\", "LOCATION:Ley", "CATEGORIES:Protest,A\\,B",
      "ATTENDEE;CN=\"Khan, Ali\":mailto:a@x", "ATTENDEE:mailto:b@x", "COMMENT:Seen")
    #expect(event.id == "1@x")
    #expect(event.title == "Strike at the harbour, part one")
    #expect(event.summary == "One\nTwo; three \\")
    #expect([event.place, event.note, event.kind.rawValue] == ["Ley", "Seen", "protest"])
    #expect(event.people == ["Khan, Ali", "b@x"])
    #expect(
      event.fields == [
        EventField("SUMMARY;LANGUAGE", "en"), EventField("CATEGORIES (all)", "Protest; A,B"),
        EventField("ATTENDEE", "ATTENDEE;CN=\"Khan, Ali\":mailto:a@x"),
        EventField("ATTENDEE (2)", "ATTENDEE:mailto:b@x"),
        EventField("CATEGORIES", "Protest"),
      ])
    #expect(event.accounts[0].quotations[0].exact.hasPrefix("BEGIN:VEVENT\r\nUID:1@x\r\n"))
    #expect(event.accounts[0].quotations[0].exact.hasSuffix("\r\nEND:VEVENT"))
  }

  @Test func `a name of an attendee is one person, and all of the line is kept`() throws {
    let lines = [
      "ATTENDEE;ROLE=CHAIR;CN=\"Khan; Ali | Bibi\":mailto:a@x", "ATTENDEE;CN=Aslam:mailto:b@x",
    ]
    let event = try event("SUMMARY:x", lines[0], lines[1])
    #expect(event.people == ["Khan; Ali | Bibi", "Aslam"])
    #expect(
      event.fields == [EventField("ATTENDEE", lines[0]), EventField("ATTENDEE (2)", lines[1])])
  }

  @Test func `X-EDTF that is no date is told, and leaves DTSTART`() throws {
    let importing = try Importing()
    let tables = try importing.read(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20210103\nX-EDTF:soon\nEND:VEVENT\nEND:VCALENDAR\n")
    let event = try #require(tables.timeline.events.first)
    #expect(event.date?.description == "2021-01-03")
    #expect(event.fields == [EventField("X-EDTF", "soon")])
    #expect(
      importing.short(tables.findings) == ["4:1: X-EDTF is no date in EDTF: DTSTART is taken"])
  }

  @Test func `a whole day that ends on itself needs no explanation`() throws {
    let importing = try Importing()
    let tables = try importing.read(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:20210103\nDTEND:20210103\nEND:VEVENT\n"
        + "END:VCALENDAR\n")
    let event = try #require(tables.timeline.events.first)
    #expect(tables.findings.isEmpty)
    #expect(event.accounts[0].printed == nil && event.inferred == nil)
  }

  @Test func `one time of an event that happens again has an id of its own`() throws {
    let importing = try Importing()
    let tables = try importing.read(
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:fair@x
      SUMMARY:Fair
      DTSTART:20210103
      END:VEVENT
      BEGIN:VEVENT
      UID:fair@x
      RECURRENCE-ID;VALUE=DATE:20210110
      SUMMARY:Fair in the rain
      DTSTART:20210111
      END:VEVENT
      END:VCALENDAR
      """)
    #expect(tables.timeline.events.map(\.id) == ["fair@x", "fair@x/20210110"])
    #expect(tables.findings.isEmpty)
  }

  @Test func `what has no home is kept, that of alarms and of the calendar too`() throws {
    let table = try table([
      "X-WR-CALNAME:Harbour", "X-WR-TIMEZONE:Asia/Karachi", "BEGIN:VTIMEZONE", "TZID:Asia/Karachi",
      "BEGIN:STANDARD", "DTSTART:19700101T000000", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
      "DTSTART;TZID=Asia/Karachi:20210103T040000", "SUMMARY:x", "STATUS:TENTATIVE", "X-A:1",
      "X-A:2",
      "BEGIN:VALARM", "TRIGGER:-PT1H", "END:VALARM", "END:VEVENT",
    ])
    #expect(table.about.title == "Harbour")
    #expect(table.about.fields == [EventField("X-WR-TIMEZONE", "Asia/Karachi")])
    #expect(
      table.events[0].fields.map { "\($0.name)=\($0.value)" } == [
        "DTSTART;TZID=Asia/Karachi", "STATUS=TENTATIVE", "X-A=1", "X-A (2)=2",
        "VALARM.TRIGGER=-PT1H",
      ])
  }

  @Test func `what is no event, what happens again, and what is odd is told with its place`() throws
  {
    let importing = try Importing()
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VTODO
      SUMMARY:Buy
      END:VTODO
      BEGIN:VEVENT
      SUMMARY:Fair
      DTSTART;VALUE=DATE:20210103
      RRULE:FREQ=WEEKLY
      nothing
      END:VEVENT
      BEGIN:VEVENT
      SUMMARY:Cut

      """
    let tables = try importing.read(text)
    #expect(tables.timeline.events.map(\.brief) == ["2021-01-03 Fair"])
    #expect(
      importing.short(tables.findings).map { String($0.split(separator: "\n")[0]) } == [
        "2:1: a VTODO is no event", "8:1: this event happens again: it is taken once",
        "9:1: this line has no name and no colon", "11:1: this VEVENT is never closed",
      ])
    #expect(tables.tables[0].counts.unread == 2)
  }

  @Test(
    arguments: [
      ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "1:1: this calendar has no events"),
      ("BEGIN:VCALENDAR", "1:1: this calendar has no events"),
      (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20210103\n",
        "2:1: this calendar has no events: "
          + "this VEVENT is never closed"
      ),
    ])
  func `a calendar without events is refused`(text: String, refusal: String) throws {
    #expect(try Importing().refusal(of: text) == refusal)
  }

  @Test func `what is exported as a calendar comes back with its dates`() throws {
    let timeline = try Dossier(reading: Bundled.folder).timeline
    let dated = timeline.events.filter { $0.date != nil }
    let back = try Importing().read(Exporter.iCalendar.text(timeline), name: "machh.ics").timeline
    #expect(back.title == timeline.title)
    #expect(back.events.count == dated.count)
    let dates = Dictionary(
      uniqueKeysWithValues: back.events.map { ($0.id.prefix { $0 != "@" }, $0) })
    for event in dated { #expect(dates[event.id[...]]?.date == event.date) }
  }

  @Test func `the dossier of it has nothing to find wrong in it`() throws {
    let importing = try Importing()
    let timeline = try Dossier(reading: Bundled.folder).timeline
    let tables = try importing.read(Exporter.iCalendar.text(timeline), name: "machh.ics")
    let dossier = try importing.dossier(tables)
    #expect(dossier.warnings.map(\.description) == [])
    #expect(dossier.timeline.events.map(\.id) == tables.timeline.events.map(\.id))
  }
}
