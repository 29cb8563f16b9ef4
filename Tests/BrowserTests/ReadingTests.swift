import Archive
import Browser
import Screen
import Testing

/// The reader, the selection, the export dialog and help.
@Suite struct ReadingTests {
  @Test func `the passage one is at stands out, what is cited is plain and the rest is dim`() throws
  {
    let canvas = try Reader(typing: "j<enter>").model.view()
    let rows = (0..<canvas.size.rows).flatMap { canvas.runs(ofRow: $0) }
    let bright = rows.filter { $0.looks(.quotation) }.map(\.text)
    #expect(bright.joined(separator: " ") == "The old warehouse burnt down on Friday night")
    #expect(
      rows.contains { $0.style == .plain && $0.text.contains("The mayor came on Saturday and") })
    #expect(rows.contains { $0.looks(.context) && $0.text.contains("HARBOUR FIRE") })
  }

  @Test func `passages are walked, and Enter goes to the event that cites one`() throws {
    var reader = try Reader(typing: "j<enter>))")
    #expect(reader.footer.hasPrefix(" 3/3"))
    try reader.type("<enter>")
    #expect(reader.selected == "The mayor promises a quay")
  }

  @Test func `going to an event that a filter hides takes the filter away`() throws {
    let reader = try Reader(typing: "&kind:fire<enter><enter>))<enter>")
    #expect(reader.selected == "The mayor promises a quay")
    #expect(reader.footer.contains("The filter hid this event; it is off"))
  }

  @Test func `h and l choose which source Enter reads`() throws {
    #expect(try Reader(typing: "jl<enter>").screen.contains("› Herald"))
    #expect(try Reader(typing: "jllllhhhh<enter>").screen.contains("› The Gazette"))
  }

  @Test func `a search goes on from the top where nothing follows`() throws {
    #expect(try Reader(typing: "G/mayor").selected == "The mayor promises a quay")
  }

  @Test func `a side of a contradiction that does not fit is named`() throws {
    let reader = try Reader(columns: 44, rows: 20, typing: "x")
    #expect(reader.footer.contains("l for more: Herald"))
    #expect(try !Reader(columns: 100, rows: 30, typing: "x").footer.contains("for more"))
  }

  @Test func `where there is no room for the names of sides that do not fit, they are counted`()
    throws
  {
    let reader = try Reader(of: ContradictionTests.wordy(), columns: 40, rows: 10, typing: "x")
    #expect(reader.footer.contains("l for 1 more source"), "\(reader.screen)")
    #expect(reader.screen.contains("▶cause  ≠ contradiction"))
    #expect(reader.screen.contains(" lightning"))
  }

  @Test func `from a contradiction one reads on where each source has its side of it`() throws {
    var reader = try Reader(columns: 80, rows: 30, typing: "x<enter>")
    #expect(reader.screen.contains("› The Gazette"))
    #expect(reader.footer.contains(" 2/3 "))
    try reader.type("l")
    #expect(reader.screen.contains("› Herald"))
    #expect(reader.footer.contains(" 2/2 "))
  }

  @Test func `a search leads to the quotation that holds it, and Enter to its source`() throws {
    var reader = try Reader(columns: 80, rows: 30, typing: "/cigarette<enter>")
    #expect(reader.screen.contains("A cigarette had been"))
    try reader.type("<enter>")
    #expect(reader.screen.contains("› Herald"))
    #expect(reader.footer.contains(" 2/2 "))
  }

  @Test(arguments: [
    ("h", "No other source before this one"), ("jll", "No other source after this one"),
    ("=", "All columns are as wide"), ("0", "All is shown"),
    ("ji", "The editor's 2 notes are shown"),
    ("jii", "notes are hidden"), ("i", "There is no editor's note on this event"),
    ("jiki", "notes are hidden; there is none on this event"),
    ("j<enter>n", "Nothing is searched for; / searches"),
  ])
  func `a key that finds nothing to do says so`(keys: String, words: String) throws {
    #expect(try Reader(columns: 120, rows: 30, typing: keys).footer.contains(words))
  }

  @Test func `a search inside a text counts its hits there`() throws {
    var reader = try Reader(typing: "j<enter>/the")
    #expect(reader.footer.contains("hit 1 of 4"))
    try reader.type("<enter>n")
    #expect(reader.screen.contains("› The Gazette"))
    #expect(reader.footer.contains("/the  hit 2 of 4"))
  }

  @Test func `the hit one is at has the cursor and selects its passage`() throws {
    var reader = try Reader(typing: "j<enter>/the<enter>nn")
    let canvas = reader.model.view()
    let rows = (0..<canvas.size.rows).flatMap { canvas.runs(ofRow: $0) }
    #expect(rows.filter { $0.looks(.hit) }.map(\.text) == ["the"])
    #expect(rows.count { $0.looks(.found) } == 4)
    let cursor = try #require(canvas.cursor)
    let line = canvas.text(ofRow: cursor.row).dropFirst(cursor.column)
    #expect(line == "the ◂ The warehouse burns down")
    #expect(reader.footer.contains(" 2/3 "))
    try reader.type(")")
    #expect(reader.footer.contains(" 3/3 "))
    #expect(reader.footer.contains("/the  4 hits"))
  }

  @Test func `a search in a text starts where one is, and Esc goes back there`() throws {
    var reader = try Reader(typing: "j<enter>)/the")
    #expect(reader.footer.contains("hit 3 of 4"))
    try reader.type("<backspace><backspace><backspace>mayor")
    #expect(reader.footer.contains("hit 1 of 1"))
    let lines = reader.screen.split(separator: "\n")
    #expect(lines.contains { $0.contains("▶") && $0.contains("mayor") })
    try reader.type("<esc>")
    #expect(reader.footer.contains(" 2/3 "))
    #expect(reader.model.view().cursor?.column == 1)
  }

  @Test func `a selection grows with the cursor, is kept, exported and dropped`() throws {
    var reader = try Reader(typing: "jvj")
    #expect(reader.footer.contains("2 events selected, 5 to 6 August 1921 "))
    try reader.type("<enter>k")
    #expect(reader.screen.hasPrefix(" The harbour fire › 2 events selected, 5 to 6 August 1921"))
    #expect(reader.footer.contains("Esc drop"))
    try reader.type("s")
    #expect(
      reader.screen.contains("2 of 4 events: selected by hand, dated 5 to 6 August 1921"))
    try reader.type("<esc><esc>")
    #expect(!reader.screen.contains("selected"))
  }

  @Test(arguments: [
    (60, 20, "xvj"), (80, 24, "j<tab>vj"), (120, 40, "j<tab>vj"), (60, 20, "jO<tab>vj"),
  ])
  func `a selection that is begun in the accounts grows in the list`(
    columns: Int, rows: Int, keys: String
  ) throws {
    let reader = try Reader(columns: columns, rows: rows, typing: keys)
    #expect(reader.footer.contains("2 events selected") || reader.footer.contains("2 selected"))
    #expect(reader.markedRow.contains("The mayor promises a quay"), "\(reader.screen)")
  }

  @Test func `a selection grows to a contradiction with its rows in sight`() throws {
    let reader = try Reader(columns: 60, rows: 20, typing: "vx")
    #expect(reader.markedRow.contains("The warehouse burns down"), "\(reader.screen)")
  }

  @Test(
    arguments: [
      ("vjjj", "4 events selected, 8 to 9 January 2021; 4 more of 9 Jan not among them"),
      ("jvj", "2 events selected, 8 to 9 January 2021; 6 more of 8–9 Jan not among them"),
      ("jjjvj", "2 events selected, 9 January 2021; 4 more of 9 Jan not among them"),
      ("Gvkk", "3 events selected, 12 January 2021 and undated; 1 more of 12 Jan not among"),
      ("v:2021-01-09<enter>", "8 events selected, 8 to 9 January 2021 "),
    ])
  func `a selection tells what else falls on its days`(keys: String, words: String) throws {
    let reader = try Reader(
      of: TimeStripTests.attack, columns: 160, typing: ":2021-01-08<enter>\(keys):<esc>")
    #expect(reader.footer.contains(words))
  }

  @Test(
    arguments: [
      (120, "4 events selected, 8 to 9 January 2021; 4 more of 9 Jan not among them"),
      (80, "4 selected, 8–9 Jan 2021, without 4 more of 9 Jan"),
      (60, "4 selected, not all of 9 Jan"),
    ])
  func `where there is little room, fewer words tell it`(columns: Int, words: String) throws {
    var reader = try Reader(
      of: TimeStripTests.attack, columns: columns, typing: ":2021-01-08<enter>vjjj")
    #expect(reader.footer.hasPrefix(" \(words)   23/35 "))
    try reader.type("v")
    #expect(reader.screen.hasPrefix(" T › 4 ") && reader.screen.contains("of 9 Jan"))
  }

  @Test(arguments: [100, 80, 60])
  func `who takes a selection away reads what it lacks, on any width`(columns: Int) throws {
    let reader = try Reader(
      of: TimeStripTests.attack, columns: columns, typing: ":2021-01-08<enter>vjjjs")
    let screen = reader.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      screen.contains(
        "4 of 35 events: selected by hand, dated 8 to 9 January 2021, without 4 more events of 9 January 2021"
      ))
    #expect(screen.contains("File: t.md"))
  }

  @Test func `the export asks for format and file`() throws {
    var reader = try Reader(typing: "s<down>")
    #expect(reader.screen.contains("› csv"))
    #expect(reader.screen.contains("File: the-harbour-fire.csv"))
    try reader.type("<c-u>out.csv<enter>")
    guard case .export(let request) = reader.effects.last else {
      Issue.record("nothing was exported")
      return
    }
    #expect(request.format == "csv")
    #expect(request.path == "out.csv")
    #expect(!request.overwrite)
    #expect(request.selection.isEverything)
  }

  @Test(arguments: [
    ("/tmp/foo", "/tmp/foo"), ("<bs>a", "a"), ("<left><bs>", "the-harbour-fire.d"),
    ("<end>x", "the-harbour-fire.mdx"), ("<down>z", "z"), ("z<down>y", "zy"),
    ("n<enter>", "n"),
  ])
  func `what is typed takes the place of the suggested file`(keys: String, file: String) throws {
    let start = try Reader(typing: "s")
    #expect(start.screen.contains("What you type takes its place; ← → change it"))
    let name = (0..<24).flatMap { start.model.view().runs(ofRow: $0) }
      .first { $0.text == "the-harbour-fire.md" }
    #expect(name?.style.isReversed == true)
    var reader = start
    try reader.type(keys)
    #expect(reader.screen.contains("File: \(file)\n") || reader.screen.contains("File: \(file) "))
  }

  @Test func `a pasted path takes its place, too, and what is exported is told in full`() throws {
    var reader = try Reader(columns: 50, typing: "vGvs")
    reader.send(.input(.pasted("week.md")))
    #expect(reader.screen.contains("File: week.md\n"))
    let words = reader.screen.split(separator: "\n").dropFirst().prefix(2).joined()
      .split(separator: " ").joined(separator: " ")
    #expect(words.contains("selected by hand, dated 1 January 1898 to 6 August 1921 and undated"))
  }

  @Test func `what may be chosen is changed with a space, and remembered`() throws {
    var reader = try Reader(typing: "s<down><down>")
    #expect(reader.screen.contains("[x] the sources' very words"))
    #expect(reader.footer.contains("Space change"))
    try reader.type(" ")
    #expect(reader.screen.contains("[ ] the sources' very words"))
    #expect(reader.screen.contains("› csv"))
    try reader.type("<enter>")
    guard case .export(let request) = reader.effects.last else {
      Issue.record("nothing was exported")
      return
    }
    #expect(request.format == "csv" && request.choices.omitsQuotes)
    reader.send(.exported(path: "a.csv", count: 4, report: ["1 draft account is left out"]))
    #expect(reader.footer.contains("4 events written to a.csv; 1 draft account is left out"))
    try reader.type("s")
    #expect(reader.screen.contains("› csv"))
    #expect(reader.screen.contains("[ ] the sources' very words"))
    #expect(reader.screen.contains("File: the-harbour-fire.csv"))
    // At a format a space is a letter of the file's name.
    try reader.type("a b")
    #expect(reader.screen.contains("File: a b"))
  }

  @Test func `the name of a file is completed`() throws {
    var reader = try Reader(typing: "swe<tab>")
    #expect(reader.effects.last == .completePath("we"))
    reader.send(.completedPath("week", ["week.md", "weekend.md"]))
    #expect(reader.screen.contains("File: week\n"))
    #expect(reader.footer.contains("week.md  weekend.md"))
  }

  @Test func `a file that exists is replaced only after y`() throws {
    var reader = try Reader(typing: "s<enter>")
    reader.send(.exportFailed(reason: "the-harbour-fire.md exists", exists: true))
    #expect(reader.screen.contains("exists. Replace it?"))
    #expect(reader.footer.contains("y replace   Esc back"))
    try reader.type("n")
    #expect(!reader.screen.contains("Replace it?"))
    #expect(reader.effects.count == 1)
    try reader.type("<enter>")
    reader.send(.exportFailed(reason: "the-harbour-fire.md exists", exists: true))
    try reader.type("y")
    guard case .export(let request) = reader.effects.last else {
      Issue.record("nothing was exported")
      return
    }
    #expect(request.overwrite)
    reader.send(.exported(path: "the-harbour-fire.md", count: 4, report: []))
    #expect(reader.footer.contains("4 events written to the-harbour-fire.md"))
  }

  @Test func `help shows every action with its keys`() throws {
    let screen = try Reader(columns: 119, rows: 130, typing: "?").screen
    let names = Set(screen.split(separator: "\n").flatMap { $0.prefix(18).split(separator: " ") })
    let words = Set(screen.split { " /,;:()\n".contains($0) })
    for binding in KeyMap.standard.bindings {
      #expect(names.contains(Substring(binding.keys[0].label)), "\(binding.action)")
      #expect(binding.action.help.split { " /,;:()".contains($0) }.allSatisfy(words.contains))
    }
    #expect(screen.contains("  j k        one line down/up (also ↓ ↑, ^N ^P)\n"))
    #expect(screen.contains("  x X        the next/previous event on which sources"))
  }

  @Test func `help begins with the keys of the view one comes from`() throws {
    let screen = try Reader(columns: 100, rows: 130, typing: "j<enter>?").screen
    #expect(screen.contains("› Keys: reader"))
    let (here, elsewhere) = try #require(screen.firstRange(of: "In other views")).around(screen)
    #expect(here.contains("\n  w          wrap the lines"))
    #expect(!here.contains("z Z"))
    #expect(elsewhere.contains("\n  z Z        zoom"))
    #expect(elsewhere.contains("(timeline, accounts)"))
  }

  @Test(arguments: [60, 80, 120, 200])
  func `the legend keeps a sign and its word together`(columns: Int) throws {
    let screen = try Reader(columns: columns, rows: 170, typing: "?").screen
    for words in [
      "· background", "≈ one says it more precisely", "≡ other spelling of a name", "= agree",
      "≤3 Jan once, then or earlier", "by 3 Jan up to then, start open",
      "from 3 Jan since then, end open", "◦ was published before it",
    ] {
      #expect(screen.contains(words), "\(words)")
    }
    #expect(screen.split(separator: "\n").count { $0.contains("Signs") } == 1)
  }

  @Test(arguments: [60, 80, 120, 200])
  func `help begins with the keys of the view that one comes from`(columns: Int) throws {
    let screen = try Reader(columns: columns, rows: 24, typing: "?").screen
    #expect(screen.contains("Move"))
    #expect(screen.contains("one line down/up"))
  }

  @Test func `help over a text closes to the text`() throws {
    #expect(try Reader(typing: "j<enter>?q").screen.contains("› The Gazette"))
  }
}

extension Range<String.Index> {
  /// What stands before it in a text, and what after it.
  fileprivate func around(_ text: String) -> (Substring, Substring) {
    (text[..<lowerBound], text[upperBound...])
  }
}
