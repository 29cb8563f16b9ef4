import Archive
import Browser
import Chronology
import Screen
import Testing

/// What can be typed after `:`.
@Suite struct CommandLineTests {
  private func reader(_ line: String, before: String = "") throws -> Reader {
    try Reader(columns: 120, typing: "\(before):\(line)<enter>")
  }

  @Test(arguments: [
    ("3", "3/4"), ("0", "1/4"), ("row 2", "2/4"), ("1921-08-06", "3/4"), ("1921", "2/4"),
    ("1921-08", "2/4"), ("1900", "2/4"), ("date 1898", "1/4"), ("2021-01-09", "3/4"),
    ("../1897", "1/4"), ("event visit", "3/4"), ("bottom", "4/4"), ("search mayor", "3/4"),
    ("next-disputed", "2/4"), ("next-disp", "2/4"), ("  :  row   4 ", "4/4"), ("", "1/4"),
    ("undated", "4/4"), ("6 August 1921", "3/4"), ("aug 6, 1921", "3/4"),
    ("1921-8-6", "3/4"),
  ])
  func `a row, a date, an event or a command leads somewhere`(line: String, place: String) throws {
    #expect(try Reader(columns: 120, typing: ":\(line)<enter>v").footer.contains(" \(place) "))
  }

  @Test(arguments: [
    ("1921-08-06", "The first that falls on 6 August 1921"),
    ("1921-08-06?", "The first that"), ("1900", "Nothing falls on 1900; this is the next after it"),
    ("1950", "Nothing falls on 1950; this is the last before it"),
    ("undated", "The only event without a date"),
    ("999", "There are 4 rows; this is the last"), ("99999999999999999999999", "There are 4 rows"),
    ("1921-13", "1921-13 is no date"), ("[oops", "[oops is no date"),
    ("nxet-event", "There is no command nxet-event; did you mean next-event?"),
    ("zzzzqqq", "There is no command zzzzqqq; Tab lists all"),
    ("next", "next may be next-event, next-disputed"),
    ("event", "event needs something: event EVENT"),
    ("event visti", "No event is called visti; did you mean visit?"),
    ("read nobody", "No source is called nobody; there are gazette, herald, book"),
    ("source book", ""), ("source herald", "Herald does not tell this event"),
    ("export pdf a.pdf", "There is no format pdf; there are markdown, csv"),
    ("export csv", "export needs a format and a file"),
    ("mark ++", "A mark is a letter or a digit"),
    ("unmark z", "No mark z is set"), ("marks", "No mark is set; m and a letter sets one"),
    ("wrap", "wrap means nothing here; it does in: reader"),
    ("filter kind:wedding", "No kind is called wedding"), ("row x", "x is no row"),
    ("quit now", "quit takes nothing after it"), ("filter date:1921-13", "1921-13 is no date"),
  ])
  func `what is said of a line`(line: String, words: String) throws {
    #expect(try reader(line).footer.contains(words))
  }

  @Test(arguments: [
    ("C:3", "Coverage", "3/4"), ("L:2", "When we learned it", "2/4"), ("T:2", "Sources", "2/3"),
    ("P:1", "Names", "1/1"), ("jc:2", "Compare", "2/4"), ("C:1921-08-06", "Coverage", "3/4"),
    ("c:1921-08-06", "Compare: The mayor", "3/4"), ("C:0", "Coverage", "1/4"),
    ("C:99", "Coverage", "There are 4 rows; this is the last"),
    ("c:2", "Compare", "There are no rows"),
    ("P:7", "Names", "There is 1 row; this is the last"),
  ])
  func `a row or a date moves the cursor of the view one is in`(
    keys: String, view: String, words: String
  ) throws {
    var reader = try Reader(columns: 120, rows: 30, typing: keys + "<enter>")
    #expect(reader.screen.contains("› \(view)"))
    if words.contains("/") { try reader.type("m<esc>") }
    #expect(reader.footer.contains(words), "\(reader.footer)")
  }

  @Test func `where every event shown has a date that is said`() throws {
    let keys = "&kind:visit<enter>:undated<enter>"
    let reader = try Reader(columns: 120, typing: keys)
    #expect(reader.footer.contains("Every event shown has a date"))
    #expect(try Reader(columns: 120, typing: "C:undated<enter>").screen.contains("› Coverage"))
  }

  @Test func `a row of a comparison is one of its points`() throws {
    let reader = try Reader(columns: 120, rows: 30, typing: "jc:2<enter>")
    #expect(reader.screen.contains("The Gazette  two"))
  }

  @Test func `commands open what their keys open, and leave for the outside`() throws {
    #expect(try reader("help").screen.contains("› Keys: timeline"))
    #expect(try reader("q").effects == [.quit])
    #expect(try reader("read herald").screen.contains("› Herald"))
    #expect(try reader("filter kind:visit").screen.contains("The harbour fire › visit"))
    #expect(try reader("filter").footer.hasPrefix(" &"))
    #expect(try reader("search").footer.hasPrefix(" /"))
    #expect(try reader("export").screen.contains("› Export"))
    var reader = try reader("row 3", before: "<enter>")
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type(":source gaz<enter><enter>")
    #expect(reader.screen.contains("› The Gazette"))
  }

  @Test func `a span of dates shows what may fall in it, and is what is exported`() throws {
    var reader = try reader("span 1921-08-05/1921-08-06")
    #expect(reader.screen.contains("The harbour fire › possibly 5 to 6 August 1921"))
    #expect(reader.footer.contains("1/2"))
    try reader.type("s")
    #expect(reader.screen.contains("2 of 4 events: possibly 5 to 6 August 1921"))
  }

  @Test(arguments: [
    ("warehouse !kind:visit", "possibly 5 to 6 August 1921, with \"warehouse\", but not visit"),
    ("on:1921 kind:fire", "possibly 5 to 6 August 1921, fire"),
  ])
  func `a span takes the place of other dates, and all else that is filtered stays`(
    filter: String, words: String
  ) throws {
    let keys = "&\(filter)<enter>:span 1921-08-05/1921-08-06<enter>"
    let reader = try Reader(columns: 140, rows: 24, typing: keys)
    #expect(reader.screen.contains("› \(words)"), "\(reader.screen)")
  }

  @Test(arguments: [
    "9 January", "9 jan", "9 jan 2021", "Jan 9", "January 9", "Jan 9 2021", "Jan 9, 2021",
    "date jan 9",
  ])
  func `a day without a year is of the year one is in`(date: String) throws {
    let reader = try Reader(
      of: TimeStripTests.attack, columns: 120, typing: ":2021-01-08<enter>:\(date)<enter>")
    #expect(reader.footer.contains("on 9 January 2021"))
  }

  @Test(arguments: [
    (
      "2021-01-13", 4,
      "Nothing surely falls on 13 January 2021, 1 may (&on:2021-01-13); this is the last"
    ),
    ("1990", 3, "Nothing surely falls on 1990, 1 may (&on:1990); this is the next after it"),
    ("1977", 2, "The first that may fall on 1977"),
  ])
  func `a date leads to where it stands, not to what began long before`(
    date: String, event: Int, words: String
  ) throws {
    let timeline = TimeStripTests.timeline(["1947", "1977/2021-01-15", "2001-10", "2021-01-12"])
    let reader = try Reader(of: timeline, columns: 120, typing: ":\(date)<enter>")
    #expect(reader.footer.contains(words))
    #expect(reader.selected == "Happening \(event)")
  }

  @Test(
    arguments: [
      ("January", "on January 2021"), ("jan 2021", "on January 2021"), ("mar 9", "on 9 March 2021"),
      ("march", "on March 2021"), ("mar", "mar may be mark, marks"), ("mart", "no command mart"),
      ("mark 9", "Mark 9"), ("29 feb", "2021 has no such day"),
    ])
  func `a month is a date where no command begins so`(line: String, words: String) throws {
    let reader = try Reader(
      of: TimeStripTests.attack, columns: 120, typing: ":2021-01-08<enter>:\(line)<enter>")
    #expect(reader.footer.contains(words))
  }

  @Test func `what may be a date completes nothing, what begins a command does`() throws {
    #expect(try Reader(columns: 120, typing: ":mar").screen.contains("marks"))
    let plain = try Reader(columns: 120, typing: "m9:x").screen.split(separator: "\n").dropLast()
    for line in ["mar 9", "jan", "march"] {
      let screen = try Reader(columns: 120, typing: "m9:\(line)").screen
      #expect(screen.split(separator: "\n").dropLast() == plain, "\(line)")
    }
  }

  @Test(
    arguments: [
      ("5 Jan", "5 January 2021"), ("3 Jan to 9 Jan", "3 to 9 January 2021"),
      ("3-9 Jan", "3 to 9 January 2021"), ("Jan 3 to Jan 9 2021", "3 to 9 January 2021"),
      ("2021-01-03/2021-01-09", "3 to 9 January 2021"), ("January", "1 to 31 January 2021"),
    ])
  func `a span of dates is typed as dates are written`(dates: String, words: String) throws {
    var reader = try Reader(
      of: TimeStripTests.attack, columns: 120, typing: ":2021-01-08<enter>:span \(dates)<enter>")
    #expect(reader.screen.contains("› possibly \(words)"))
    // Wherever one is when it is read again, it stays the same.
    try reader.type("&<enter>")
    #expect(reader.screen.contains("› possibly \(words)"))
  }

  @Test(arguments: ["on:january", "after:\"2 Jan\" before:\"10 Jan\"", "on:\"3-9 Jan\""])
  func `a filter takes dates without a year, of the year in which it was typed`(filter: String)
    throws
  {
    var reader = try Reader(
      of: TimeStripTests.attack, columns: 120, typing: ":2021-01-08<enter>&\(filter)<enter>")
    let head = reader.screen.prefix { $0 != "\n" }
    #expect(head.contains("January 2021"))
    try reader.type("g")
    reader.send(.reloaded(try Archive(TimeStripTests.attack)))
    #expect(reader.screen.prefix { $0 != "\n" } == head)
  }

  @Test func `a span needs dates`() throws {
    #expect(try reader("span").footer.contains("span needs something: span DATE"))
    #expect(try reader("span nonsense").footer.contains("nonsense is no date"))
  }

  @Test(arguments: [
    (":9 jan<enter>", "9 January 2021"), (":january<enter>", "January 2021"),
    ("G:9 jan<enter>", "9 January 2021"), (":span 9 jan<enter>", "9 January 2021"),
    (":7 oct<enter>", "7 October 1947"), ("&on:\"9 jan\"<enter>", "› possibly 9 January 2021"),
    ("/on:\"9 jan\"", "hit 1 of"),
  ])
  func `a day without a year is of the nearest year in which something falls on it`(
    keys: String, date: String
  ) throws {
    let reader = try Reader(of: TimeStripTests.attack, columns: 120, typing: keys)
    #expect(reader.screen.contains(date))
  }

  @Test(arguments: ["P/zzz<enter>", "P/zzz<esc>", "T/zzz<enter>", "T/zzz<esc>"])
  func `what nobody has is looked for without losing one's place`(keys: String) throws {
    #expect(try Reader(columns: 80, rows: 24, typing: keys).footer.contains(" 1/"))
  }

  @Test func `an undated event that was not known by then is said not to be`() throws {
    let reader = try Reader(
      columns: 80, rows: 24, typing: ":learned 1921-08-07<enter>:undated<enter>")
    #expect(!reader.footer.contains("without a date"))
  }

  @Test(arguments: ["", "G"])
  func `what was known by a day without a year is of the year of the publications`(keys: String)
    throws
  {
    let reader = try Reader(columns: 120, typing: keys + ":learned 7 aug<enter>")
    #expect(reader.screen.contains("By 7 August 1921"))
  }

  @Test func `a selection that grows to a date takes all of it in`() throws {
    let reader = try Reader(
      of: TimeStripTests.attack, columns: 120, typing: ":2021-01-08<enter>v:2021-01-09<enter>v")
    #expect(reader.screen.contains("› 8 events selected, 8 to 9 January 2021"))
  }

  @Test func `an export says what came of it`() throws {
    var reader = try reader("export csv out.csv")
    guard case .export(let request) = reader.effects.last else {
      Issue.record("nothing was exported")
      return
    }
    #expect(request.format == "csv" && request.path == "out.csv" && !request.overwrite)
    reader.send(.exportFailed(reason: "out.csv exists", exists: true))
    #expect(reader.footer.contains("out.csv exists; nothing was written"))
  }

  @Test func `Tab completes, and what may be meant stands above the line`() throws {
    var reader = try Reader(columns: 120, typing: ":rea")
    #expect(reader.screen.contains("read SOURCE"))
    try reader.type("<tab>")
    #expect(reader.footer.hasPrefix(" :read "))
    #expect(reader.screen.contains("The Gazette"))
    try reader.type("<tab>")
    #expect(reader.footer.hasPrefix(" :read gazette"))
    try reader.type("<tab><btab><btab>")
    #expect(reader.footer.hasPrefix(" :read "))
    #expect(!reader.footer.contains("gazette"))
    #expect(try Reader(typing: ":event v<tab>").footer.hasPrefix(" :event visit"))
    #expect(try Reader(typing: ":export c<tab>").footer.hasPrefix(" :export csv"))
    #expect(try Reader(typing: ":filter ki<tab>vi<tab>").footer.hasPrefix(" :filter kind:visit"))
    #expect(try Reader(typing: "mz:unmark <tab>").footer.hasPrefix(" :unmark z"))
  }

  @Test func `Tab completes names in a filter, in quotation marks where they need them`() throws {
    var reader = try Reader(columns: 120, typing: "&plac<tab>po")
    #expect(reader.screen.contains("Port Ellen  1 event"))
    try reader.type("<tab>")
    #expect(reader.footer.hasPrefix(" &place:\"Port Ellen\""))
    try reader.type("<enter>")
    #expect(reader.screen.contains("The harbour fire › place Port Ellen"))
    #expect(try Reader(typing: "&!ki<tab>").footer.hasPrefix(" &!kind:"))
  }

  @Test func `Up recalls commands, and Esc and backspace leave`() throws {
    var reader = try Reader(typing: ":3<enter>:1<enter>:<up><up>")
    #expect(reader.footer.hasPrefix(" :3"))
    try reader.type("<esc>")
    #expect(reader.footer.contains("1/4"))
    try reader.type(":<bs>")
    #expect(reader.footer.contains("1/4"))
  }

  @Test(arguments: [":", "&", "/", "f"])
  func `a line of 10,000 characters, controls and all, is drawn and refused`(key: String) throws {
    var reader = try Reader(typing: key)
    let text = String(repeating: "x\u{1B}[31m\u{202E}漢\"", count: 1250)
    reader.send(.input(.pasted(text)))
    #expect(!reader.screen.contains("\u{1B}") && !reader.screen.contains("\u{202E}"))
    try reader.type("<enter>")
    #expect(!reader.screen.contains("\u{1B}") && !reader.screen.contains("\u{202E}"))
  }

  @Test(arguments: [(200, 60), (120, 40), (80, 24), (60, 20), (40, 10), (1, 1)])
  func `whatever the width, the way out is named`(columns: Int, rows: Int) throws {
    for (keys, words) in [
      ("", "q quit"), (":", "Esc back"), ("&", "Esc back"), ("/", "Esc"), ("f", "Esc back"),
      ("?", "q back"), ("<enter>", "q back"), ("s", "Esc back"), ("mam", "Esc back"),
      ("ma:marks<enter>", "Esc back"), ("v", "Esc drop"),
    ] {
      let footer = try Reader(columns: columns, rows: rows, typing: keys).footer
      #expect(footer.contains(words) || columns == 1, "after \(keys): \(footer)")
    }
  }
}
