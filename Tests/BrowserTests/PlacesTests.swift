import Archive
import Browser
import Chronology
import Screen
import Testing

/// Marks, back and forward, the fuzzy jump, and what says where one is.
@Suite struct PlacesTests {
  @Test func `a mark leads back, and two ticks to where one was`() throws {
    var reader = try Reader(typing: "jmaG'a")
    #expect(reader.selected == "The warehouse burns down")
    #expect(reader.screen.contains("\na Fri  5 Aug 1921"))
    try reader.type("''")
    #expect(reader.selected == "Sailors fear the warehouse")
    try reader.type("''")
    #expect(reader.selected == "The warehouse burns down")
  }

  @Test(arguments: [
    ("'a", "No mark a is set; m and a letter sets one"), ("mb'a", "No mark a is set; set: b"),
    ("''", "There was no jump yet"), ("m<enter>", "A mark is a letter or a digit, not Enter"),
    ("m'", "A mark is a letter or a digit, not '"), ("ma", "Mark a is set; 'a comes back here"),
    ("m", "m: which letter"), ("ma'", "' and a letter goes to its mark (a)"),
    ("B", "There is no place before this one"), ("F", "There is no place after this one"),
  ])
  func `what is said of marks`(keys: String, words: String) throws {
    #expect(try Reader(columns: 160, typing: keys).footer.contains(words))
  }

  @Test func `a mark outlives a reading anew, and its event may be gone`() throws {
    var reader = try Reader(columns: 120, typing: "jmajmbg")
    let old = Harbour.timeline
    let new = Timeline(
      title: old.title, sources: old.sources, names: old.names,
      events: old.events.filter { $0.id != "fire" })
    reader.send(.reloaded(try Archive(new)))
    try reader.type("'b")
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type("'a")
    #expect(reader.footer.contains("The event of mark a is gone"))
    try reader.type(":marks<enter>")
    #expect(reader.screen.contains("a  an event that the dossier has no more"))
    try reader.type("<enter>")
    #expect(reader.footer.contains("The event of mark a is gone"))
    try reader.type("<down><enter>")
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type("BF<c-o>'b''")
  }

  @Test(arguments: [
    ("Cj<enter>", "Coverage"), ("P<tab><enter>", "Names"), ("P<enter>", "Names"),
    ("L<enter>", "When we learned it"), ("j<enter>))<enter>", "The Gazette"),
    ("Cfmayor<enter>", "Coverage"),
  ])
  func `after a jump out of a view the way back is named`(keys: String, view: String) throws {
    for columns in [60, 80, 120] {
      var reader = try Reader(columns: columns, rows: 24, typing: keys)
      #expect(reader.footer.contains("B back to \(view)"), "\(reader.footer)")
      #expect(reader.footer.contains("q quit"))
      try reader.type("B")
      #expect(reader.screen.prefix { $0 != "\n" }.contains(" \(view)"))
    }
  }

  @Test func `Esc says the way back, and far away or elsewhere it is none`() throws {
    var reader = try Reader(columns: 100, rows: 24, typing: "Cj<enter><esc>")
    #expect(reader.footer.contains("B goes back to Coverage; q quits"))
    try reader.type("Pq")
    #expect(!reader.footer.contains("back to"))
    #expect(try !Reader(columns: 100, rows: 24, typing: "CqG").footer.contains("back to"))
    let far = try Reader(of: LongListTests.timeline, columns: 100, rows: 24, typing: "C<enter>")
    #expect(far.footer.contains("B back to Coverage"))
    reader = far
    try reader.type("40j")
    #expect(!reader.footer.contains("B back"))
  }

  @Test(arguments: [
    ("jCj", "› Coverage", "The mayor promises"),
    ("jcJ", "› Compare: The mayor promises a quay", ""),
    ("L4G", "› When we learned", "The mayor promises"), ("jP<tab>", "› Names", "burns down"),
  ])
  func `a mark that is set in a view leads back into it`(keys: String, crumb: String, row: String)
    throws
  {
    var reader = try Reader(columns: 100, rows: 30, typing: keys + "ma<esc>G'a")
    #expect(reader.screen.contains(crumb))
    #expect(row.isEmpty || reader.markedRow.contains(row), "\(reader.markedRow)")
    try reader.type("qg:marks<enter>")
    #expect(reader.screen.contains(crumb.prefix(6)))
    try reader.type("<enter>")
    #expect(reader.screen.contains(crumb))
  }

  @Test func `a mark in a text leads back to the passage, and its event has the letter`() throws {
    var reader = try Reader(columns: 100, rows: 30, typing: "j<enter>))ma<esc>g")
    #expect(reader.screen.contains("\na   6 Aug") || reader.screen.contains("\na Sat  6 Aug"))
    try reader.type("'a")
    #expect(reader.screen.contains("› The Gazette"))
    #expect(reader.screen.contains("▶ The mayor came"))
    reader.send(.reloaded(try Archive(Harbour.timeline)))
    try reader.type("qg'a")
    #expect(reader.screen.contains("› The Gazette"))
    #expect(reader.screen.contains("▶ The mayor came"))
  }

  @Test func `B and F walk the places that were jumped from`() throws {
    var reader = try Reader(typing: "/mayor<enter>x:4<enter>")
    #expect(reader.selected == "Sailors fear the warehouse")
    try reader.type("B")
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type("<c-o>")
    #expect(reader.selected == "The warehouse is built")
    try reader.type("FF")
    #expect(reader.selected == "Sailors fear the warehouse")
    try reader.type("F")
    #expect(reader.footer.contains("There is no place after this one"))
  }

  @Test func `views are places one has been, too`() throws {
    var reader = try Reader(columns: 100, rows: 30, typing: "CLB")
    #expect(reader.screen.contains("› Coverage") && !reader.screen.contains("learned it"))
    try reader.type("F")
    #expect(reader.screen.contains("› When we learned it"))
    try reader.type("BB")
    #expect(!reader.screen.contains("›"))
    #expect(reader.selected == "The warehouse is built")
    try reader.type("CjjqB")
    #expect(reader.screen.contains("› Coverage"))
    #expect(reader.markedRow.contains("The mayor"))
    try reader.type("B")
    #expect(reader.selected == "The warehouse is built")
    try reader.type("FF")
    #expect(reader.selected == "The mayor promises a quay")
  }

  @Test func `help, what is typed into and the turning of pages are no places`() throws {
    let reader = try Reader(columns: 100, rows: 30, typing: "j<enter>ll?qf<esc>B")
    #expect(!reader.screen.contains("›"))
    #expect(reader.selected == "The warehouse burns down")
  }

  @Test func `a jump within a view is gone back from`() throws {
    var reader = try Reader(columns: 100, rows: 30, typing: "jCGB")
    #expect(reader.markedRow.contains("burns down"))
    try reader.type("F")
    #expect(reader.markedRow.contains("Sailors"))
  }

  @Test func `a view that one goes back to shows what the filter shows`() throws {
    let reader = try Reader(columns: 100, rows: 30, typing: "C<enter>&kind:back<enter>B")
    #expect(reader.screen.contains("› background › Coverage"))
    #expect(!reader.screen.contains("burns"))
  }

  @Test func `going back opens the text again from which one came`() throws {
    var reader = try Reader(typing: "x<enter>))<enter>")
    #expect(reader.selected == "The mayor promises a quay")
    try reader.type("B")
    #expect(reader.screen.contains("› The Gazette"))
    try reader.type("q")
    #expect(reader.selected == "The warehouse burns down")
  }

  @Test func `a filter that hides a place is switched off and that is said`() throws {
    var reader = try Reader(columns: 120, typing: "jma&kind:visit<enter>'a")
    #expect(reader.selected == "The warehouse burns down")
    #expect(reader.footer.contains("The filter hid this event; it is off"))
    try reader.type("&kind:visit<enter>fburns<enter>")
    #expect(reader.selected == "The warehouse burns down")
  }

  @Test(arguments: [
    ("fquay", "The mayor promises a quay"), ("fwhbd", "The warehouse burns down"),
    ("f5 aug 1921", "The warehouse burns down"), ("fsailr", "Sailors fear the warehouse"),
    ("fwarehouse<down>", "The warehouse burns down"),
    ("fWÀREHOUSE BÜRNS", "The warehouse burns down"),
  ])
  func `f goes to an event by some of its letters or its date`(keys: String, event: String) throws {
    #expect(try Reader(typing: keys + "<enter>").selected == event)
  }

  @Test func `f reads a source, shows the events of a name, and Esc changes nothing`() throws {
    #expect(try Reader(typing: "fheral<enter>").screen.contains("› Herald"))
    let named = try Reader(typing: "fport ellen<enter>")
    #expect(named.screen.contains("The harbour fire › naming Port Ellen"))
    #expect(try Reader(typing: "jfmayor<esc>").selected == "The warehouse burns down")
    let nothing = try Reader(typing: "fzzzz<enter>")
    #expect(nothing.footer.contains("Nothing is called so; a search finds"))
    #expect(try Reader(typing: "fheral<enter>q").selected == "The warehouse is built")
  }

  @Test func `the letters that fit are underlined as well as coloured`() throws {
    let canvas = try Reader(typing: "fquay").model.view()
    let marked = (0..<canvas.size.rows).flatMap { canvas.runs(ofRow: $0) }
      .filter { $0.style.foreground == .slot(Slot.match.rawValue) }.map(\.text)
    #expect(marked.first == "quay")
  }

  @Test(arguments: [50, 60, 70])
  func `a date that has no room is told coarser, and not cut`(columns: Int) throws {
    let timeline = TimeStripTests.timeline([
      "[2021-01-03?,2021-01-04?]", "../2021-01-12", "[2021-01-17,2021-01-18]",
      "2021-01-26?/2021-01-28~", "2021-01-30/..", "2021-02-20/",
    ])
    for keys in ["f", "C", ""] {
      let lines = try Reader(of: timeline, columns: columns, rows: 20, typing: keys).screen
        .split(separator: "\n")
      let dates = lines.compactMap { line in
        line.firstRange(of: "Happening").map { line[..<$0.lowerBound] }
      }
      #expect(dates.count >= 6)
      #expect(!dates.contains { $0.contains("…") }, "\(keys): \(dates)")
    }
  }

  @Test(arguments: [
    (120, "?", " The harbour fire › Keys"), (120, "&kind:back<enter>?", "fire › background › Keys"),
    (120, "v?", "fire › 1 event selected, 1898 › Keys"),
    (80, "jvjvXX", "The harbour fire › 2 events selected, 5 to 6 August 1921"),
    (60, "&kind:background sailors<enter>", "1 of 4"),
    (44, "&kind:back kind:visit warehouse<enter>?", " › "),
    (40, "&kind:background sailors<enter><enter>", "Old Ports"),
  ])
  func `the head says where one is and what is hidden`(
    columns: Int, keys: String, words: String
  ) throws {
    let screen = try Reader(columns: columns, typing: keys).screen
    let head = screen.split(separator: "\n").first.map(String.init) ?? ""
    #expect(head.contains(words))
    #expect(head.width <= columns)
  }

  @Test func `an empty dossier answers every key`() throws {
    let empty = Timeline(title: "Nothing", sources: [], names: [], events: [])
    for keys in [
      "ma", "'a", "''", "B", "F", "f<enter>", "fx<enter>", ":1<enter>", ":2021<enter>",
      ":marks<enter>",
      "&person:x<enter>", ":event x<enter>", ":read x<enter>", ":source x<enter>", ":mark a<enter>",
      "&on:2021<enter>", ":<tab><tab><enter>", "3n", "5x", ":export csv a.csv<enter>",
    ] {
      _ = try Reader(of: empty, typing: keys).screen
    }
  }
}
