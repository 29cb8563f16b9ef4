import Browser
import Chronology
import Screen
import Testing

/// The events by the sources.
@Suite struct CoverageTests {
  @Test func `C shows who tells what, who is silent and who wrote before`() throws {
    expect(
      try Reader(columns: 80, rows: 16, typing: "jC").screen,
      shows: """
         The harbour fire › Coverage: in order of time             4 events · 3 sources
         1898 ▂▂▂▂▂  ┆ ▂▂▲▂▂ ▂▂▂▂▂  6 Aug 1921                                        ▂
        ─ Coverage: in order of time ────────────────────────────────────────── 2 of 4 ─
          happened               what                     wit.  The Ga… Herald  Old Po…
          1898                ·  The warehouse is built      1   ·       ·       ●
          5 Aug 1921          ▪  The warehouse burns do…     2   ●≠      ●≠      ◦
          6 Aug 1921          ◇  The mayor promises a q…     1   ●       ·       ◦
          undated             ·  Sailors fear the wareh…     1   ·       ·       ●




        ────────────────────────────────────────────────────────────────────────────────
          events told; share of the text that is cited          2, 64 % 1, 54 % 2, 65 %
          The Gazette tells 2 of 4 events; 64 % of its text is cited
                          q back   S sort otherwise   Enter go to the event   c compare
        """)
  }

  @Test func `S sorts otherwise, and the selected event stays selected`() throws {
    var reader = try Reader(columns: 120, rows: 20, typing: "GC")
    #expect(
      reader.column("what") == [
        "The warehouse is built", "The warehouse burns down", "The mayor promises a quay",
        "Sailors fear the warehouse",
      ])
    for (title, first) in [
      ("the most disputed first", "The warehouse burns down"),
      ("told by one witness first", "The warehouse is built"),
      ("by kind", "The warehouse is built"), ("in order of time", "The warehouse is built"),
    ] {
      try reader.type("S")
      #expect(reader.screen.contains("─ Coverage: \(title) ─"))
      #expect(reader.column("what").first == first)
      #expect(reader.markedRow.contains("Sailors fear"))
    }
  }

  @Test func `Enter goes to the event in the timeline, q leaves the timeline as it was`() throws {
    let reader = try Reader(columns: 100, rows: 30, typing: "Cj<enter>")
    #expect(reader.selected == "The warehouse burns down")
    #expect(reader.footer.contains("q quit"))
    #expect(try Reader(typing: "jCjjq").selected == "The warehouse burns down")
  }

  @Test func `c compares the event that is pointed at, and q comes back to it`() throws {
    var reader = try Reader(columns: 120, rows: 20, typing: "CSgc")
    #expect(reader.screen.contains("─ Compare: The warehouse burns down ─"))
    try reader.type("Jq")
    #expect(reader.screen.contains("─ Coverage: the most disputed first ─"))
    #expect(reader.markedRow.contains("The warehouse burns"))
  }

  @Test func `a filter holds here too`() throws {
    let screen = try Reader(columns: 80, rows: 20, typing: "&kind:back<enter>C").screen
    #expect(screen.contains("Sailors") && !screen.contains("burns"))
    #expect(screen.contains("The Gazette tells 0 of 2 events; 64 % of its text is cited"))
  }

  @Test func `a search jumps to the events that hold the words`() throws {
    var reader = try Reader(columns: 80, rows: 20, typing: "C/warehouse<enter>")
    #expect(reader.markedRow.contains("is built"))
    try reader.type("n")
    #expect(reader.markedRow.contains("burns"))
    try reader.type("nn")
    #expect(reader.markedRow.contains("is built"))
    try reader.type("N")
    #expect(reader.markedRow.contains("Sailors"))
  }

  @Test func `more sources than fit are a key away`() throws {
    var reader = try Reader(of: Crowd.timeline(sources: 40), columns: 80, rows: 24, typing: "C")
    #expect(reader.screen.contains("▸"))
    #expect(!reader.screen.contains("S40"))
    try reader.type("99l")
    #expect(reader.screen.contains("S40"))
    #expect(reader.screen.contains("◂"))
  }
}
