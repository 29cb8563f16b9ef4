import Browser
import Chronology
import Screen
import Testing

/// The comparison of one event's sources.
@Suite struct CompareTests {
  @Test func `c compares the selected event, the contradiction first`() throws {
    let reader = try Reader(columns: 80, rows: 24, typing: "jc")
    expect(
      reader.screen,
      shows: """
         The harbour fire › Compare: The warehouse burns down      4 events · 3 sources
         ▂▂▂▂▂  ┆ ▂▂▲▂▂ ▂▂▂▂▂                                                   ▂▂
         1898     5 Aug 1921 6                                                  undated
        ─ Compare: The warehouse burns down ────────────── fire · 5 August 1921, night ─
         3 sources       │ The Gazette        │ Herald             │ Old Ports
                         │ told · 7 Aug 1921  │ told · 8 Aug 1921? │ published earlier
                         │                    │                    │ · 1910
         ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
         cause           │ lightning          │ a cigarette        │ —
         ≠ contradiction │                    │                    │
         dead            │ two                │ at least two       │ —
         ≈ finer         │                    │                    │


        ────────────────────────────────────────────────────────────────────────────────
         cause  ≠ contradiction (editor)  Nobody saw it begin.
         The Gazette  “lightning”

         HARBOUR FIRE. The old warehouse burnt down on Friday night. Two men died in
         the flames, the harbour master said. It was lightning that set the roof
         alight.


                        q back   h j k l cell   Enter read the source   x contradiction
        """)
  }

  @Test func `the words of a value are marked in the quotation that holds them`() throws {
    let reader = try Reader(columns: 120, rows: 40, typing: "jcl")
    let canvas = reader.model.view()
    let said = (0..<canvas.size.rows).flatMap { canvas.runs(ofRow: $0) }
      .filter { $0.looks(.quotation) && $0.style.isUnderlined }.map(\.text)
    #expect(said == ["A cigarette"])
  }

  @Test func `on a low screen the words of a value are scrolled into sight`() throws {
    let reader = try Reader(columns: 60, rows: 16, typing: "jc")
    #expect(reader.screen.contains("It was lightning"))
  }

  @Test func `h and l choose the source, j and k the point`() throws {
    var reader = try Reader(columns: 80, rows: 30, typing: "jc")
    #expect(reader.screen.contains("The Gazette  “lightning”"))
    try reader.type("l")
    #expect(reader.screen.contains("Herald  “a cigarette”"))
    try reader.type("j")
    #expect(reader.screen.contains("Herald  “at least two”"))
    try reader.type("l")
    #expect(reader.screen.contains("Old Ports  It was published before the event happened"))
    try reader.type("lllkkk99h")
    #expect(reader.screen.contains("The Gazette  “lightning”"))
  }

  @Test func `Enter reads the source at the event, and q comes back to the same cell`() throws {
    var reader = try Reader(columns: 80, rows: 30, typing: "jcl<enter>")
    #expect(reader.screen.contains("─ Herald ─"))
    #expect(reader.screen.contains("passage 1 of 2"))
    try reader.type("q")
    #expect(reader.screen.contains("Herald  “a cigarette”"))
  }

  @Test func `J and K go to the next and the previous event, and the timeline follows`() throws {
    var reader = try Reader(columns: 120, rows: 24, typing: "cJ")
    #expect(reader.screen.contains("─ Compare: The warehouse burns down ─"))
    try reader.type("JJJJ")
    #expect(reader.screen.contains("─ Compare: Sailors fear the warehouse ─"))
    #expect(reader.footer.contains("No event after this one"))
    try reader.type("2K")
    #expect(reader.screen.contains("─ Compare: The warehouse burns down ─"))
    try reader.type("q")
    #expect(reader.selected == "The warehouse burns down")
  }

  @Test func `x goes to the next contradiction, here or at another event`() throws {
    var reader = try Reader(columns: 120, rows: 24, typing: "cx")
    #expect(reader.screen.contains("─ Compare: The warehouse burns down ─"))
    #expect(reader.screen.contains("The Gazette  “lightning”"))
    try reader.type("jX")
    #expect(reader.screen.contains("The Gazette  “lightning”"))
    try reader.type("x")
    #expect(reader.footer.contains("No contradiction after this one"))
    try reader.type("X")
    #expect(reader.footer.contains("No contradiction before this one"))
  }

  @Test func `an event without points shows the words of its sources`() throws {
    let screen = try Reader(columns: 80, rows: 24, typing: "c").screen
    #expect(screen.contains("No point of comparison is named for this event"))
    #expect(screen.contains("Old Ports  It tells the event."))
    #expect(screen.contains("The warehouse had been built in 1898"))
  }

  @Test func `a value is marked as whole words, and one who repeats another is said to`() throws {
    let text = "The 211 guests left. Then 11 died, and eleven mourned."
    var timeline = Timeline(
      title: "Numbers",
      sources: [
        Source(id: "agency", file: "a.txt", publisher: "Agency", text: text),
        Source(id: "paper", file: "b.txt", derivesFrom: ["agency"], text: text),
      ], names: [],
      events: [
        Event(
          id: "e", kind: .attack, title: "Deaths",
          accounts: ["agency", "paper"].map { source in
            Account(
              source: source, quotations: [Quotation(exact: text)],
              says: [Said(point: "killed", value: "11; MOURNED")])
          })
      ])
    _ = timeline.locateQuotations()
    let reader = try Reader(of: timeline, columns: 120, rows: 40, typing: "c")
    #expect(reader.screen.contains("repeats Agency"))
    let canvas = reader.model.view()
    let said = (0..<canvas.size.rows).flatMap { canvas.runs(ofRow: $0) }
      .filter { $0.looks(.quotation) && $0.style.isUnderlined }.map(\.text)
    #expect(said == ["11", "mourned"])
  }

  @Test func `more sources than are readable are a key away`() throws {
    var reader = try Reader(of: Crowd.timeline(sources: 40), columns: 80, rows: 24, typing: "c")
    #expect(reader.screen.contains("▸37 more"))
    try reader.type("39l")
    #expect(reader.screen.contains("◂37"))
    #expect(reader.screen.contains("│ S40"))
  }
}
