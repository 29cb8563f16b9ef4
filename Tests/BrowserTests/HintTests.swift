import Browser
import Chronology
import Screen
import Testing

/// What the foot of the screen and the head of help tell of the keys, on every width.
@Suite struct HintTests {
  @Test(
    arguments: [
      (60, ["? help", "Enter read", "s export", "q quit"]),
      (80, ["? help", "Enter read", "x ≠", "c C L P T views", "s export", "q quit"]),
      (100, ["x contradiction", "c C L P T views", "s export"]),
      (120, ["c compare", "C coverage", "L learned", "P names", "T sources", "s export"]),
      (160, ["/ search", "x contradiction", "C coverage", "s export", "v select", "& filter"]),
      (200, ["C coverage", "f go to", ": command", "Tab pane", "q quit"]),
    ])
  func `the foot tells the views, the export and the way out`(columns: Int, hints: [String]) throws
  {
    let long = LongListTests.timeline
    let timeline = Timeline(
      title: long.title, sources: long.sources + Harbour.timeline.sources,
      names: Harbour.timeline.names,
      events: (long.events + Harbour.timeline.events).inChronologicalOrder())
    let reader = try Reader(of: timeline, columns: columns, rows: 24, typing: "50G")
    for hint in hints { #expect(reader.footer.contains(hint), "\(hint): \(reader.footer)") }
    #expect(reader.footer.width <= columns)
  }

  @Test(
    arguments: [
      ("j<enter>", [") passage", "Enter event", "l next source", "/ search", "q back"]),
      ("j<enter>/the<enter>", [") passage", "Enter event", "l source", "q back"]),
      ("jc", ["Enter read", "x dispute", "J next event", "q back"]),
    ])
  func `a text and a comparison tell their keys on 80 columns`(keys: String, hints: [String]) throws
  {
    let reader = try Reader(columns: 80, rows: 24, typing: keys)
    for hint in hints { #expect(reader.footer.contains(hint), "\(hint): \(reader.footer)") }
  }

  @Test(arguments: [60, 80, 100, 120, 160, 200], [24, 50])
  func `no key is named twice`(columns: Int, rows: Int) throws {
    let places = [
      "", "O", "G", "<tab>", "<tab>O", "j<tab>", "j<tab>O", "j<tab>l", "j<enter>", "j<enter>O",
      "j<enter><tab>", "j<enter>w", "jc", "c<enter>", "C", "L", "P", "T", "?", "v", "vjv",
      "&fire<enter>", "/fire<enter>", "Pl<enter>", "f", "s", "m", "ma'",
      "j<enter>v", "j<enter>vG", "j<enter>va", "j<enter>va<down><enter>", "jca",
    ]
    for place in places {
      let footer = try Reader(columns: columns, rows: rows, typing: place).footer
      let keys = footer.split(separator: "  ").map { $0.drop { $0 == " " } }
        .filter { $0.contains(" ") }.compactMap { $0.split(separator: " ").first }
      #expect(Set(keys).count == keys.count, "\(place): \(footer)")
    }
  }

  @Test(arguments: [
    ("j<tab>", true), ("j<tab>l", false), ("j<enter>", true), ("j<enter>ll", false),
  ])
  func `the next source is on offer where there is one`(keys: String, isOffered: Bool) throws {
    let footer = try Reader(columns: 120, rows: 30, typing: keys).footer
    #expect(footer.contains("l next source") == isOffered, "\(footer)")
  }

  @Test(arguments: ["", "c", "C", "<enter>"])
  func `where nothing is contradicted no key leads to contradictions`(keys: String) throws {
    let told = try Reader(columns: 200, rows: 40, typing: keys)
    #expect(told.footer.contains("x contradiction"), "\(told.footer)")
    let all = Harbour.timeline
    let agreed = Timeline(
      title: all.title, sources: all.sources, names: all.names,
      events: all.events.filter(\.points.isEmpty))
    let reader = try Reader(of: agreed, columns: 200, rows: 40, typing: keys)
    #expect(!reader.footer.contains("contradiction"), "\(reader.footer)")
  }

  @Test(arguments: [(60, "v keep"), (60, "not all of"), (80, "v keep"), (120, "by days")])
  func `a selection that grows says how it is kept before by what the strip tells`(
    columns: Int, words: String
  ) throws {
    let reader = try Reader(
      of: TimeStripTests.attack, columns: columns, rows: 24, typing: "9Gzzv4j")
    #expect(reader.footer.contains(words), "\(reader.footer)")
    #expect(!reader.footer.contains("…"), "\(reader.footer)")
    #expect(reader.footer.contains("Esc drop"))
  }

  @Test(arguments: ["?", "j<enter>?", "C?"], [60, 80, 120])
  func `help begins with the views, each with its word`(keys: String, columns: Int) throws {
    let lines = try Reader(columns: columns, rows: 24, typing: keys).screen.split(separator: "\n")
    let head = lines.dropFirst().prefix(3).joined()
    for word in ["Views", "c compare", "C coverage", "L learned", "P names", "T sources"] {
      #expect(head.contains(word), "\(head)")
    }
  }
}
