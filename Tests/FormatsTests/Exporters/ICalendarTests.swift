import Chronology
import Formats
import Testing

@Suite struct ICalendarTests {
  private func sample() throws -> Timeline {
    let folder = try Folder.holding(Sample.dossier)
    return try Dossier(reading: folder.path).timeline
  }

  private var options: ExportOptions {
    var options = ExportOptions()
    options.epoch = nil
    return options
  }

  /// The lines without their folds.
  private func lines(
    _ timeline: Timeline, wide: ExportOptions.WideDates = .bounds
  ) throws -> [String] {
    var options = options
    options.wideDates = wide
    return try Exporter.iCalendar.text(timeline, options).replacing("\r\n ", with: "")
      .split(separator: "\r\n").map(String.init)
  }

  /// The lines of the one event of a date that say when it is; nil where it is left out.
  private func dates(_ date: String, wide: ExportOptions.WideDates = .bounds) throws -> [String]? {
    let lines = try lines(.saying("x", on: date), wide: wide)
    guard lines.contains("BEGIN:VEVENT") else { return nil }
    return lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") }
  }

  @Test func `a calendar, byte by byte`() throws {
    #expect(
      try Exporter.iCalendar.text(sample(), options)
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//annals//annals//EN
        CALSCALE:GREGORIAN
        X-WR-CALNAME:The Machh attack
        X-WR-CALDESC:2 events
        BEGIN:VEVENT
        UID:killing@ca381eb5123204a5.annals
        DTSTAMP:20210112T000000Z
        DTSTART;VALUE=DATE:20210103
        SUMMARY:Eleven miners are killed
        DESCRIPTION:Date as recorded: 2021-01-03\\n3 January 2021\\, early morning\\nP
         eople: Islamic State\\, Hazara\\nGunmen kill miners.\\nHow it was dated: "Sun
         day" is 3 January.\\nNote: The first of two.\\n“gunmen woke up sleeping mi
         ners” — World Socialist Web Site\\, 12 January 2021\\; dated there “Ja
         nuary 3”\\n“the attack” — Eleven miners slaughtered\\, perhaps 4 Jan
         uary 2021\\; It has 11 as well.
        LOCATION:Machh
        CATEGORIES:attack
        URL:https://example.org/a_b
        X-EDTF:2021-01-03
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:claim@ca381eb5123204a5.annals
        DTSTAMP:20210112T000000Z
        DTSTART;VALUE=DATE:20210103
        DTEND;VALUE=DATE:20210105
        SUMMARY:The attack is claimed
        DESCRIPTION:Date as recorded: 2021-01-03/2021-01-04\\n3 to 4 January 2021\\nP
         eople: Islamic State\\n“the attack was claimed” — Eleven miners slaug
         htered\\, perhaps 4 January 2021
        CATEGORIES:claim
        URL:https://example.org/a_b
        X-EDTF:2021-01-03/2021-01-04
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
  }

  @Test(
    arguments: [
      ("2021-01-03", ["DTSTART;VALUE=DATE:20210103"]),
      ("2020-12-31/2021-01-01", ["DTSTART;VALUE=DATE:20201231", "DTEND;VALUE=DATE:20210102"]),
      ("2020-02", ["DTSTART;VALUE=DATE:20200201", "DTEND;VALUE=DATE:20200301"]),
      ("198X", ["DTSTART;VALUE=DATE:19800101", "DTEND;VALUE=DATE:19900101"]),
      ("2021-21", ["DTSTART;VALUE=DATE:20210301", "DTEND;VALUE=DATE:20210601"]),
      (
        "[2021-01-03,2021-01-05]", ["DTSTART;VALUE=DATE:20210103", "DTEND;VALUE=DATE:20210106"]
      ),
      ("2021-01-12/..", ["DTSTART;VALUE=DATE:20210112"]),
      ("../2021-01-12", ["DTSTART;VALUE=DATE:20210112"]),
      ("/2021-01", ["DTSTART;VALUE=DATE:20210131"]),
      ("2021-01-03T03:00:00", ["DTSTART:20210103T030000"]),
      ("2021-01-03T03:00:00Z", ["DTSTART:20210103T030000Z"]),
      ("2021-01-03T03:00:00+05:00", ["DTSTART:20210102T220000Z"]),
      ("2020-12-31T23:30:00-04:30", ["DTSTART:20210101T040000Z"]),
      ("2016-12-31T23:59:60Z", ["DTSTART:20170101T000000Z"]),
      ("0043-03-15", ["DTSTART;VALUE=DATE:00430315"]),
    ])
  func `an event stands on the days that its date can mean`(date: String, lines: [String]) throws {
    #expect(try dates(date) == lines)
  }

  @Test(arguments: ["-0043-03-15", "-0043/2021", "9999", "Y170000000", "0000"])
  func `years that a calendar cannot have are counted`(date: String) throws {
    let extract = Extract(.saying("x", on: date))
    #expect(try !Exporter.iCalendar.text(extract).contains("VEVENT"))
    #expect(
      extract.omissions.lines == ["1 event is left out: a calendar has only the years 1 to 9998"])
  }

  @Test func `undated events are counted`() throws {
    let extract = Extract(.saying("x"))
    #expect(try !Exporter.iCalendar.text(extract).contains("VEVENT"))
    #expect(
      extract.omissions.lines == [
        "1 undated event is left out: a calendar has no place for what has no day"
      ])
  }

  @Test func `a date of more than a month is on all its days, on the first, or left out`() throws {
    #expect(try dates("2021", wide: .earliest) == ["DTSTART;VALUE=DATE:20210101"])
    #expect(try dates("2021", wide: .skip) == nil)
    #expect(try dates("2021-01-12/..", wide: .skip) == nil)
    for wide in ExportOptions.WideDates.allCases {
      #expect(try dates("2021-01", wide: wide) == dates("2021-01"))
      #expect(try dates("2021-01-03T03:00:00Z", wide: wide) == ["DTSTART:20210103T030000Z"])
    }
  }

  @Test(
    arguments: [
      ("2021-01-03", "x", "CONFIRMED"), ("2021-01-03?", "? x", "TENTATIVE"),
      ("2021-01-03~", "c. x", "TENTATIVE"), ("2021-01-03%", "? c. x", "TENTATIVE"),
      ("[2021-01-03,2021-01-05]", "? x", "TENTATIVE"),
      ("{2021-01-03,2021-01-05}", "x", "CONFIRMED"),
    ])
  func `a doubt is told before the title and by the status`(
    date: String, summary: String, status: String
  ) throws {
    let lines = try lines(.saying("x", on: date))
    #expect(lines.contains("SUMMARY:\(summary)") && lines.contains("STATUS:\(status)"))
    let edtf = date.replacing(",", with: "\\,")
    #expect(lines.contains("X-EDTF:\(edtf)"))
    let first = lines.contains { $0.hasPrefix("DESCRIPTION:Date as recorded: \(edtf)\\n") }
    #expect(first)
  }

  @Test func `a contradiction makes an event tentative`() throws {
    let accounts = ["11", "12"].map {
      Account(source: "s\($0)", says: [Said(point: "killed", value: $0)])
    }
    let event = Event(
      id: "e", date: try EDTF(parsing: "2021"), kind: .attack, title: "T", accounts: accounts)
    let lines = try lines(Timeline(title: "", sources: [], names: [], events: [event]))
    #expect(lines.contains("STATUS:TENTATIVE") && lines.contains("SUMMARY:T"))
    let isTold = lines.contains { $0.hasSuffix("\\n≠ killed: 11 (s11)\\, 12 (s12): contradiction") }
    #expect(isTold)
  }

  @Test func `a time without a zone is that of the place, and says so`() throws {
    let words = "no zone is recorded"
    #expect(try lines(.saying("x", on: "2021-01-03T03:00:00")).joined().contains(words))
    #expect(try !lines(.saying("x", on: "2021-01-03T03:00:00Z")).joined().contains(words))
  }

  @Test(
    arguments: [
      ("a\\b;c,d:\"e\"", #"a\\b\;c\,d:"e""#),
      ("a\r\nEND:VCALENDAR\rb\u{2028}c", #"a\nEND:VCALENDAR\nb\nc"#),
      (",\u{301}", "\\,\u{301}"), ("هجوم", "هجوم"), ("👩\u{200D}👧", "👩\u{200D}👧"),
    ])
  func `no text leaves its line`(text: String, escaped: String) throws {
    let lines = try lines(.saying(text, on: "2021"))
    #expect(lines.contains("SUMMARY:\(escaped)") && lines.contains("LOCATION:\(escaped)"))
    #expect(lines.contains("UID:killing@\(try id(text)).annals"))
    #expect(lines.filter { $0 == "END:VCALENDAR" }.count == 1)
  }

  private func id(_ title: String) throws -> String {
    let uid = try #require(
      try lines(.saying(title, on: "1999")).first { $0.hasPrefix("UID:killing@") })
    return String(uid.dropFirst(12).dropLast(7))
  }

  @Test(arguments: ["x", "é", "漢", "🇵🇰", "\\", "\u{1B}"])
  func `lines are folded at 75 bytes, between characters`(letter: String) throws {
    let event = Event(
      id: "e", date: try EDTF(parsing: "2021"), kind: .attack,
      title: String(repeating: letter, count: 1_000_000 / letter.utf8.count))
    let timeline = Timeline(title: "", sources: [], names: [], events: [event])
    let bytes = Array(try Exporter.iCalendar.text(timeline).utf8)
    var width = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      try #require(bytes[place - 1] == 0x0D && place - 1 - width <= 75)
      try #require(String(validating: bytes[width..<place], as: UTF8.self) != nil)
      width = place + 1
    }
    #expect(width == bytes.count)
  }

  @Test func `it is stamped by the option, else by the last source`() throws {
    var stamped = options
    stamped.epoch = 1_000_000_000
    #expect(
      try Exporter.iCalendar.text(sample(), stamped).contains("\r\nDTSTAMP:20010909T014640Z\r\n"))
    #expect(
      try Exporter.iCalendar.text(.saying("x", on: "2021"), options)
        .contains("\r\nDTSTAMP:19700101T000000Z\r\n"))
  }

  @Test func `the recipe is there, and reads back`() throws {
    var extract = Extract(try sample())
    var asked = Asked()
    asked.query = "2021;,\\"
    let recipe = Recipe(
      program: "1", format: "ics", asked: asked, form: Recipe.Form(), scope: nil, events: 2,
      total: 2,
      sources: ["wsws": "00"])
    extract.recipe = recipe
    let line = try #require(
      try Exporter.iCalendar.text(extract).replacing("\r\n ", with: "").split(separator: "\r\n")
        .first { $0.hasPrefix("X-ANNALS-RECIPE:") })
    let text = line.dropFirst(16).replacing("\\\\", with: "\u{0}").replacing("\\,", with: ",")
      .replacing("\\;", with: ";").replacing("\u{0}", with: "\\")
    #expect(try text == recipe.line)
  }

  @Test(arguments: ["javascript:alert(1)", "https://x/a b", "https://x/\r\nEND:VEVENT", "x"])
  func `only an address of the web is one`(url: String) throws {
    let source = Source(id: "a", file: "a.txt", url: url)
    let event = Event(
      id: "e", date: try EDTF(parsing: "2021"), kind: .attack, title: "T",
      accounts: [Account(source: "a")])
    let lines = try lines(Timeline(title: "", sources: [source], names: [], events: [event]))
    #expect(!lines.contains { $0.hasPrefix("URL") })
  }
}
