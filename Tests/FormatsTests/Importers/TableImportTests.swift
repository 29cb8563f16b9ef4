import Chronology
import Formats
import Foundation
import Testing

@Suite struct TableImportTests {
  private func events(_ text: String, _ options: ImportOptions = ImportOptions()) throws -> [Event]
  {
    let table = try Importing().read(text, options)
    return table.tables.flatMap(\.events)
  }

  @Test func `each row is an event that quotes its record`() throws {
    let events = try events("Date,Title,Where\n2021-01-03,The mill burns,Ley\n1914,War,Europe\n")
    #expect(events.map(\.brief) == ["2021-01-03 The mill burns", "1914 War"])
    #expect(events.map(\.place) == ["Ley", "Europe"])
    let quotations = events.flatMap(\.accounts).flatMap(\.quotations)
    #expect(quotations.map(\.exact) == ["2021-01-03,The mill burns,Ley", "1914,War,Europe"])
    #expect(events.map(\.id) == ["the-mill-burns", "war"])
  }

  @Test(
    arguments: [
      "Date;Title\n2021-01-03;a, b\n", "Date\tTitle\r\n2021-01-03\ta, b\r\n",
      "Date|Title\r2021-01-03|a, b\r", "\u{FEFF}Date,Title\n2021-01-03,\"a, b\"",
      "\"Date\",\"Title\"\r\n\"2021-01-03\",\"a, b\"\r\n", "Date,Title\n2021-01-03, \"a, b\"\n",
      "\n\nDate,Title\n2021-01-03,\"a, b\"\n",
    ])
  func `whatever parts cells and lines`(text: String) throws {
    #expect(try events(text).map(\.brief) == ["2021-01-03 a, b"])
  }

  @Test func `quotation marks hold line breaks, commas and doubled marks`() throws {
    let events = try events(
      "Title,Text\n\"a \"\"b\"\" c\",\"one\ntwo, three\"\n5\" pipe,x\n")
    #expect(events.map(\.title) == ["a \"b\" c", "5\" pipe"])
    #expect(events[0].summary == "one\ntwo, three")
    #expect(events[0].accounts[0].quotations[0].exact == "\"a \"\"b\"\" c\",\"one\ntwo, three\"")
  }

  @Test(
    arguments: [
      ("when,what", ["date": "when", "title": "what"]),
      (
        "Start Date,End_date,HEADLINE",
        ["date": "Start Date", "end": "End_date", "title": "HEADLINE"]
      ),
      (
        "Date (UTC),Event,Actors,Category,Ref No",
        ["date": "Date (UTC)", "title": "Event", "people": "Actors", "kind": "Category"]
      ),
      ("Year,Month,Day,Name", ["year": "Year", "month": "Month", "day": "Day", "title": "Name"]),
      ("Date,Year,Title", ["date": "Date", "title": "Title"]),
      ("Name,Title,Date", ["title": "Title", "date": "Date"]),
      ("Month,Title", ["title": "Title"]),
      (
        "Title,Source URL,Source,Comments",
        ["title": "Title", "url": "Source URL", "source": "Source", "note": "Comments"]
      ),
    ])
  func `columns are known by their names`(header: String, roles: [String: String]) throws {
    let cells = header.split(separator: ",").map { _ in "x" }.joined(separator: ",")
    let map = try Importing().read("\(header)\n\(cells)\n").tables[0].map
    #expect(
      Dictionary(uniqueKeysWithValues: map.pairs.map { ($0.role.name, $0.column) }) == roles)
  }

  @Test func `a user says what columns are`() throws {
    let text = "When was it,Type,Was,Title\n3/1/2021,x,The mill burns,y\n"
    let options = ImportOptions(
      order: .dayFirst, columns: [.date: "when was it", .title: "Was", .kind: ""])
    let event = try #require(try events(text, options).first)
    #expect(event.brief == "2021-01-03 The mill burns")
    #expect(event.kind.rawValue == "event")
    #expect(event.fields == [EventField("Type", "x"), EventField("Title", "y")])
  }

  @Test func `a column that is not there is told with those that are`() throws {
    let error = try #require(
      throws: Findings.self
    ) {
      try Importing().read("Date,Title\n1914,x\n", ImportOptions(columns: [.title: "Wat"]))
    }
    #expect(error.description.contains("there is no column \"Wat\" for --map title=…"))
    #expect(error.all.first?.hint == "the columns are: Date, Title")
  }

  @Test func `the table's words for a date stand beside what they are read as`() throws {
    let events = try events(
      "Date,Title\nc. 1820,a\n1820~,b\nbefore 1914,c\nEaster 1914,d\nunknown,e\n,f\n")
    #expect(events.map(\.date?.description) == ["1820~", "1820~", "[..1913]", nil, nil, nil])
    #expect(
      events.map { $0.accounts[0].printed }
        == ["c. 1820", nil, "before 1914", "Easter 1914", "unknown", nil])
    #expect(events[2].inferred?.contains("[..1913]") == true)
  }

  @Test func `two columns make a span`() throws {
    let text = """
      Start,End,Title
      3 Jan 2021,9 Jan 2021,a
      2021-01-03,2021-01-03,b
      ,1918,c
      1918,1914,d
      Easter,1914,e
      1914,,f
      2021-01-03 10:00,2021-01-03 12:00,g
      2021-01-03T10:00:00Z,2021-01-04T12:00:00Z,h
      1914-1916,1918,i
      1914,Easter,j
      """
    let importing = try Importing()
    let table = try importing.read(text)
    #expect(
      table.tables[0].events.map(\.date?.description) == [
        "2021-01-03/2021-01-09", "2021-01-03", "/1918", "1918", nil, "1914", "2021-01-03",
        "2021-01-03/2021-01-04", "1914/1916", "1914",
      ])
    #expect(table.tables[0].events[0].accounts[0].printed == "3 Jan 2021 – 9 Jan 2021")
    #expect(table.tables[0].events[6].time == "10:00–12:00")
    #expect(table.tables[0].events[7].time == "10:00:00Z–12:00:00Z")
    #expect(
      importing.short(table.findings) == [
        "5:6: \"1918\" to \"1914\" is no span of time: only the start is taken",
        "6:1: \"Easter\" is not read as a date: the event is kept undated",
        "10:11: \"1914/1916\" to \"1918\" is no span of time: only the start is taken",
        "11:6: \"Easter\" is not read as a date: it is left out",
      ])
  }

  @Test(arguments: [
    ("13/13/2020", "neither the day nor the month can stand first: there is no such day"),
    (
      "44199",
      "a spreadsheet's number for 2021-01-03: have its cells shown as dates, and export it anew"
    ),
    (
      "44199.5",
      "a spreadsheet's number for 2021-01-03: have its cells shown as dates, and export it anew"
    ),
    ("123456", "a year of more than four digits has Y in front: Y123456"),
  ])
  func `what is not read as a date has a hint of what it may be`(date: String, hint: String) throws
  {
    let table = try Importing().read("Date,Title\n\(date),a\n")
    #expect(table.findings.map(\.hint) == [hint])
    #expect(table.tables[0].events[0].date == nil)
  }

  @Test func `a sheet of TimelineJS`() throws {
    let text = """
      Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
      ,,,,,,,,,The mill,<p>All of it</p>,,,,,title,,
      1901,5,3,21:00,,,,,,It burns,"<b>Big</b>",https://example.org/a.jpg,The Post,,,,fire,
      1890,,,,1910,,,,the old days,Times of mills,,,,,,era,,#fff
      -44,3,15,,,,,,,Caesar dies,,,,,,,,
      """
    let table = try Importing().read(text)
    let events = table.tables[0].events
    #expect(table.timeline.title == "The mill")
    #expect(
      events.map(\.brief) == [
        "1901-05-03 It burns", "1890/1910 Times of mills", "-0043-03-15 Caesar dies",
      ])
    #expect(events.map(\.kind.rawValue) == ["fire", "background", "event"])
    #expect(events.map(\.time) == ["21:00", nil, nil])
    #expect(events[0].summary == "Big")
    #expect(
      table.timeline.fields == [
        EventField("Text", "<p>All of it</p>"), EventField("Type", "title"),
      ])
    #expect(
      events[0].fields
        == [
          EventField("Media", "https://example.org/a.jpg"), EventField("Media Credit", "The Post"),
          EventField("Text", "<b>Big</b>"),
        ])
    #expect(events[1].accounts[0].printed == "the old days")
    #expect(events[2].inferred == "The year -44 is taken for 44 BC.")
    #expect(table.tables[0].counts.titles == 1)
    #expect(table.findings.isEmpty)
  }

  @Test func `rows without a title are called by what they say`() throws {
    let long = String(repeating: "word ", count: 40)
    let titled = try events("Date,Title,Text,Place\n1914,,It began. And went on.,Ley\n1915,,,Ley\n")
    #expect(titled.map(\.title) == ["It began.", "1915 · Ley"])
    let untitled = try Importing().read("Date,Text\n1914,\(long)\n")
    #expect(untitled.tables[0].events[0].title == String(repeating: "word ", count: 14) + "word…")
    #expect(untitled.findings.isEmpty)
  }

  @Test func `people, kinds, sources and notes`() throws {
    let text = """
      Title,Who,Type,Source,Link,Note
      a,"Ada Reed; Reed, Tom|The Post",Attack,The Star,https://example.org,n
      b,Reed,protests,,,
      c,Reed,Fire,The Star,,
      """
    let events = try events(text)
    #expect(events[0].people == ["Ada Reed", "Reed, Tom", "The Post"])
    #expect(events.map(\.kind.rawValue) == ["attack", "protests", "Fire"])
    #expect(events.map { $0.accepted.map(\.code) } == [[], [.nearKind], []])
    #expect(
      events.map { $0.accounts[0].note } == [
        "The table names as its source: The Star, https://example.org", nil,
        "The table names as its source: The Star",
      ])
    #expect(events[0].note == "n")
  }

  @Test func `ids are the table's, and each stands once`() throws {
    let importing = try Importing()
    let table = try importing.read(
      "ID,Title\na,x\na,y\na-2,z\n,x\nb,x\n,x\n", ImportOptions(columns: [.date: ""]))
    #expect(table.tables[0].events.map(\.id) == ["a", "a-2", "a-2-2", "x", "b", "x-2"])
    #expect(
      importing.short(table.findings) == [
        "3:1: the id \"a\" stands in another row: this event is called \"a-2\"",
        "4:1: the id \"a-2\" stands in another row: this event is called \"a-2-2\"",
      ])
  }

  @Test func `parts of dates that nobody knows are 0, and what is no date keeps its cells`() throws
  {
    let text = """
      iyear,imonth,iday,End Year,Title
      1970,0,0,,a
      1970,1,0,,b
      c. 1914,,,,c
      2021,13,40,,d
      2005.0,2.0,3.0,2004,e
      """
    let importing = try Importing()
    let table = try importing.read(text)
    let events = table.tables[0].events
    #expect(
      events.map(\.date?.description) == ["1970", "1970-01", "1914~", nil, "2005-02-03"])
    #expect(events.map { $0.accounts[0].printed } == [nil, nil, "c. 1914", nil, nil])
    #expect(
      events[3].fields.map { "\($0.name) \($0.value)" } == ["iyear 2021", "imonth 13", "iday 40"])
    #expect(events[4].fields == [EventField("End Year", "2004")])
    #expect(
      importing.short(table.findings) == [
        "5:1: \"40 13 2021\" is not read as a date: the event is kept undated",
        "6:16: \"2005-02-03\" to \"2004\" is no span of time: only the start is taken",
      ])
  }

  @Test func `an end that is none has no time, and two times of one start are told`() throws {
    let importing = try Importing()
    let table = try importing.read(
      "Start,End,Time,Title\n2021-01-05T10:00,2021-01-03T11:00,,x\n2021-01-03 10:00,,11:00,y\n")
    #expect(table.tables[0].events.map(\.time) == ["10:00", "11:00"])
    #expect(
      importing.short(table.findings).last
        == "3:19: the date has the time 10:00, and 11:00 stands beside it: both are kept")
  }

  @Test func `Excel's line for the sign between cells is no header`() throws {
    let importing = try Importing()
    let table = try importing.read("sep=;\r\nDate;Title\r\n1914;\"War; big\"\r\n")
    #expect(table.tables[0].events.map(\.brief) == ["1914 War; big"])
    #expect(try importing.dossier(table).warnings.map(\.description) == [])
  }

  @Test func `a table without dates is told once`() throws {
    let importing = try Importing()
    let table = try importing.read("Name,Where\nx,Ley\ny,Ley\n")
    #expect(
      importing.short(table.findings) == [
        "1:1: no column is called like a date: every event is undated"
      ])
    #expect(
      table.findings[0].hint
        == "the first row names the columns, delete what stands above it: Name, Where; say which one it is: "
        + "--map date=…")
  }

  @Test func `what is not taken as it stands is told with its place`() throws {
    let importing = try Importing()
    let text = """
      Date,Title,Note,Note,
      3/1/2021,a,,,
      199u,b,,,
      1914
      1915,c,,,,,more
      "1916"x,d,,,
      ,,,,
      "1917
      ",e,"é","ü",f

      """
    let table = try importing.read(text)
    #expect(
      importing.short(table.findings) == [
        "1:17: a second column is called \"Note\": it is kept as \"Note (2)\"",
        "2:1: \"3/1/2021\" can be two days: the event is kept undated",
        "3:1: 'u' is the old sign: \"199u\" is read as 199X",
        "4:1: this row has 1 cell and the header 5",
        "4:1: this row has no title: it is called \"1914\"",
        "5:11: this row has 7 cells and the header 5",
        "6:1: text stands behind the closing quotation mark of this cell",
        "6:1: \"1916x\" is not read as a date: the event is kept undated",
      ])
    #expect(table.tables[0].counts.rows == 7)
    #expect(table.tables[0].counts.blanks == 1)
    let last = try #require(table.tables[0].events.last)
    #expect(last.date?.description == "1917")
    #expect(last.fields == [EventField("Note (2)", "ü"), EventField("column 5", "f")])
    #expect(last.origin?.line == 8)
  }
}
